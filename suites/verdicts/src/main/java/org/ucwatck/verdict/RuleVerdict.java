package org.ucwatck.verdict;

import java.util.List;
import java.util.function.Predicate;
import org.ucwatck.spec.Rule;

/**
 * What a run says of one rule.
 *
 * @param rule the rule
 * @param outcome the outcome that the checks of the rule add up to
 * @param reason why the rule is not PASSED or FAILED; empty otherwise
 * @param checks the checks that can find the rule broken
 */
public record RuleVerdict(Rule rule, Outcome outcome, String reason, List<CheckResult> checks) {
    public RuleVerdict {
        checks = List.copyOf(checks);
    }

    /** Adds up all results that name the rule: one finding of the rule violates it, one open check keeps it open. */
    static RuleVerdict of(Rule rule, List<CheckResult> results) {
        List<CheckResult> own = results.stream()
                .filter(result -> result.rules().contains(rule.id()))
                .toList();
        if (rule.untestable().isPresent()) {
            return new RuleVerdict(
                    rule, Outcome.UNTESTED, "untestable: " + rule.untestable().get(), own);
        }
        if (own.stream().anyMatch(result -> result.breaks(rule.id()))) {
            return new RuleVerdict(rule, Outcome.FAILED, "", own);
        }
        for (Outcome outcome : List.of(Outcome.CANNOT_TELL, Outcome.PASSED, Outcome.INAPPLICABLE, Outcome.UNTESTED)) {
            if (own.stream().anyMatch(has(outcome))) {
                return new RuleVerdict(rule, outcome, reasonOf(own, outcome), own);
            }
        }
        String reason = own.isEmpty()
                ? "no check of this rule was selected"
                : "judged only in checks that failed for another rule";
        return new RuleVerdict(rule, Outcome.UNTESTED, reason, own);
    }

    private static Predicate<CheckResult> has(Outcome outcome) {
        return result -> result.outcome() == outcome;
    }

    private static String reasonOf(List<CheckResult> own, Outcome outcome) {
        return outcome == Outcome.PASSED
                ? ""
                : own.stream().filter(has(outcome)).findFirst().orElseThrow().reason();
    }
}
