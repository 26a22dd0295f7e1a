package org.ucwatck.harness.config;

import java.time.Duration;
import org.ucwatck.verdict.exchange.RecordedExchange;

/**
 * A limit of the target file that something exceeds: the reason why this suite cannot tell, and no fault of the target.
 *
 * @param key under {@code limits:}
 * @param most what the limit allows, in words
 */
public record Excess(String key, String most) {
    private static final long STEP = 1024;

    /** More bytes than the limit allows. */
    public static Excess bytes(String key, long most) {
        return new Excess(key, size(most));
    }

    /** More of anything else. */
    public static Excess count(String key, long most) {
        return new Excess(key, String.valueOf(most));
    }

    /** More time. */
    public static Excess time(String key, Duration most) {
        boolean whole = most.equals(Duration.ofMinutes(most.toMinutes()));
        return new Excess(key, whole ? most.toMinutes() + " minutes" : most.toMillis() + " ms");
    }

    public String words() {
        return RecordedExchange.LIMITS + key + " of the target file, " + most + ", is exceeded";
    }

    /** Whether the words, such as those of a failed exchange, are those of an excess. */
    public static boolean isToldBy(String words) {
        return words.startsWith(RecordedExchange.LIMITS);
    }

    private static String size(long bytes) {
        String[] units = {" bytes", " KiB", " MiB", " GiB"};
        long amount = bytes;
        int unit = 0;
        while (unit < units.length - 1 && amount > 0 && amount % STEP == 0) {
            amount /= STEP;
            unit++;
        }
        return amount + units[unit];
    }
}
