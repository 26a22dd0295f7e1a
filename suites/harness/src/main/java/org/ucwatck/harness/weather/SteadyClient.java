package org.ucwatck.harness.weather;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.ucwatck.harness.exchange.Exchange;
import org.ucwatck.harness.exchange.Trace;
import org.ucwatck.harness.exchange.UcwaRequest;
import org.ucwatck.harness.exchange.Unreachable;
import org.ucwatck.harness.transport.Sender;
import org.ucwatck.harness.transport.UcwaClient;

/** Sends through the weather: what fails without regard to the request is sent again where that can do no harm. */
public final class SteadyClient implements Sender, AutoCloseable {
    private final UcwaClient client;
    private final WeatherLog log;
    private final Duration patience;
    private final Consumer<Duration> pause;
    private final Control control;
    private final Suspicions suspicions = new Suspicions();
    private final Presence presence;

    /**
     * For one run.
     *
     * @param patience longest wait for a whole answer, but for a {@link #poll}
     * @param root what is asked to see whether the server answers at all, before there is an application
     * @param pause waits for so long
     */
    public SteadyClient(UcwaClient client, WeatherLog log, Duration patience, String root, Consumer<Duration> pause) {
        this.client = client;
        this.log = log;
        this.patience = patience;
        this.pause = pause;
        this.control = new Control(client, log, root);
        this.presence = new Presence(
                client, log, UcwaRequest.get(root).about("root").header("Accept", "application/json"), pause);
    }

    /**
     * Sends the request and waits for the whole answer.
     *
     * @throws WeatherStruck when nothing can be said about the server
     * @throws ServerLimits when the server answered each time that clients should come less often
     * @throws Unreachable when no connection could be made at all
     * @throws TargetGone when nothing answers any more where the target is entered
     */
    @Override
    public Exchange send(UcwaRequest request, Trace trace) {
        return poll(request, patience, trace);
    }

    /** As {@link #send}, but waits longer: for a request that the server holds on purpose. */
    public Exchange poll(UcwaRequest request, Duration longest, Trace trace) {
        return carryOut(request, longest, trace, Repetition.of(request));
    }

    /** As {@link #send}, for a POST of which a second sending does no harm. */
    public Exchange repeat(UcwaRequest request, Trace trace) {
        Repetition repetition = Repetition.of(request);
        return carryOut(
                request, patience, trace, repetition == Repetition.IF_LEFT_UNDONE ? Repetition.HARMLESS : repetition);
    }

    /** As {@link #send}, for a request that asks whether the server has a limit: a 429 is its answer. */
    public Exchange exceed(UcwaRequest request, Trace trace) {
        return carryOut(request, patience, trace, Repetition.IF_UNAVAILABLE);
    }

    private Exchange carryOut(UcwaRequest request, Duration longest, Trace trace, Repetition repetition) {
        Sending sending = new Sending(this, request, trace, repetition);
        return sending.carryOut(() -> {
            Exchange exchange = reach(() -> client.poll(request, longest, trace));
            if (!request.rel().equals("events")) {
                log.slow(exchange.duration());
            }
            return exchange;
        });
    }

    /** A server that takes no connection for a moment is tried again, one that is gone is not waited for each time. */
    private Exchange reach(Supplier<Exchange> send) {
        presence.require();
        boolean gone = client.goneSince().isPresent();
        for (int tries = 1; ; tries++) {
            try {
                Exchange exchange = send.get();
                presence.ended(exchange);
                return exchange;
            } catch (Unreachable e) {
                presence.missed();
                if (gone || tries == Sending.MOST || !log.mayRepeat()) {
                    throw e;
                }
                pause.accept(Duration.ofMillis(200));
            }
        }
    }

    /** What to ask, from now on, to see whether the server answers at all. */
    public void control(UcwaRequest application) {
        control.application(application);
    }

    public WeatherLog log() {
        return log;
    }

    /** Whether nothing answers any more where the target is entered; asks if that is not known yet. */
    public boolean isGone() {
        try {
            presence.look();
            return false;
        } catch (TargetGone e) {
            return true;
        }
    }

    /** Why the target is gone; empty as long as it is not known to be. */
    public Optional<String> gone() {
        return presence.gone();
    }

    /** As {@link UcwaClient#stop}. */
    public void stop() {
        client.stop();
    }

    /** As {@link UcwaClient#isStopped}. */
    public boolean isStopped() {
        return client.isStopped();
    }

    /** As {@link UcwaClient#admits}. */
    public boolean admits(UcwaRequest request) {
        return client.admits(request);
    }

    /** Since when the target cannot be reached any more, as far as known. */
    public Optional<Instant> goneSince() {
        return client.goneSince();
    }

    @Override
    public void close() {
        client.close();
    }

    Control control() {
        return control;
    }

    Suspicions suspicions() {
        return suspicions;
    }

    void pause(Duration time) {
        pause.accept(time);
    }

    /** @throws WeatherStruck when the target file allows no more repetitions */
    void requireRepetition(Exchange failed) {
        if (!log.mayRepeat()) {
            throw new WeatherStruck(failed, usedUp());
        }
    }

    private String usedUp() {
        return "limits.weather of the target file, " + log.most() + ", is used up";
    }
}
