package org.ucwatck.harness.people;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.ucwatck.harness.exchange.LoggedBody;
import org.ucwatck.verdict.exchange.Header;
import org.ucwatck.verdict.exchange.RecordedExchange;
import org.ucwatck.verdict.exchange.RecordedExchange.Context;

/** An exchange with pseudonyms in place of people, which says where; whoever judges it again must not judge that. */
final class AnonymousExchange {
    private final UnaryOperator<String> hide;
    private final List<String> changed;

    private AnonymousExchange(UnaryOperator<String> hide, List<String> masked) {
        this.hide = hide;
        this.changed = new ArrayList<>(masked);
    }

    static RecordedExchange of(RecordedExchange exchange, UnaryOperator<String> hide) {
        return new AnonymousExchange(hide, exchange.context().masked()).record(exchange);
    }

    private RecordedExchange record(RecordedExchange it) {
        Context context = it.context();
        RecordedExchange.Request sent = it.request();
        RecordedExchange.Response received = it.response();
        String url = text("url", sent.url());
        List<Header> sentHeaders = headers("sent", sent.headers());
        String sentBody = body("sent", sent.body(), context.masked().contains("sent"));
        List<Header> headers = headers("headers", received.headers());
        String body = body("body", received.body(), context.masked().contains("body"));
        return new RecordedExchange(
                it.id(),
                it.check(),
                it.started(),
                it.duration(),
                new RecordedExchange.Request(sent.method(), url, sentHeaders, sentBody),
                new RecordedExchange.Response(received.status(), headers, body),
                hide.apply(it.failure()),
                new Context(context.part(), hide.apply(context.rel()), context.application(), changed, context.cut()));
    }

    /** Bytes that are no text are looked through as what they stand for, such as UTF-16. */
    private String body(String where, String logged, boolean masked) {
        LoggedBody body = LoggedBody.of(new LoggedBody(logged, masked, false).payload(), hide);
        note(where, body.masked());
        return body.masked() ? body.text() : logged;
    }

    private List<Header> headers(String where, List<Header> headers) {
        return headers.stream()
                .map(header -> new Header(text(where, header.name()), text(where, header.value())))
                .toList();
    }

    private String text(String where, String text) {
        String hidden = hide.apply(text);
        note(where, !hidden.equals(text));
        return hidden;
    }

    private void note(String where, boolean isChanged) {
        if (isChanged && !changed.contains(where)) {
            changed.add(where);
        }
    }
}
