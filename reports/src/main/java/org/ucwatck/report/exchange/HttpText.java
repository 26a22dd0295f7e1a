package org.ucwatck.report.exchange;

import java.util.List;
import org.ucwatck.report.text.Millis;
import org.ucwatck.verdict.exchange.Header;
import org.ucwatck.verdict.exchange.RecordedExchange;

/** An exchange as text, in the manner of an {@code .http} file: what was sent, then what came back. */
public final class HttpText {
    private HttpText() {}

    /** All of it, bodies as they were. */
    public static String of(RecordedExchange exchange) {
        return of(exchange, Integer.MAX_VALUE);
    }

    /** The same with each body cut to this many characters, which the text then says. */
    public static String of(RecordedExchange exchange, int longest) {
        String title =
                "### %s  %s  %s\n".formatted(exchange.id(), exchange.started(), Millis.words(exchange.duration()));
        return title
                + request(exchange, cut(exchange.request().body(), longest))
                + "\n### " + exchange.id() + "  answer\n"
                + answer(exchange, cut(exchange.response().body(), longest));
    }

    /** The request with its body laid out for reading. */
    public static String prettyRequest(RecordedExchange exchange, int longest) {
        return request(exchange, cut(PrettyBody.of(exchange.request().body()), longest));
    }

    /** The answer with its body laid out for reading. */
    public static String prettyAnswer(RecordedExchange exchange, int longest) {
        return answer(exchange, cut(PrettyBody.of(exchange.response().body()), longest));
    }

    /** Method, path and status on one line. */
    public static String line(RecordedExchange exchange) {
        var request = exchange.request();
        return "%s %s → %s".formatted(request.method(), Address.of(exchange), outcome(exchange));
    }

    /** The same with only the last two parts of the path. */
    public static String shortLine(RecordedExchange exchange) {
        String path = Address.of(exchange).replaceFirst("^.+(/[^/]+/[^/]+)$", "…$1");
        return "%s %s → %s".formatted(exchange.request().method(), path, outcome(exchange));
    }

    private static String request(RecordedExchange exchange, String body) {
        var request = exchange.request();
        return request.method() + " " + request.url() + "\n" + headers(request.headers()) + body(body);
    }

    private static String answer(RecordedExchange exchange, String body) {
        return outcome(exchange) + "\n" + headers(exchange.response().headers()) + body(body);
    }

    /** The status, or why there is none. */
    static String outcome(RecordedExchange exchange) {
        int status = exchange.response().status();
        String code = status == 0 ? "no answer" : "HTTP " + status;
        return exchange.failure().isBlank() ? code : code + " (" + exchange.failure() + ")";
    }

    private static String headers(List<Header> headers) {
        StringBuilder out = new StringBuilder();
        headers.forEach(header ->
                out.append(header.name()).append(": ").append(header.value()).append('\n'));
        return out.toString();
    }

    private static String body(String body) {
        return body.isEmpty() ? "" : "\n" + body + (body.endsWith("\n") ? "" : "\n");
    }

    private static String cut(String text, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(longest - 1)) ? longest - 1 : longest;
        return text.substring(0, end) + "\n… " + (text.length() - end) + " more characters, all in exchanges/";
    }
}
