package org.ucwatck.report.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ucwatck.report.FolderText;
import org.ucwatck.report.ReportKind;
import org.ucwatck.report.Reports;
import org.ucwatck.report.SampleRules;
import org.ucwatck.report.SampleRun;
import org.ucwatck.report.allure.AllurePage;
import org.ucwatck.report.allure.AllureResults;
import org.ucwatck.report.text.Edition;
import org.ucwatck.report.text.Mark;
import org.ucwatck.report.text.ReportInput;
import org.ucwatck.verdict.log.RunHeader;
import org.ucwatck.verdict.log.RunLog;
import org.ucwatck.verdict.log.RunLogWriter;
import org.ucwatck.verdict.result.CheckResult;
import org.ucwatck.verdict.result.Outcome;
import tools.jackson.databind.JsonNode;

class ComparisonTest {
    private static final Edition EDITION = Edition.of(SampleRules.ALL);
    private static final String REDIRECT = "add-phone-audio.error-cannot-redirect";

    @TempDir
    Path folder = Path.of("");

    private static RunLog log(String target, int daysLater, List<CheckResult> results) {
        RunHeader old = SampleRun.header(false);
        RunHeader header = new RunHeader(
                old.suiteVersion(),
                target + daysLater,
                old.started().plus(Duration.ofDays(daysLater)),
                target,
                old.root(),
                old.capabilities(),
                old.formats(),
                old.profiles(),
                old.only(),
                old.skip(),
                old.seed(),
                old.strict(),
                old.plannedCalls());
        return new RunLog(
                header, SampleRun.exchanges(), results, SampleRun.log().footer());
    }

    /** TOO_LONG is fixed, the created check breaks, the echo stays broken, and the redirect is judged for the first time. */
    private static List<CheckResult> later() {
        return SampleRun.results().stream().map(ComparisonTest::later).toList();
    }

    private static CheckResult later(CheckResult result) {
        boolean passes =
                result.id().equals(SampleRun.TOO_LONG) || result.id().rule().equals(REDIRECT);
        if (passes) {
            return SampleRun.result(result.id(), Outcome.PASSED, "", List.of());
        }
        var broken = new org.ucwatck.verdict.result.Finding("add-phone-audio.created", "201", "500", List.of("x-0001"));
        return result.id().rule().equals("add-phone-audio.created")
                ? SampleRun.result(result.id(), Outcome.FAILED, "", List.of(broken))
                : result;
    }

    private Comparison compare(RunLog... logs) {
        return new ComparisonMaker(java.util.stream.Stream.of(logs)
                        .map(log -> new ComparedRun(new ReportInput(log, EDITION), ""))
                        .toList())
                .comparison();
    }

    private static List<String> rules(Comparison comparison, String kind) {
        return comparison.changes().get(0).kinds().stream()
                .filter(each -> each.title().equals(kind))
                .flatMap(each -> each.rules().stream())
                .map(rule -> rule.rule().id())
                .toList();
    }

    @Test
    void differencesComeFirstWithOneCellForEachRun() {
        Comparison comparison = compare(log("a", 0, SampleRun.results()), log("b", 0, later()));
        assertThat(comparison.different())
                .extracting(line -> line.rule().id())
                .containsExactly("add-phone-audio.created", REDIRECT, "request.max-length");
        assertThat(comparison.different().get(0).cells())
                .extracting(Comparison.Cell::mark)
                .containsExactly(Mark.PASSED, Mark.FAILED);
        assertThat(comparison.same()).hasSize(SampleRules.ALL.size() - 3);
        assertThat(comparison.changes()).isEmpty();
        assertThat(comparison.histories()).isEmpty();
    }

    @Test
    void twoRunsOfOneServerTellWhatChangedWhicheverIsGivenFirst() {
        Comparison comparison = compare(log("a", 1, later()), log("a", 0, SampleRun.results()));
        assertThat(rules(comparison, "Fixed")).containsExactly("request.max-length");
        assertThat(rules(comparison, "Broken")).containsExactly("add-phone-audio.created");
        assertThat(rules(comparison, "Still failing")).contains("add-phone-audio.echo", "response.version-header");
        assertThat(rules(comparison, "New")).containsExactly(REDIRECT);
        assertThat(rules(comparison, "No longer judged")).isEmpty();
        assertThat(comparison.runs())
                .extracting(Comparison.Run::name)
                .containsExactly("a, 2026-11-24T10:00:00Z", "a, 2026-11-23T10:00:00Z");
    }

    @Test
    void changedChecksAreNamedWithBothOutcomes() {
        Comparison comparison = compare(log("a", 0, SampleRun.results()), log("a", 1, later()));
        Comparison.Changed fixed =
                comparison.changes().get(0).kinds().get(1).rules().get(0);
        assertThat(fixed.checks())
                .containsExactly(new Comparison.ChangedCheck(SampleRun.TOO_LONG.path(), Mark.FAILED, Mark.PASSED));
    }

    @Test
    void historyDrawsEveryRunFromTheOldestOn() {
        Comparison comparison = compare(
                log("a", 2, later()), log("a", 0, SampleRun.results()), log("a", 1, later()), log("b", 0, later()));
        assertThat(comparison.histories()).singleElement().satisfies(history -> {
            assertThat(history.bars())
                    .extracting(Comparison.Bar::when)
                    .isSorted()
                    .hasSize(3);
            assertThat(history.bars()).allSatisfy(bar -> {
                assertThat(bar.parts().stream()
                                .mapToInt(Comparison.Part::height)
                                .sum())
                        .isEqualTo(history.height());
                assertThat(bar.parts().stream().mapToInt(Comparison.Part::count).sum())
                        .isEqualTo(SampleRules.ALL.size());
            });
        });
    }

    @Test
    void pageIsWrittenFromTheLogsAloneAndLinksToTheRuns() throws IOException {
        Path one = folder.resolve("one");
        Path two = folder.resolve("two");
        RunLogWriter.write(one, log("<a>", 0, SampleRun.results()));
        RunLogWriter.write(two, log("<a>", 1, later()));
        Reports.render(one, EDITION, Set.of(ReportKind.HTML));
        var before = FolderText.of(one);

        Path page = Reports.compare(List.of(one, two), folder.resolve("both"), EDITION);

        String text = Files.readString(page);
        assertThat(page).isEqualTo(folder.resolve("both/compare.html"));
        assertThat(text)
                .contains("href=\"../one/index.html#rule-request.max-length\"", "&lt;a&gt;: what changed")
                .doesNotContain("../two/", folder.toString(), "<script");
        assertThat(FolderText.of(one)).isEqualTo(before);
        assertThat(two.resolve("index.html")).doesNotExist();
    }

    @Test
    void eachServerWithSeveralRunsHasItsHistoryInAllure() throws IOException {
        List<Path> runs = List.of(
                written("new", log("lab", 1, later())),
                written("alone", log("other", 0, SampleRun.results())),
                written("old", log("lab", 0, SampleRun.results())));

        Reports.compare(runs, folder.resolve("all"), EDITION);

        String page = Files.readString(folder.resolve("all/allure-history/1/index.html"));
        assertThat(folder.resolve("all/allure-history/2")).doesNotExist();
        assertThat(AllurePage.data(page, "widgets/history-trend.json").findValuesAsString("buildOrder"))
                .containsExactly("2", "1");
        assertThat(AllurePage.data(page, "widgets/duration-trend.json")).hasSize(2);
        JsonNode history = AllurePage.data(page, "history/history.json")
                .get(AllureResults.uuid(SampleRun.TOO_LONG.path()))
                .get("items");
        assertThat(history.findValuesAsString("status")).containsExactly("passed", "failed");
    }

    @Test
    void comparisonOfOtherServersLeavesNoHistoryOfOlderOnes() throws IOException {
        Path one = written("one", log("lab", 0, SampleRun.results()));
        Path two = written("two", log("other", 0, SampleRun.results()));
        Reports.compare(List.of(one, one), folder.resolve("all"), EDITION);
        assertThat(folder.resolve("all/allure-history/1/index.html")).exists();

        Reports.compare(List.of(one, two), folder.resolve("all"), EDITION);

        assertThat(folder.resolve("all/allure-history")).doesNotExist();
    }

    private Path written(String name, RunLog log) {
        RunLogWriter.write(folder.resolve(name), log);
        return folder.resolve(name);
    }
}
