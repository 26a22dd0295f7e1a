package org.ucwatck.harness.exchange;

/** No connection could be made at all. */
public final class Unreachable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public Unreachable(String url, Throwable cause) {
        super("cannot connect to " + url + ": " + NoConnection.words(url, cause), cause);
    }
}
