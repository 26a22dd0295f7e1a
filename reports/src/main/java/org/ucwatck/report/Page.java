package org.ucwatck.report;

import java.util.List;
import org.ucwatck.spec.Level;
import org.ucwatck.verdict.Summary;

/** What {@code index.html} shows, ready to be laid out; the templates decide nothing but the layout. */
record Page(
        String target,
        VerdictText words,
        List<Fact> facts,
        Summary summary,
        List<Tally> resources,
        List<Tally> topics,
        List<Problem> failures,
        List<Problem> open,
        List<Problem> warnings,
        List<Chosen> choices,
        List<Left> left,
        List<RuleRow> rules) {

    /** A line about the run. */
    record Fact(String name, String value) {}

    /** A rule as it is cited; the link is empty when the source has no page. */
    record Cited(String id, Level level, String source, String link, String statement) {}

    /**
     * One finding, or one check that could not tell; expected is empty for the latter and actual is the cause.
     *
     * @param shown exchanges in full
     * @param more whether exchanges were left out for the size of the page
     * @param file where all exchanges of the check stand; empty when there are none
     */
    record Problem(
            String id,
            Cited rule,
            String check,
            String expected,
            String actual,
            List<Shown> shown,
            boolean more,
            String file,
            String again) {}

    /** An exchange in full, pretty-printed. */
    record Shown(String id, String line, String request, String answer) {}

    /** What the server chose where several things are allowed, and in how many checks. */
    record Chosen(String topic, String chosen, List<String> checks) {}

    /** Checks that did not run, for one reason. */
    record Left(Mark mark, String reason, List<String> checks) {}

    /** A rule with all its checks. */
    record RuleRow(
            Cited rule,
            String basis,
            boolean observed,
            String ambiguities,
            Mark mark,
            String reason,
            List<Row> checks) {}

    /** A check on one line. */
    record Row(String check, Mark mark, String took, String file) {}
}
