package org.ucwatck.spec.rules;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ucwatck.spec.files.SpecReader;
import org.ucwatck.spec.files.SpecUnreadable;

/**
 * The proof of what each rule can catch: faulty servers, and the checks that noticed them. It is written by the build
 * ({@code FaultMatrixTest}), which fails when it no longer says what happens.
 */
public final class FaultTable {
    private static final String CAUGHT = "catalogue/faults/caught.json";
    private static final String COMPANIONS = "catalogue/faults/companions.yaml";

    /** Stands for all rules whose checks need a step that a fault makes impossible. */
    public static final String WHATEVER_NEEDS_IT = "*";

    /**
     * One faulty server.
     *
     * @param fault id of the fault of the reference server
     * @param rule the one rule that it breaks
     * @param symptom a fragment that the finding about it contains
     * @param checks paths of the checks of the rule that failed
     * @param witnesses paths of other checks, as few as make the server show the fault and each rule that falls or stays
     *     open with it
     * @param falls further rules of which the fault leads to findings, by the reason
     * @param open rules whose checks cannot tell because of the fault, by the reason
     */
    public record Row(
            String fault,
            String rule,
            String symptom,
            List<String> checks,
            List<String> witnesses,
            Map<String, List<String>> falls,
            Map<String, List<String>> open) {
        public Row {
            checks = List.copyOf(checks);
            witnesses = List.copyOf(witnesses);
            falls = Collections.unmodifiableMap(new TreeMap<>(falls));
            open = Collections.unmodifiableMap(new TreeMap<>(open));
        }

        /** The rules of which there have to be findings: that of the fault, and those that fall with it. */
        public Set<String> broken() {
            return Stream.concat(Stream.of(rule), all(falls)).collect(Collectors.toCollection(TreeSet::new));
        }

        /** The rules that stay open; may be {@link #WHATEVER_NEEDS_IT}. */
        public Set<String> undecided() {
            return all(open).collect(Collectors.toCollection(TreeSet::new));
        }

        private static Stream<String> all(Map<String, List<String>> byReason) {
            return byReason.values().stream().flatMap(List::stream);
        }
    }

    /** What the build has written of one fault. */
    public record Caught(String fault, String rule, String symptom, List<String> checks, List<String> witnesses) {}

    private record Companions(String fault, Map<String, List<String>> falls, Map<String, List<String>> open) {}

    private final List<Row> rows;

    private FaultTable(List<Caught> caught) {
        this.rows = caught.stream().map(FaultTable::row).toList();
    }

    /**
     * The table that this suite was built with.
     *
     * @throws SpecUnreadable if a data file is missing or malformed
     */
    public static FaultTable load() {
        return new FaultTable(List.of(SpecReader.read(CAUGHT, Caught[].class)));
    }

    /** All rows, sorted by fault. */
    public List<Row> rows() {
        return rows;
    }

    /** The rows of faults that break this rule. */
    public List<Row> of(String rule) {
        return rows.stream().filter(row -> row.rule().equals(rule)).toList();
    }

    /** What falls with this fault, also for one that the build has not written yet. */
    public static Row expected(String fault, String rule, String symptom) {
        return row(new Caught(fault, rule, symptom, List.of(), List.of()));
    }

    /** Ids of the faults with which others fall. */
    public static Set<String> faultsWithCompanions() {
        return Shared.COMPANIONS_BY_FAULT.keySet();
    }

    /** Read when first asked for. */
    private static final class Shared {
        static final Map<String, Companions> COMPANIONS_BY_FAULT = Arrays.stream(
                        SpecReader.read(COMPANIONS, Companions[].class))
                .collect(Collectors.toMap(Companions::fault, Function.identity(), (a, b) -> a, TreeMap::new));
    }

    private static Row row(Caught it) {
        Optional<Companions> with = Optional.ofNullable(Shared.COMPANIONS_BY_FAULT.get(it.fault()));
        return new Row(
                it.fault(),
                it.rule(),
                it.symptom(),
                it.checks(),
                it.witnesses(),
                with.map(Companions::falls).orElse(Map.of()),
                with.map(Companions::open).orElse(Map.of()));
    }
}
