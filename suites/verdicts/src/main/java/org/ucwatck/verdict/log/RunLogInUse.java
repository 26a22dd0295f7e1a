package org.ucwatck.verdict.log;

import java.nio.file.Path;

/** Another process writes to the run log. */
public final class RunLogInUse extends RuntimeException {
    private static final long serialVersionUID = 1L;

    RunLogInUse(Path file, Throwable cause) {
        super("another run is writing to " + file + "; wait for its end, or choose another folder with --out", cause);
    }
}
