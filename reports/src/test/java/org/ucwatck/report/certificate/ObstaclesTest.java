package org.ucwatck.report.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ucwatck.spec.pages.Format;
import org.ucwatck.spec.rules.Basis;
import org.ucwatck.spec.rules.Level;
import org.ucwatck.spec.rules.Rule;
import org.ucwatck.verdict.log.Provenance;
import org.ucwatck.verdict.log.RunHeader;
import org.ucwatck.verdict.log.RunLog;
import org.ucwatck.verdict.result.CheckId;
import org.ucwatck.verdict.result.CheckResult;
import org.ucwatck.verdict.result.Finding;
import org.ucwatck.verdict.result.Outcome;

class ObstaclesTest {
    private static final CheckId LENGTH = CheckId.parse("request.max-length/addPhoneAudio.POST/plain/json");

    @Test
    void wholeRunHasNone() {
        assertThat(reasons(CertifiedRun.log())).isEmpty();
    }

    @Test
    void selectionAndInterruptionAreNamed() {
        RunHeader header =
                CertifiedRun.header(List.of("event.**"), "2/3", List.of(Format.JSON), CertifiedRun.provenance());

        assertThat(reasons(CertifiedRun.log(header, CertifiedRun.log().results(), true)))
                .containsExactly(
                        "the run was interrupted",
                        "only some checks ran: --only event.**",
                        "checks were left out: --skip event.**",
                        "only a part ran: --shard 2/3",
                        "only one format ran: json");
    }

    @Test
    void violatedRuleIsNamed() {
        CheckResult failed = new CheckResult(
                LENGTH,
                List.of(LENGTH.rule()),
                Outcome.FAILED,
                "",
                List.of(new Finding(LENGTH.rule(), "this", "that", List.of())),
                List.of(),
                List.of(),
                CertifiedRun.START,
                java.time.Duration.ZERO);

        assertThat(reasons(replaced(failed))).containsExactly("1 rule is violated: request.max-length");
    }

    @Test
    void openRuleIsNamed() {
        CheckResult open = CertifiedRun.result(LENGTH, Outcome.CANNOT_TELL, "the server is gone");

        assertThat(reasons(replaced(open))).containsExactly("1 rule is open: request.max-length: the server is gone");
    }

    @Test
    void untestedRuleIsNamedWithItsReason() {
        CheckResult untested = CertifiedRun.result(LENGTH, Outcome.UNTESTED, "limits.calls leaves no call");

        assertThat(reasons(replaced(untested)))
                .containsExactly("1 rule is open: request.max-length: limits.calls leaves no call");
    }

    @Test
    void runThatJudgedNothingIsNamed() {
        RunLog log = CertifiedRun.with(results -> results.stream()
                .map(result -> CertifiedRun.result(result.id(), Outcome.INAPPLICABLE, "not declared"))
                .toList());

        assertThat(reasons(log)).containsExactly("no check came to a judgement");
    }

    @Test
    void missingAndForeignResultsAreNamed() {
        CheckId foreign = CheckId.parse("request.max-length/addPhoneAudio.POST/other/json");

        RunLog log = CertifiedRun.with(
                results -> Stream.concat(results.stream().skip(1), Stream.of(CertifiedRun.passed(foreign)))
                        .toList());

        assertThat(reasons(log))
                .containsExactly(
                        "1 check of this suite has no result: event.completed/addPhoneAudio.POST/plain/json",
                        "1 result is of a check that this suite does not have: " + foreign.path());
    }

    /** No run needs it to be conformant. */
    @Test
    void hostileInputMayBeLeftOut() {
        Rule hostile = new Rule(
                "robustness.path-tricks",
                Level.MUST,
                Basis.DERIVED,
                "HTTP#http",
                "A rule.",
                List.of("robustness"),
                false,
                List.of(),
                null,
                null);
        List<Rule> rules =
                Stream.concat(CertifiedRun.RULES.stream(), Stream.of(hostile)).toList();
        List<String> plan = Stream.concat(
                        CertifiedRun.SUITE.plan().stream(),
                        Stream.of("robustness.path-tricks/application.GET/dot-segments/json"))
                .toList();

        assertThat(Obstacles.of(CertifiedRun.log(), rules, plan)).isEmpty();
    }

    @Test
    void unknownOrDirtyBuildIsNamed() {
        Provenance dirty = new Provenance("0123abc", false, "5", CertifiedRun.CATALOGUE, List.of("name: lab"));

        assertThat(reasons(from(Provenance.UNKNOWN)))
                .containsExactly(
                        "it is not known from which sources the suite was built; build it in a checkout with git",
                        "the suite did not run from its jars; run it with ./ucwa-tck",
                        "it is not known with which catalogue the suite ran",
                        "it is not recorded what the target file declares");
        assertThat(reasons(from(dirty)))
                .containsExactly("the suite was built from sources that differ from commit 0123abc; commit them, build"
                        + " again and run again");
    }

    @Test
    void refusalListsEveryReasonAndWritesNothing(@TempDir Path folder) {
        SigningKey key = SigningKey.create(folder.resolve("a.key"));
        RunHeader header =
                CertifiedRun.header(List.of("event.**"), "1/1", List.of(Format.values()), Provenance.UNKNOWN);
        RunLog log = CertifiedRun.log(header, CertifiedRun.log().results(), true);
        Path run = CertifiedRun.write(folder.resolve("run"), log);

        assertThatExceptionOfType(CertificateTrouble.class)
                .isThrownBy(() -> Certificate.issue(run, key, CertifiedRun.SUITE))
                .withMessageStartingWith(
                        "this run cannot be certified:\n  - the run was interrupted\n  - only some checks")
                .withMessageContaining("\n  - it is not known from which sources");
        assertThat(run.resolve(Certificate.FILE_NAME)).doesNotExist();
        assertThat(run.resolve("SHA256SUMS")).doesNotExist();
    }

    private static List<String> reasons(RunLog log) {
        return Obstacles.of(log, CertifiedRun.RULES, CertifiedRun.SUITE.plan());
    }

    private static RunLog from(Provenance provenance) {
        RunHeader header = CertifiedRun.header(List.of(), "1/1", List.of(Format.values()), provenance);
        return CertifiedRun.log(header, CertifiedRun.log().results(), false);
    }

    private static RunLog replaced(CheckResult by) {
        return CertifiedRun.with(results -> results.stream()
                .map(result -> result.id().equals(by.id()) ? by : result)
                .toList());
    }
}
