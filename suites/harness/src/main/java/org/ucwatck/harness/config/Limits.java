package org.ucwatck.harness.config;

import java.time.Duration;

/**
 * How long to wait and how much to do.
 *
 * @param answer longest wait for a whole response
 * @param arrival longest wait for an event that has to come
 * @param silence how long nothing must come when nothing may come
 * @param idle how long the server holds a pending GET whose timeout parameter is 180, the least that the pages allow; a
 *     server whose clock runs faster for tests may take less than 180 s
 * @param calls most calls that a run may place; real servers ring real phones
 */
public record Limits(Duration answer, Duration arrival, Duration silence, Duration idle, int calls) {
    /** What holds where the target file says nothing: 10 s, 15 s, 2 s, 180 s, 200 calls. */
    public static final Limits DEFAULT = new Limits(
            Duration.ofSeconds(10), Duration.ofSeconds(15), Duration.ofSeconds(2), Duration.ofSeconds(180), 200);
}
