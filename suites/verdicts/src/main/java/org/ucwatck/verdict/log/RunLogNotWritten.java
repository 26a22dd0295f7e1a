package org.ucwatck.verdict.log;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.ucwatck.spec.files.FileTrouble;

/** A line of the run log could not be written; the message names the file, the cause and what to do. */
public final class RunLogNotWritten extends UncheckedIOException {
    private static final long serialVersionUID = 1L;

    public RunLogNotWritten(Path file, IOException cause) {
        this(
                "cannot write " + file + ": " + FileTrouble.of(cause) + "; " + remedy(FileTrouble.of(cause))
                        + " and go on with --resume, or choose another folder with --out",
                cause);
    }

    private RunLogNotWritten(String message, IOException cause) {
        super(message, cause);
    }

    /** The same of a run that ended for it, and what it could not remove from the target. */
    public RunLogNotWritten leaving(List<String> residue) {
        return new RunLogNotWritten(
                getMessage() + "; the run was stopped and "
                        + (residue.isEmpty()
                                ? "nothing of it is left on the target"
                                : "this is left on the target: " + String.join("; ", residue)),
                Objects.requireNonNull(getCause()));
    }

    private static String remedy(String why) {
        if (why.contains("too large")) {
            return "raise the limit on the size of files (ulimit -f)";
        }
        return why.contains("quota") ? "raise the quota, or make room there," : "make room there";
    }
}
