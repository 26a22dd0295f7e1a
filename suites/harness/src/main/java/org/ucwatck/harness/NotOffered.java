package org.ucwatck.harness;

/** The target legally does without what the check is about; the check does not apply to it, and its report says why. */
public final class NotOffered extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Says what is not there, and how the target showed it. */
    public NotOffered(String message) {
        super(message);
    }
}
