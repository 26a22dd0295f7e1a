package org.ucwatck.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ucwatck.report.allure.AllureCategory;
import org.ucwatck.report.output.JsonText;
import org.ucwatck.report.text.VerdictText;
import org.ucwatck.verdict.OverallVerdict;
import org.ucwatck.verdict.Verdict;
import org.ucwatck.verdict.log.Provenance;
import org.ucwatck.verdict.log.RunHeader;
import org.ucwatck.verdict.log.RunLog;
import org.ucwatck.verdict.result.KnownFailure;
import tools.jackson.databind.JsonNode;

class KnownFailureTest {
    private static final String WORDS = "fixed in 7.2; owner Ada; until 2027-01-31; https://bugs.example/7";

    @TempDir
    Path folder = Path.of("");

    @Test
    void junitSkipsItWithTheReason() throws IOException {
        assertThat(written(ReportKind.JUNIT))
                .contains("tests=\"6\" failures=\"1\" errors=\"1\" skipped=\"3\"")
                .containsOnlyOnce("<skipped message=\"Known failure: " + WORDS + "\">request.max-length (MUST,");
    }

    @Test
    void summaryListsItApartFromTheFailures() throws IOException {
        assertThat(written(ReportKind.SUMMARY))
                .contains("## Failures (1)\n")
                .contains("## Known failures (1)\n\n- `" + SampleRun.TOO_LONG.path() + "`: " + WORDS + "\n")
                .contains("1 check failed as known.");
    }

    @Test
    void reportForProgramsCarriesItAndStaysNotConformant() throws IOException {
        JsonNode report = JsonText.read(written(ReportKind.JSON));
        assertThat(report.at("/conformant").booleanValue()).isFalse();
        assertThat(report.at("/exitStatus").intValue()).isEqualTo(1);
        assertThat(report.at("/summary/failed").intValue()).isEqualTo(2);
        assertThat(checks(report))
                .filteredOn(check -> check.has("knownFailure"))
                .singleElement()
                .satisfies(
                        check -> assertThat(check.at("/outcome").stringValue()).isEqualTo("FAILED"))
                .satisfies(check -> assertThat(check.at("/knownFailure/owner").stringValue())
                        .isEqualTo("Ada"));
    }

    @Test
    void allureKeepsItFailedAndKnown() throws IOException {
        Reports.write(folder, log(), SampleRules.ALL, Set.of(ReportKind.ALLURE_RESULTS));
        assertThat(FolderText.of(folder).values())
                .filteredOn(text -> text.contains("\"known\":true"))
                .singleElement()
                .satisfies(text -> assertThat(text)
                        .contains("\"status\":\"failed\"", "\"message\":\"Known failure (" + WORDS + "): request."));
        assertThat(AllureCategory.ALL.stream()
                        .filter(category -> ("Known failure (" + WORDS + "): request.max-length (MUST, x): y")
                                .matches(category.messageRegex()))
                        .filter(category -> category.matchedStatuses().contains("failed")))
                .extracting(AllureCategory::name)
                .containsExactly("Known failure");
    }

    @Test
    void earlStaysFailedAndNamesTheReason() throws IOException {
        assertThat(written(ReportKind.EARL)).containsOnlyOnce("\"earl:info\": \"Known failure: " + WORDS + "\\n");
    }

    @Test
    void verdictIsStillNotConformant() {
        VerdictText words = VerdictText.of(log(), Verdict.of(SampleRules.ALL, log()));
        assertThat(words.overall()).isEqualTo(OverallVerdict.NOT_CONFORMANT);
    }

    static RunLog log() {
        KnownFailure known = new KnownFailure(
                KnownFailure.Scope.CHECK,
                "request.max-length",
                "fixed in 7.2",
                "https://bugs.example/7",
                "Ada",
                LocalDate.of(2027, 1, 31));
        RunLog log = SampleRun.log();
        return new RunLog(header(known), log.exchanges(), log.results(), log.footer());
    }

    private static RunHeader header(KnownFailure known) {
        RunHeader plain = SampleRun.header(false);
        return new RunHeader(
                plain.suiteVersion(),
                plain.runId(),
                plain.started(),
                plain.target(),
                plain.root(),
                plain.capabilities(),
                plain.formats(),
                plain.profiles(),
                plain.only(),
                plain.skip(),
                plain.seed(),
                plain.strict(),
                plain.plannedCalls(),
                RunHeader.WHOLE,
                new Provenance("0123abc", true, "", "", List.of("name: sample")),
                List.of(known));
    }

    private String written(ReportKind kind) throws IOException {
        Reports.write(folder, log(), SampleRules.ALL, EnumSet.of(kind));
        return Files.readString(folder.resolve(kind.path()));
    }

    private static List<JsonNode> checks(JsonNode report) {
        return Stream.of(report.at("/checks")).flatMap(JsonNode::valueStream).toList();
    }
}
