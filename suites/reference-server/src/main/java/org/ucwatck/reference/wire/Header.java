package org.ucwatck.reference.wire;

/** One header line of an answer. */
public record Header(String name, String value) {

    public boolean named(String other) {
        return name.equalsIgnoreCase(other);
    }
}
