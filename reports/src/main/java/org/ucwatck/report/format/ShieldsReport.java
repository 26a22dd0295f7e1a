package org.ucwatck.report.format;

import java.io.IOException;
import java.nio.file.Path;
import org.ucwatck.report.text.ReportInput;
import org.ucwatck.report.text.ReportWriter;
import org.ucwatck.report.text.VerdictText;

/** {@code badge.json}: the badge as data, for the endpoint badge of shields.io. */
public final class ShieldsReport implements ReportWriter {
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
