package org.ucwatck.report.compare;

import java.util.List;
import org.ucwatck.report.page.Cited;
import org.ucwatck.report.text.Mark;
import org.ucwatck.report.text.VerdictText;

/**
 * What {@code compare.html} shows: several runs side by side.
 *
 * @param runs the columns, in the order in which the runs were given
 * @param different rules that came out differently
 * @param same rules that came out alike everywhere
 * @param changes what changed between the two newest runs of one server, for each server with more than one run
 * @param histories all runs of each such server
 */
record Comparison(
        List<Run> runs, List<Line> different, List<Line> same, List<Change> changes, List<History> histories) {
    Comparison {
        runs = List.copyOf(runs);
        different = List.copyOf(different);
        same = List.copyOf(same);
        changes = List.copyOf(changes);
        histories = List.copyOf(histories);
    }

    /**
     * A run at the head of a column.
     *
     * @param name of the target; with the time of the run when several are of one target
     * @param link to the page of the run; empty when it has none
     */
    record Run(String name, VerdictText words, String suite, String when, String link) {}

    /** A rule and what came of it in each run. */
    record Line(Cited rule, List<Cell> cells) {}

    /**
     * What came of a rule in a run.
     *
     * @param count how many of its checks came to that
     * @param link to the rule on the page of the run; empty when there is none
     */
    record Cell(Mark mark, int count, String link) {}

    /** What changed between two runs of one server. */
    record Change(String target, String before, String after, List<Kind> kinds) {
        Change {
            kinds = List.copyOf(kinds);
        }
    }

    /** Rules that changed in one way, or that stayed broken. */
    record Kind(String title, String lead, List<Changed> rules) {
        Kind {
            rules = List.copyOf(rules);
        }
    }

    /** A rule before and after. */
    record Changed(Cited rule, Mark before, Mark after, List<ChangedCheck> checks) {}

    /** A check whose outcome is not the one that it had; before is UNTESTED for one that was not there. */
    record ChangedCheck(String check, Mark before, Mark after) {}

    /** The rules of one server by what came of them, run after run, as a chart. */
    record History(String target, int width, List<Bar> bars) {
        static final int HEIGHT = 200;

        History {
            bars = List.copyOf(bars);
        }

        int height() {
            return HEIGHT;
        }
    }

    /** One run of a chart: a bar of stacked parts. */
    record Bar(int left, String when, List<Part> parts) {
        static final int WIDTH = 46;

        Bar {
            parts = List.copyOf(parts);
        }

        int width() {
            return WIDTH;
        }

        int count(Mark mark) {
            return parts.stream()
                    .filter(part -> part.mark() == mark)
                    .mapToInt(Part::count)
                    .sum();
        }
    }

    /** How many rules came to one outcome, and where that is drawn. */
    record Part(Mark mark, int count, int top, int height) {
        private static final int ROOM_FOR_A_NUMBER = 14;

        boolean hasRoom() {
            return height >= ROOM_FOR_A_NUMBER;
        }
    }
}
