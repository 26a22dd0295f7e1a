package org.ucwatck.harness.exchange;

import org.ucwatck.harness.config.Excess;

/** A run has come to a limit of the target file, and begins nothing more; what it began it still cleans up. */
public final class RunLimit extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public RunLimit(Excess excess) {
        super(excess.words() + " by this run");
    }
}
