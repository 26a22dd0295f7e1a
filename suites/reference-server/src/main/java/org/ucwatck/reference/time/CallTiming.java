package org.ucwatck.reference.time;

import java.time.Duration;

/**
 * How long calls take.
 *
 * @param ring until the user's own phone is picked up
 * @param answer until the one who is called answers or declines
 */
public record CallTiming(Duration ring, Duration answer) {

    public CallTiming {
        if (ring.isNegative() || answer.isNegative()) {
            throw new IllegalArgumentException("call timing must not be negative: " + ring + ", " + answer);
        }
    }

    public CallTiming slower() {
        return new CallTiming(ring.plusMillis(250), answer.plusMillis(250));
    }
}
