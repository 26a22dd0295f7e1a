package org.ucwatck.report;

import java.io.IOException;
import java.nio.file.Path;

/** {@code badge.json}: the badge as data, for the endpoint badge of shields.io. */
final class ShieldsReport implements ReportWriter {
    @Override
    public void write(ReportInput input, Path path) throws IOException {
        VerdictText words = input.words();
        input.outlet()
                .writeJson(
                        path,
                        new Endpoint(
                                1,
                                BadgeReport.SUBJECT,
                                words.brief(),
                                BadgeReport.colour(words).substring(1)));
    }

    private record Endpoint(int schemaVersion, String label, String message, String color) {}
}
