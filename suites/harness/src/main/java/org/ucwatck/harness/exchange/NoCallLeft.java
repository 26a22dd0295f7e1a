package org.ucwatck.harness.exchange;

/** A request that may ring a phone was not sent, since the run must not place any more calls. */
public final class NoCallLeft extends RuntimeException {
    private static final long serialVersionUID = 1;

    public NoCallLeft(String message) {
        super(message);
    }
}
