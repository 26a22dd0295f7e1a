package org.ucwatck.harness.stage;

import java.util.List;
import java.util.Optional;
import org.ucwatck.harness.exchange.Exchange;

/** What a check arranged beyond its session; it ends with each attempt at the check. */
public interface Scene {
    /** Ids of the exchanges that led to it, in order. */
    List<String> exchanges();

    /** Absolute URLs of what it is about: events of these are told in words, those of others only counted. */
    default List<String> places() {
        return List.of();
    }

    /** The exchange that it ended with, where the check has sent nothing itself. */
    default Optional<Exchange> last() {
        return Optional.empty();
    }

    /**
     * Ends it, or keeps it for the next check that needs one.
     *
     * @param changed whether a request of the check may have changed something on the target
     */
    default void end(boolean changed) {}
}
