package org.ucwatck.report.text;

import java.io.IOException;
import java.nio.file.Path;

/** One form in which a run is told. */
@FunctionalInterface
public interface ReportWriter {
    /** Writes the file, or replaces the folder, at the path. */
    void write(ReportInput input, Path path) throws IOException;
}
