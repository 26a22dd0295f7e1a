package org.ucwatck.harness.yaml;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** Collects what is wrong with a target file, so that all of it is reported at once. */
public final class Problems {
    /** The key of problems that concern the file as a whole. */
    public static final String FILE = "file";

    private static final int LONGEST_ECHO = 60;

    private final List<Problem> found = new ArrayList<>();

    public void add(Entry entry, String message) {
        add(entry.line(), entry.path().isEmpty() ? FILE : entry.path(), message);
    }

    public void add(int line, String key, String message) {
        found.add(new Problem(line, key, message));
    }

    /** Adds that a word is not one of those known, with the nearest or all of them. */
    public void unknown(Entry entry, String what, Collection<String> known) {
        String word = entry.word();
        String instead = Nearest.to(word, known)
                .map(near -> "did you mean '" + near + "'?")
                .orElseGet(() -> "known here: " + String.join(", ", known));
        add(entry, "unknown " + what + " '" + printable(word) + "'; " + instead);
    }

    /** All problems, sorted by line. */
    public List<Problem> sorted() {
        return found.stream().sorted(Comparator.comparingInt(Problem::line)).toList();
    }

    /** A word from the file, fit to be shown: no control characters, not endless. */
    public static String printable(String word) {
        String shown = word.replaceAll("[\\p{Cntrl}\\p{Cf}]", "?");
        return shown.length() > LONGEST_ECHO ? shown.substring(0, LONGEST_ECHO) + "…" : shown;
    }
}
