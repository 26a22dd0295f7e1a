package org.ucwatck.cli.choice;

import java.util.List;
import org.ucwatck.cli.terminal.Mistake;
import org.ucwatck.harness.run.Quick;

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
            new Profile("slow", "Every check, also those that wait for minutes."));

    private Profiles() {}

    public static List<Profile> all() {
        return ALL;
    }

    static List<String> ids() {
        return ALL.stream().map(Profile::id).toList();
    }

    /** Throws a Mistake when one of these is no profile. */
    public static void requireKnown(List<String> profiles) {
        for (String profile : profiles) {
            if (!ids().contains(profile)) {
                throw Mistake.unknown("profile", profile, ids(), "profiles");
            }
        }
    }
}
