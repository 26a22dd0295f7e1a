package org.ucwatck.verdict;

import java.time.Instant;

/**
 * What is known of a run when it ends.
 *
 * @param finished when the last check ended
 * @param interrupted whether the run was cut short, so that checks are missing
 * @param callsPlaced calls that the target accepted
 */
public record RunFooter(Instant finished, boolean interrupted, int callsPlaced) {}
