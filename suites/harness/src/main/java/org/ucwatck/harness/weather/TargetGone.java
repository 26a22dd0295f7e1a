package org.ucwatck.harness.weather;

/** Nothing answers any more where the target is entered, so that nothing else is sent: one cause for all who would ask. */
public final class TargetGone extends RuntimeException {
    private static final long serialVersionUID = 1L;

    TargetGone(String why) {
        super(why);
    }

    /** The same, for somebody who asks later. */
    TargetGone again() {
        return new TargetGone(String.valueOf(getMessage()));
    }
}
