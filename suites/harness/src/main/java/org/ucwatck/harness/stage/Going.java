package org.ucwatck.harness.stage;

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
public record Going(Optional<Instant> since) {
    private static final Duration TAKES = Duration.ofSeconds(1);
    private static final int SERVER_ERROR = 500;

    /** Whether the exchange tells how the target answers: an answer does, a connection that broke on the way out does not. */
    public boolean tells(Exchange exchange) {
        return exchange.answered() || !isLast(exchange);
    }

    /** Whether what an arrangement found broken is more than an error that answered it on the way out. */
    boolean isFinding(List<String> ids, List<Exchange> exchanges) {
        List<Exchange> shown =
                exchanges.stream().filter(each -> ids.contains(each.id())).toList();
        return shown.isEmpty()
                || shown.stream().anyMatch(each -> tells(each) && !(each.status() >= SERVER_ERROR && isLast(each)));
    }

    private boolean isLast(Exchange exchange) {
        Instant ended = exchange.started().plus(exchange.duration()).plus(TAKES);
        return since.filter(ended::isAfter).isPresent();
    }
}
