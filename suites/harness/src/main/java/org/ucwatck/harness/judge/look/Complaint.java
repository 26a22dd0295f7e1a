package org.ucwatck.harness.judge.look;

/**
 * What one exchange does against a rule; the same for the same fault.
 *
 * @param expected everything that was allowed
 * @param actual what was seen
 * @param element path of the element that breaks the rule; empty for the one that the exchange is about
 */
public record Complaint(String expected, String actual, String element) {
    /** What the element that the exchange is about does. */
    public Complaint(String expected, String actual) {
        this(expected, actual, "");
    }
}
