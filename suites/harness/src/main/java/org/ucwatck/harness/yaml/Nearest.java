package org.ucwatck.harness.yaml;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Finds what somebody may have meant by a word that is not known. */
public final class Nearest {
    private static final int LONGEST = 120;

    /** Of fewer letters, two that differ make another word. */
    private static final int SHORT = 5;

    private Nearest() {}

    /** The known word that is closest, if one is close enough to be meant. */
    public static Optional<String> to(String word, Collection<String> known) {
        return severalTo(word, known, 1).stream().findFirst();
    }

    /** At most {@code most} known words that are close enough to be meant, the closest first. */
    public static List<String> severalTo(String word, Collection<String> known, int most) {
        String wanted = fold(word);
        int tolerance = wanted.length() < SHORT ? 1 : Math.max(2, wanted.length() / 3);
        return known.stream()
                .distinct()
                .filter(candidate -> distance(wanted, fold(candidate)) <= tolerance)
                .sorted(Comparator.<String>comparingInt(candidate -> distance(wanted, fold(candidate)))
                        .thenComparing(Comparator.naturalOrder()))
                .limit(most)
                .toList();
    }

    private static String fold(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        return lower.length() > LONGEST ? lower.substring(0, LONGEST) : lower;
    }

    /** Levenshtein distance: how many letters to put in, take out or change. */
    private static int distance(String from, String to) {
        int[] row = new int[to.length() + 1];
        for (int column = 0; column <= to.length(); column++) {
            row[column] = column;
        }
        for (int line = 1; line <= from.length(); line++) {
            int diagonal = row[0];
            row[0] = line;
            for (int column = 1; column <= to.length(); column++) {
                int changed = diagonal + (from.charAt(line - 1) == to.charAt(column - 1) ? 0 : 1);
                diagonal = row[column];
                row[column] = Math.min(changed, 1 + Math.min(diagonal, row[column - 1]));
            }
        }
        return row[to.length()];
    }
}
