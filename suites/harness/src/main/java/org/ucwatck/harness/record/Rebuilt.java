package org.ucwatck.harness.record;

import java.util.List;
import java.util.function.Predicate;
import org.ucwatck.harness.config.Secret;
import org.ucwatck.harness.exchange.Exchange;
import org.ucwatck.harness.exchange.LoggedBody;
import org.ucwatck.harness.exchange.Payload;
import org.ucwatck.harness.exchange.Spool;
import org.ucwatck.harness.exchange.UcwaRequest;
import org.ucwatck.verdict.exchange.Header;
import org.ucwatck.verdict.exchange.RecordedExchange;

/** Makes an exchange again of its record; what was masked stays masked, and a body that was cut is not whole. */
public final class Rebuilt {
    private static final String AUTHORIZATION = "Authorization";

    private Rebuilt() {}

    /** The exchanges of a log in order, one made at a time; their long bodies are on disk as long as anybody needs them. */
    public static List<Exchange> exchanges(List<RecordedExchange> recorded) {
        Spool spool = new Spool();
        return recorded.stream().map(each -> spooled(exchange(each), spool)).toList();
    }

    private static Exchange spooled(Exchange it, Spool spool) {
        return new Exchange(
                it.id(),
                it.cause(),
                it.request(),
                it.status(),
                it.headers(),
                it.body().in(spool),
                it.started(),
                it.duration(),
                it.failure());
    }

    public static Exchange exchange(RecordedExchange recorded) {
        RecordedExchange.Response received = recorded.response();
        return new Exchange(
                recorded.id(),
                recorded.check(),
                request(recorded),
                received.status(),
                received.headers(),
                body(recorded, "body", received.body()),
                recorded.started(),
                recorded.duration(),
                recorded.failure());
    }

    private static UcwaRequest request(RecordedExchange recorded) {
        RecordedExchange.Request sent = recorded.request();
        Predicate<Header> authorizes = header -> header.name().equalsIgnoreCase(AUTHORIZATION);
        List<Header> others =
                sent.headers().stream().filter(authorizes.negate()).toList();
        Secret bearer = sent.headers().stream()
                .filter(authorizes)
                .map(header -> new Secret(header.value().replaceFirst("^Bearer ", "")))
                .findFirst()
                .orElse(null);
        return new UcwaRequest(
                sent.method(),
                sent.url(),
                recorded.context().rel(),
                others,
                body(recorded, "sent", sent.body()),
                bearer,
                recorded.context().application(),
                sent.method().equals("DELETE"));
    }

    private static Payload body(RecordedExchange recorded, String where, String text) {
        RecordedExchange.Context context = recorded.context();
        boolean cut = where.equals("body") && context.cut();
        return new LoggedBody(text, context.masked().contains(where), cut).payload();
    }
}
