package org.ucwatck.harness.weather;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.ucwatck.harness.exchange.Exchange;

/** How long to wait before the same is sent again (RFC 9110, section 10.2.3). */
final class RetryAfter {
    /** The longest that a server is waited for, whatever it asks. */
    static final Duration LONGEST = Duration.ofSeconds(30);

    private RetryAfter() {}

    /** As Retry-After says, in seconds or as a date by the clock of the server, but never longer than {@link #LONGEST}. */
    static Optional<Duration> of(Exchange exchange) {
        return exchange.header("Retry-After")
                .map(String::strip)
                .flatMap(value -> value.matches("[0-9]+") ? seconds(value) : until(value, exchange))
                .map(wait -> wait.isNegative() ? Duration.ZERO : wait)
                .map(wait -> wait.compareTo(LONGEST) > 0 ? LONGEST : wait);
    }

    private static Optional<Duration> seconds(String digits) {
        return Optional.of(digits.length() > 6 ? LONGEST : Duration.ofSeconds(Long.parseLong(digits)));
    }

    private static Optional<Duration> until(String date, Exchange exchange) {
        Instant now = exchange.header("Date").flatMap(RetryAfter::instant).orElseGet(() -> exchange.started()
                .plus(exchange.duration()));
        return instant(date).map(then -> Duration.between(now, then));
    }

    private static Optional<Instant> instant(String date) {
        try {
            return Optional.of(ZonedDateTime.parse(date.strip(), DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
