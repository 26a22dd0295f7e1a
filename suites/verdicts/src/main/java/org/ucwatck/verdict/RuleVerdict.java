package org.ucwatck.verdict;

import java.util.List;
import java.util.Optional;
import org.ucwatck.spec.rules.Rule;
import org.ucwatck.verdict.result.CheckResult;
import org.ucwatck.verdict.result.Outcome;

/**
 * What a run says of one rule.
 *
 * @param rule the rule
 * @param outcome the outcome that the checks of the rule add up to
 * @param state what that means for the verdict, if the level of the rule counts
 * @param reason why the rule is not PASSED or FAILED; empty otherwise
 * @param gap why the run does not show all about the rule, also when it is violated; empty when nothing is missing
 * @param checks the checks that can find the rule broken
 */
public record RuleVerdict(
        Rule rule, Outcome outcome, RuleState state, String reason, String gap, List<CheckResult> checks) {
    public RuleVerdict {
        checks = List.copyOf(checks);
    }

    /** Why part of the rule was not judged; empty when all of it was, or when it does not apply. */
    public Optional<String> missing() {
        return gap.isEmpty() ? Optional.empty() : Optional.of(gap);
    }

    /** The same, open unless every requirement of the rule was judged that had to be. */
    RuleVerdict unless(List<RequirementVerdict> requirements) {
        List<RequirementVerdict> open = requirements.stream()
                .filter(requirement -> requirement.state() == RuleState.OPEN)
                .toList();
        if (open.isEmpty() || !gap.isEmpty() || !(state == RuleState.FULFILLED || state == RuleState.VIOLATED)) {
            return this;
        }
        String more = open.size() == 1 ? "" : " and " + (open.size() - 1) + " more";
        String why =
                open.get(0).requirement().element() + more + ": " + open.get(0).reason();
        return state == RuleState.VIOLATED
                ? new RuleVerdict(rule, outcome, state, reason, why, checks)
                : new RuleVerdict(rule, Outcome.UNTESTED, RuleState.OPEN, why, why, checks);
    }
}
