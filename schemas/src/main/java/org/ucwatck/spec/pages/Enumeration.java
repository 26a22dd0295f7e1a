package org.ucwatck.spec.pages;

import java.util.ArrayList;
import java.util.List;

/**
 * The values of an enumeration page.
 *
 * @param name the name of the enumeration, such as {@code CallState}
 * @param page the published page
 * @param values what the page lists
 * @param alsoSeen values that the page lacks but a sample or a capture shows; legal as well
 */
public record Enumeration(String name, String page, List<String> values, List<Seen> alsoSeen) {

    /**
     * A value outside the page.
     *
     * @param where what shows the value
     */
    public record Seen(String value, String where) {}

    public Enumeration {
        values = List.copyOf(values);
        alsoSeen = List.copyOf(alsoSeen);
    }

    /** Every legal value: those of the page, then those that were seen elsewhere. */
    public List<String> legalValues() {
        var legal = new ArrayList<>(values);
        alsoSeen.forEach(seen -> legal.add(seen.value()));
        return List.copyOf(legal);
    }
}
