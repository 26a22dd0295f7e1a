package org.ucwatck.harness.representation;

/** A body that exceeds what this suite reads ({@link ReadingLimits}), which says nothing about the server. */
public final class LargerThanRead extends RuntimeException {
    private static final long serialVersionUID = 1L;

    LargerThanRead(String limit) {
        super("larger than this suite reads (limit " + limit + ")");
    }
}
