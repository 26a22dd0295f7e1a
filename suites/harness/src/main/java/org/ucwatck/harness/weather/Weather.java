package org.ucwatck.harness.weather;

import java.util.Optional;
import java.util.stream.Stream;
import org.ucwatck.harness.exchange.Exchange;

/** The kinds of failure that may have nothing to do with the request; whether one has is for {@link Sending} to find out. */
public enum Weather {
    LIMITED(429),
    BAD_GATEWAY(502),
    UNAVAILABLE(503),
    GATEWAY_TIMEOUT(504),
    /** A reset, an answer that is cut, or none in time. */
    LOST(0);

    private final int status;

    Weather(int status) {
        this.status = status;
    }

    /** What the exchange may be; empty for every other answer, which is always that of the server. */
    public static Optional<Weather> of(Exchange exchange) {
        if (exchange.isBeyondLimits()) {
            return Optional.empty();
        }
        if (!exchange.answered()) {
            return Optional.of(LOST);
        }
        return Stream.of(values())
                .filter(kind -> kind != LOST && kind.status == exchange.status())
                .findFirst();
    }

    /** Whether the answer says that the request was not carried out. */
    public boolean leftUndone() {
        return this == LIMITED || this == UNAVAILABLE;
    }

    /** Whether the server asks its clients to come less often, which breaks no rule, however long it goes on. */
    static boolean limits(Exchange exchange) {
        Optional<Weather> kind = of(exchange);
        return kind.filter(LIMITED::equals).isPresent()
                || (kind.filter(UNAVAILABLE::equals).isPresent()
                        && exchange.header("Retry-After").isPresent());
    }

    /** The kind in words, for the run log. */
    public String words() {
        return this == LOST ? "no whole answer" : "HTTP " + status;
    }
}
