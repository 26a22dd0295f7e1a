package org.ucwatck.harness.weather;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.ucwatck.harness.exchange.Exchange;
import org.ucwatck.harness.exchange.Trace;
import org.ucwatck.harness.exchange.UcwaRequest;
import org.ucwatck.harness.exchange.Unreachable;
import org.ucwatck.harness.transport.UcwaClient;

/**
 * Whether the target is still there. After a few exchanges in a row of which none was answered, the root is asked; where
 * that is not answered either, although it is tried for some seconds, the target is gone, and nobody asks it again.
 */
final class Presence {
    private static final int FEW = 5;
    private static final int TRIES = 4;
    private static final Duration BETWEEN = Duration.ofMillis(500);

    private final UcwaClient client;
    private final WeatherLog log;
    private final UcwaRequest root;
    private final Consumer<Duration> pause;
    private final AtomicInteger silent = new AtomicInteger();
    private final Trace trace = new Trace("presence");
    private volatile @Nullable TargetGone gone;

    Presence(UcwaClient client, WeatherLog log, UcwaRequest root, Consumer<Duration> pause) {
        this.client = client;
        this.log = log;
        this.root = root;
        this.pause = pause;
    }

    /** Throws TargetGone when that is known. */
    void require() {
        TargetGone known = gone;
        if (known != null) {
            throw known.again();
        }
    }

    /** Why the target is gone, if it is known to be. */
    Optional<String> gone() {
        return Optional.ofNullable(gone).map(known -> String.valueOf(known.getMessage()));
    }

    void ended(Exchange exchange) {
        if (exchange.status() != 0) {
            silent.set(0);
            return;
        }
        try {
            missed();
        } catch (TargetGone e) {
            log.strike(exchange);
            throw e;
        }
    }

    /** An exchange got no answer at all; throws TargetGone when it turns out that nothing else will. */
    void missed() {
        if (silent.incrementAndGet() >= FEW) {
            look();
        }
    }

    /** Asks whether the target is there, whatever happened before; throws TargetGone when it is not. */
    synchronized void look() {
        require();
        if (client.isStopped()) {
            return;
        }
        String why = "";
        for (int tries = 1; tries <= TRIES; tries++) {
            Optional<String> silence = silence();
            if (silence.isEmpty()) {
                silent.set(0);
                return;
            }
            why = silence.get();
            pause.accept(BETWEEN);
        }
        gone = new TargetGone(why
                + (client.wasHeard() ? "; the target is gone" : "; nothing answers there")
                + ", so the run asked nothing more");
        require();
    }

    /** Why the root was not answered; empty when it was. */
    private Optional<String> silence() {
        try {
            Exchange exchange = client.send(root, trace);
            if (exchange.status() != 0) {
                return Optional.empty();
            }
            log.strike(exchange);
            return Optional.of(exchange.summary());
        } catch (Unreachable e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }
}
