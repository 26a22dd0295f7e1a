package org.ucwatck.report.exchange;

import java.util.List;
import java.util.stream.Collectors;
import org.ucwatck.report.output.Printable;
import org.ucwatck.verdict.exchange.Header;
import org.ucwatck.verdict.exchange.RecordedExchange;

/** Exchanges as commands for a shell; secrets, which the log has only masked, become variables of the shell. */
public final class Curl {
    private static final String MASKED = "***";
    private static final String NEXT = " \\\n  ";
    private static final String BASE64 = "base64:";

    private Curl() {}

    /** The commands in order, with the variables that they need in front. */
    public static String of(List<RecordedExchange> exchanges) {
        String commands = exchanges.stream().map(Curl::command).collect(Collectors.joining("\n\n"));
        String token = commands.contains("\"$TOKEN\"") ? "TOKEN=…   # an access token of the account\n" : "";
        String secret = commands.contains("\"$SECRET\"") ? "SECRET=…  # what the log has masked\n" : "";
        String variables = token + secret;
        return variables.isEmpty() ? commands : variables + "\n" + commands;
    }

    private static String command(RecordedExchange exchange) {
        var request = exchange.request();
        String body = body(request.body());
        String pipe = request.body().startsWith(BASE64)
                ? "printf %s " + quoted(encoded(request.body())) + " | base64 -d | "
                : "";
        return "# " + Printable.line(exchange.id()) + " → " + Printable.line(HttpText.outcome(exchange)) + "\n"
                + pipe + "curl -i -X " + quoted(request.method()) + " " + quoted(request.url())
                + request.headers().stream().map(Curl::header).collect(Collectors.joining())
                + body;
    }

    private static String header(Header header) {
        return NEXT + "-H " + quoted(header.name() + ": " + header.value());
    }

    private static String body(String body) {
        if (body.isEmpty()) {
            return "";
        }
        return body.startsWith(BASE64) ? NEXT + "--data-binary @-" : NEXT + "--data-raw " + quoted(body);
    }

    private static String encoded(String body) {
        return body.substring(BASE64.length());
    }

    /** Plain words as they are; everything else in single quotes, in which a shell replaces nothing. */
    private static String quoted(String text) {
        if (text.matches("[A-Za-z0-9_]+")) {
            return text;
        }
        String variable = text.startsWith("Authorization: ") ? "TOKEN" : "SECRET";
        String quoted = "'" + text.replace("'", "'\\''").replace(MASKED, "'\"$" + variable + "\"'") + "'";
        return quoted.endsWith("\"''") ? quoted.substring(0, quoted.length() - 2) : quoted;
    }
}
