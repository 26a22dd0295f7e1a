package org.ucwatck.harness.record;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import javax.net.ssl.SSLException;
import org.ucwatck.harness.config.Bounds;
import org.ucwatck.harness.config.Excess;
import org.ucwatck.harness.exchange.Exchange;
import org.ucwatck.harness.exchange.RunLimit;
import org.ucwatck.harness.exchange.RunStopped;
import org.ucwatck.harness.exchange.Trace;
import org.ucwatck.harness.exchange.UcwaRequest;
import org.ucwatck.harness.exchange.Unreachable;
import org.ucwatck.verdict.exchange.LentSetting;
import org.ucwatck.verdict.exchange.RecordedExchange;
import org.ucwatck.verdict.exchange.SentRequest;
import org.ucwatck.verdict.log.LogPart;
import org.ucwatck.verdict.result.BrokenArrangement;

/** Keeps every exchange of a run: raw for judging while the run lasts, masked for the run log. */
public final class ExchangeLog {
    /** What can be lost without harm. */
    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");

    /** What a request for a token is about. */
    private static final String TOKEN = "token";

    private final ConcurrentLinkedQueue<Exchange> exchanges = new ConcurrentLinkedQueue<>();
    private final Set<String> announced = ConcurrentHashMap.newKeySet();
    private final Map<String, AtomicInteger> counts = new ConcurrentHashMap<>();
    private final Mask mask;
    private final RecordSink sink;
    private final int part;

    /** Sends each exchange, masked, to the sink as it ends. */
    public ExchangeLog(Mask mask, Consumer<RecordedExchange> sink) {
        this(mask, RecordSink.of(sink), LogPart.FIRST.number());
    }

    /** The same for a part of a run that was cut short; says also what is about to be sent. */
    public ExchangeLog(Mask mask, RecordSink sink, int part) {
        this.mask = mask;
        this.sink = sink;
        this.part = part;
    }

    public Mask mask() {
        return mask;
    }

    /** All exchanges of this part so far, in the order in which they ended. */
    public List<Exchange> exchanges() {
        return List.copyOf(exchanges);
    }

    /** Throws RunLimit when the run log has more bytes than it may have. */
    public void requireRoom(Bounds bounds) {
        if (sink.bytes() > bounds.log()) {
            throw new RunLimit(Excess.bytes("log", bounds.log()));
        }
    }

    /** Says what is about to be sent; gives the id of the exchange that it becomes. */
    public String sending(UcwaRequest request, Trace trace, Instant started) {
        String id = nextId(trace.cause());
        if (!SAFE.contains(request.method())) {
            announced.add(id);
            announce(
                    request,
                    new SentRequest(
                            id,
                            trace.cause(),
                            started,
                            request.method(),
                            mask.hide(request.url()),
                            mask.hide(request.rel())));
        }
        return id;
    }

    /** What cleans up goes out also when nothing can be written down any more. */
    private void announce(UcwaRequest request, SentRequest sent) {
        try {
            sink.sending(sent);
        } catch (RunStopped e) {
            if (!request.cleansUp()) {
                throw e;
            }
        }
    }

    /** Unique in the run, also when it is resumed: later parts put their number before that of the exchange. */
    private String nextId(String cause) {
        int number = counts.computeIfAbsent(cause, key -> new AtomicInteger()).incrementAndGet();
        return cause + "#" + (part == LogPart.FIRST.number() ? "" : part + ".") + number;
    }

    /** After a failure of TLS nobody knows what went through. */
    public void notReached(String id, Unreachable why) {
        if (announced.remove(id) && !(why.getCause() instanceof SSLException)) {
            sink.unsent(id);
        }
    }

    /** Records that these failures follow their request: they are what the server answers, and no weather. */
    public void answers(List<String> ids) {
        sink.answers(ids);
    }

    /** Records what was there before something is set; throws RunStopped when it cannot be written down. */
    public void lent(LentSetting setting) {
        String url = mask.hide(setting.url());
        String body = mask.hide(setting.body());
        boolean masked = !url.equals(setting.url()) || !body.equals(setting.body());
        sink.lent(new LentSetting(setting.id(), setting.rel(), url, body, masked, setting.of()));
    }

    /** Records that what was there is there again. */
    public void returned(String id) {
        sink.returned(id);
    }

    /** Records what an arrangement found broken; it is masked already. */
    public void broken(BrokenArrangement broken) {
        sink.broken(broken);
    }

    /**
     * What a token service answers is read first: its tokens are secrets in whatever else the answer holds. Of what cannot
     * be masked or kept only that it happened is kept.
     */
    public void record(Exchange exchange) {
        announced.remove(exchange.id());
        exchanges.add(exchange);
        try {
            GrantedTokens.inCookies(exchange).forEach(mask::granted);
            if (exchange.request().rel().equals(TOKEN)) {
                GrantedTokens.of(exchange.body()).forEach(mask::granted);
            }
            sink.exchange(MaskedExchange.of(exchange, mask, part));
        } catch (RuntimeException | StackOverflowError e) {
            sink.exchange(MaskedExchange.withheld(exchange, part, e.getClass().getSimpleName()));
        }
    }
}
