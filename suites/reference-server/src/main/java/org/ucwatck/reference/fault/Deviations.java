package org.ucwatck.reference.fault;

import java.util.Set;

/** The faults and variants of one server. */
public record Deviations(Set<Fault> faults, Set<Variant> variants) {
    public static final Deviations NONE = new Deviations(Set.of(), Set.of());

    public Deviations {
        faults = Set.copyOf(faults);
        variants = Set.copyOf(variants);
    }

    public boolean has(Fault fault) {
        return faults.contains(fault);
    }

    /** @param site name of an element, such as {@code note.POST} */
    public boolean has(Operator operator, String site) {
        return faults.contains(new SiteFault(operator, site));
    }

    public boolean has(Variant variant) {
        return variants.contains(variant);
    }
}
