package org.ucwatck.harness.representation;

import org.ucwatck.harness.config.Excess;
import org.ucwatck.harness.exchange.Payload;

/** A body that exceeds what this suite reads ({@link ReadingLimits}), which says nothing about the server. */
public final class LargerThanRead extends RuntimeException {
    private static final long serialVersionUID = 1L;

    LargerThanRead(String limit) {
        super("larger than this suite reads (limit " + limit + ")");
    }

    LargerThanRead(Excess excess) {
        super("larger than this suite reads: " + excess.words());
    }

    /** A body of which only the beginning is there. */
    LargerThanRead(Payload cut) {
        super("larger than this suite reads: " + cut.excess());
    }
}
