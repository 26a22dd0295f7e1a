package org.ucwatck.harness.weather;

import org.ucwatck.harness.exchange.Exchange;

/** The server keeps asking its clients to come less often: nothing can be judged, and no rule is broken. */
public final class ServerLimits extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ServerLimits(Exchange exchange, int times) {
        super("the server limits this operation: " + exchange.summary() + ", " + times + " times [" + exchange.id()
                + "]");
    }
}
