package org.ucwatck.verdict;

import java.util.List;
import java.util.function.Predicate;
import org.ucwatck.spec.rules.Rule;
import org.ucwatck.verdict.result.CheckResult;
import org.ucwatck.verdict.result.Outcome;

/** Adds the results of the checks that name a rule up to what the run says of the rule. */
final class RuleJudgement {
    private static final String UNSELECTED = "no check of this rule was selected";

    private static final String SPARED = "hostile input is sent only with " + RunProfile.ROBUSTNESS.option();

    private final Rule rule;
    private final List<CheckResult> own;
    private final RunScope scope;

    private RuleJudgement(Rule rule, List<CheckResult> own, RunScope scope) {
        this.rule = rule;
        this.own = own;
        this.scope = scope;
    }

    /** Judges the rule by those of the results that name it. */
    static RuleVerdict of(Rule rule, List<CheckResult> results, RunScope scope) {
        List<CheckResult> own = results.stream()
                .filter(result -> result.rules().contains(rule.id()) || result.breaks(rule.id()))
                .toList();
        return over(rule, own, scope);
    }

    /** Judges the rule by these results, all of which are about it. */
    static RuleVerdict over(Rule rule, List<CheckResult> own, RunScope scope) {
        return new RuleJudgement(rule, shown(own, scope), scope).verdict();
    }

    /** A recording selects what it shows: what it shows nothing of leaves no gap, as long as it shows anything else. */
    private static List<CheckResult> shown(List<CheckResult> own, RunScope scope) {
        List<CheckResult> shown =
                own.stream().filter(has(Outcome.UNTESTED).negate()).toList();
        return scope.isOfRecordings() && !shown.isEmpty() ? shown : own;
    }

    private RuleVerdict verdict() {
        if (own.stream().anyMatch(result -> result.breaks(rule.id()))) {
            return verdict(Outcome.FAILED, RuleState.VIOLATED, "", gap());
        }
        if (rule.untestable().isPresent()) {
            return settled(
                    Outcome.UNTESTED,
                    RuleState.UNTESTABLE,
                    "untestable: " + rule.untestable().get());
        }
        if (own.isEmpty()) {
            return unselected();
        }
        if (scope.isOfRecordings() && own.stream().allMatch(has(Outcome.UNTESTED))) {
            return settled(Outcome.UNTESTED, RuleState.NOT_SELECTED, reasonOf(has(Outcome.UNTESTED)));
        }
        if (own.stream().allMatch(has(Outcome.INAPPLICABLE))) {
            return settled(Outcome.INAPPLICABLE, RuleState.INAPPLICABLE, reasonOf(has(Outcome.INAPPLICABLE)));
        }
        return isNotProvoked()
                ? settled(Outcome.UNTESTED, RuleState.NOT_PROVOKED, "not provoked: " + rule.because())
                : judged(gap());
    }

    private RuleVerdict judged(String gap) {
        if (gap.isEmpty()) {
            return settled(Outcome.PASSED, RuleState.FULFILLED, "");
        }
        boolean tried = own.stream().anyMatch(has(Outcome.CANNOT_TELL));
        return verdict(tried ? Outcome.CANNOT_TELL : Outcome.UNTESTED, RuleState.OPEN, gap, gap);
    }

    private RuleVerdict unselected() {
        if (scope.spares(rule)) {
            return settled(Outcome.UNTESTED, RuleState.NOT_SELECTED, SPARED);
        }
        if (scope.isPartial()) {
            return settled(Outcome.UNTESTED, RuleState.NOT_SELECTED, UNSELECTED);
        }
        String gap = scope.isInterrupted() ? "the run ended before its checks" : "no check came to judge this rule";
        return verdict(Outcome.UNTESTED, RuleState.OPEN, gap, gap);
    }

    private boolean isNotProvoked() {
        return rule.cause().isPresent()
                && !scope.provokes(rule)
                && own.stream().allMatch(has(Outcome.UNTESTED).or(has(Outcome.INAPPLICABLE)));
    }

    /**
     * A check named after the rule that did not run leaves a gap even where others passed; one that names the rule only
     * beside its own does not, as long as something else judged the rule.
     */
    private String gap() {
        Predicate<CheckResult> named = result -> result.id().rule().equals(rule.id());
        if (own.stream().anyMatch(has(Outcome.CANNOT_TELL))) {
            return reasonOf(has(Outcome.CANNOT_TELL));
        }
        if (own.stream().anyMatch(named.and(has(Outcome.UNTESTED)))) {
            return reasonOf(named.and(has(Outcome.UNTESTED)));
        }
        if (own.stream().anyMatch(this::judges)) {
            return "";
        }
        return own.stream().anyMatch(has(Outcome.UNTESTED))
                ? reasonOf(has(Outcome.UNTESTED))
                : "judged only in checks that failed for another rule";
    }

    /** A check may stop at the first finding that counts, so that it says nothing of the other rules that it names. */
    private boolean judges(CheckResult result) {
        boolean ranToItsEnd = result.reason().isBlank();
        return switch (result.outcome()) {
            case PASSED -> true;
            case FAILED -> result.breaks(rule.id()) || (ranToItsEnd && !scope.fails(result));
            case CANNOT_TELL, INAPPLICABLE, UNTESTED -> false;
        };
    }

    private RuleVerdict settled(Outcome outcome, RuleState state, String reason) {
        return verdict(outcome, state, reason, "");
    }

    private RuleVerdict verdict(Outcome outcome, RuleState state, String reason, String gap) {
        return new RuleVerdict(rule, outcome, state, reason, gap, own);
    }

    private String reasonOf(Predicate<CheckResult> which) {
        return own.stream().filter(which).findFirst().orElseThrow().reason();
    }

    private static Predicate<CheckResult> has(Outcome outcome) {
        return result -> result.outcome() == outcome;
    }
}
