package org.ucwatck.harness.stage;

import java.util.Arrays;
import java.util.concurrent.CompletionException;

/** What nobody expected, as a reason: a fault of the suite, and where in it. */
public final class SuiteFault {
    private SuiteFault() {}

    /** Without the message of what was thrown, which may repeat what a server sent, before anything masks it. */
    public static String words(Throwable thrown) {
        Throwable cause =
                thrown instanceof CompletionException && thrown.getCause() != null ? thrown.getCause() : thrown;
        return "fault of the suite: " + cause.getClass().getName()
                + Arrays.stream(cause.getStackTrace())
                        .filter(frame -> frame.getClassName().startsWith("org.ucwatck."))
                        .findFirst()
                        .map(frame -> " at " + frame)
                        .orElse("");
    }
}
