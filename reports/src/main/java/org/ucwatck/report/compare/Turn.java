package org.ucwatck.report.compare;

import java.util.Set;
import org.ucwatck.report.text.Mark;

/** How a rule came out in the newer of two runs of one server, seen from the older one. */
enum Turn {
    BROKEN("Broken", "In order before, and not any more."),
    FIXED("Fixed", "Broken before, and in order now."),
    STILL_FAILING("Still failing", "Broken before, and still."),
    NEW("New", "Not judged before."),
    NO_LONGER_JUDGED("No longer judged", "Judged before."),
    NONE("In order", "In order in both, or judged in neither.");

    private static final Set<Mark> NOT_JUDGED = Set.of(Mark.UNTESTED, Mark.INAPPLICABLE, Mark.CANNOT_TELL);

    private final String title;
    private final String lead;

    Turn(String title, String lead) {
        this.title = title;
        this.lead = lead;
    }

    static Turn of(Mark before, Mark after) {
        boolean old = !NOT_JUDGED.contains(before);
        boolean now = !NOT_JUDGED.contains(after);
        if (!old || !now) {
            return old ? NO_LONGER_JUDGED : now ? NEW : NONE;
        }
        if (after == Mark.PASSED) {
            return before == Mark.PASSED ? NONE : FIXED;
        }
        return before == Mark.PASSED ? BROKEN : STILL_FAILING;
    }

    String title() {
        return title;
    }

    String lead() {
        return lead;
    }
}
