package org.ucwatck.reference.bend;

import java.util.Set;

/** The faults and variants of one server. */
public record Bends(Set<Fault> faults, Set<Variant> variants) {
    public static final Bends NONE = new Bends(Set.of(), Set.of());

    public Bends {
        faults = Set.copyOf(faults);
        variants = Set.copyOf(variants);
    }

    public boolean has(Fault fault) {
        return faults.contains(fault);
    }

    public boolean has(Variant variant) {
        return variants.contains(variant);
    }
}
