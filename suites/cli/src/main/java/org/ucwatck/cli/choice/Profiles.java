package org.ucwatck.cli.choice;

import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.ucwatck.cli.terminal.UsageError;
import org.ucwatck.harness.needs.Needs;
import org.ucwatck.harness.run.Profiled;
import org.ucwatck.verdict.RunProfile;
import org.ucwatck.verdict.result.PlannedCheck;

/** The profiles as the command line names them. */
public final class Profiles {
    private Profiles() {}

    /** The checks that a profile carries out on a target that claims everything and lets none wait for less than it says. */
    static List<PlannedCheck> checks(RunProfile profile, List<PlannedCheck> plan) {
        List<String> alone = List.of(profile.slug());
        return plan.stream()
                .filter(Profiled.by(alone, plan))
                .filter(check -> RunProfile.wait(alone) || !check.needs().contains(Needs.SLOW))
                .toList();
    }

    /** What completes the name of a profile. */
    public static final class Names implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return ids().iterator();
        }
    }

    static List<String> ids() {
        return Stream.of(RunProfile.values()).map(RunProfile::slug).toList();
    }

    /** Throws a UsageError when one of these is no profile. */
    public static void requireKnown(List<String> profiles) {
        for (String profile : profiles) {
            if (!ids().contains(profile)) {
                throw UsageError.unknown("profile", profile, ids(), "profiles");
            }
        }
    }
}
