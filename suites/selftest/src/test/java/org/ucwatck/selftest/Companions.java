package org.ucwatck.selftest;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.ucwatck.reference.bend.Fault;

/**
 * What honestly falls with a fault: a row of {@code companions.yaml}.
 *
 * @param fault id of the fault
 * @param rules further rules of which the fault leads to findings, each with the reason
 * @param open rules whose checks cannot tell because of the fault, each with the reason
 */
record Companions(String fault, Map<String, String> rules, Map<String, String> open) {
    private static final List<Companions> ALL =
            List.of(DataFile.read(Companions.class, "companions.yaml", Companions[].class));

    Companions {
        rules = Map.copyOf(rules);
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

    /** All rules that the row names. */
    Stream<String> named() {
        return Stream.concat(rules.keySet().stream(), open.keySet().stream());
    }
}
