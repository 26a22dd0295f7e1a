package org.ucwatck.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.ucwatck.verdict.CheckResult;
import org.ucwatck.verdict.Outcome;
import org.ucwatck.verdict.RunFooter;
import org.ucwatck.verdict.RunHeader;
import org.ucwatck.verdict.RunLog;
import org.ucwatck.verdict.Verdict;

class VerdictTextTest {
    private static final RunFooter ENDED = new RunFooter(SampleRun.START.plusSeconds(1), false, 0);
    private static final RunFooter CUT = new RunFooter(SampleRun.START.plusSeconds(1), true, 0);

    @Test
    void wholeRunWithoutViolationIsConformant() {
        assertThat(words(SampleRun.header(false), ENDED, Set.of(Outcome.PASSED)))
                .isEqualTo(new VerdictText(Standing.CONFORMANT, "Conformant", "1 rule is fulfilled, none violated."));
    }

    @Test
    void violationsAreCountedByRulesAndChecks() {
        VerdictText words = VerdictText.of(SampleRun.log(), Verdict.of(SampleRules.ALL, SampleRun.log()));
        assertThat(words)
                .isEqualTo(new VerdictText(
                        Standing.NOT_CONFORMANT,
                        "Not conformant",
                        "2 rules are violated in 2 checks. 1 check could not tell. 1 check gave a warning."));
    }

    @Test
    void openCheckLeavesTheRunNotFullyVerified() {
        assertThat(words(SampleRun.header(false), ENDED, Set.of(Outcome.PASSED, Outcome.CANNOT_TELL)))
                .isEqualTo(new VerdictText(
                        Standing.NOT_VERIFIED,
                        "Not fully verified",
                        "1 rule is fulfilled, none violated. 1 check could not tell."));
    }

    @Test
    void runOfSelectedChecksIsNeverCalledConformant() {
        assertThat(words(selected(), ENDED, Set.of(Outcome.PASSED)))
                .isEqualTo(new VerdictText(
                        Standing.NOT_VERIFIED,
                        "Not fully verified",
                        "1 rule is fulfilled, none violated. "
                                + "Only selected checks ran, so this run alone cannot show conformance."));
    }

    @Test
    void interruptedRunSaysSoFirst() {
        assertThat(words(SampleRun.header(false), CUT, Set.of(Outcome.PASSED)).why())
                .isEqualTo("The run was interrupted, so checks are missing. 1 rule is fulfilled, none violated.");
        assertThat(words(SampleRun.header(false), CUT, Set.of(Outcome.PASSED)).standing())
                .isEqualTo(Standing.NOT_VERIFIED);
    }

    @Test
    void whatIsLeftOnTheTargetIsTold() {
        RunFooter left = new RunFooter(SampleRun.START.plusSeconds(1), false, 0, List.of("the application /a/1"));

        assertThat(words(SampleRun.header(false), left, Set.of(Outcome.PASSED)).why())
                .isEqualTo("1 rule is fulfilled, none violated. Left on the target: the application /a/1.");
    }

    @Test
    void runThatJudgedNothingSaysSo() {
        assertThat(words(SampleRun.header(false), ENDED, Set.of()))
                .isEqualTo(
                        new VerdictText(Standing.NOT_VERIFIED, "Not fully verified", "No check came to a judgement."));
    }

    private static VerdictText words(RunHeader header, RunFooter footer, Set<Outcome> outcomes) {
        List<CheckResult> results = SampleRun.results().stream()
                .filter(result -> outcomes.contains(result.outcome()))
                .toList();
        RunLog log = new RunLog(header, List.of(), results, footer);
        return VerdictText.of(log, Verdict.of(SampleRules.ALL, log));
    }

    static RunHeader selected() {
        RunHeader whole = SampleRun.header(false);
        return new RunHeader(
                whole.suiteVersion(),
                whole.runId(),
                whole.started(),
                whole.target(),
                whole.root(),
                whole.capabilities(),
                whole.formats(),
                whole.profiles(),
                List.of("request.**"),
                List.of(),
                whole.seed(),
                whole.strict(),
                whole.plannedCalls());
    }
}
