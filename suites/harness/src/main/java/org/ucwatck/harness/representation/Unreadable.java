package org.ucwatck.harness.representation;

/** A body that is not what it is declared to be; the message says what is wrong, for a finding. */
public final class Unreadable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Unreadable(String message) {
        super(message);
    }
}
