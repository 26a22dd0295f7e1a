package org.ucwatck.harness.junit;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.ucwatck.harness.exchange.Exchange;

/**
 * A target that goes away breaks its connections one after the other, or answers what is pending with an error: what it
 * says then is nothing that it could be held to.
 *
 * @param since when it was found gone; empty while it is there
 */
record Going(Optional<Instant> since) {
    private static final Duration TAKES = Duration.ofSeconds(1);
    private static final int SERVER_ERROR = 500;

    /** Whether the exchange tells how the target answers. */
    boolean tells(Exchange exchange) {
        Instant ended = exchange.started().plus(exchange.duration()).plus(TAKES);
        boolean broke = !exchange.answered() || exchange.status() >= SERVER_ERROR;
        return !broke || since.filter(ended::isAfter).isEmpty();
    }

    /** Whether one of the exchanges of these ids tells it, or none is known. */
    boolean anyTells(List<String> ids, List<Exchange> exchanges) {
        List<Exchange> named =
                exchanges.stream().filter(each -> ids.contains(each.id())).toList();
        return named.isEmpty() || named.stream().anyMatch(this::tells);
    }
}
