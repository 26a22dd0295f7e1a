package org.ucwatck.report.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.ucwatck.report.SampleRules;
import org.ucwatck.report.SampleRun;
import org.ucwatck.spec.rules.Basis;
import org.ucwatck.spec.rules.Cause;
import org.ucwatck.spec.rules.Level;
import org.ucwatck.spec.rules.Rule;
import org.ucwatck.verdict.OverallVerdict;
import org.ucwatck.verdict.Unclaimed;
import org.ucwatck.verdict.Verdict;
import org.ucwatck.verdict.log.RunFooter;
import org.ucwatck.verdict.log.RunHeader;
import org.ucwatck.verdict.log.RunLog;
import org.ucwatck.verdict.result.CheckResult;
import org.ucwatck.verdict.result.Choice;
import org.ucwatck.verdict.result.Outcome;
import org.ucwatck.verdict.result.PlannedCheck;

public class VerdictTextTest {
    private static final RunFooter ENDED = new RunFooter(SampleRun.START.plusSeconds(1), false, 0);
    private static final RunFooter CUT = new RunFooter(SampleRun.START.plusSeconds(1), true, 0);
    private static final Rule SERVER = new Rule(
            "add-phone-audio.error-cannot-redirect",
            Level.MUST,
            Basis.STATED,
            "",
            "A redirect without a back-up pool is answered 410 Gone.",
            List.of(),
            false,
            List.of(),
            null,
            null,
            Cause.SERVER,
            "it takes a pool that has failed",
            null);

    @Test
    void wholeRunWithoutViolationIsConformant() {
        VerdictText words = words(SampleRun.header(false), ENDED, Set.of(Outcome.PASSED));

        assertThat(words)
                .usingRecursiveComparison()
                .ignoringFields("extent")
                .isEqualTo(new VerdictText(
                        OverallVerdict.CONFORMANT, false, "Conformant", "1 MUST is fulfilled, none violated.", ""));
        assertThat(words.brief()).isEqualTo("conformant");
        assertThat(words.line())
                .startsWith("Conformant. 1 MUST is fulfilled, none violated. Judged in part: ")
                .contains("Not judged by this version: ");
    }

    @Test
    void whatIsShownWithoutBeingClaimedIsNamed() {
        List<CheckResult> results = SampleRun.results().stream()
                .filter(result -> result.outcome() == Outcome.PASSED)
                .map(result -> new CheckResult(
                        result.id(),
                        result.rules(),
                        result.outcome(),
                        "",
                        List.of(),
                        List.of(
                                new Choice("capability presence", Unclaimed.SHOWN, List.of()),
                                new Choice("capability contacts", Unclaimed.SHOWN, List.of()),
                                new Choice("capability history", "not shown", List.of())),
                        List.of(),
                        result.started(),
                        result.duration()))
                .toList();
        RunLog log = new RunLog(SampleRun.header(false), List.of(), results, ENDED);

        assertThat(VerdictText.of(log, Verdict.of(SampleRules.ALL, log)).why())
                .endsWith("The server shows what the target file does not claim: contacts, presence.");
    }

    @Test
    void violationsAreCountedByRulesAndChecks() {
        VerdictText words = VerdictText.of(SampleRun.log(), Verdict.of(SampleRules.ALL, SampleRun.log()));
        assertThat(words)
                .usingRecursiveComparison()
                .ignoringFields("extent")
                .isEqualTo(new VerdictText(
                        OverallVerdict.NOT_CONFORMANT,
                        false,
                        "Not conformant",
                        "2 MUSTs are violated in 2 checks. 2 MUSTs are open, 1 of them: the target does not provoke"
                                + " add-phone-audio.error-cannot-redirect. 1 check was inconclusive."
                                + " 1 check gave a warning. 1 answer was lost on the way.",
                        ""));
    }

    @Test
    void mustsThatWaitForMinutesNameTheProfile() {
        List<CheckResult> results = SampleRun.results().stream()
                .map(result -> CheckResult.notRun(
                        new PlannedCheck(result.id(), result.rules(), List.of(), 0),
                        Outcome.UNTESTED,
                        "it waits for the timeout of a pending GET; run with --profile full"))
                .toList();
        RunLog log = new RunLog(SampleRun.header(false), List.of(), results, ENDED);
        Verdict verdict = Verdict.of(SampleRules.ALL, log);

        VerdictText words = VerdictText.of(log, verdict);
        assertThat(words.headline()).isEqualTo("Not fully verified");
        assertThat(verdict.waiting()).hasSizeGreaterThan(1);
        assertThat(words.why()).contains(" " + verdict.waiting().size() + " MUSTs need --profile full.");
    }

    @Test
    void openRuleLeavesTheRunNotFullyVerified() {
        assertThat(words(SampleRun.header(false), ENDED, Set.of(Outcome.PASSED, Outcome.CANNOT_TELL)))
                .usingRecursiveComparison()
                .ignoringFields("extent")
                .isEqualTo(new VerdictText(
                        OverallVerdict.NOT_FULLY_VERIFIED,
                        false,
                        "Not fully verified",
                        "1 of 2 MUSTs are fulfilled, none violated. 1 MUST is open, startMessaging was answered 503; no"
                                + " conversation to add audio to. 1 check was inconclusive.",
                        ""));
    }

    @Test
    void whatOnlyTheServerCausesIsCounted() {
        List<CheckResult> results = SampleRun.results().stream()
                .filter(result -> Set.of(Outcome.PASSED, Outcome.UNTESTED).contains(result.outcome()))
                .toList();
        RunLog log = new RunLog(SampleRun.header(false), List.of(), results, ENDED);
        VerdictText words = VerdictText.of(log, Verdict.of(List.of(SampleRules.ALL.get(0), SERVER), log));

        assertThat(words.line())
                .startsWith("Conformant. 1 MUST is fulfilled, none violated."
                        + " 1 MUST that only the server can cause was not provoked.");
    }

    @Test
    void partialRunIsNeverCalledConformant() {
        VerdictText words = words(selected(), ENDED, Set.of(Outcome.PASSED));

        assertThat(words)
                .usingRecursiveComparison()
                .ignoringFields("extent")
                .isEqualTo(new VerdictText(
                        OverallVerdict.NOT_FULLY_VERIFIED,
                        true,
                        "Not fully verified (partial run)",
                        "Selected MUSTs fulfilled: 1 of 1. The command line narrowed the run, so it cannot show"
                                + " conformance: only some checks ran: --only request.**.",
                        ""));
        assertThat(words.brief()).isEqualTo("partial, not fully verified");
    }

    @Test
    void interruptedRunSaysSoFirst() {
        assertThat(words(SampleRun.header(false), CUT, Set.of(Outcome.PASSED)))
                .usingRecursiveComparison()
                .ignoringFields("extent")
                .isEqualTo(new VerdictText(
                        OverallVerdict.NOT_FULLY_VERIFIED,
                        false,
                        "Not fully verified",
                        "The run was interrupted, so checks are missing. 1 MUST is fulfilled, none violated.",
                        ""));
    }

    @Test
    void whatIsLeftOnTheTargetIsTold() {
        RunFooter left = new RunFooter(SampleRun.START.plusSeconds(1), false, 0, List.of("the application /a/1"));

        assertThat(words(SampleRun.header(false), left, Set.of(Outcome.PASSED)).why())
                .isEqualTo("1 MUST is fulfilled, none violated. Left on the target: the application /a/1.");
    }

    @Test
    void runThatJudgedNothingSaysSo() {
        assertThat(words(SampleRun.header(false), ENDED, Set.of()))
                .usingRecursiveComparison()
                .ignoringFields("extent")
                .isEqualTo(new VerdictText(
                        OverallVerdict.NOT_FULLY_VERIFIED,
                        false,
                        "Not fully verified",
                        "No check came to a judgement.",
                        ""));
    }

    /** The words of a run with the results of these outcomes, by the rules after which their checks are named. */
    private static VerdictText words(RunHeader header, RunFooter footer, Set<Outcome> outcomes) {
        List<CheckResult> results = SampleRun.results().stream()
                .filter(result -> outcomes.contains(result.outcome()))
                .toList();
        List<Rule> rules = SampleRules.ALL.stream()
                .filter(rule ->
                        results.stream().anyMatch(result -> result.id().rule().equals(rule.id())))
                .toList();
        RunLog log = new RunLog(
                header, List.of(), results.stream().map(VerdictTextTest::alone).toList(), footer);
        return VerdictText.of(log, Verdict.of(rules, log));
    }

    /** The result as one of a check that names its own rule alone. */
    private static CheckResult alone(CheckResult result) {
        return new CheckResult(
                result.id(),
                List.of(result.id().rule()),
                result.outcome(),
                result.reason(),
                result.findings(),
                result.choices(),
                result.exchanges(),
                result.started(),
                result.duration());
    }

    public static RunHeader selected() {
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
