package org.ucwatck.report.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ucwatck.report.ReportKind;
import org.ucwatck.report.Reports;
import org.ucwatck.spec.Catalogue;
import org.ucwatck.spec.pages.Format;
import org.ucwatck.verdict.log.RunFooter;
import org.ucwatck.verdict.log.RunHeader;
import org.ucwatck.verdict.log.RunLog;
import org.ucwatck.verdict.result.CheckId;
import org.ucwatck.verdict.result.CheckResult;
import org.ucwatck.verdict.result.Finding;
import org.ucwatck.verdict.result.Outcome;

/** How the page begins: what is wrong, in whole sentences, with the inputs that show it. */
class CausesTest {
    private static final Instant START = Instant.parse("2026-01-02T03:04:05Z");
    private static final String SHOULD = "body.inferred-type";
    private static final RunHeader HEADER = new RunHeader(
            "0",
            "run-1",
            START,
            "lab",
            "http://lab/",
            List.of(),
            List.of(Format.values()),
            List.of(),
            List.of(),
            List.of(),
            1,
            false,
            0);

    @TempDir
    Path folder = Path.of("");

    private static CheckResult failed(String rule, String input, String expected, String actual) {
        CheckId id = new CheckId(rule, "me.GET", input, Format.JSON);
        return new CheckResult(
                id,
                List.of(rule),
                Outcome.FAILED,
                "",
                List.of(new Finding(rule, expected, actual, List.of())),
                List.of(),
                List.of(),
                START,
                Duration.ZERO);
    }

    private static CheckResult untested(String rule, String reason) {
        CheckId id = new CheckId(rule, "me.GET", "plain", Format.JSON);
        return new CheckResult(
                id, List.of(rule), Outcome.UNTESTED, reason, List.of(), List.of(), List.of(), START, Duration.ZERO);
    }

    private String page(CheckResult... results) throws IOException {
        RunLog log = new RunLog(HEADER, List.of(), Arrays.asList(results), new RunFooter(START, false, 0));
        Set<String> named = Set.copyOf(
                Arrays.stream(results).map(result -> result.id().rule()).toList());
        Reports.write(
                folder,
                log,
                Catalogue.load().rules().stream()
                        .filter(rule -> named.contains(rule.id()))
                        .toList(),
                Set.of(ReportKind.HTML));
        return Files.readString(folder.resolve("index.html"));
    }

    @Test
    void pageWithWarningsAloneSpeaksOfNothingElse() throws IOException {
        assertThat(page(failed(SHOULD, "plain", "a text", "a number")))
                .contains(">Warnings</h2>", ">Warnings</a>")
                .doesNotContain("Failures", "What is wrong");
    }

    @Test
    void inputsThatAreTakenInTheSameWayAreNamed() throws IOException {
        String page = page(
                failed("request.max-length", "51-characters", "HTTP 400", "HTTP 201"),
                failed("request.max-length", "100-characters", "HTTP 400", "HTTP 201"),
                failed("request.max-length", "emoji", "HTTP 400", "HTTP 500: oops"));

        assertThat(page)
                .contains(">Failures</h2>")
                .contains("2 checks, inputs: <code>100-characters</code> <code>51-characters</code>")
                .contains("Expected HTTP 400, but seen: HTTP 201<", "Expected HTTP 400, but seen: HTTP 500: oops<");
    }

    @Test
    void sentencesHaveNoBackticksAndNoStopBeforeAComma() throws IOException {
        assertThat(page(failed("request.max-length", "plain", "the media type of `to` in UCWA 2.0.", "XML 1.0.")))
                .contains("Expected the media type of <code>to</code> in UCWA 2.0, but seen: XML 1.0.<")
                .doesNotContain(".,", "`to`");
    }

    @Test
    void reasonOfWhatWasNotTestedStandsWithItsRule() throws IOException {
        assertThat(page(untested("request.max-length", "limits.calls leaves no call"), untested(SHOULD, "no `data`")))
                .containsPattern(
                        "<b>request\\.max-length</b>[^\n]*<span class=\"reason\">limits\\.calls leaves no call")
                .contains("<span class=\"reason\">no <code>data</code></span></summary>");
    }
}
