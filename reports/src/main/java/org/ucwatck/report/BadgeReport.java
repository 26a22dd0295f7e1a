package org.ucwatck.report;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** {@code badge.svg}: what was checked, and the verdict in the fewest words. */
final class BadgeReport implements ReportWriter {
    static final String SUBJECT = "UCWA 2.0 addPhoneAudio";
    private static final double CHARACTER = 6.6;
    private static final int MARGIN = 10;

    @Override
    public void write(ReportInput input, Path path) throws IOException {
        Files.write(path, svg(input.words().standing()).getBytes(StandardCharsets.UTF_8));
    }

    private static String svg(Standing standing) {
        int left = width(SUBJECT);
        int right = width(standing.words());
        return """
                <svg xmlns="http://www.w3.org/2000/svg" width="%1$d" height="20" role="img" aria-label="%2$s: %3$s">
                  <title>%2$s: %3$s</title>
                  <clipPath id="r"><rect width="%1$d" height="20" rx="3"/></clipPath>
                  <g clip-path="url(#r)">
                    <rect width="%4$d" height="20" fill="#3b4048"/>
                    <rect x="%4$d" width="%5$d" height="20" fill="%6$s"/>
                  </g>
                  <g fill="#fff" text-anchor="middle" font-family="Verdana,DejaVu Sans,sans-serif" font-size="11">
                    <text x="%7$d" y="14" textLength="%8$d">%2$s</text>
                    <text x="%9$d" y="14" textLength="%10$d">%3$s</text>
                  </g>
                </svg>
                """.formatted(
                        left + right,
                        SUBJECT,
                        standing.words(),
                        left,
                        right,
                        standing.colour(),
                        left / 2,
                        left - 2 * MARGIN,
                        left + right / 2,
                        right - 2 * MARGIN);
    }

    /** A fixed width for each character: a guess that textLength makes true. */
    private static int width(String text) {
        return (int) Math.round(text.length() * CHARACTER) + 2 * MARGIN;
    }
}
