package org.ucwatck.harness.judge.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ucwatck.harness.events.Event;
import org.ucwatck.harness.judge.look.Complaint;
import org.ucwatck.harness.judge.look.Observation;
import org.ucwatck.harness.judge.look.PassiveJudge;
import org.ucwatck.spec.pages.Format;

/**
 * Each event once and in order: an operation is started at most once, completed at most once, and then over. What else comes
 * twice is for {@link EventRepetition}.
 */
final class EventOrder implements PassiveJudge {
    private static final Set<String> OPERATION = Set.of("started", "updated", "completed");

    @Override
    public Tally begin(Format format) {
        return new Operations();
    }

    private static final class Operations implements Tally {
        private final Map<String, String> last = new HashMap<>();
        private final List<Complained> complaints = new ArrayList<>();
        private int count;

        @Override
        public void see(Observation seen) {
            for (Event event : EventJudges.eventsOf(seen)) {
                count += judge(event, seen, last, complaints);
            }
            count += EventRepetition.judge(seen, complaints);
        }

        @Override
        public int count() {
            return count;
        }

        @Override
        public Judged judged() {
            return new Judged(count, complaints);
        }
    }

    /** Remembers operations only, which are known by their started or completed events. */
    private static int judge(Event event, Observation seen, Map<String, String> last, List<Complained> complaints) {
        String operation = seen.part() + " " + seen.exchange().cause() + " " + event.href();
        String before = last.get(operation);
        boolean known = before != null || !event.type().equals("updated");
        if (!OPERATION.contains(event.type()) || !known) {
            return 0;
        }
        last.put(operation, event.type());
        if (isLegal(before, event.type())) {
            return 1;
        }
        String expected = "started once, then updated, then completed once, and nothing after it";
        String actual = event.type() + " after " + before + " of one " + event.rel();
        complaints.add(
                new Complained(new Complaint(expected, actual), seen.exchange().id()));
        return 1;
    }

    private static boolean isLegal(@Nullable String before, String now) {
        return before == null || (!before.equals("completed") && !now.equals("started"));
    }
}
