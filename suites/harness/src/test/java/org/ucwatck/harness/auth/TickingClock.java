package org.ucwatck.harness.auth;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that a test moves, and that moves by itself whenever somebody looks. */
final class TickingClock extends Clock {
    private final Duration tick;
    private Instant now = Instant.parse("2026-01-01T00:00:00Z");

    TickingClock(Duration tick) {
        this.tick = tick;
    }

    void pass(Duration time) {
        now = now.plus(time);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }

    @Override
    public synchronized Instant instant() {
        pass(tick);
        return now;
    }
}
