package org.ucwatck.harness.needs;

/**
 * What to do so that a need is met.
 *
 * @param place where it goes
 * @param text a line of the target file, to be put under the key that it begins with, or an option of the command
 */
public record Remedy(Place place, String text) {
    /** Where a remedy goes. */
    public enum Place {
        TARGET_FILE,
        COMMAND
    }

    static Remedy line(String text) {
        return new Remedy(Place.TARGET_FILE, text);
    }

    static Remedy option(String text) {
        return new Remedy(Place.COMMAND, text);
    }

    /** As an imperative. */
    public String words() {
        return place == Place.COMMAND ? "run with " + text : "add to the target file: " + text;
    }

    @Override
    public String toString() {
        return words();
    }
}
