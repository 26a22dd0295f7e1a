package org.ucwatck.harness.stage;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ucwatck.harness.exchange.Trace;
import org.ucwatck.harness.session.UcwaSession;

/**
 * An event that a check awaited in vain.
 *
 * @param since when the check began
 * @param own what it has sent, so that events of others are only counted
 * @param used URLs of its scenes
 * @param ids operationIds that it has given
 */
record Unseen(Instant since, Trace own, List<String> used, List<String> ids) {
    Unseen {
        used = List.copyOf(used);
        ids = List.copyOf(ids);
    }

    /** In words: how long was waited, and what came on the channel of the session instead, page by page. */
    String on(UcwaSession session, Duration waited) {
        Stream<String> begun = own.exchanges().stream().flatMap(exchange -> exchange.location().stream());
        Set<String> known = Stream.concat(begun, used.stream()).collect(Collectors.toSet());
        return "none within " + waited.toMillis() + " ms\n"
                + session.events()
                        .arrivals()
                        .since(
                                since,
                                event -> known.stream().anyMatch(event.href()::startsWith)
                                        || ids.contains(event.operationId()));
    }
}
