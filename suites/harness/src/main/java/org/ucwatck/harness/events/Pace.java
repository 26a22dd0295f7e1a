package org.ucwatck.harness.events;

import java.time.Duration;
import org.ucwatck.harness.config.Bounds;
import org.ucwatck.harness.config.Excess;

/**
 * How fast a channel is read on: a server that answers each GET at once must not be asked thousands of times, whether its
 * pages are empty or it invents an event for each.
 */
final class Pace {
    /** A page that comes sooner was not waited for. */
    static final Duration SOON = Duration.ofMillis(200);

    private static final Duration REST = Duration.ofMillis(500);
    private static final Duration BREATH = Duration.ofMillis(100);
    private static final int MOST_IDLE = 5;
    private static final int MOST_BUSY = 1_000;
    private static final int RESTLESS = 4_000;

    private final Bounds bounds;
    private int pages;
    private int idle;
    private int busy;

    Pace(Bounds bounds) {
        this.bounds = bounds;
    }

    /** A page has come; how long to wait before the next GET, and which limit that would exceed, if any. */
    Duration after(Duration duration, boolean empty) {
        pages++;
        boolean soon = duration.compareTo(SOON) < 0;
        idle = soon && empty ? idle + 1 : 0;
        busy = soon ? busy + 1 : 0;
        if (idle > MOST_IDLE || busy > RESTLESS) {
            return REST;
        }
        return busy > MOST_BUSY ? BREATH : Duration.ZERO;
    }

    /** Whether the channel has brought as many pages as the target file allows. */
    boolean isOver() {
        return pages >= bounds.pages();
    }

    String words() {
        return Excess.count("pages", bounds.pages()).words() + " by the pages of one event channel";
    }
}
