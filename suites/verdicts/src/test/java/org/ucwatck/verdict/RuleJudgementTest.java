package org.ucwatck.verdict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ucwatck.verdict.Samples.MAY;
import static org.ucwatck.verdict.Samples.MUST;
import static org.ucwatck.verdict.Samples.SHOULD;
import static org.ucwatck.verdict.Samples.failed;
import static org.ucwatck.verdict.Samples.naming;
import static org.ucwatck.verdict.Samples.open;
import static org.ucwatck.verdict.Samples.passed;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.ucwatck.spec.rules.Basis;
import org.ucwatck.spec.rules.Cause;
import org.ucwatck.spec.rules.Level;
import org.ucwatck.spec.rules.Rule;
import org.ucwatck.verdict.log.RunLog;
import org.ucwatck.verdict.result.CheckResult;
import org.ucwatck.verdict.result.Outcome;

class RuleJudgementTest {
    private static final Rule OTHER = Samples.rule("body.schema", Level.MUST, null);
    private static final Rule SERVER = new Rule(
            "add-phone-audio.error-conflict",
            Level.MUST,
            Basis.STATED,
            "HTTP#http",
            "A rule.",
            List.of("provoke.add-phone-audio.error-conflict"),
            false,
            List.of(),
            null,
            null,
            Cause.SERVER,
            "no request leads to it",
            null);

    @Test
    void oneFindingOfTheRuleViolatesIt() {
        CheckResult bad = failed("a", MUST);
        RuleVerdict verdict = of(MUST, passed(MUST, "b"), bad, open(MUST, Outcome.CANNOT_TELL));
        assertThat(verdict.outcome()).isEqualTo(Outcome.FAILED);
        assertThat(verdict.state()).isEqualTo(RuleState.VIOLATED);
        assertThat(verdict.reason()).isEmpty();
        assertThat(verdict.missing()).contains("because of CANNOT_TELL");
        assertThat(verdict.checks()).hasSize(3).contains(bad);
    }

    @Test
    void inconclusiveCheckKeepsTheRuleOpen() {
        RuleVerdict verdict = of(MUST, passed(MUST, "a"), open(MUST, Outcome.CANNOT_TELL));
        assertThat(verdict.outcome()).isEqualTo(Outcome.CANNOT_TELL);
        assertThat(verdict.state()).isEqualTo(RuleState.OPEN);
        assertThat(verdict.reason()).isEqualTo("because of CANNOT_TELL");
    }

    @Test
    void untestedCheckKeepsTheRuleOpenThatItIsNamedAfter() {
        RuleVerdict verdict = of(MUST, passed(MUST, "a"), open(MUST, Outcome.UNTESTED));
        assertThat(verdict.outcome()).isEqualTo(Outcome.UNTESTED);
        assertThat(verdict.state()).isEqualTo(RuleState.OPEN);
        assertThat(verdict.reason()).isEqualTo("because of UNTESTED");
    }

    @Test
    void untestedCheckOfAnotherRuleLeavesNoGapWhereSomethingElseJudged() {
        CheckResult beside = naming(open(OTHER, Outcome.UNTESTED), OTHER, MUST);
        assertThat(of(MUST, passed(MUST, "a"), beside).state()).isEqualTo(RuleState.FULFILLED);
        assertThat(of(MUST, beside).state()).isEqualTo(RuleState.OPEN);
        assertThat(of(MUST, beside).reason()).isEqualTo("because of UNTESTED");
    }

    @Test
    void inconclusiveCheckOfAnotherRuleKeepsTheRuleOpen() {
        CheckResult beside = naming(open(OTHER, Outcome.CANNOT_TELL), OTHER, MUST);
        assertThat(of(MUST, passed(MUST, "a"), beside).state()).isEqualTo(RuleState.OPEN);
    }

    @Test
    void checkThatFailedForAnotherMustJudgesNothingElse() {
        CheckResult other = naming(failed("a", OTHER), OTHER, MUST);
        RuleVerdict verdict = of(MUST, other);
        assertThat(verdict.outcome()).isEqualTo(Outcome.UNTESTED);
        assertThat(verdict.state()).isEqualTo(RuleState.OPEN);
        assertThat(verdict.reason()).isEqualTo("judged only in checks that failed for another rule");
        assertThat(of(MUST, other, passed(MUST, "b")).state()).isEqualTo(RuleState.FULFILLED);
    }

    @Test
    void warningDoesNotKeepTheOtherRulesOfItsCheckOpen() {
        CheckResult warned = naming(failed("a", SHOULD), SHOULD, MUST);
        assertThat(of(MUST, warned).state()).isEqualTo(RuleState.FULFILLED);
        assertThat(RuleJudgement.of(MUST, List.of(warned), scope(Samples.strict()))
                        .state())
                .isEqualTo(RuleState.OPEN);
    }

    @Test
    void checkThatWarnedAndThenBrokeJudgesNothingElse() {
        CheckResult warned = naming(failed("a", SHOULD), SHOULD, MUST);
        CheckResult broken = new CheckResult(
                warned.id(),
                warned.rules(),
                warned.outcome(),
                "the server went away",
                warned.findings(),
                List.of(),
                List.of(),
                warned.started(),
                warned.duration());
        assertThat(of(MUST, broken).state()).isEqualTo(RuleState.OPEN);
    }

    @Test
    void ruleThatNeedsWhatTheTargetLacksIsInapplicable() {
        RuleVerdict verdict = of(MUST, open(MUST, Outcome.INAPPLICABLE));
        assertThat(verdict.state()).isEqualTo(RuleState.INAPPLICABLE);
        assertThat(verdict.reason()).isEqualTo("because of INAPPLICABLE");
        assertThat(of(MUST, open(MUST, Outcome.INAPPLICABLE), passed(MUST, "a")).state())
                .isEqualTo(RuleState.FULFILLED);
    }

    @Test
    void ruleWithoutChecksIsOpenInAWholeRunAndNotSelectedInANarrowedOne() {
        RuleVerdict whole = of(MUST, passed(SHOULD, "a"));
        assertThat(whole.outcome()).isEqualTo(Outcome.UNTESTED);
        assertThat(whole.state()).isEqualTo(RuleState.OPEN);
        assertThat(whole.reason()).isEqualTo("no check came to judge this rule");
        RuleVerdict narrowed =
                RuleJudgement.of(MUST, List.of(passed(SHOULD, "a")), scope(Samples.narrowed(passed(SHOULD, "a"))));
        assertThat(narrowed.state()).isEqualTo(RuleState.NOT_SELECTED);
        assertThat(narrowed.reason()).isEqualTo("no check of this rule was selected");
    }

    @Test
    void untestableRuleSaysWhy() {
        RuleVerdict verdict = of(MAY, passed(MUST, "a"));
        assertThat(verdict.outcome()).isEqualTo(Outcome.UNTESTED);
        assertThat(verdict.state()).isEqualTo(RuleState.UNTESTABLE);
        assertThat(verdict.reason()).isEqualTo("untestable: only time would tell");
    }

    @Test
    void whatOnlyTheServerCausesIsNotOpenUnlessTheTargetFileProvokesIt() {
        CheckResult untested = open(SERVER, Outcome.UNTESTED);
        RunLog provoked = Samples.claiming(List.of("provoke: " + SERVER.id()), untested);

        RuleVerdict without = of(SERVER, untested);
        assertThat(without.state()).isEqualTo(RuleState.NOT_PROVOKED);
        assertThat(without.reason()).isEqualTo("not provoked: no request leads to it");
        assertThat(RuleJudgement.of(SERVER, List.of(untested), scope(provoked)).state())
                .isEqualTo(RuleState.OPEN);
        assertThat(of(SERVER, open(SERVER, Outcome.CANNOT_TELL)).state()).isEqualTo(RuleState.OPEN);
        assertThat(of(SERVER).state()).isEqualTo(RuleState.OPEN);
        assertThat(of(SERVER, failed("a", SERVER)).state()).isEqualTo(RuleState.VIOLATED);
    }

    @Test
    void gravestOutcomeDecidesInAnyOrder() {
        Drawn.times(1_000, random -> {
            List<Outcome> outcomes = new ArrayList<>();
            while (random.nextInt(6) > 0) {
                outcomes.add(Drawn.one(List.of(Outcome.values()), random));
            }
            requireGravest(outcomes);
        });
    }

    private static void requireGravest(List<Outcome> outcomes) {
        CheckResult[] results = outcomes.stream().map(RuleJudgementTest::some).toArray(CheckResult[]::new);
        List<Outcome> gravestFirst =
                List.of(Outcome.FAILED, Outcome.CANNOT_TELL, Outcome.UNTESTED, Outcome.PASSED, Outcome.INAPPLICABLE);
        Outcome expected =
                gravestFirst.stream().filter(outcomes::contains).findFirst().orElse(Outcome.UNTESTED);
        assertThat(of(MUST, results).outcome()).isEqualTo(expected);
    }

    private static RuleVerdict of(Rule rule, CheckResult... results) {
        return RuleJudgement.of(rule, List.of(results), scope(Samples.log(results)));
    }

    private static RunScope scope(RunLog log) {
        return new RunScope(List.of(MUST, SHOULD, MAY, OTHER, SERVER), log);
    }

    private static CheckResult some(Outcome outcome) {
        return switch (outcome) {
            case PASSED -> passed(MUST, "a");
            case FAILED -> failed("a", MUST);
            default -> open(MUST, outcome);
        };
    }
}
