package org.ucwatck.harness.transport;

import io.restassured.http.Headers;
import io.restassured.response.Response;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
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
import org.apache.http.conn.ConnectTimeoutException;
import org.jspecify.annotations.Nullable;
import org.ucwatck.harness.config.Bounds;
import org.ucwatck.harness.config.Limits;
import org.ucwatck.harness.exchange.Exchange;
import org.ucwatck.harness.exchange.LimitExceeded;
import org.ucwatck.harness.exchange.NoCallLeft;
import org.ucwatck.harness.exchange.OriginRefused;
import org.ucwatck.harness.exchange.Payload;
import org.ucwatck.harness.exchange.RunLimit;
import org.ucwatck.harness.exchange.RunStopped;
import org.ucwatck.harness.exchange.Spool;
import org.ucwatck.harness.exchange.Trace;
import org.ucwatck.harness.exchange.UcwaRequest;
import org.ucwatck.harness.exchange.Unreachable;
import org.ucwatck.harness.record.ExchangeLog;
import org.ucwatck.verdict.exchange.Header;

/**
 * Sends any request once and expects nothing: every answer, and every lack of one, is a fact that is recorded. Never
 * sends again, never follows a redirect, and sends nothing to an origin that the target file does not name.
 */
public final class UcwaClient implements Sender, AutoCloseable {
    /** A connection that rested longer may be closed by the server at any moment. */
    private static final Duration FRESH = Duration.ofSeconds(1);

    private final ExchangeLog log;
    private final OriginGate gate;
    private final TlsSockets tls;
    private final Duration patience;
    private final Bounds bounds;
    private final String userAgent;
    private final RequestPace pace;
    private final Spool spool = new Spool();
    private final CallBudget calls;
    private final Clock clock = Clock.systemUTC();
    private volatile Instant lastAnswer = clock.instant();
    private volatile boolean gone;
    private volatile boolean heard;
    private final FirstBytes first = new FirstBytes();
    private final Stopping stopping = new Stopping();
    private final ConcurrentLinkedDeque<PooledClient> idle = new ConcurrentLinkedDeque<>();
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
     * @param calls how many calls may be placed
     */
    public UcwaClient(
            ExchangeLog log, TrustedOrigins origins, Duration patience, Optional<Path> trust, CallBudget calls) {
        this(log, origins, patience, trust, calls, Bounds.DEFAULT);
    }

    /** The same, which gives up answers beyond these bounds. */
    UcwaClient(
            ExchangeLog log,
            TrustedOrigins origins,
            Duration patience,
            Optional<Path> trust,
            CallBudget calls,
            Bounds bounds) {
        this(log, origins, patience, trust, calls, new Conduct(Conduct.SUITE, Limits.UNLIMITED, bounds));
    }

    /** The same, which behaves as it is told to. */
    public UcwaClient(
            ExchangeLog log,
            TrustedOrigins origins,
            Duration patience,
            Optional<Path> trust,
            CallBudget calls,
            Conduct conduct) {
        this.calls = calls;
        this.log = log;
        this.gate = new OriginGate(origins);
        this.patience = patience;
        this.tls = TlsSockets.trusting(trust);
        this.bounds = conduct.bounds();
        this.userAgent = conduct.userAgent();
        this.pace = new RequestPace(conduct.rate(), System::nanoTime);
    }

    /**
     * Sends the request when it is its turn, and waits for the whole answer.
     *
     * @throws OriginRefused when the request leads to an origin that the target file does not name; nothing is sent then
     * @throws Unreachable when no connection could be made at all
     * @throws RunLimit when the run has come to a limit of the target file; what cleans up goes out
     * @throws NoCallLeft when the request may ring a phone and no call is left
     * @throws RunStopped after {@link #stop}, unless the request cleans up
     */
    @Override
    public Exchange send(UcwaRequest request, Trace trace) {
        return poll(request, patience, trace);
    }

    /** As {@link #send}, but waits longer: for a request that the server holds on purpose. */
    public Exchange poll(UcwaRequest request, Duration longest, Trace trace) {
        return sendBy(new Way(longest, null), request, trace);
    }

    /** A new connection for requests that have to share one, which nobody else uses; close it after the last. */
    public OwnConnection ownConnection() {
        PooledClient own = new PooledClient(patience, tls, bounds, userAgent);
        return new OwnConnection() {
            @Override
            public Exchange send(UcwaRequest request, Trace trace) {
                return sendBy(new Way(patience, own), request, trace);
            }

            @Override
            public void close() {
                own.abort();
            }
        };
    }

    /**
     * How a request goes.
     *
     * @param longest longest wait for the whole answer
     * @param own the connection that it has to go over, or null for any
     */
    private record Way(Duration longest, @Nullable PooledClient own) {}

    private Exchange sendBy(Way way, UcwaRequest request, Trace trace) {
        stopping.require(request);
        if (!request.cleansUp()) {
            log.requireRoom(bounds);
        }
        UcwaRequest admitted = gate.admit(request);
        Duration turn = pace.turn(admitted.cleansUp());
        trace.delayedBy(() -> longer(turn, pace.delay()));
        stopping.await(turn, admitted);
        return CallBudget.mayRing(admitted) ? ring(way, admitted, trace) : carryOut(way, admitted, trace);
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }

    /** Whether {@link #send} sends the request. */
    public boolean admits(UcwaRequest request) {
        return gate.objection(request).isEmpty();
    }

    private Exchange ring(Way way, UcwaRequest request, Trace trace) {
        calls.reserve();
        boolean mayHaveRung = false;
        try {
            Exchange exchange = carryOut(way, request, trace);
            mayHaveRung = CallBudget.mayHaveRung(exchange);
            return exchange;
        } finally {
            calls.settle(mayHaveRung);
        }
    }

    private Exchange carryOut(Way way, UcwaRequest request, Trace trace) {
        Instant started = clock.instant();
        String id = log.sending(request, trace, started);
        Answer answer = reach(id, way, request);
        gate.answered(request);
        Exchange exchange = new Exchange(
                id,
                trace.cause(),
                request,
                answer.status(),
                answer.headers(),
                answer.body().within(bounds).in(spool),
                started,
                Duration.between(started, clock.instant()),
                answer.failure());
        if (!trace.isAbandoned()) {
            log.record(exchange);
            trace.add(exchange);
        }
        return exchange;
    }

    private Answer reach(String id, Way way, UcwaRequest request) {
        try {
            Answer answer = within(way, request);
            stopping.ended(request, answer.failure().isEmpty());
            if (answer.failure().isEmpty()) {
                lastAnswer = clock.instant();
                heard = true;
                gone = false;
            }
            return answer;
        } catch (Unreachable e) {
            gone = true;
            stopping.ended(request, false);
            log.notReached(id, e);
            throw e;
        }
    }

    /** A server may close a connection that it kept just when the next request is under way: only a fresh one is used. */
    private PooledClient pooledClient() {
        for (PooledClient kept = idle.pollFirst(); kept != null; kept = idle.pollFirst()) {
            if (kept.restedLess(FRESH)) {
                return kept;
            }
            kept.abort();
        }
        return new PooledClient(patience, tls, bounds, userAgent);
    }

    private Answer within(Way way, UcwaRequest request) {
        Duration longest = stopping.longest(way.longest());
        PooledClient pooled = way.own() == null ? pooledClient() : way.own();
        ScheduledFuture<?> alarm = watch.schedule(pooled::abort, longest.toMillis(), TimeUnit.MILLISECONDS);
        stopping.enters(pooled);
        boolean reusable = false;
        try {
            Answer answer = exchange(pooled, request, longest);
            reusable = answer.reusable();
            return answer;
        } finally {
            stopping.leaves(pooled);
            alarm.cancel(false);
            if (!reusable || pooled.aborted() || stopping.hasBegun()) {
                pooled.abort();
            } else if (way.own() == null) {
                idle.addFirst(pooled);
            }
        }
    }

    /**
     * Ends what is under way, after a moment in which it may still be answered; nothing goes out from now on but what cleans up,
     * for which nobody waits long.
     */
    public void stop() {
        List<PooledClient> under = stopping.begin();
        ScheduledFuture<?> unused = watch.schedule(
                () -> under.stream().filter(stopping::isBusy).forEach(PooledClient::abort),
                Stopping.GRACE.toMillis(),
                TimeUnit.MILLISECONDS);
    }

    /** Whether anything was ever answered in HTTP. */
    public boolean wasHeard() {
        return heard;
    }

    /** Whether {@link #stop} was called. */
    public boolean isStopped() {
        return stopping.hasBegun();
    }

    /** Does nothing for so long; throws RunStopped when the run is stopped meanwhile. */
    public void pause(Duration time) {
        stopping.pause(time);
    }

    @Override
    public void close() {
        watch.shutdownNow();
        idle.forEach(PooledClient::abort);
        spool.close();
    }

    /**
     * Since when the target cannot be reached any more, as far as known: the end of its last answer if the last try
     * found nobody.
     */
    public Optional<Instant> goneSince() {
        return gone ? Optional.of(lastAnswer) : Optional.empty();
    }

    private record Answer(int status, List<Header> headers, Payload body, String failure) {
        boolean reusable() {
            return failure.isEmpty() && body.isWhole();
        }
    }

    private Answer exchange(PooledClient pooled, UcwaRequest request, Duration longest) {
        int status = 0;
        List<Header> headers = List.of();
        try {
            Response response = pooled.send(request);
            status = response.statusCode();
            headers = headers(response.headers());
            return new Answer(status, headers, Payload.of(response.asByteArray()), pooled.surplus());
        } catch (Exception e) {
            if (e instanceof LongAnswer answer) {
                return new Answer(answer.status(), answer.headers(), answer.beginning(), "");
            }
            if (pooled.aborted() && !pooled.connected()) {
                throw new Unreachable(request.url(), new IOException(tooLong(longest)));
            }
            if (isUnreachable(e)) {
                throw new Unreachable(request.url(), e);
            }
            return new Answer(status, headers, Payload.EMPTY, failure(request, e, pooled, longest));
        }
    }

    static String tooLong(Duration longest) {
        return "no connection, with the handshake of TLS for https, within " + longest.toMillis()
                + " ms (limits.answer of the target file)";
    }

    private String failure(UcwaRequest request, Exception e, PooledClient pooled, Duration longest) {
        if (e instanceof LimitExceeded || e instanceof ContentCoding.UndecodableBody) {
            return String.valueOf(e.getMessage());
        }
        return pooled.aborted() ? late(longest) : NoAnswer.words(e, firstBytes(request, e));
    }

    private String late(Duration longest) {
        return stopping.hasBegun()
                ? "no whole answer before the run was stopped"
                : "no whole answer within " + longest.toMillis() + " ms";
    }

    private static boolean isUnreachable(Exception e) {
        return e instanceof ConnectException
                || e instanceof UnknownHostException
                || e instanceof NoRouteToHostException
                || e instanceof ConnectTimeoutException
                || e instanceof SSLException;
    }

    /** What comes instead of HTTP, from a target that was never heard to speak it; an https URL is never asked in clear. */
    private String firstBytes(UcwaRequest request, Exception e) {
        boolean plain = Origin.of(request.url()).filter(Origin::isPlain).isPresent();
        return plain && !heard && NoAnswer.isNoHttp(e) ? first.of(request.url()) : "";
    }

    private static List<Header> headers(Headers headers) {
        return headers.asList().stream()
                .map(header -> new Header(header.getName(), header.getValue() == null ? "" : header.getValue()))
                .toList();
    }
}
