package org.ucwatck.harness;

import org.ucwatck.harness.exchange.Exchange;

/** What a check needed before it could judge anything did not come about; the check could not tell. */
public final class ArrangementFailed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Says what was tried, what came instead, and what to do or look at. */
    public ArrangementFailed(String message) {
        super(message);
    }

    /** Names the step and shows the exchange at which it ended. */
    public ArrangementFailed(String step, Exchange exchange) {
        super(step + ": " + exchange.summary() + " [" + exchange.id() + "]");
    }
}
