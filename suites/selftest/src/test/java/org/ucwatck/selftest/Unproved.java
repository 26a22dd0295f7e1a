package org.ucwatck.selftest;

import java.util.List;
import java.util.stream.Stream;
import org.ucwatck.reference.bend.Fault;

/** Faults whose effect is not recorded yet: rows of {@code unproved.yaml}, a list that may only shrink. */
final class Unproved {
    private static final List<String> IDS = List.of(DataFile.read(Unproved.class, "unproved.yaml", String[].class));

    private Unproved() {}

    static List<String> ids() {
        return IDS;
    }

    /** All faults when nightly, otherwise those whose effect is recorded. */
    static Stream<Fault> without(Stream<Fault> faults) {
        return faults.filter(fault -> Settings.nightly() || !IDS.contains(fault.id()));
    }
}
