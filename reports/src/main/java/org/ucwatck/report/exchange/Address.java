package org.ucwatck.report.exchange;

import java.net.URI;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.ucwatck.verdict.exchange.RecordedExchange;
import org.ucwatck.verdict.exchange.UriReference;

/** The address of a resource without what may differ between two ways to write it: host and query. */
public final class Address {
    private static final Pattern HREF = Pattern.compile("href\"?\\s*[=:]\\s*\"([^\"]+)\"");

    private Address() {}

    /** The path of a reference; the reference itself when it is none. */
    public static String of(String href) {
        try {
            return Optional.ofNullable(URI.create(href).getRawPath()).orElse(href);
        } catch (IllegalArgumentException e) {
            return href;
        }
    }

    /** That of an href in the answer, wherever it is relative to. */
    public static String of(String href, RecordedExchange answered) {
        return of(UriReference.resolve(answered.request().url(), href).orElse(href));
    }

    /** That of what was asked. */
    public static String of(RecordedExchange exchange) {
        return of(exchange.request().url());
    }

    /** The addresses that an answer gives: of its links and of its Location. */
    static Stream<String> givenBy(RecordedExchange exchange) {
        Stream<String> links =
                HREF.matcher(exchange.response().body()).results().map(match -> unescaped(match));
        return Stream.concat(links, location(exchange).stream()).map(href -> of(href, exchange));
    }

    static Optional<String> location(RecordedExchange exchange) {
        return exchange.response().headers().stream()
                .filter(header -> header.name().equalsIgnoreCase("Location"))
                .map(header -> header.value())
                .findFirst();
    }

    private static String unescaped(MatchResult match) {
        return match.group(1).replace("\\/", "/").replace("&amp;", "&");
    }
}
