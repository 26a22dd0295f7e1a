package org.ucwatck.spec.schemas;

/**
 * One place of a message that breaks its schema, in words for the people who wrote the server.
 *
 * @param pointer JSON Pointer of the place ({@code ""} is the whole message), or {@code line 3, column 7} in XML
 * @param message what is wrong there
 * @param found what stands there in place of another kind of JSON
 */
public record Violation(String pointer, String message, Found found) {
    /** Kinds of JSON, as far as they differ in what may be demanded. */
    public enum Found {
        /** The kind is right, and something else is wrong. */
        RIGHT_KIND,
        /** Text, a number, a boolean or null. */
        VALUE,
        LIST,
        OBJECT
    }

    /** Of a value whose kind is right. */
    public Violation(String pointer, String message) {
        this(pointer, message, Found.RIGHT_KIND);
    }

    @Override
    public String toString() {
        return pointer.isEmpty() ? message : pointer + ": " + message;
    }
}
