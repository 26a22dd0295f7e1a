package org.ucwatck.harness.needs;

import java.time.Duration;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.ucwatck.harness.config.Provocation;
import org.ucwatck.harness.config.TargetConfig;
import org.ucwatck.verdict.RunProfile;
import org.ucwatck.verdict.result.Outcome;
import org.ucwatck.verdict.result.PlannedCheck;

/** What a target, tested with some profiles, gives of what checks and rules need. */
public final class Needs {
    /** The need of checks that wait very long; some profiles run them all the same. */
    public static final String SLOW = "slow";

    static final String RESUME = "event.resume";

    private static final String PROVOKE = "provoke.";
    private static final Duration SOON = Duration.ofSeconds(10);

    private final TargetConfig target;
    private final boolean patient;
    private final boolean hostile;

    private Needs(TargetConfig target, Collection<String> profiles) {
        this.target = target;
        this.patient = RunProfile.wait(profiles);
        this.hostile = RunProfile.areHostile(profiles);
    }

    /** Needs of checks of this target in a run with these profiles. */
    public static Needs of(TargetConfig target, Collection<String> profiles) {
        return new Needs(target, profiles);
    }

    /** Everything that keeps the check from running, the gravest first: what is inapplicable lacks nothing else. */
    public List<Lack> lacks(PlannedCheck check) {
        return check.needs().stream()
                .flatMap(need -> lack(need).stream())
                .sorted(Comparator.comparing(lack -> lack.outcome() != Outcome.INAPPLICABLE))
                .toList();
    }

    /** Why a need is not met; empty when it is. Throws IllegalArgumentException when nobody knows the word. */
    public Optional<Lack> lack(String need) {
        Kind kind = Kind.of(need);
        if (patient && need.equals(PROVOKE + RESUME)) {
            return Optional.empty();
        }
        if (kind == Kind.ROBUSTNESS) {
            return hostile
                    ? Optional.empty()
                    : Optional.of(lack(need, Outcome.UNTESTED, "it sends hostile input, which no other profile does"));
        }
        if (!kind.isGiven(target, name(need))) {
            return Optional.of(
                    kind == Kind.CLAIM
                            ? lack(need, Outcome.INAPPLICABLE, "the target does not claim the capability " + need)
                            : lack(need, Outcome.UNTESTED, "the target file gives no " + need + kind.beside()));
        }
        if (kind == Kind.SLOW) {
            return tooLong(
                    need, target.limits().idle(), "the timeout of a pending GET, limits.idle of the target file");
        }
        return tooLong(need, inactivity(need), need + ".inactivity of the target file");
    }

    /** What to add so that a need is met, whatever the target gives already. */
    public static Remedy remedy(String need) {
        return Kind.of(need).remedy(name(need));
    }

    /** What to write so that a run may place so many calls. */
    public static Remedy calls(int calls) {
        return Remedy.line("limits: {calls: " + calls + "}");
    }

    private static Lack lack(String need, Outcome outcome, String why) {
        return new Lack(need, outcome, why, remedy(need));
    }

    private Optional<Lack> tooLong(String need, Duration wait, String what) {
        return patient || wait.compareTo(SOON) <= 0
                ? Optional.empty()
                : Optional.of(new Lack(need, Outcome.UNTESTED, "it waits for " + what, remedy(SLOW)));
    }

    private Duration inactivity(String need) {
        return Optional.of(need)
                .filter(it -> it.startsWith(PROVOKE))
                .map(it -> target.provoke().get(name(it)))
                .flatMap(Provocation::inactivity)
                .orElse(Duration.ZERO);
    }

    private static String name(String need) {
        return Kind.of(need) == Kind.CLAIM ? need : need.substring(need.indexOf('.') + 1);
    }
}
