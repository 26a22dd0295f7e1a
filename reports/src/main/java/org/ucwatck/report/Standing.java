package org.ucwatck.report;

/** The verdict in the fewest words, as a badge carries it. */
public enum Standing {
    /** The whole catalogue was selected, judged, and no rule that counts is violated or open. */
    CONFORMANT("conformant", "#1a7f37"),
    /** A rule that counts is violated. */
    NOT_CONFORMANT("not conformant", "#b3261e"),
    /** None is violated, but the run does not show that all are fulfilled. */
    NOT_VERIFIED("not fully verified", "#8a5a00");

    private final String words;
    private final String colour;

    Standing(String words, String colour) {
        this.words = words;
        this.colour = colour;
    }

    /** {@code conformant}, {@code not conformant} or {@code not fully verified}. */
    public String words() {
        return words;
    }

    String colour() {
        return colour;
    }
}
