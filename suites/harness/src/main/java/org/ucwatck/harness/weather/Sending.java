package org.ucwatck.harness.weather;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.ucwatck.harness.exchange.Exchange;
import org.ucwatck.harness.exchange.Trace;
import org.ucwatck.harness.exchange.UcwaRequest;

/**
 * One request on its way through the weather. What fails is weather unless it follows the request: it fails alike each
 * time, while a control request before and after is answered.
 */
final class Sending {
    /** How often one request is sent, or one check begun, in all. */
    static final int MOST = 3;

    /** How often an operation fails in a row before even in bad weather it is the operation. */
    private static final int SURE = 2 * MOST;

    private static final List<Duration> PAUSES = List.of(Duration.ofMillis(200), Duration.ofSeconds(1));

    private final SteadyClient client;
    private final UcwaRequest request;
    private final Trace trace;
    private final Repetition repetition;
    private final List<Exchange> failures = new ArrayList<>();
    private final String name;
    private final String operation;
    private boolean controlled = true;

    Sending(SteadyClient client, UcwaRequest request, Trace trace, Repetition repetition) {
        this.client = client;
        this.request = request;
        this.trace = trace;
        this.repetition = repetition;
        this.name = Suspicions.name(request, trace);
        this.operation = Suspicions.operation(request);
    }

    Exchange carryOut(Supplier<Exchange> send) {
        while (true) {
            Exchange exchange = send.get();
            Optional<Weather> kind = Weather.of(exchange);
            if (kind.isEmpty()) {
                return answered(exchange);
            }
            if (repetition.isAnswered(kind.get())) {
                return limitFound(exchange);
            }
            if (trace.isAbandoned()) {
                return exchange;
            }
            failed(exchange);
            if (!repetition.allows(kind.get())) {
                return failedForGood(exchange);
            }
            if (failures.size() == MOST) {
                return failedEachTime(exchange);
            }
            repeatAfter(exchange);
        }
    }

    /** The limit that was asked for: what the server answers, and no sign that it is busy. */
    private Exchange limitFound(Exchange exchange) {
        client.log().strike(exchange);
        client.log().answered(List.of(exchange));
        return exchange;
    }

    private void failed(Exchange exchange) {
        client.log().strike(exchange);
        client.suspicions().failed(operation);
        failures.add(exchange);
        controlled = controlled && client.control().isAnsweredBeside(request);
    }

    private Exchange answered(Exchange exchange) {
        boolean before = client.suspicions().clear(name);
        client.suspicions().answered(operation);
        client.log().unlimited(operation);
        client.control().works(request);
        if (before || !failures.isEmpty()) {
            client.log().passed();
        } else {
            client.suspicions().trust(name);
        }
        if (!failures.isEmpty() && repetition.isEcho(exchange, mayHaveTakenEffect())) {
            client.log().tookEffect(exchange);
        }
        if (!failures.isEmpty()
                && repetition.isDoubtful(exchange)
                && client.suspicions().doubt(name)) {
            throw new WeatherStruck(exchange, "the first sending may have been carried out after all");
        }
        return exchange;
    }

    private boolean mayHaveTakenEffect() {
        return failures.stream()
                .anyMatch(failure -> !Weather.of(failure).orElseThrow().leftUndone());
    }

    /** What may have been carried out is not sent again; the check begins anew, and then it is the same request again. */
    private Exchange failedForGood(Exchange exchange) {
        if (!controlled) {
            client.suspicions().clear(name);
            throw new WeatherStruck(exchange, "nor was another request answered then");
        }
        List<Exchange> alike = client.suspicions().add(name, exchange);
        if (alike.size() < MOST) {
            throw new WeatherStruck(exchange, "it may have been carried out and is not sent again");
        }
        if (client.log().isRough() && client.suspicions().inARow(operation) < SURE) {
            throw new WeatherStruck(exchange, "and so " + MOST + " times, but there is weather in this run");
        }
        return judged(alike);
    }

    private Exchange failedEachTime(Exchange exchange) {
        if (failures.stream().allMatch(Weather::limits)) {
            client.log().limited(operation);
            throw new ServerLimits(exchange, MOST);
        }
        boolean alike = failures.stream().map(Weather::of).distinct().count() == 1;
        if (!controlled || !alike) {
            throw new WeatherStruck(exchange, "and so " + MOST + " times, as did other requests or for other reasons");
        }
        if (client.log().hasPassed() && client.suspicions().doubt(name)) {
            throw new WeatherStruck(
                    exchange,
                    "and so " + MOST + " times, but there is weather in this run: the check has to run again");
        }
        return judged(failures);
    }

    private Exchange judged(List<Exchange> alike) {
        client.suspicions().clear(name);
        client.log().answered(alike);
        return alike.get(alike.size() - 1);
    }

    private void repeatAfter(Exchange exchange) {
        if (Weather.limits(exchange) && client.log().isLimited(operation)) {
            throw new ServerLimits(exchange, failures.size());
        }
        client.requireRepetition(exchange);
        client.pause(RetryAfter.of(exchange).orElse(PAUSES.get(failures.size() - 1)));
    }
}
