package org.ucwatck.verdict;

import java.util.List;
import java.util.Map;
import org.ucwatck.spec.pages.Format;
import org.ucwatck.spec.rules.Requirement;
import org.ucwatck.spec.rules.Rule;
import org.ucwatck.verdict.result.CheckResult;
import org.ucwatck.verdict.result.Outcome;

/**
 * What a run says of one requirement: a rule at an element.
 *
 * @param requirement which one
 * @param rule its rule
 * @param outcome the worst that the formats came to
 * @param state what that means for the verdict, if the level of the rule counts
 * @param reason why it is not PASSED or FAILED; empty otherwise
 * @param formats what each format came to, of those in which it is judged
 * @param checks the checks that judge it
 */
public record RequirementVerdict(
        Requirement requirement,
        Rule rule,
        Outcome outcome,
        RuleState state,
        String reason,
        Map<Format, Outcome> formats,
        List<CheckResult> checks) {
    public RequirementVerdict {
        formats = Map.copyOf(formats);
        checks = List.copyOf(checks);
    }

    /** Whether it was judged. */
    public boolean isJudged() {
        return state == RuleState.FULFILLED || state == RuleState.VIOLATED;
    }

    /** Whether it applies to the target, and is not merely planned. */
    boolean applies() {
        return switch (state) {
            case FULFILLED, VIOLATED, OPEN, NOT_PROVOKED, NOT_SELECTED -> true;
            case INAPPLICABLE, UNTESTABLE, PLANNED -> false;
        };
    }
}
