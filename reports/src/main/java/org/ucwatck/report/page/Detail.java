package org.ucwatck.report.page;

import java.util.List;
import org.ucwatck.report.text.Mark;

/**
 * What a page of {@code details/} shows: one rule with all its checks.
 *
 * @param places what came of it at each element
 * @param planned at how many elements this version of the suite does not judge it
 * @param groups its checks by outcome
 */
record Detail(Cited rule, Mark mark, List<Place> places, int planned, List<Group> groups) {
    Detail {
        places = List.copyOf(places);
        groups = List.copyOf(groups);
    }

    /** What came of the rule at an element, in each format, and why nothing did. */
    record Place(String element, Mark mark, String formats, String reason) {}

    /** Checks that came to the same outcome. */
    record Group(String id, Mark mark, String words, List<Check> checks) {
        Group {
            checks = List.copyOf(checks);
        }
    }

    /**
     * A check.
     *
     * @param text its findings, or why it has no result; empty when it passed
     * @param lines its first exchanges, one line each
     * @param more how many others it has
     * @param file where all of them stand; empty when it has none
     */
    record Check(String path, String took, String text, List<String> lines, int more, String file) {
        Check {
            lines = List.copyOf(lines);
        }
    }
}
