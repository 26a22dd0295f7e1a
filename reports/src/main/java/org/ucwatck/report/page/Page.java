package org.ucwatck.report.page;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ucwatck.report.exchange.Piece;
import org.ucwatck.report.exchange.Timeline;
import org.ucwatck.report.text.Clause;
import org.ucwatck.report.text.Mark;
import org.ucwatck.report.text.VerdictText;
import org.ucwatck.spec.rules.FaultTable;
import org.ucwatck.verdict.Summary;

/**
 * What {@code index.html} shows, ready to be laid out; the templates decide nothing but the layout.
 *
 * @param facts about the run
 * @param causes what is wrong, one line for each rule or reason
 * @param picture areas by kinds of rules
 * @param areas what came of each area
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
        Matrix picture,
        List<AreaPart> areas,
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
     * @param ways how the rule is broken, the most frequent first; none when nothing could be told
     * @param otherWays how many more there are
     * @param seen why nothing could be told, else empty
     * @param checks how many checks show it
     */
    record Cause(Mark mark, String rule, String statement, List<Way> ways, int otherWays, String seen, int checks) {}

    /**
     * A way in which a rule is broken.
     *
     * @param inputs cases of the checks that show it, the first few; empty when it is one
     * @param more how many more there are
     */
    record Way(String expected, String seen, int checks, List<String> inputs, int more) {}

    /** What the list of causes is called: nothing is wrong on a page that only warns. */
    String wrong() {
        Set<Mark> marks = causes.stream().map(Cause::mark).collect(Collectors.toSet());
        String open = marks.contains(Mark.CANNOT_TELL) || marks.contains(Mark.UNTESTED) ? "what is open" : "";
        String all = Stream.of(
                        marks.contains(Mark.FAILED) ? "failures" : "",
                        open,
                        marks.contains(Mark.WARNING) ? "warnings" : "")
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "))
                .replaceFirst(", (?=[^,]*$)", " and ");
        return all.isEmpty() ? "" : Character.toUpperCase(all.charAt(0)) + all.substring(1);
    }

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
     * @param extent how much of it the page has room for
     * @param known why the failure is accepted for a gate; empty when it is not
     * @param shown exchanges in full
     * @param more whether exchanges were left out for the size of the page
     * @param file where all exchanges of the check stand; empty when there are none
     * @param curl the way to the last exchange as commands for a shell; empty when there is none or no room
     */
    record Problem(
            String id,
            Mark mark,
            Extent extent,
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
        private static final int LONGEST_BRIEF = 250;

        /** The first line of what was seen. */
        String gist() {
            return actual.lines().findFirst().orElse("");
        }

        /** The same, short enough for one line. */
        String brief() {
            String words = expected.isEmpty() ? gist() : "expected " + Clause.of(expected) + ", but seen: " + gist();
            return words.length() <= LONGEST_BRIEF ? words : words.substring(0, LONGEST_BRIEF) + "…";
        }

        /** Its other lines. */
        String rest() {
            return actual.lines().skip(1).collect(Collectors.joining("\n"));
        }
    }

    /** How much of a finding the page has room for. */
    enum Extent {
        /** All of it. */
        FULL,
        /** A line. */
        BRIEF,
        /** Nothing; it is told with the checks of its rule. */
        ELSEWHERE
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

    /**
     * A rule with its findings and the number of its checks.
     *
     * @param details where all its checks are told; empty when it has none
     * @param places the operations and resources that it was judged at
     */
    record RuleRow(
            Cited rule,
            String topic,
            String basis,
            boolean observed,
            List<String> readings,
            Mark mark,
            List<Problem> problems,
            List<Count> counts,
            String details,
            List<String> places) {
        /** Why it was not judged; empty when it was, or when findings say it. */
        String whyNot() {
            boolean none = mark == Mark.UNTESTED || mark == Mark.INAPPLICABLE;
            return none && problems.isEmpty() ? rule.reason() : "";
        }

        List<Problem> with(Extent extent) {
            return problems.stream()
                    .filter(problem -> problem.extent() == extent)
                    .toList();
        }
    }

    /**
     * How many checks of a rule came to an outcome.
     *
     * @param id of the outcome, in links and filters
     * @param words what is said of those checks
     */
    record Count(String id, Mark mark, String words, int checks) {}

    /** The check of a finding, its resource, and the file of its exchanges. */
    record Row(String check, String resource, String file) {}
}
