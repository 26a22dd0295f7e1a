package org.ucwatck.cli.choice;

import java.time.Duration;
import java.util.List;
import org.ucwatck.harness.run.RunOptions;
import org.ucwatck.harness.run.RunOutlook;
import org.ucwatck.verdict.RunProfile;
import org.ucwatck.verdict.result.PlannedCheck;

/**
 * What a run may cost, reckoned from what the profiles cost on the reference server.
 *
 * @param requests about how many are sent
 * @param jobs how many checks run at once
 */
public record RunEstimate(int requests, int jobs) {
    private static final long MINUTE = 60;
    private static final long HOUR = 3600;

    /** Of a run with these options out of all checks of the plan. */
    public static RunEstimate of(RunOutlook outlook, RunOptions options, List<PlannedCheck> plan) {
        ProfileCost cost = ProfileCost.of(base(options.profiles()), plan);
        long requests = Math.round((double) cost.requests() * outlook.runnable() / Math.max(1, cost.checks()));
        return new RunEstimate(Math.toIntExact(requests), options.jobs());
    }

    /** What stands for several profiles. */
    private static RunProfile base(List<String> profiles) {
        if (profiles.size() == 1) {
            return List.of(RunProfile.values()).stream()
                    .filter(profile -> profile.slug().equals(profiles.get(0)))
                    .findFirst()
                    .orElse(RunProfile.DEFAULT);
        }
        return RunProfile.wait(profiles) ? RunProfile.FULL : RunProfile.DEFAULT;
    }

    /** How many requests, and how long their answers take when each takes so long. */
    public String words(Duration answer) {
        Duration least = answer.multipliedBy(requests).dividedBy(jobs);
        return "about " + requests + " requests; at least " + words(least.toSeconds()) + " at " + answer.toMillis()
                + " ms an answer and " + jobs + " checks at once, and more where checks wait for events";
    }

    private static String words(long seconds) {
        if (seconds < MINUTE) {
            return Math.max(1, seconds) + " s";
        }
        return seconds < HOUR
                ? (seconds + MINUTE / 2) / MINUTE + " min"
                : seconds / HOUR + " h " + seconds % HOUR / MINUTE + " min";
    }
}
