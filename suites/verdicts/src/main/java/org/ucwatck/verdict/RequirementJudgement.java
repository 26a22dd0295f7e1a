package org.ucwatck.verdict;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ucwatck.spec.pages.Format;
import org.ucwatck.spec.rules.Element;
import org.ucwatck.spec.rules.Requirement;
import org.ucwatck.spec.rules.Rule;
import org.ucwatck.verdict.result.CheckResult;
import org.ucwatck.verdict.result.Outcome;

/**
 * Takes a rule apart into its requirements: at each element at which it was judged, found broken, or had to be judged.
 * Whatever nothing judged is UNTESTED by name, in each format.
 */
final class RequirementJudgement {
    private static final String ANY = "any";

    private final Rule rule;
    private final List<CheckResult> own;
    private final List<CheckResult> all;
    private final RunScope scope;

    private RequirementJudgement(Rule rule, List<CheckResult> all, RunScope scope) {
        this.rule = rule;
        this.all = all;
        this.own = all.stream()
                .filter(result -> result.rules().contains(rule.id()) || result.breaks(rule.id()))
                .toList();
        this.scope = scope;
    }

    /** The requirements of the rule, sorted; the expected are those of the catalogue. */
    static List<RequirementVerdict> of(
            Rule rule, List<Requirement> expected, List<CheckResult> results, RunScope scope) {
        RequirementJudgement judgement = new RequirementJudgement(rule, results, scope);
        Map<String, Requirement> byElement = new TreeMap<>();
        judgement.judged().forEach(element -> byElement.put(element, Requirement.of(rule.id(), element)));
        List<Requirement> asked = judgement.tellsElements() ? expected : List.of();
        asked.forEach(requirement -> byElement.put(requirement.element(), requirement));
        return byElement.values().stream()
                .map(requirement -> judgement.verdict(requirement, asked.contains(requirement)))
                .toList();
    }

    /**
     * Whether every exchange was to be judged, or the ids of the checks name the elements; a log of an earlier version does not
     * say at which elements every exchange was.
     */
    private boolean tellsElements() {
        List<CheckResult> everywhere = own.stream()
                .filter(result -> result.id().operation().equals(ANY))
                .toList();
        boolean byTheirIds = everywhere.isEmpty() && !rule.passive();
        return byTheirIds
                || !everywhere.isEmpty()
                        && everywhere.stream()
                                .noneMatch(result -> result.outcome() == Outcome.PASSED
                                        && result.elements().isEmpty());
    }

    private Stream<String> judged() {
        return own.stream()
                .flatMap(result -> Stream.concat(
                        result.elements().isEmpty() ? Stream.of(result.id().operation()) : result.elements().stream(),
                        result.findings().stream()
                                .filter(finding -> finding.rule().equals(rule.id()))
                                .flatMap(finding -> finding.elements().stream())))
                .filter(element -> !element.equals(ANY));
    }

    private RequirementVerdict verdict(Requirement requirement, boolean asked) {
        List<CheckResult> here = own.stream()
                .filter(result -> result.isAbout(rule.id(), requirement.element()))
                .map(result -> result.at(rule.id(), requirement.element()))
                .toList();
        List<Format> missing = asked ? missing(here) : List.of();
        if (here.isEmpty()) {
            return with(requirement, notShown(requirement, missing), missing);
        }
        RuleVerdict shown = RuleJudgement.over(rule, here, scope);
        boolean promised = requirement.planned().isEmpty() && rule.optional().isEmpty();
        boolean gap = shown.state() == RuleState.FULFILLED && promised && !missing.isEmpty() && !scope.isPartial();
        return with(requirement, gap ? as(Outcome.UNTESTED, RuleState.OPEN, nothing(missing), here) : shown, missing);
    }

    /** Formats in which the rule is judged on every exchange or at other elements, but nothing showed this one. */
    private List<Format> missing(List<CheckResult> here) {
        boolean any = own.stream().anyMatch(result -> result.id().operation().equals(ANY));
        return own.stream()
                .filter(result -> !any || result.id().operation().equals(ANY))
                .map(result -> result.id().format())
                .filter(format -> here.stream().noneMatch(result -> result.id().format() == format))
                .distinct()
                .sorted()
                .toList();
    }

    /** What becomes of an element that nothing showed. */
    private RuleVerdict notShown(Requirement requirement, List<Format> missing) {
        if (requirement.planned().isPresent()) {
            return as(Outcome.UNTESTED, RuleState.PLANNED, requirement.planned().get(), List.of());
        }
        return rule.optional()
                .or(requirement::optional)
                .map(why -> as(Outcome.INAPPLICABLE, RuleState.INAPPLICABLE, why, List.of()))
                .orElseGet(() -> asItsChecks(requirement, missing));
    }

    /** The same as the rule, or as the checks that would have led to the element. */
    private RuleVerdict asItsChecks(Requirement requirement, List<Format> missing) {
        RuleVerdict whole = RuleJudgement.over(rule, own, scope);
        if (whole.state() != RuleState.FULFILLED && whole.state() != RuleState.VIOLATED) {
            return as(whole.outcome(), whole.state(), whole.reason(), List.of());
        }
        String rel = Element.relOf(requirement.element());
        List<CheckResult> there = all.stream()
                .filter(result -> Element.relOf(result.id().operation()).equals(rel))
                .toList();
        if (!there.isEmpty() && there.stream().allMatch(result -> result.outcome() == Outcome.INAPPLICABLE)) {
            return as(Outcome.INAPPLICABLE, RuleState.INAPPLICABLE, there.get(0).reason(), List.of());
        }
        RuleState state = scope.isPartial() ? RuleState.NOT_SELECTED : RuleState.OPEN;
        return as(Outcome.UNTESTED, state, nothing(missing), List.of());
    }

    private RuleVerdict as(Outcome outcome, RuleState state, String reason, List<CheckResult> here) {
        return new RuleVerdict(rule, outcome, state, reason, "", here);
    }

    private static String nothing(List<Format> formats) {
        return "nothing that the run saw shows it in "
                + formats.stream().map(format -> format.name()).collect(Collectors.joining(" or "));
    }

    private RequirementVerdict with(Requirement requirement, RuleVerdict shown, List<Format> missing) {
        Map<Format, List<CheckResult>> byFormat = shown.checks().stream()
                .collect(Collectors.groupingBy(result -> result.id().format()));
        Map<Format, Outcome> formats = new EnumMap<>(Format.class);
        byFormat.forEach((format, results) ->
                formats.put(format, RuleJudgement.over(rule, results, scope).outcome()));
        Outcome absent = shown.outcome() == Outcome.INAPPLICABLE ? Outcome.INAPPLICABLE : Outcome.UNTESTED;
        missing.forEach(format -> formats.put(format, absent));
        return new RequirementVerdict(
                requirement, rule, shown.outcome(), shown.state(), shown.reason(), formats, shown.checks());
    }
}
