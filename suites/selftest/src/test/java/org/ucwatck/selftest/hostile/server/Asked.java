package org.ucwatck.selftest.hostile.server;

import java.util.Locale;
import java.util.Optional;

/**
 * A request as it came over the wire; each character is one byte.
 *
 * @param head request line and header fields, with the line break after each
 * @param body as many bytes as Content-Length says
 */
record Asked(String head, String body) {
    String method() {
        return head.substring(0, head.indexOf(' '));
    }

    /** Path and query. */
    String target() {
        return head.split(" ", 3)[1];
    }

    Optional<String> header(String name) {
        String wanted = name.toLowerCase(Locale.ROOT) + ":";
        return head.lines()
                .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(wanted))
                .map(line -> line.substring(wanted.length()).strip())
                .findFirst();
    }

    boolean hasToken() {
        return header("Authorization").isPresent();
    }

    /** The same for a connection that ends with a plain answer, saying by which scheme the client came. */
    String forwarded(String scheme) {
        String kept = head.replaceAll("(?im)^(Connection|X-Forwarded-Proto|Accept-Encoding):.*\r\n", "");
        return kept + "Connection: close\r\nX-Forwarded-Proto: " + scheme + "\r\n\r\n" + body;
    }
}
