package org.ucwatck.harness.judge.look;

import java.util.Collections;
import java.util.Set;
import org.ucwatck.spec.Catalogue;

/** The names that a resource may go by: that of its page, its role or its type. */
public final class Rels {
    private Rels() {}

    /** The rel, its type, and every other role of that type. */
    public static Set<String> names(String rel) {
        return Catalogue.load().namesOf(rel);
    }

    /** Whether both can name one resource; what the catalogue does not know may be a role of anything. */
    public static boolean mayBeOne(String rel, String other) {
        boolean known = isKnown(rel) && isKnown(other);
        return !known || !Collections.disjoint(names(rel), names(other));
    }

    public static boolean isKnown(String rel) {
        return Catalogue.load().resource(rel).isPresent();
    }
}
