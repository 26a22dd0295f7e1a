package org.ucwatck.harness.run;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.ucwatck.spec.Catalogue;
import org.ucwatck.spec.rules.Rule;
import org.ucwatck.verdict.result.CheckId;
import org.ucwatck.verdict.result.PlannedCheck;

/** A look at a server that rings nobody: of each rule the first case of each operation and format, if it needs no call. */
public final class Quick {
    private Quick() {}

    /** Those of a plan, which is in the order of ids. */
    public static Set<CheckId> of(Collection<PlannedCheck> plan) {
        Set<String> passive = Catalogue.load().rules().stream()
                .filter(Rule::passive)
                .map(Rule::id)
                .collect(Collectors.toSet());
        Set<String> seen = new HashSet<>();
        return plan.stream()
                .filter(check -> check.calls() == 0 && !Profiled.isHostile(check))
                .map(PlannedCheck::id)
                .filter(id ->
                        passive.contains(id.rule()) || seen.add(id.rule() + "/" + id.operation() + "/" + id.format()))
                .collect(Collectors.toUnmodifiableSet());
    }
}
