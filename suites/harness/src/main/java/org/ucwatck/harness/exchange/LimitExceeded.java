package org.ucwatck.harness.exchange;

import java.io.IOException;
import org.ucwatck.harness.config.Excess;

/** An answer was given up, since it goes beyond a limit of the target file. */
public final class LimitExceeded extends IOException {
    private static final long serialVersionUID = 1L;

    public LimitExceeded(Excess excess) {
        super(excess.words());
    }
}
