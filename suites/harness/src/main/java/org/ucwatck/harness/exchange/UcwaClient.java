package org.ucwatck.harness.exchange;

import io.restassured.http.Headers;
import io.restassured.response.Response;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLException;
import org.ucwatck.verdict.Header;

/**
 * Sends any request and expects nothing: every answer, and every lack of one, is a fact that is recorded. Never
 * retries, never follows a redirect, and sends a token only to a trusted origin.
 */
public final class UcwaClient implements AutoCloseable {
    private final ExchangeLog log;
    private final TrustedOrigins origins;
    private final Optional<Path> trust;
    private final Duration patience;
    private final Clock clock = Clock.systemUTC();
    private final ConcurrentLinkedDeque<Lane> idle = new ConcurrentLinkedDeque<>();
    private final ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "ucwa-client-watch");
        thread.setDaemon(true);
        return thread;
    });

    /**
     * A client for one run.
     *
     * @param patience longest wait for a whole answer, but for a {@link #poll}
     * @param trust PEM file of the authorities to trust; empty trusts those of the Java runtime
     */
    public UcwaClient(ExchangeLog log, TrustedOrigins origins, Duration patience, Optional<Path> trust) {
        this.log = log;
        this.origins = origins;
        this.patience = patience;
        this.trust = trust;
    }

    /**
     * Sends the request and waits for the whole answer.
     *
     * @throws TokenWithheld when the request has a token and leads to an origin that must not see it
     * @throws Unreachable when no connection could be made at all
     */
    public Exchange send(UcwaRequest request, Trace trace) {
        return poll(request, patience, trace);
    }

    /** As {@link #send}, but waits longer: for a request that the server holds on purpose. */
    public Exchange poll(UcwaRequest request, Duration longest, Trace trace) {
        if (request.token().isPresent() && !origins.trusts(URI.create(request.url()))) {
            throw new TokenWithheld(request.url());
        }
        Instant started = clock.instant();
        Answer answer = exchange(request, longest);
        Exchange exchange = new Exchange(
                trace.nextId(),
                trace.cause(),
                request,
                answer.status(),
                answer.headers(),
                answer.body(),
                started,
                Duration.between(started, clock.instant()),
                answer.failure());
        if (!trace.abandoned()) {
            log.record(exchange);
            trace.add(exchange);
        }
        return exchange;
    }

    private Answer exchange(UcwaRequest request, Duration longest) {
        Lane lane = Optional.ofNullable(idle.pollFirst()).orElseGet(() -> new Lane(patience, trust));
        ScheduledFuture<?> alarm = watch.schedule(lane::abort, longest.toMillis(), TimeUnit.MILLISECONDS);
        Answer answer = exchange(lane, request, longest);
        alarm.cancel(false);
        if (answer.reusable() && !lane.aborted()) {
            idle.addFirst(lane);
        }
        return answer;
    }

    @Override
    public void close() {
        watch.shutdownNow();
        idle.forEach(Lane::abort);
    }

    private record Answer(int status, List<Header> headers, Payload body, String failure) {
        boolean reusable() {
            return failure.isEmpty();
        }
    }

    private static Answer exchange(Lane lane, UcwaRequest request, Duration longest) {
        int status = 0;
        List<Header> headers = List.of();
        try {
            Response response = lane.send(request);
            status = response.statusCode();
            headers = headers(response.headers());
            return new Answer(status, headers, Payload.of(response.asByteArray()), "");
        } catch (Exception e) {
            if (isUnreachable(e)) {
                throw new Unreachable(request.url(), e);
            }
            String failure = lane.aborted() ? "no whole answer within " + longest.toMillis() + " ms" : words(e);
            return new Answer(status, headers, Payload.EMPTY, failure);
        }
    }

    private static boolean isUnreachable(Exception e) {
        return e instanceof ConnectException
                || e instanceof UnknownHostException
                || e instanceof NoRouteToHostException
                || e instanceof SSLException;
    }

    private static String words(Exception e) {
        String kind = e instanceof IOException ? "connection broke" : "request failed";
        return kind + ": " + e.getClass().getSimpleName() + (e.getMessage() == null ? "" : ": " + e.getMessage());
    }

    private static List<Header> headers(Headers headers) {
        return headers.asList().stream()
                .map(header -> new Header(header.getName(), header.getValue() == null ? "" : header.getValue()))
                .toList();
    }
}
