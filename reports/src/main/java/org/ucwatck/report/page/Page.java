package org.ucwatck.report.page;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ucwatck.report.exchange.Piece;
import org.ucwatck.report.exchange.Timeline;
import org.ucwatck.report.text.Mark;
import org.ucwatck.report.text.VerdictText;
import org.ucwatck.spec.FaultTable;
import org.ucwatck.verdict.Summary;

/**
 * What {@code index.html} shows, ready to be laid out; the templates decide nothing but the layout.
 *
 * @param facts about the run
 * @param causes what is wrong, one line for each rule or reason
 * @param groups all rules, by what came of them
 * @param left checks that did not run
 * @param untestable rules that no check can judge
 * @param states the states of calls, and which of them the target showed
 * @param proofs the rules for which there are faulty servers
 */
record Page(
        String target,
        VerdictText words,
        List<Fact> facts,
        Summary summary,
        List<Cause> causes,
        Picture picture,
        List<Group> groups,
        List<Chosen> choices,
        List<Reading> readings,
        List<Left> left,
        List<Cited> untestable,
        TargetMap map,
        List<StatePicture> states,
        List<Proof> proofs) {

    /** What a rule can catch: the faulty servers that its checks caught. */
    record Proof(String rule, List<FaultTable.Row> faults) {}

    /** A line about the run. */
    record Fact(String name, String value) {}

    /**
     * One thing that is wrong, in the fewest words.
     *
     * @param rule id of the first rule that it concerns
     * @param statement what the rule demands; empty when the line is about more than one rule
     * @param expected by the first of its findings; empty when nothing could be told
     * @param seen what the server did, or why nothing could be told
     * @param checks how many checks show it
     */
    record Cause(Mark mark, String rule, String statement, String expected, String seen, int checks) {}

    /** Rules that came to the same outcome. */
    record Group(Mark mark, List<RuleRow> rules) {
        String title() {
            return switch (mark) {
                case FAILED -> "Violated";
                case CANNOT_TELL -> "Open: inconclusive";
                case WARNING -> "Not kept, but only recommended";
                case PASSED -> "Fulfilled";
                case UNTESTED -> "Not tested";
                case INAPPLICABLE -> "Not applicable to this target";
            };
        }
    }

    /**
     * One finding, or one check that could not tell; expected is empty for the latter and actual is the cause.
     *
     * @param known why the failure is accepted for a gate; empty when it is not
     * @param shown exchanges in full
     * @param more whether exchanges were left out for the size of the page
     * @param file where all exchanges of the check stand; empty when there are none
     * @param curl the way to the last exchange as commands for a shell; empty when there is none or no room
     */
    record Problem(
            String id,
            Mark mark,
            Row check,
            String expected,
            String actual,
            String known,
            List<Shown> shown,
            boolean more,
            String file,
            Timeline timeline,
            String curl,
            String again) {
        /** The first line of what was seen. */
        String gist() {
            return actual.lines().findFirst().orElse("");
        }

        /** Its other lines. */
        String rest() {
            return actual.lines().skip(1).collect(Collectors.joining("\n"));
        }
    }

    /** An exchange in full, pretty-printed, with the place marked that the finding is about. */
    record Shown(String id, String line, List<Piece> request, List<Piece> answer) {
        int length() {
            return Stream.concat(request.stream(), answer.stream())
                    .mapToInt(piece -> piece.text().length())
                    .sum();
        }
    }

    /** What the server chose where several things are allowed, and in how many checks. */
    record Chosen(String topic, String chosen, List<String> checks) {}

    /** How the suite reads a point where the pages leave room, and the rules of the result that rest on it. */
    record Reading(String id, String topic, String reading, String why, List<String> pages, List<Touched> rules) {}

    /** A rule that rests on a reading, and what came of it. */
    record Touched(String rule, Mark mark) {}

    /** Checks that did not run, for one reason. */
    record Left(Mark mark, String reason, List<String> checks) {}

    /** A rule with its findings and all its checks. */
    record RuleRow(
            Cited rule,
            String topic,
            String basis,
            boolean observed,
            List<String> readings,
            Mark mark,
            List<Problem> problems,
            List<Row> checks) {}

    /**
     * A check on one line.
     *
     * @param own whether it says anything of the rule it stands under; one that failed for another rule does not
     */
    record Row(String check, String resource, Mark mark, boolean own, String took, String file) {}
}
