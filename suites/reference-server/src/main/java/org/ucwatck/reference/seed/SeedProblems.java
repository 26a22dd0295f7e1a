package org.ucwatck.reference.seed;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Collects what is wrong with a file, so that all of it is told at once. */
final class SeedProblems {
    private static final int LONGEST_ECHO = 60;

    private final List<Problem> found = new ArrayList<>();

    private record Problem(int line, String text) {}

    /**
     * @param path where it stands, such as {@code contacts[2].uri}; empty for the file as a whole
     * @param what what is wrong and what to do
     */
    void add(int line, String path, String what) {
        found.add(new Problem(line, "line " + line + ": " + (path.isEmpty() ? "" : path + ": ") + what));
    }

    boolean any() {
        return !found.isEmpty();
    }

    /** All of them, by line. */
    List<String> told() {
        return found.stream()
                .sorted(Comparator.comparingInt(Problem::line))
                .map(Problem::text)
                .toList();
    }

    /** A text of the file, fit to be shown: no control characters, not endless. */
    static String quoted(String text) {
        String shown = text.replaceAll("[\\p{Cntrl}\\p{Cf}]", "?");
        return "'" + (shown.length() > LONGEST_ECHO ? shown.substring(0, LONGEST_ECHO) + "…" : shown) + "'";
    }
}
