package org.ucwatck.harness.auth;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.ucwatck.harness.ArrangementFailed;
import org.ucwatck.harness.config.Grant;
import org.ucwatck.harness.config.Secret;
import org.ucwatck.harness.exchange.Exchange;
import org.ucwatck.harness.exchange.Trace;
import org.ucwatck.harness.exchange.UcwaRequest;
import org.ucwatck.harness.transport.Sender;
import org.ucwatck.harness.weather.SteadyClient;
import org.ucwatck.spec.pages.Format;

/**
 * Sends with a token that is valid: one that nearly ends is renewed before, and one that is refused without a reason once
 * after. A refused request was not carried out, so that any may be sent again.
 */
public final class RenewingClient implements Sender, AutoCloseable {
    /** A token of a few seconds may end while the request is on its way, also the one that was fetched for it. */
    private static final int MOST_RENEWALS = 2;

    private final SteadyClient client;
    private final TokenKeeper tokens;
    private final Set<Secret> ready = Collections.newSetFromMap(new IdentityHashMap<>());
    private final AtomicReference<@Nullable UcwaRequest> application = new AtomicReference<>();

    /**
     * For one run.
     *
     * @param ready tokens of the target file that checks send besides those of the accounts
     */
    public RenewingClient(SteadyClient client, TokenKeeper tokens, Collection<Secret> ready) {
        this.client = client;
        this.tokens = tokens;
        this.ready.addAll(ready);
    }

    @Override
    public Exchange send(UcwaRequest request, Trace trace) {
        return with(request, trace, valid -> client.send(valid, trace));
    }

    /** As {@link #send}, but waits longer: for a request that the server holds on purpose. */
    public Exchange poll(UcwaRequest request, Duration longest, Trace trace) {
        return with(request, trace, valid -> client.poll(valid, longest, trace));
    }

    /** As {@link #send}, for a POST of which a second sending does no harm. */
    public Exchange repeat(UcwaRequest request, Trace trace) {
        return with(request, trace, valid -> client.repeat(valid, trace));
    }

    /** As {@link #send}, for a request that asks whether the server has a limit: a 429 is its answer. */
    public Exchange exceed(UcwaRequest request, Trace trace) {
        return with(request, trace, valid -> client.exceed(valid, trace));
    }

    private Exchange with(UcwaRequest request, Trace trace, Function<UcwaRequest, Exchange> send) {
        Optional<Secret> given = request.token();
        if (given.isEmpty()) {
            return send.apply(request);
        }
        Secret token = valid(given.get(), request, trace);
        Exchange exchange = send.apply(request.token(token));
        int most = tokens.isReady(token) ? 1 : MOST_RENEWALS;
        for (int renewals = 0; !trace.isAbandoned() && renewals < most && tokens.isOver(token, exchange); renewals++) {
            Optional<Secret> renewed = tokens.renewed(token);
            if (renewed.isEmpty()) {
                break;
            }
            token = renewed.get();
            exchange = send.apply(request.token(token));
        }
        if (!trace.isAbandoned()) {
            requireReady(token, exchange, trace);
        }
        return exchange;
    }

    /** The token of the account for the origin of a URL; throws ArrangementFailed where it has none, with what that origin wants. */
    public Secret tokenAt(String url, Grant.OriginTokens grant, Trace trace) {
        if (!tokens.has(grant, url)) {
            throw missing(UcwaRequest.get(url), trace);
        }
        return tokens.of(grant, url);
    }

    private Secret valid(Secret given, UcwaRequest request, Trace trace) {
        if (tokens.lacks(given, request.url())) {
            throw missing(request, trace);
        }
        return tokens.valid(given, request.url());
    }

    /** Asks without a token, so that the challenge says whose token is wanted. */
    private ArrangementFailed missing(UcwaRequest request, Trace trace) {
        UcwaRequest open = UcwaRequest.get(request.url()).about(request.rel()).accept(Format.JSON);
        Optional<BearerChallenge> challenge = client.admits(open)
                ? BearerChallenge.wantedBy(client.send(open, new Trace(trace.cause() + "-token")))
                : Optional.empty();
        return OriginTokenSet.missing(request.url(), challenge);
    }

    /** A token that nobody can renew has ended when it opens nothing any more, not when one request is refused. */
    private void requireReady(Secret token, Exchange exchange, Trace trace) {
        UcwaRequest get = application.get();
        boolean scoped = ready.contains(token) && exchange.status() == 401;
        boolean whole = tokens.isReady(token) && tokens.isOver(token, exchange);
        if (get == null || !(scoped || whole)) {
            return;
        }
        if (tokens.isForeign(token, get.url())) {
            throw new ArrangementFailed(
                    "a token under tokens: of an account is refused at its own origin, and nobody can renew it; give one"
                            + " that lasts for the whole run",
                    exchange);
        }
        Exchange known = client.send(get.token(token), new Trace(trace.cause() + "-token"));
        if (known.status() == 401 || (whole && tokens.isOver(token, known))) {
            throw new ArrangementFailed(ended(token, scoped), known);
        }
    }

    private String ended(Secret token, boolean scoped) {
        if (tokens.isPrinted(token)) {
            return "the token that a command of the target file printed is not valid, and it printed no better one when it was"
                    + " asked again; run it by hand, and see whether its token is one for this target";
        }
        return (scoped ? "a token under tokens.scoped of the target file" : "the ready token of the target file")
                + " is not valid any more, and nobody can renew it; give one that lasts for the whole run"
                + (scoped ? "" : ", or another grant");
    }

    /** GET application of the run: asked to see whether the server answers at all, and whether a token opens anything. */
    public void control(UcwaRequest get) {
        if (client.admits(get)) {
            application.compareAndSet(null, get);
            client.control(get);
        }
    }

    /** As {@link SteadyClient#isGone}. */
    public boolean isGone() {
        return client.isGone();
    }

    /** Why the target is gone; empty as long as it is not known to be. */
    public Optional<String> gone() {
        return client.gone();
    }

    /** As {@link org.ucwatck.harness.transport.UcwaClient#stop}. */
    public void stop() {
        client.stop();
    }

    /** Whether {@link #stop} was called. */
    public boolean isStopped() {
        return client.isStopped();
    }

    /** Since when the target cannot be reached any more, as far as known. */
    public Optional<Instant> goneSince() {
        return client.goneSince();
    }

    @Override
    public void close() {
        client.close();
    }
}
