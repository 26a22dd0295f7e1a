package org.ucwatck.selftest.trial;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** The fewest of some things that still show what all of them show (delta debugging). */
public final class Fewest {
    private Fewest() {}

    /**
     * Leaves out parts, ever smaller ones, as long as the rest still shows it. Nothing is left out when not even all do.
     *
     * @param shows whether so few show it; asked about 2 n times for n that are needed, and log n times for the others
     */
    public static <T> List<T> of(List<T> all, Predicate<List<T>> shows) {
        if (!shows.test(all)) {
            return all;
        }
        List<T> needed = all;
        for (int size = (all.size() + 1) / 2; size > 0; size = size == 1 ? 0 : (size + 1) / 2) {
            int from = 0;
            while (from < needed.size()) {
                List<T> rest = without(needed, from, Math.min(needed.size(), from + size));
                if (shows.test(rest)) {
                    needed = rest;
                } else {
                    from += size;
                }
            }
        }
        return needed;
    }

    private static <T> List<T> without(List<T> all, int from, int to) {
        List<T> rest = new ArrayList<>(all.subList(0, from));
        rest.addAll(all.subList(to, all.size()));
        return rest;
    }
}
