package org.ucwatck.harness.run;

import static java.util.stream.Collectors.groupingBy;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.ucwatck.spec.Catalogue;
import org.ucwatck.spec.rules.Rule;
import org.ucwatck.verdict.result.CheckGlob;
import org.ucwatck.verdict.result.CheckId;
import org.ucwatck.verdict.result.PlannedCheck;

/**
 * The checks that the globs of {@code --only} select. A glob of rules selects every check that can judge one of them, not
 * only those that are named after it; where such a rule is judged on whatever happens, a few checks that make something
 * happen run, too. A glob with a slash selects the checks whose ids it matches, and nothing else.
 */
public final class Only implements Predicate<PlannedCheck> {
    /** Those that can only match ids of one rule, by that rule: hundreds of them are tried on each check. */
    private final Map<String, List<CheckGlob>> ofOneRule;

    private final List<CheckGlob> others;
    private final Set<CheckId> traffic;

    private Only(List<CheckGlob> globs, Set<CheckId> traffic) {
        this.ofOneRule = globs.stream().filter(glob -> glob.rule().isPresent()).collect(groupingBy(glob -> glob.rule()
                .orElseThrow()));
        this.others = globs.stream().filter(glob -> glob.rule().isEmpty()).toList();
        this.traffic = traffic;
    }

    /**
     * The selection of these globs, none of which select all; throws IllegalArgumentException when one is malformed.
     *
     * @param plan all checks
     */
    public static Only of(List<String> texts, Collection<PlannedCheck> plan) {
        List<CheckGlob> globs = texts.stream().map(CheckGlob::of).toList();
        boolean passive = Catalogue.load().rules().stream()
                .filter(Rule::passive)
                .anyMatch(rule -> globs.stream().anyMatch(glob -> names(glob, rule.id())));
        return new Only(globs, passive ? Traffic.of(plan) : Set.of());
    }

    @Override
    public boolean test(PlannedCheck check) {
        return names(check) || drives(check);
    }

    /** Whether a glob selects the check itself. */
    boolean names(PlannedCheck check) {
        return selectsAll()
                || ofOneRule.getOrDefault(check.id().rule(), List.of()).stream()
                        .anyMatch(glob -> glob.matches(check.id()))
                || others.stream().anyMatch(glob -> selects(glob, check));
    }

    /** Whether the check makes traffic for a rule that a glob selects. */
    boolean drives(PlannedCheck check) {
        return traffic.contains(check.id());
    }

    private boolean selectsAll() {
        return ofOneRule.isEmpty() && others.isEmpty();
    }

    private static boolean selects(CheckGlob glob, PlannedCheck check) {
        return glob.matches(check.id()) || check.rules().stream().anyMatch(rule -> names(glob, rule));
    }

    private static boolean names(CheckGlob glob, String rule) {
        return glob.isOfRules() && glob.matchesRule(rule);
    }
}
