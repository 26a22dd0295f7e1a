package org.ucwatck.harness.weather;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.ucwatck.harness.exchange.Exchange;
import org.ucwatck.harness.exchange.OriginRefused;
import org.ucwatck.harness.exchange.Trace;
import org.ucwatck.harness.exchange.UcwaRequest;
import org.ucwatck.harness.exchange.Unreachable;
import org.ucwatck.harness.transport.UcwaClient;

/**
 * Asks something else when a request has failed: if that is answered, the failure may follow the request. GET
 * application is asked, before there is one GET root, and where that is the very request, what was answered last.
 */
final class Control {
    private final UcwaClient client;
    private final WeatherLog log;
    private final UcwaRequest root;
    private final AtomicReference<@Nullable UcwaRequest> application = new AtomicReference<>();
    private final AtomicReference<@Nullable UcwaRequest> answered = new AtomicReference<>();
    private final Trace trace = new Trace("control");

    Control(UcwaClient client, WeatherLog log, String root) {
        this.client = client;
        this.log = log;
        this.root = UcwaRequest.get(root).about("root").header("Accept", "application/json");
    }

    void application(UcwaRequest get) {
        application.compareAndSet(null, get);
    }

    /** Remembers a request that works, for when nothing else can be asked. */
    void works(UcwaRequest request) {
        if (request.method().equals("GET") && !request.rel().equals("events")) {
            answered.set(request);
        }
    }

    /** Whether the server answers something other than the request that failed. */
    boolean isAnsweredBeside(UcwaRequest failed) {
        Optional<UcwaRequest> first = Optional.ofNullable(application.get()).or(() -> Optional.of(root));
        Optional<UcwaRequest> other = first.filter(request -> !isSame(request, failed))
                .or(() -> Optional.ofNullable(answered.get()).filter(request -> !isSame(request, failed)));
        return other.filter(this::isAnswered).isPresent();
    }

    private boolean isAnswered(UcwaRequest request) {
        try {
            Exchange exchange = client.send(request, trace);
            boolean weather = Weather.of(exchange).isPresent();
            if (weather) {
                log.strike(exchange);
            }
            return !weather;
        } catch (Unreachable | OriginRefused e) {
            return false;
        }
    }

    private static boolean isSame(UcwaRequest one, UcwaRequest other) {
        return one.method().equals(other.method()) && one.url().equals(other.url());
    }
}
