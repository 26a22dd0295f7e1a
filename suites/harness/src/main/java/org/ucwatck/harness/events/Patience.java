package org.ucwatck.harness.events;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.ucwatck.harness.ArrangementFailed;

/** Waits for something that the server has to show, woken by the events that may announce it. */
public final class Patience {
    /** Looks again after this long even without an event, since intermediate events may be merged or left out. */
    private static final Duration LOOK_AGAIN = Duration.ofMillis(500);

    private final EventChannel events;
    private final Duration longest;

    /**
     * Patience on one channel.
     *
     * @param longest how long to wait in all
     */
    public Patience(EventChannel events, Duration longest) {
        this.events = events;
        this.longest = longest;
    }

    /** Looks until there is something to see; empty when there was nothing in all the time. */
    public <T> Optional<T> arrival(Supplier<Optional<T>> look, Predicate<Event> announcement) {
        Instant end = Instant.now().plus(longest);
        while (true) {
            int seen = events.events().size();
            Optional<T> found = look.get();
            Duration left = Duration.between(Instant.now(), end);
            if (found.isPresent() || left.isNegative()) {
                return found;
            }
            events.awaitAfter(seen, announcement, left.compareTo(LOOK_AGAIN) < 0 ? left : LOOK_AGAIN);
        }
    }

    /** Does nothing for so long; throws ArrangementFailed when the run is interrupted meanwhile. */
    public static void stayAway(Duration time) {
        try {
            new CountDownLatch(1).await(time.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ArrangementFailed("interrupted while staying away");
        }
    }

    /** How long it waited, for a message. */
    public String words() {
        return "waited " + longest.toMillis() + " ms";
    }
}
