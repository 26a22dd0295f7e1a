package org.ucwatck.report;

import java.nio.file.Path;

/** A report that could not be written; the message names the file, the cause and what to do next. */
public final class ReportNotWritten extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ReportNotWritten(Path path, Throwable cause) {
        super(
                "cannot write the report %s: %s; mend that and run ./ucwa-tck report %s"
                        .formatted(path, cause, path.toAbsolutePath().getParent()),
                cause);
    }
}
