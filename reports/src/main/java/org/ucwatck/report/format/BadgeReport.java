package org.ucwatck.report.format;

import gg.jte.html.escape.Escape;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.nio.file.Path;
import org.ucwatck.report.output.Printable;
import org.ucwatck.report.text.ReportInput;
import org.ucwatck.report.text.ReportWriter;
import org.ucwatck.report.text.VerdictText;

/** {@code badge.svg}: what was checked, and the verdict in the fewest words. */
public final class BadgeReport implements ReportWriter {
    static final String SUBJECT = "UCWA 2.0 addPhoneAudio";
    private static final double CHARACTER = 6.6;
    private static final int MARGIN = 10;

    /** Subject, verdict, colour, widths of the whole, of the subject and of the verdict, their middles, and why. */
    private static final String SVG = """
            <svg xmlns="http://www.w3.org/2000/svg" width="%4$d" height="20" role="img" aria-label="%1$s: %2$s">
              <title>%1$s: %2$s</title>
              <desc>%9$s</desc>
              <clipPath id="r"><rect width="%4$d" height="20" rx="3"/></clipPath>
              <g clip-path="url(#r)">
                <rect width="%5$d" height="20" fill="#3b4048"/>
                <rect x="%5$d" width="%6$d" height="20" fill="%3$s"/>
              </g>
              <g fill="#fff" text-anchor="middle" font-family="Verdana,DejaVu Sans,sans-serif" font-size="11">
                <text x="%7$d" y="14">%1$s</text>
                <text x="%8$d" y="14">%2$s</text>
              </g>
            </svg>
            """;

    @Override
    public void write(ReportInput input, Path path) throws IOException {
        input.outlet().write(path, svg(input.words()));
    }

    /** Green only for a whole run that is conformant; amber for whatever was not fully verified. */
    static String colour(VerdictText verdict) {
        return switch (verdict.overall()) {
            case CONFORMANT -> "#1a7f37";
            case NOT_CONFORMANT -> "#b3261e";
            case NOT_FULLY_VERIFIED -> "#8a5a00";
        };
    }

    private static String svg(VerdictText verdict) {
        String words = verdict.brief();
        int left = width(SUBJECT);
        int right = width(words);
        return SVG.formatted(
                SUBJECT,
                words,
                colour(verdict),
                left + right,
                left,
                right,
                left / 2,
                left + right / 2,
                escaped(verdict.line()));
    }

    private static String escaped(String text) {
        StringOutput out = new StringOutput();
        Escape.htmlContent(Printable.line(text), out);
        return out.toString();
    }

    /** A fixed width for each character: wide enough for the fonts that are named. */
    private static int width(String text) {
        return (int) Math.round(text.length() * CHARACTER) + 2 * MARGIN;
    }
}
