package org.ucwatck.verdict;

import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Consumer;

/** What a test draws by chance: all of it by one seed, which a failure names, and which {@code -Dtck.seed=N} changes. */
public final class Drawn {
    private static final long SEED = Long.getLong("tck.seed", 1);

    /** Characters that are written in many ways, or that cannot stand alone. */
    private static final String HARD =
            "\0\t\n\r \"\\/<>&'%{}[]\u007F\u0085\u00E4\u2028\uD83D\uDE00\uD800\uDC00\uFEFF\uFFFE\uFFFF";

    private Drawn() {}

    /** Carries out the test so many times, each time with numbers of its own. */
    public static void times(int tries, Consumer<SplittableRandom> test) {
        for (int number = 0; number < tries; number++) {
            try {
                test.accept(new SplittableRandom(SEED * 1_000_003 + number));
            } catch (AssertionError | RuntimeException e) {
                throw new AssertionError("try " + number + " with -Dtck.seed=" + SEED + ": " + e.getMessage(), e);
            }
        }
    }

    /** One of these. */
    public static <T> T one(List<T> all, SplittableRandom random) {
        return all.get(random.nextInt(all.size()));
    }

    /** Any text of at most so many units of UTF-16, with many that are hard to write. */
    public static String text(SplittableRandom random, int longest) {
        StringBuilder text = new StringBuilder();
        for (int left = random.nextInt(longest + 1); left > 0; left--) {
            text.append(
                    switch (random.nextInt(3)) {
                        case 0 -> HARD.charAt(random.nextInt(HARD.length()));
                        case 1 -> (char) (' ' + random.nextInt(95));
                        default -> (char) random.nextInt(Character.MAX_VALUE + 1);
                    });
        }
        return text.toString();
    }

    /** A text of these characters, of at least and at most so many. */
    public static String of(String characters, int least, int most, SplittableRandom random) {
        StringBuilder text = new StringBuilder();
        for (int left = least + random.nextInt(most - least + 1); left > 0; left--) {
            text.append(characters.charAt(random.nextInt(characters.length())));
        }
        return text.toString();
    }
}
