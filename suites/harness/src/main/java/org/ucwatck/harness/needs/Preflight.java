package org.ucwatck.harness.needs;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.ucwatck.harness.config.TargetConfig;
import org.ucwatck.spec.rules.Rule;
import org.ucwatck.verdict.RunProfile;
import org.ucwatck.verdict.result.Outcome;
import org.ucwatck.verdict.result.PlannedCheck;

/** What a plan leaves unjudged on a target, known before the first request: the same that the run will say. */
public final class Preflight {
    private final TargetConfig target;
    private final Needs needs;
    private final List<PlannedCheck> plan;

    private Preflight(TargetConfig target, Needs needs, List<PlannedCheck> plan) {
        this.target = target;
        this.needs = needs;
        this.plan = plan;
    }

    /** Of these checks on this target, in a run with these profiles; hostile input is nothing that a run lacks without its profile. */
    public static Preflight of(List<PlannedCheck> plan, TargetConfig target, Collection<String> profiles) {
        List<PlannedCheck> without = plan.stream()
                .filter(check -> !check.needs().contains(RunProfile.HOSTILE))
                .toList();
        return new Preflight(target, Needs.of(target, profiles), RunProfile.areHostile(profiles) ? plan : without);
    }

    /** What keeps checks from running, by the word of the need; each check counts for everything that it lacks. */
    public List<Gap> gaps() {
        Map<String, Lack> lacks = new TreeMap<>();
        Map<String, List<PlannedCheck>> without = new TreeMap<>();
        for (PlannedCheck check : plan) {
            for (Lack lack : decisive(needs.lacks(check))) {
                lacks.put(lack.need(), lack);
                without.computeIfAbsent(lack.need(), need -> new ArrayList<>()).add(check);
            }
        }
        return lacks.values().stream()
                .map(lack -> gap(lack, without.getOrDefault(lack.need(), List.of())))
                .toList();
    }

    /** How many calls the checks that lack nothing may take. */
    public CallNeed calls() {
        return CallNeed.of(
                plan.stream().filter(check -> needs.lacks(check).isEmpty()).toList(),
                target.limits().calls());
    }

    /** What is inapplicable lacks nothing else. */
    private static List<Lack> decisive(List<Lack> lacks) {
        Predicate<Lack> inapplicable = lack -> lack.outcome() == Outcome.INAPPLICABLE;
        return lacks.stream().anyMatch(inapplicable)
                ? lacks.stream().filter(inapplicable).toList()
                : lacks;
    }

    private Gap gap(Lack lack, List<PlannedCheck> without) {
        Map<String, Long> all = countByRule(plan.stream()
                .filter(check -> lack.outcome() == Outcome.INAPPLICABLE || isApplicable(check))
                .toList());
        List<String> rules = countByRule(without).entrySet().stream()
                .map(few -> few.getValue().equals(all.get(few.getKey()))
                        ? few.getKey()
                        : few.getKey() + " (" + few.getValue() + " of " + all.get(few.getKey()) + " checks)")
                .toList();
        return new Gap(lack, rules, without.size());
    }

    private boolean isApplicable(PlannedCheck check) {
        return needs.lacks(check).stream().noneMatch(lack -> lack.outcome() == Outcome.INAPPLICABLE);
    }

    private static Map<String, Long> countByRule(List<PlannedCheck> checks) {
        return checks.stream()
                .collect(Collectors.groupingBy(check -> check.id().rule(), TreeMap::new, Collectors.counting()));
    }

    /** What every check of a rule needs, but for the format, with what its row in the catalogue names. */
    public static List<String> neededBy(Rule rule, List<PlannedCheck> plan) {
        Set<String> needed = new LinkedHashSet<>(rule.needs());
        List<PlannedCheck> own = own(rule, plan);
        own.stream()
                .flatMap(check -> check.needs().stream())
                .filter(need -> own.stream().allMatch(check -> check.needs().contains(need)))
                .forEach(needed::add);
        return List.copyOf(needed);
    }

    /** What only some checks of a rule need. */
    public static List<String> neededBySome(Rule rule, List<PlannedCheck> plan) {
        Set<String> needed = own(rule, plan).stream()
                .flatMap(check -> check.needs().stream())
                .collect(Collectors.toCollection(TreeSet::new));
        neededBy(rule, plan).forEach(needed::remove);
        return List.copyOf(needed);
    }

    /** The checks that can judge a rule; those that are named after it, where there are some. */
    private static List<PlannedCheck> own(Rule rule, List<PlannedCheck> plan) {
        List<PlannedCheck> named = plan.stream()
                .filter(check -> check.id().rule().equals(rule.id()))
                .toList();
        return named.isEmpty()
                ? plan.stream()
                        .filter(check -> check.rules().contains(rule.id()))
                        .toList()
                : named;
    }
}
