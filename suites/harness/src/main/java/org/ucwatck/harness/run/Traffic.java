package org.ucwatck.harness.run;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.stream.Collectors;
import org.ucwatck.verdict.result.CheckGlob;
import org.ucwatck.verdict.result.CheckId;
import org.ucwatck.verdict.result.PlannedCheck;

/** Checks that make traffic for passive rules, as each {@link TrafficChecks} names them. */
final class Traffic {
    private static final List<TrafficChecks> NAMED = ServiceLoader.load(TrafficChecks.class).stream()
            .map(ServiceLoader.Provider::get)
            .toList();

    private static final Set<String> RULES =
            NAMED.stream().flatMap(named -> named.rules().stream()).collect(Collectors.toUnmodifiableSet());

    private static final List<CheckGlob> CASES = NAMED.stream()
            .flatMap(named -> named.cases().stream())
            .map(CheckGlob::of)
            .toList();

    private Traffic() {}

    /** Those of a plan, which is in the order of ids. */
    static Set<CheckId> of(Collection<PlannedCheck> plan) {
        Set<String> seen = new HashSet<>();
        return plan.stream()
                .map(PlannedCheck::id)
                .filter(id -> CASES.stream().anyMatch(glob -> glob.matches(id))
                        || RULES.contains(id.rule()) && seen.add(id.rule() + "/" + id.operation() + "/" + id.format()))
                .collect(Collectors.toUnmodifiableSet());
    }
}
