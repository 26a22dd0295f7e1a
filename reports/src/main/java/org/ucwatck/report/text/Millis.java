package org.ucwatck.report.text;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Locale;

/** Durations as reports show them. */
public final class Millis {
    private Millis() {}

    /** Milliseconds, exact to the microsecond. */
    public static BigDecimal of(Duration duration) {
        return BigDecimal.valueOf(duration.toNanos() / 1_000, 3);
    }

    /** Seconds, exact to the millisecond. */
    public static String seconds(Duration duration) {
        return String.format(Locale.ROOT, "%.3f", duration.toNanos() / 1e9);
    }

    /** For people: {@code 4.2 ms}, {@code 3.1 s} or {@code 2 min 5 s}. */
    public static String words(Duration duration) {
        if (duration.compareTo(Duration.ofSeconds(1)) < 0) {
            return String.format(Locale.ROOT, "%.1f ms", duration.toNanos() / 1e6);
        }
        if (duration.compareTo(Duration.ofMinutes(1)) < 0) {
            return String.format(Locale.ROOT, "%.1f s", duration.toNanos() / 1e9);
        }
        return "%d min %d s".formatted(duration.toMinutes(), duration.toSecondsPart());
    }
}
