package org.ucwatck.reference.pages;

/**
 * A parameter of an operation.
 *
 * @param named whether the page names the kind of its value; else a sample shows it
 */
public record Parameter(String name, Place place, Value value, boolean required, boolean named) {

    /** Which table of the page has the parameter. */
    public enum Place {
        QUERY,
        BODY
    }
}
