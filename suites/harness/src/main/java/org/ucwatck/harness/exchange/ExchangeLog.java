package org.ucwatck.harness.exchange;

import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import org.ucwatck.verdict.Header;
import org.ucwatck.verdict.RecordedExchange;

/** Keeps every exchange of a run: raw for judging while the run lasts, masked for the run log. */
public final class ExchangeLog {
    private final ConcurrentLinkedQueue<Exchange> exchanges = new ConcurrentLinkedQueue<>();
    private final Mask mask;
    private final Consumer<RecordedExchange> sink;

    /** Sends each exchange, masked, to the sink as it ends. */
    public ExchangeLog(Mask mask, Consumer<RecordedExchange> sink) {
        this.mask = mask;
        this.sink = sink;
    }

    public Mask mask() {
        return mask;
    }

    /** All exchanges so far, in the order in which they ended. */
    public List<Exchange> exchanges() {
        return List.copyOf(exchanges);
    }

    void record(Exchange exchange) {
        exchanges.add(exchange);
        sink.accept(masked(exchange));
    }

    private RecordedExchange masked(Exchange exchange) {
        UcwaRequest sent = exchange.request();
        List<Header> sentHeaders = sent.token()
                .map(token -> sent.header("Authorization", "Bearer " + token.reveal()))
                .orElse(sent)
                .headers();
        return new RecordedExchange(
                exchange.id(),
                exchange.cause(),
                exchange.started(),
                exchange.duration(),
                new RecordedExchange.Request(
                        sent.method(), mask.hide(sent.url()), hide(sentHeaders), hide(sent.payload())),
                new RecordedExchange.Response(exchange.status(), hide(exchange.headers()), hide(exchange.body())),
                mask.hide(exchange.failure()));
    }

    private String hide(Payload payload) {
        return payload.forLog(mask::hide);
    }

    private List<Header> hide(List<Header> headers) {
        return headers.stream().map(mask::hide).toList();
    }
}
