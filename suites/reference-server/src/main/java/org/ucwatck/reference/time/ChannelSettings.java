package org.ucwatck.reference.time;

import java.time.Duration;
import org.ucwatck.reference.wire.Event;

/** How long a channel holds events back, in seconds of the channel (query parameters of events_ref). */
public record ChannelSettings(int low, int medium, int timeout) {
    public static final ChannelSettings DEFAULT = new ChannelSettings(15, 5, 180);

    public Duration patience(Event.Priority priority, Duration second) {
        return switch (priority) {
            case HIGH -> Duration.ZERO;
            case MEDIUM -> second.multipliedBy(medium);
            case LOW -> second.multipliedBy(low);
        };
    }
}
