package org.ucwatck.harness.run;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.ucwatck.verdict.RunProfile;
import org.ucwatck.verdict.result.CheckId;
import org.ucwatck.verdict.result.PlannedCheck;

/** Which checks of a plan a run with some profiles selects; each profile adds its own. */
public final class Profiled {
    private final Set<CheckId> quick;
    private final boolean whole;
    private final boolean hostile;

    private Profiled(Set<CheckId> quick, Collection<String> profiles) {
        this.quick = quick;
        this.whole = RunProfile.areWhole(profiles);
        this.hostile = RunProfile.areHostile(profiles);
    }

    /** The selection of these profiles among all checks, which are in the order of their ids. */
    public static Predicate<PlannedCheck> by(Collection<String> profiles, List<PlannedCheck> all) {
        Set<CheckId> quick = RunProfile.areQuick(profiles) ? Quick.of(all) : Set.of();
        return new Profiled(quick, profiles)::selects;
    }

    /** Whether the check sends hostile input, so that it is no part of conformance. */
    public static boolean isHostile(PlannedCheck check) {
        return check.needs().contains(RunProfile.HOSTILE);
    }

    private boolean selects(PlannedCheck check) {
        return isHostile(check) ? hostile : whole || quick.contains(check.id());
    }
}
