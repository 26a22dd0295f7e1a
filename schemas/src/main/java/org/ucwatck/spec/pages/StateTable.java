package org.ucwatck.spec.pages;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ucwatck.spec.files.SpecFiles;
import org.ucwatck.spec.files.SpecReader;
import org.ucwatck.spec.files.SpecUnreadable;

/**
 * What a resource may show in each of its states, and which state may follow which; the data of its diagram.
 *
 * @param rel the resource
 * @param page the published page of the resource
 * @param enumeration the enumeration that its property {@code state} takes its values from
 * @param states one row for each value of the enumeration
 * @param transitions the steps from state to state
 */
public record StateTable(
        String rel, String page, String enumeration, List<State> states, List<Transition> transitions) {

    /**
     * A state.
     *
     * @param name the value of the property {@code state}
     * @param meaning what it stands for, in our words
     * @param source page and section that it is taken from
     * @param anyOf links of which at least one is shown in this state; empty demands none
     * @param forbidden links that are not shown in this state; all others may be
     * @param always whether no client may miss this state between two others
     * @param last whether nothing follows this state
     * @param readingId id of the reading that it rests on, or null
     */
    public record State(
            @JsonProperty("state") String name,
            String meaning,
            String source,
            List<String> anyOf,
            List<String> forbidden,
            boolean always,
            boolean last,
            @JsonProperty("reading") @Nullable String readingId) {
        public State {
            anyOf = List.copyOf(anyOf);
            forbidden = List.copyOf(forbidden);
        }

        /** Id of the reading that the row rests on. */
        public Optional<String> reading() {
            return Optional.ofNullable(readingId);
        }
    }

    /**
     * A step from one state to the next.
     *
     * @param why what happens, in our words
     * @param source page and section that it is taken from
     * @param readingId id of the reading that it rests on, or null
     */
    public record Transition(
            String from,
            String to,
            String why,
            String source,
            @JsonProperty("reading") @Nullable String readingId) {

        /** Id of the reading that the row rests on. */
        public Optional<String> reading() {
            return Optional.ofNullable(readingId);
        }
    }

    public StateTable {
        states = List.copyOf(states);
        transitions = List.copyOf(transitions);
    }

    /**
     * All tables that this suite was built with, sorted by rel; read once per JVM.
     *
     * @throws SpecUnreadable if a data file is missing or malformed
     */
    public static List<StateTable> all() {
        return Shared.TABLES;
    }

    /** The table of a resource, if there is one. */
    public static Optional<StateTable> of(String rel) {
        return all().stream().filter(table -> table.rel().equals(rel)).findFirst();
    }

    /** The row of a state; empty for a value that the enumeration lacks. */
    public Optional<State> state(String name) {
        return states.stream().filter(state -> state.name().equals(name)).findFirst();
    }

    /**
     * Whether a client may see one state right after the other. States in between may have been left out, except those
     * that are there always; what the table does not know is never said to be wrong.
     */
    public boolean mayFollow(String from, String to) {
        if (from.equals(to) || state(from).isEmpty() || state(to).isEmpty()) {
            return true;
        }
        Set<String> reached = new HashSet<>();
        Deque<String> ahead = new ArrayDeque<>(List.of(from));
        while (!ahead.isEmpty()) {
            for (String next : nextTo(ahead.remove())) {
                if (next.equals(to)) {
                    return true;
                }
                if (reached.add(next) && !state(next).orElseThrow().always()) {
                    ahead.add(next);
                }
            }
        }
        return false;
    }

    private List<String> nextTo(String from) {
        return transitions.stream()
                .filter(step -> step.from().equals(from))
                .map(Transition::to)
                .toList();
    }

    /** Read when first asked for. */
    private static final class Shared {
        static final List<StateTable> TABLES = SpecFiles.list("catalogue/states").stream()
                .map(file -> SpecReader.read(file, StateTable.class))
                .toList();
    }
}
