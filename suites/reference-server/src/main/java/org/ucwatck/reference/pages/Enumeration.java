package org.ucwatck.reference.pages;

import java.util.List;

/**
 * The values that a property or a parameter may have.
 *
 * @param name of the page that lists them, without {@code _ref}
 * @param values those of that page, and those that tables and samples of other pages add
 */
public record Enumeration(String name, List<String> values) {

    public Enumeration {
        values = List.copyOf(values);
    }

    static Enumeration of(String name, String... values) {
        return new Enumeration(name, List.of(values));
    }
}
