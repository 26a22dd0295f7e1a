package org.ucwatck.harness.transport;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.ucwatck.harness.exchange.Exchange;
import org.ucwatck.harness.exchange.Payload;
import org.ucwatck.harness.exchange.UcwaRequest;
import org.ucwatck.harness.representation.Input;
import org.ucwatck.spec.pages.Format;
import org.ucwatck.verdict.exchange.Header;

/** An exchange of a test in the fewest words; each method gives a changed copy. */
public record Told(UcwaRequest request, String cause, int status, List<Header> headers, Payload body, String failure) {
    /** Where everything is that a test asks for. */
    public static final String HOST = "https://pool.contoso.com";

    public static Told get(String rel) {
        return sent("GET", rel);
    }

    public static Told post(String rel) {
        return sent("POST", rel).status(201);
    }

    private static Told sent(String method, String rel) {
        UcwaRequest request = UcwaRequest.of(method, HOST + "/ucwa/" + rel).about(rel);
        return new Told(request, "x", 200, List.of(new Header("X-MS-UcwaVersion", "2.0")), Payload.EMPTY, "");
    }

    public Told asking(Format format) {
        return asking(request.accept(format));
    }

    public Told asking(UcwaRequest other) {
        return new Told(other, cause, status, headers, body, failure);
    }

    /** In the application of that session. */
    public Told within(String session) {
        return asking(request.within(session));
    }

    public Told by(String other) {
        return new Told(request, other, status, headers, body, failure);
    }

    public Told status(int other) {
        return new Told(request, cause, other, headers, body, failure);
    }

    public Told header(String name, String value) {
        List<Header> all = new ArrayList<>(headers);
        all.add(new Header(name, value));
        return new Told(request, cause, status, all, body, failure);
    }

    public Told withoutHeaders() {
        return new Told(request, cause, status, List.of(), body, failure);
    }

    public Told failing(String words) {
        return new Told(request, cause, status, headers, body, words);
    }

    /** A body with apostrophes in place of quotation marks. */
    public Told json(String text) {
        return body("application/json", Payload.of(text.replace('\'', '"')));
    }

    /** A body in which {@code NS} stands for the namespace declaration. */
    public Told xml(String text) {
        return body("application/xml", Payload.of(text.replace(" NS", " xmlns='" + Input.NAMESPACE + "'")));
    }

    public Told body(String contentType, Payload content) {
        Told typed = header("Content-Type", contentType);
        return new Told(request, cause, status, typed.headers, content, failure);
    }

    public Exchange once() {
        return at(1);
    }

    /** The exchange as the number-th of its cause, that many seconds after the epoch. */
    public Exchange at(int number) {
        return new Exchange(
                cause + "#" + number,
                cause,
                request,
                status,
                headers,
                body,
                Instant.ofEpochSecond(number),
                Duration.ofMillis(1),
                failure);
    }
}
