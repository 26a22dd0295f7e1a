package org.ucwatck.verdict.log;

/** A run log that cannot be read: missing, malformed or of another program. */
public final class RunLogUnreadable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    RunLogUnreadable(String message) {
        super(message);
    }

    RunLogUnreadable(String message, Throwable cause) {
        super(message, cause);
    }
}
