package org.ucwatck.harness.capture;

/** A file of recorded traffic, or one entry of it, that cannot be read: what is wrong, where, and what to do. */
final class CaptureUnreadable extends Exception {
    private static final long serialVersionUID = 1L;

    CaptureUnreadable(String message) {
        super(message);
    }

    String words() {
        return String.valueOf(getMessage());
    }
}
