package org.ucwatck.conformance.me;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.ucwatck.harness.exchange.Exchange;

/** The cookies that an answer sets and a browser would send to an address (RFC 6265). */
final class Cookies {
    /**
     * A cookie.
     *
     * @param pair its name and value, as they are sent
     * @param attributes what follows, in lower case but for values
     */
    record Cookie(String pair, List<String> attributes) {
        boolean has(String attribute) {
            return attributes.contains(attribute);
        }

        /** Below which path it is sent; empty where it says nothing. */
        Optional<String> path() {
            return attributes.stream()
                    .filter(each -> each.startsWith("path="))
                    .map(each -> each.substring("path=".length()))
                    .findFirst();
        }

        private boolean isSentTo(String path) {
            return path().map(own -> isBelow(path, own)).orElse(true);
        }

        private static boolean isBelow(String path, String folder) {
            String plain = folder.endsWith("/") ? folder.substring(0, folder.length() - 1) : folder;
            return path.equals(plain) || path.startsWith(plain + "/");
        }
    }

    private final List<Cookie> sent;

    private Cookies(List<Cookie> sent) {
        this.sent = List.copyOf(sent);
    }

    /** What the answer sets for this absolute URL. */
    static Cookies of(Exchange answer, String url) {
        String path = Optional.ofNullable(URI.create(url).getRawPath()).orElse("/");
        return new Cookies(answer.headerValues("Set-Cookie").stream()
                .map(Cookies::read)
                .filter(cookie -> cookie.isSentTo(path))
                .toList());
    }

    List<Cookie> all() {
        return sent;
    }

    boolean isEmpty() {
        return sent.isEmpty();
    }

    /** The value of the header Cookie. */
    String header() {
        return sent.stream().map(Cookie::pair).collect(Collectors.joining("; "));
    }

    private static Cookie read(String header) {
        String[] parts = header.split(";", -1);
        List<String> attributes = new ArrayList<>();
        for (int i = 1; i < parts.length; i++) {
            String[] pair = parts[i].strip().split("=", 2);
            String name = pair[0].strip().toLowerCase(Locale.ROOT);
            attributes.add(pair.length > 1 ? name + "=" + pair[1].strip() : name);
        }
        return new Cookie(parts[0].strip(), attributes);
    }
}
