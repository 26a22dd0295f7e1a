package org.ucwatck.harness.config;

import java.time.Duration;

/**
 * How much one answer, one event channel and one run may be. Servers in the field stay far below; what exceeds one of
 * these ends the exchange, the channel or the run with an {@link Excess}, and is never held against the target.
 *
 * @param head bytes of the head of an answer: status line and header fields, with chunk extensions and trailers
 * @param headers header fields of an answer, with trailers
 * @param body bytes of a body as it is transferred
 * @param inflated bytes of a body without its content coding, such as gzip
 * @param nodes values of a JSON body, or elements and attributes of an XML body
 * @param depth levels of nesting of a body, at most {@link #DEEPEST}
 * @param pages pages of one event channel
 * @param log bytes of the run log
 * @param run how long a run may begin further checks
 */
public record Bounds(
        int head, int headers, int body, int inflated, int nodes, int depth, int pages, long log, Duration run) {
    /** No body is read deeper: reading and judging walk down with the stack of a thread. */
    public static final int DEEPEST = 1_000;

    /** The longest body that the target file may allow, in bytes. */
    public static final int LONGEST_BODY = 16 * 1024 * 1024;

    private static final int KIB = 1024;
    private static final int MIB = 1024 * KIB;

    /** What holds where the target file says nothing. */
    public static final Bounds DEFAULT =
            new Bounds(32 * KIB, 500, 4 * MIB, 4 * MIB, 100_000, DEEPEST, 10_000, 1024L * MIB, Duration.ofHours(24));
}
