package org.ucwatck.spec.schemas;

/**
 * One place of a message that breaks its schema, in words for the people who wrote the server.
 *
 * @param pointer JSON Pointer of the place ({@code ""} is the whole message), or {@code line 3, column 7} in XML
 * @param message what is wrong there
 */
public record Violation(String pointer, String message) {

    @Override
    public String toString() {
        return pointer.isEmpty() ? message : pointer + ": " + message;
    }
}
