package org.ucwatck.selftest;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ucwatck.reference.bend.Fault;

/**
 * What honestly falls with a fault: a row of {@code companions.yaml}.
 *
 * @param fault id of the fault
 * @param falls further rules of which the fault leads to findings, by the reason
 * @param open rules whose checks cannot tell because of the fault, by the reason
 */
record Companions(String fault, Map<String, List<String>> falls, Map<String, List<String>> open) {
    private static final List<Companions> ALL =
            List.of(DataFile.read(Companions.class, "companions.yaml", Companions[].class));

    Companions {
        falls = Map.copyOf(falls);
        open = Map.copyOf(open);
    }

    static List<Companions> all() {
        return ALL;
    }

    static Companions of(Fault fault) {
        return ALL.stream()
                .filter(row -> row.fault().equals(fault.id()))
                .findFirst()
                .orElseGet(() -> new Companions(fault.id(), Map.of(), Map.of()));
    }

    /** The rules of which there have to be findings: that of the fault, and those that fall with it. */
    static Set<String> fallenWith(Fault fault) {
        return Stream.concat(Stream.of(fault.rule()), of(fault).fallen())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    Stream<String> fallen() {
        return falls.values().stream().flatMap(List::stream);
    }

    /** The rules that stay open. */
    Set<String> undecided() {
        return open.values().stream().flatMap(List::stream).collect(Collectors.toCollection(TreeSet::new));
    }

    /** All rules that the row names. */
    Stream<String> named() {
        return Stream.concat(fallen(), undecided().stream());
    }
}
