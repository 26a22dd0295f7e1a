package org.ucwatck.harness.record;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ucwatck.harness.exchange.Exchange;
import org.ucwatck.harness.exchange.LoggedBody;
import org.ucwatck.harness.exchange.Payload;
import org.ucwatck.harness.exchange.UcwaRequest;
import org.ucwatck.verdict.exchange.Header;
import org.ucwatck.verdict.exchange.RecordedExchange;

/** Makes the record of an exchange: all of it, but no secret, and where one was hidden. */
public final class MaskedExchange {
    private final Mask mask;
    private final int part;
    private final List<String> masked = new ArrayList<>();

    private MaskedExchange(Mask mask, int part) {
        this.mask = mask;
        this.part = part;
    }

    public static RecordedExchange of(Exchange exchange, Mask mask, int part) {
        return new MaskedExchange(mask, part).record(exchange);
    }

    /** Of an exchange that could not be masked: nothing that a server or a secret may have had a hand in. */
    static RecordedExchange withheld(Exchange exchange, int part, String why) {
        UcwaRequest sent = exchange.request();
        return new RecordedExchange(
                exchange.id(),
                exchange.cause(),
                exchange.started(),
                exchange.duration(),
                new RecordedExchange.Request(sent.method(), "", List.of(), ""),
                new RecordedExchange.Response(exchange.status(), List.of(), ""),
                "not recorded, since masking or keeping it failed (" + why + "), a fault of the suite",
                new RecordedExchange.Context(part, "", "", List.of("url", "sent", "headers", "body"), true));
    }

    private RecordedExchange record(Exchange exchange) {
        UcwaRequest sent = exchange.request();
        LoggedBody asked = body("sent", sent.payload(), sent.headerValue("Content-Type"));
        LoggedBody answered = body("body", exchange.body(), exchange.header("Content-Type"));
        List<Header> headers = headers("headers", exchange.headers());
        List<Header> sentHeaders = headers("sent", withToken(sent).headers());
        String url = mask.hide(sent.url());
        note("url", !url.equals(sent.url()));
        return new RecordedExchange(
                exchange.id(),
                exchange.cause(),
                exchange.started(),
                exchange.duration(),
                new RecordedExchange.Request(sent.method(), url, sentHeaders, asked.text()),
                new RecordedExchange.Response(exchange.status(), headers, answered.text()),
                mask.hide(exchange.failure()),
                new RecordedExchange.Context(part, mask.hide(sent.rel()), sent.application(), masked, answered.cut()));
    }

    private static UcwaRequest withToken(UcwaRequest sent) {
        return sent.token()
                .map(token -> sent.header("Authorization", "Bearer " + token.reveal()))
                .orElse(sent);
    }

    private LoggedBody body(String where, Payload payload, Optional<String> type) {
        boolean multipart = type.filter(it -> it.strip().regionMatches(true, 0, "multipart/", 0, "multipart/".length()))
                .isPresent();
        LoggedBody body = LoggedBody.of(payload, multipart ? mask::hideInBatch : mask::hide);
        note(where, body.masked());
        return body;
    }

    private List<Header> headers(String where, List<Header> headers) {
        List<Header> hidden = headers.stream().map(mask::hide).toList();
        for (int i = 0; i < hidden.size(); i++) {
            note(where, !Mask.isSecret(headers.get(i)) && !hidden.get(i).equals(headers.get(i)));
        }
        return hidden;
    }

    private void note(String where, boolean changed) {
        if (changed && !masked.contains(where)) {
            masked.add(where);
        }
    }
}
