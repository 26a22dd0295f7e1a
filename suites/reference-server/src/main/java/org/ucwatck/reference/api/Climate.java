package org.ucwatck.reference.api;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicLong;
import org.ucwatck.reference.fault.Deviations;
import org.ucwatck.reference.fault.Variant;

/** What now and then comes between a client and this server: no rule forbids it, and no answer of this server is meant. */
final class Climate {
    private static final long SEED = 20_150_401;
    private static final int PERIOD = 120;
    private static final int EVERY_POLL = 8;

    /** Variants that strike one request of each period, and which. */
    private static final Map<Variant, Integer> TURNS = new LinkedHashMap<>(Map.of(
            Variant.BUSY_NOW_AND_THEN, 7,
            Variant.BUSY_WITHOUT_A_WORD, 27,
            Variant.LIMITED_NOW_AND_THEN, 47,
            Variant.RESET_BEFORE, 67,
            Variant.RESET_AFTER, 87,
            Variant.BAD_GATEWAY_AFTER, 107));

    private static final Map<Variant, Strike> STRIKES = Map.of(
            Variant.BUSY_NOW_AND_THEN, Strike.BUSY,
            Variant.BUSY_WITHOUT_A_WORD, Strike.SILENTLY_BUSY,
            Variant.LIMITED_NOW_AND_THEN, Strike.LIMITED,
            Variant.RESET_BEFORE, Strike.RESET_BEFORE,
            Variant.RESET_AFTER, Strike.RESET_AFTER,
            Variant.BAD_GATEWAY_AFTER, Strike.BAD_GATEWAY);

    private static final Strike[] ROUGH = {
        Strike.BUSY,
        Strike.LIMITED,
        Strike.RESET_BEFORE,
        Strike.RESET_AFTER,
        Strike.SILENTLY_BUSY,
        Strike.LIMITED,
        Strike.RESET_BEFORE,
        Strike.RESET_AFTER
    };

    /** What happens to one request. */
    enum Strike {
        NONE,
        BUSY,
        SILENTLY_BUSY,
        LIMITED,
        RESET_BEFORE,
        RESET_AFTER,
        BAD_GATEWAY,
        GATEWAY_TIMEOUT
    }

    private final Deviations deviations;
    private final AtomicLong requests = new AtomicLong();
    private final AtomicLong polls = new AtomicLong();

    Climate(Deviations deviations) {
        this.deviations = deviations;
    }

    Strike strike(boolean poll) {
        long number = requests.incrementAndGet();
        if (poll && deviations.has(Variant.GATEWAY_TIMES_OUT) && polls.incrementAndGet() % EVERY_POLL == 0) {
            return Strike.GATEWAY_TIMEOUT;
        }
        if (deviations.has(Variant.ROUGH_WEATHER)) {
            SplittableRandom chance = chance(number);
            return chance.nextInt(100) < 5 ? ROUGH[chance.nextInt(ROUGH.length)] : Strike.NONE;
        }
        return TURNS.entrySet().stream()
                .filter(turn -> deviations.has(turn.getKey()) && number % PERIOD == turn.getValue())
                .findFirst()
                .map(turn -> STRIKES.getOrDefault(turn.getKey(), Strike.NONE))
                .orElse(Strike.NONE);
    }

    /** How long a request is under way to the server, and its answer back. */
    Delays delays() {
        if (!deviations.has(Variant.SLOW_LINE)) {
            return Delays.NONE;
        }
        SplittableRandom chance = chance(requests.get() + SEED);
        if (chance.nextInt(100) >= 10) {
            return Delays.NONE;
        }
        Duration delay = Duration.ofMillis(chance.nextInt(300, 3_000));
        return chance.nextBoolean() ? new Delays(delay, Duration.ZERO) : new Delays(Duration.ZERO, delay);
    }

    /** Before the request is carried out, and after. */
    record Delays(Duration before, Duration after) {
        static final Delays NONE = new Delays(Duration.ZERO, Duration.ZERO);

        boolean any() {
            return !before.isZero() || !after.isZero();
        }
    }

    private static SplittableRandom chance(long number) {
        return new SplittableRandom(SEED + 31 * number).split();
    }
}
