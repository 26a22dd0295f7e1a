package org.ucwatck.cli.choice;

import java.util.List;
import java.util.Set;
import org.ucwatck.cli.terminal.UsageError;
import org.ucwatck.harness.needs.Needs;
import org.ucwatck.harness.run.Quick;
import org.ucwatck.verdict.result.CheckId;
import org.ucwatck.verdict.result.PlannedCheck;

/** The named selections of checks. */
public final class Profiles {
    /**
     * A profile.
     *
     * @param statement what it selects, in one sentence
     */
    public record Profile(String id, String statement) {}

    private static final List<Profile> ALL = List.of(
            new Profile(
                    Quick.PROFILE, "Of each rule the first case, as far as it rings nobody; a partial run of seconds."),
            new Profile("default", "Every check but those that wait for minutes."),
            new Profile(Needs.SLOW, "Every check, also those that wait for minutes."));

    private Profiles() {}

    public static List<Profile> all() {
        return ALL;
    }

    /** The checks that a profile carries out on a target that claims everything and lets none wait for less than it says. */
    static List<PlannedCheck> checks(String profile, List<PlannedCheck> plan) {
        Set<CheckId> quick = Quick.of(plan);
        return plan.stream()
                .filter(check -> profile.equals(Needs.SLOW) || !check.needs().contains(Needs.SLOW))
                .filter(check -> !profile.equals(Quick.PROFILE) || quick.contains(check.id()))
                .toList();
    }

    static List<String> ids() {
        return ALL.stream().map(Profile::id).toList();
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
