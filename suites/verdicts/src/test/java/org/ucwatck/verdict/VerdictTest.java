package org.ucwatck.verdict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ucwatck.verdict.Samples.MUST;
import static org.ucwatck.verdict.Samples.RULES;
import static org.ucwatck.verdict.Samples.SHOULD;
import static org.ucwatck.verdict.Samples.failed;
import static org.ucwatck.verdict.Samples.interrupted;
import static org.ucwatck.verdict.Samples.log;
import static org.ucwatck.verdict.Samples.open;
import static org.ucwatck.verdict.Samples.passed;
import static org.ucwatck.verdict.Samples.rule;
import static org.ucwatck.verdict.Samples.strict;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.ucwatck.spec.Level;
import org.ucwatck.spec.Rule;

class VerdictTest {
    @Test
    void allFulfilledIsConformant() {
        Verdict verdict = of(log(passed(MUST, "a"), open(SHOULD, Outcome.INAPPLICABLE)));
        assertThat(verdict.exitStatus()).isZero();
        assertThat(verdict.conformant()).isTrue();
    }

    @Test
    void violatedMustEndsWithStatusOneEvenIfOthersAreOpen() {
        Verdict verdict = of(log(passed(MUST, "a"), failed("b", MUST), open(MUST, Outcome.CANNOT_TELL)));
        assertThat(verdict.exitStatus()).isEqualTo(1);
        assertThat(verdict.conformant()).isFalse();
    }

    @Test
    void openCheckEndsWithStatusTwo() {
        assertThat(of(log(passed(MUST, "a"), open(MUST, Outcome.CANNOT_TELL))).exitStatus())
                .isEqualTo(2);
    }

    @Test
    void runThatJudgedNothingEndsWithStatusThree() {
        assertThat(of(log()).exitStatus()).isEqualTo(3);
        Verdict verdict = of(log(open(MUST, Outcome.UNTESTED), open(MUST, Outcome.INAPPLICABLE)));
        assertThat(verdict.exitStatus()).isEqualTo(3);
        assertThat(verdict.conformant()).isFalse();
    }

    @Test
    void interruptedRunIsNeverConformant() {
        Verdict verdict = of(interrupted(passed(MUST, "a")));
        assertThat(verdict.exitStatus()).isEqualTo(130);
        assertThat(verdict.conformant()).isFalse();
    }

    @Test
    void brokenShouldIsAWarningUnlessTheRunIsStrict() {
        CheckResult warned = failed("a", SHOULD);
        Verdict lenient = of(log(warned));
        assertThat(lenient.exitStatus()).isZero();
        assertThat(lenient.isWarning(warned)).isTrue();
        assertThat(lenient.fails(warned)).isFalse();
        Verdict strict = of(strict(warned));
        assertThat(strict.exitStatus()).isEqualTo(1);
        assertThat(strict.isWarning(warned)).isFalse();
        assertThat(strict.fails(warned)).isTrue();
    }

    @Test
    void brokenMayNeverCounts() {
        Rule may = rule("x.may", Level.MAY, null);
        RunLog log = strict(failed("a", may));
        assertThat(Verdict.of(java.util.List.of(may), log).exitStatus()).isZero();
    }

    @Test
    void checkThatBreaksMustAndShouldFails() {
        CheckResult both = failed("a", SHOULD, MUST);
        Verdict verdict = of(log(both));
        assertThat(verdict.fails(both)).isTrue();
        assertThat(verdict.isWarning(both)).isFalse();
    }

    @Test
    void findingOfAnUnknownRuleCountsAsMust() {
        Verdict verdict = of(log(failed("a", rule("not.in-catalogue", Level.MAY, null))));
        assertThat(verdict.levelOf("not.in-catalogue")).isEqualTo(Level.MUST);
        assertThat(verdict.exitStatus()).isEqualTo(1);
    }

    @Test
    void summaryCountsEveryCheckOnce() {
        Verdict verdict = of(log(
                passed(MUST, "a"),
                passed(MUST, "b"),
                failed("c", MUST),
                failed("d", SHOULD),
                open(MUST, Outcome.CANNOT_TELL),
                open(MUST, Outcome.INAPPLICABLE),
                open(MUST, Outcome.UNTESTED)));
        assertThat(verdict.summary()).isEqualTo(new Summary(2, 1, 1, 1, 1, 1));
        assertThat(verdict.summary().total()).isEqualTo(7);
        assertThat(verdict.byPath()).hasSize(7);
    }

    @Test
    void everyRuleOfTheCatalogueHasAVerdict() {
        Verdict verdict = of(log(failed("c", MUST)));
        assertThat(verdict.rules()).extracting(RuleVerdict::rule).isEqualTo(RULES);
        assertThat(verdict.outcomesOf(Level.MUST)).isEqualTo(Map.of(Outcome.FAILED, 1L));
        assertThat(verdict.outcomesOf(Level.SHOULD)).isEqualTo(Map.of(Outcome.UNTESTED, 1L));
    }

    private static Verdict of(RunLog log) {
        return Verdict.of(RULES, log);
    }
}
