package org.ucwatck.harness.transport;

import java.time.Duration;
import java.util.function.LongSupplier;
import org.ucwatck.harness.config.Limits;

/** Gives requests their turns, so that no more go out each second than {@code limits.rate} allows. Thread-safe. */
final class RequestPace {
    /** What cleans up waits no longer, however many turns are taken. */
    static final Duration LONGEST_TO_CLEAN = Duration.ofSeconds(2);

    private static final long SECOND = 1_000_000_000L;

    /** What is awaited on an event channel may be on the page after the next: so many GETs wait for their turn. */
    private static final int TURNS = 3;

    private final long gap;
    private final LongSupplier nanos;
    private long next;
    private long longest;

    /** At most so many turns a second, by this clock. */
    RequestPace(int rate, LongSupplier nanos) {
        this.gap = rate == Limits.UNLIMITED ? 0 : SECOND / rate;
        this.nanos = nanos;
        this.next = nanos.getAsLong();
    }

    /** Takes the next turn; returns how long it is until then. */
    synchronized Duration turn(boolean cleansUp) {
        long now = nanos.getAsLong();
        long begin = Math.max(0, next - now);
        next = now + begin + gap;
        long wait = cleansUp ? Math.min(begin, LONGEST_TO_CLEAN.toNanos()) : begin;
        longest = Math.max(longest, wait);
        return Duration.ofNanos(wait);
    }

    /** How much later than usual an event may be read, by the longest wait so far; nothing where there is no rate. */
    synchronized Duration delay() {
        return gap == 0 ? Duration.ZERO : Duration.ofNanos(longest * TURNS);
    }
}
