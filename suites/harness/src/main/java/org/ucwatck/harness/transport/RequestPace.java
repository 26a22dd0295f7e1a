package org.ucwatck.harness.transport;

import java.time.Duration;
import java.util.function.LongSupplier;
import org.ucwatck.harness.config.Limits;

/** Gives requests their turns, so that no more go out each second than {@code limits.rate} allows. Thread-safe. */
final class RequestPace {
    /** What cleans up waits no longer, however many turns are taken. */
    static final Duration LONGEST_TO_CLEAN = Duration.ofSeconds(2);

    private static final long SECOND = 1_000_000_000L;

    private final long gap;
    private final LongSupplier nanos;
    private long next;
    private long latest;

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
        latest = begin;
        return Duration.ofNanos(cleansUp ? Math.min(begin, LONGEST_TO_CLEAN.toNanos()) : begin);
    }

    /** How long it was until the turn that was taken last: so long do requests wait now. */
    synchronized Duration delay() {
        return Duration.ofNanos(latest);
    }
}
