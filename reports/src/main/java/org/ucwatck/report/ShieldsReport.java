package org.ucwatck.report;

import java.io.IOException;
import java.nio.file.Path;

/** {@code badge.json}: the badge as data, for the endpoint badge of shields.io. */
final class ShieldsReport implements ReportWriter {
    @Override
    public void write(ReportInput input, Path path) throws IOException {
        Standing standing = input.words().standing();
        JsonText.write(
                path,
                new Endpoint(
                        1,
                        BadgeReport.SUBJECT,
                        standing.words(),
                        standing.colour().substring(1)));
    }

    private record Endpoint(int schemaVersion, String label, String message, String color) {}
}
