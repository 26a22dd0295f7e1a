package org.ucwatck.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Objects;
import org.ucwatck.spec.files.FileTrouble;

/** A report that could not be written; the message names the file, the cause and what to do next. */
public final class ReportNotWritten extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ReportNotWritten(Path path, Throwable cause) {
        super(
                "cannot write the report %s: %s; mend that and run ./ucwa-tck report %s"
                        .formatted(path, words(cause), path.toAbsolutePath().getParent()),
                cause);
    }

    private static String words(Throwable cause) {
        if (cause instanceof UncheckedIOException unchecked) {
            return words(Objects.requireNonNull(unchecked.getCause()));
        }
        return cause instanceof IOException trouble ? FileTrouble.of(trouble) : cause.toString();
    }
}
