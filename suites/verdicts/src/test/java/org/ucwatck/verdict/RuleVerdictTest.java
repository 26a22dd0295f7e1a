package org.ucwatck.verdict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ucwatck.verdict.Samples.MAY;
import static org.ucwatck.verdict.Samples.MUST;
import static org.ucwatck.verdict.Samples.SHOULD;
import static org.ucwatck.verdict.Samples.failed;
import static org.ucwatck.verdict.Samples.open;
import static org.ucwatck.verdict.Samples.passed;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class RuleVerdictTest {
    @Test
    void oneFindingOfTheRuleViolatesIt() {
        CheckResult bad = failed("a", MUST);
        RuleVerdict verdict = RuleVerdict.of(MUST, List.of(passed(MUST, "b"), bad, open(MUST, Outcome.CANNOT_TELL)));
        assertThat(verdict.outcome()).isEqualTo(Outcome.FAILED);
        assertThat(verdict.reason()).isEmpty();
        assertThat(verdict.checks()).hasSize(3).contains(bad);
    }

    @Test
    void findingOfAnotherRuleDoesNotViolateIt() {
        CheckResult both = failed("a", MUST, SHOULD);
        assertThat(RuleVerdict.of(SHOULD, List.of(both)).outcome()).isEqualTo(Outcome.FAILED);
        CheckResult other = withRules(failed("a", MUST), List.of(MUST.id(), SHOULD.id()));
        RuleVerdict verdict = RuleVerdict.of(SHOULD, List.of(other));
        assertThat(verdict.outcome()).isEqualTo(Outcome.UNTESTED);
        assertThat(verdict.reason()).isEqualTo("judged only in checks that failed for another rule");
    }

    @Test
    void oneOpenCheckKeepsTheRuleOpen() {
        RuleVerdict verdict = RuleVerdict.of(MUST, List.of(passed(MUST, "a"), open(MUST, Outcome.CANNOT_TELL)));
        assertThat(verdict.outcome()).isEqualTo(Outcome.CANNOT_TELL);
        assertThat(verdict.reason()).isEqualTo("because of CANNOT_TELL");
    }

    @Test
    void onePassedCheckFulfilsTheRule() {
        RuleVerdict verdict = RuleVerdict.of(MUST, List.of(open(MUST, Outcome.INAPPLICABLE), passed(MUST, "a")));
        assertThat(verdict.outcome()).isEqualTo(Outcome.PASSED);
        assertThat(verdict.reason()).isEmpty();
    }

    @Test
    void ruleWithoutChecksIsUntestedByName() {
        RuleVerdict verdict = RuleVerdict.of(MUST, List.of(passed(SHOULD, "a")));
        assertThat(verdict.outcome()).isEqualTo(Outcome.UNTESTED);
        assertThat(verdict.reason()).isEqualTo("no check of this rule was selected");
        assertThat(verdict.checks()).isEmpty();
    }

    @Test
    void untestableRuleSaysWhy() {
        RuleVerdict verdict = RuleVerdict.of(MAY, List.of(passed(MUST, "a")));
        assertThat(verdict.outcome()).isEqualTo(Outcome.UNTESTED);
        assertThat(verdict.reason()).isEqualTo("untestable: only time would tell");
    }

    @Property
    void gravestOutcomeDecidesInAnyOrder(@ForAll List<Outcome> outcomes) {
        List<CheckResult> results = outcomes.stream().map(RuleVerdictTest::some).toList();
        List<Outcome> gravestFirst =
                List.of(Outcome.FAILED, Outcome.CANNOT_TELL, Outcome.PASSED, Outcome.INAPPLICABLE, Outcome.UNTESTED);
        Outcome expected =
                gravestFirst.stream().filter(outcomes::contains).findFirst().orElse(Outcome.UNTESTED);
        assertThat(RuleVerdict.of(MUST, results).outcome()).isEqualTo(expected);
    }

    private static CheckResult some(Outcome outcome) {
        return switch (outcome) {
            case PASSED -> passed(MUST, "a");
            case FAILED -> failed("a", MUST);
            default -> open(MUST, outcome);
        };
    }

    private static CheckResult withRules(CheckResult result, List<String> rules) {
        return new CheckResult(
                result.id(),
                rules,
                result.outcome(),
                result.reason(),
                result.findings(),
                result.choices(),
                result.exchanges(),
                result.started(),
                result.duration());
    }
}
