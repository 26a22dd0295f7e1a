package org.ucwatck.verdict.log;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a run when it ends.
 *
 * @param finished when the last check ended
 * @param interrupted whether the run was cut short, so that checks are missing
 * @param callsPlaced calls that the target accepted
 * @param residue what the run could not clean up on the target, each in words; empty when nothing is left
 */
public record RunFooter(
        Instant finished,
        boolean interrupted,
        int callsPlaced,
        @Nullable List<String> residue) {
    public RunFooter {
        residue = residue == null ? List.of() : List.copyOf(residue);
    }

    /** What the run could not clean up; empty when nothing is left, or when an older log does not say. */
    @Override
    public List<String> residue() {
        return residue == null ? List.of() : residue;
    }

    /** A run that left nothing behind. */
    public RunFooter(Instant finished, boolean interrupted, int callsPlaced) {
        this(finished, interrupted, callsPlaced, List.of());
    }
}
