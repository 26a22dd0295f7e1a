package org.ucwatck.harness.config;

import java.time.Duration;

/**
 * How long to wait and how much to do.
 *
 * @param answer longest wait for a whole response, from connecting, with the handshake of TLS, to the last byte
 * @param arrival longest wait for an event that has to come
 * @param silence how long nothing must come when nothing may come
 * @param idle how long the server holds a pending GET whose timeout parameter is 180, the least that the pages allow; a
 *     server whose clock runs faster for tests may take less than 180 s
 * @param calls most calls that a run may place; real servers ring real phones
 * @param weather how often in all a run may send a request again, or begin a check again, after a failure that has
 *     nothing to do with the request: HTTP 429, 502, 503, 504, a lost answer
 * @param rate most requests a second, of all jobs together, each pending GET as one; {@link #UNLIMITED} for as many as
 *     there are
 * @param bounds how much one answer, one event channel and one run may be
 */
public record Limits(
        Duration answer,
        Duration arrival,
        Duration silence,
        Duration idle,
        int calls,
        int weather,
        int rate,
        Bounds bounds) {
    /** The rate of a target that takes as many requests as there are. */
    public static final int UNLIMITED = 0;

    /** What holds where the target file says nothing: 10 s, 15 s, 2 s, 180 s, 350 calls, 1000 times, any rate. */
    public static final Limits DEFAULT = new Limits(
            Duration.ofSeconds(10), Duration.ofSeconds(15), Duration.ofSeconds(2), Duration.ofSeconds(180), 350, 1_000);

    /** At any rate, with the {@link Bounds#DEFAULT}. */
    public Limits(Duration answer, Duration arrival, Duration silence, Duration idle, int calls, int weather) {
        this(answer, arrival, silence, idle, calls, weather, UNLIMITED, Bounds.DEFAULT);
    }

    /** As {@link #DEFAULT} says for {@link #weather}. */
    public Limits(Duration answer, Duration arrival, Duration silence, Duration idle, int calls) {
        this(answer, arrival, silence, idle, calls, DEFAULT.weather());
    }
}
