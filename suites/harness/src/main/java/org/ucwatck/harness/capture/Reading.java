package org.ucwatck.harness.capture;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What is read of one file, as far as it can be read. */
final class Reading {
    private static final int MOST_NAMED = 5;

    private final String file;
    private final String label;
    private final List<Captured> entries = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private int damaged;
    private Optional<String> broken = Optional.empty();

    /**
     * Nothing so far.
     *
     * @param file as the user named it
     * @param label with which the ids of its exchanges begin
     */
    Reading(String file, String label) {
        this.file = file;
        this.label = label;
    }

    String file() {
        return file;
    }

    String label() {
        return label;
    }

    /** The id of the exchange of that number. */
    String id(String number) {
        return label + "#" + number;
    }

    void add(Captured entry) {
        entries.add(entry);
    }

    /** One entry cannot be read; the others can. */
    void damaged(String what) {
        damaged++;
        if (damaged <= MOST_NAMED) {
            notes.add(file + ", " + what);
        }
    }

    /** The file cannot be read, or not beyond what was read so far. */
    void broken(String what) {
        broken = Optional.of(file + ": " + what
                + (entries.isEmpty() ? "" : "; the " + entries.size() + " exchanges before that are judged"));
    }

    List<Captured> entries() {
        return entries;
    }

    int damaged() {
        return damaged;
    }

    /** What is wrong with entries of it, in words, the first few. */
    List<String> notes() {
        List<String> all = new ArrayList<>(notes);
        if (damaged > MOST_NAMED) {
            all.add(file + ": " + (damaged - MOST_NAMED) + " more entries cannot be read");
        }
        return all;
    }

    /** Why not all of the file can be read. */
    Optional<String> broken() {
        return broken;
    }
}
