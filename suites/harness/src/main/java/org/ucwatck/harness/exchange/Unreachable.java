package org.ucwatck.harness.exchange;

/** No connection could be made at all. */
public final class Unreachable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** First is what came instead of TLS, in words; empty text for nothing. */
    Unreachable(String url, Throwable cause, String first) {
        super("cannot connect to " + url + ": " + NoConnection.words(url, cause, first), cause);
    }
}
