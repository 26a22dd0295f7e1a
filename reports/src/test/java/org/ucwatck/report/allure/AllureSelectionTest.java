package org.ucwatck.report.allure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ucwatck.report.BigRun;
import org.ucwatck.report.FolderText;
import org.ucwatck.report.ReportKind;
import org.ucwatck.report.Reports;
import org.ucwatck.report.SampleRules;
import org.ucwatck.report.SampleRun;
import org.ucwatck.report.text.ReportInput;
import org.ucwatck.verdict.log.RunLog;

class AllureSelectionTest {
    private static final ReportInput INPUT = new ReportInput(SampleRun.log(), SampleRules.ALL);

    @Test
    void usualRunIsShownWhole() {
        AllureSelection selection = AllureSelection.of(INPUT);
        assertThat(selection.checks()).hasSameSizeAs(SampleRun.results());
        assertThat(selection.note()).isEmpty();
    }

    @Test
    void largeRunShowsWhatDidNotPassFirst() {
        AllureSelection selection = AllureSelection.of(INPUT, 6);
        assertThat(selection.checks())
                .hasSize(6)
                .contains(SampleRun.TOO_LONG.path())
                .doesNotContain("add-phone-audio.created/addPhoneAudio.POST/minimal/json");
        assertThat(selection.note()).isEqualTo("6 of 7 checks, those that did not pass first; allure-results has all");
    }

    @Test
    void onlyFindingsHaveTheTextOfTheirExchanges(@TempDir Path folder) throws IOException {
        Reports.write(folder, SampleRun.log(), SampleRules.ALL, Set.of(ReportKind.ALLURE_RESULTS));

        Set<String> names = FolderText.of(folder.resolve("allure-results")).keySet();
        long shown = SampleRun.results().stream()
                .filter(result -> !result.findings().isEmpty())
                .flatMap(result -> ReportInput.idsOf(result).stream())
                .distinct()
                .count();
        assertThat(shown).isPositive();
        assertThat(names).filteredOn(name -> name.endsWith("-attachment.txt")).hasSize((int) shown);
        assertThat(INPUT.log().results())
                .filteredOn(result -> result.findings().isEmpty())
                .allSatisfy(result -> assertThat(
                                new AllureCheck(INPUT).of(result).getSteps())
                        .allSatisfy(step -> assertThat(step.getAttachments()).isEmpty()));
    }

    /** Counted in the time of the processor, since the machine may have other work. */
    @Test
    void tenThousandChecksAreWrittenInFifteenSeconds(@TempDir Path folder) {
        RunLog log = BigRun.of(10_000, 1);
        ThreadMXBean time = ManagementFactory.getThreadMXBean();
        long before = time.getCurrentThreadCpuTime();

        Reports.write(folder, log, BigRun.rules(), Set.of(ReportKind.ALLURE_RESULTS, ReportKind.ALLURE_REPORT));

        assertThat(Duration.ofNanos(time.getCurrentThreadCpuTime() - before)).isLessThan(Duration.ofSeconds(15));
    }

    @Test
    void pageOfALargeRunSaysWhatItLeavesOut(@TempDir Path folder) throws IOException {
        Set<ReportKind> kinds = Set.of(ReportKind.ALLURE_RESULTS, ReportKind.ALLURE_REPORT);
        Reports.write(folder, BigRun.of(2_100, 1), BigRun.rules(), kinds);

        String page = Files.readString(folder.resolve("allure-report/index.html"));
        assertThat(AllurePage.data(page, "widgets/summary.json")
                        .at("/statistic/total")
                        .intValue())
                .isEqualTo(2_000);
        assertThat(AllurePage.data(page, "widgets/summary.json")
                        .at("/statistic/failed")
                        .intValue())
                .isEqualTo(21);
        assertThat(AllurePage.data(page, "widgets/environment.json").toString())
                .contains("2000 of 2100 checks, those that did not pass first");
        assertThat(FolderText.of(folder.resolve("allure-results")).keySet())
                .filteredOn(name -> name.endsWith("-result.json"))
                .hasSize(2_100);
    }
}
