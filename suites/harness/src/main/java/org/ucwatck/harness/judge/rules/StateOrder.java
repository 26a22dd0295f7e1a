package org.ucwatck.harness.judge.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ucwatck.harness.events.Event;
import org.ucwatck.harness.exchange.Exchange;
import org.ucwatck.harness.judge.look.Complaint;
import org.ucwatck.harness.judge.look.Observation;
import org.ucwatck.harness.judge.look.PassiveJudge;
import org.ucwatck.harness.judge.rules.StateJudges.Shown;
import org.ucwatck.spec.pages.Format;

/**
 * States of one resource follow each other as its table has it. Answers and events are two walks: an event may be read
 * later than an answer that is newer.
 */
final class StateOrder implements PassiveJudge {
    /** How the harness names the exchanges of a channel that it follows from page to page. */
    private static final String CHANNEL = "-events";

    @Override
    public Tally begin(Format format) {
        return new Walk();
    }

    /** Where each resource stands. */
    private static final class Walk implements Tally {
        private final Map<String, String> last = new HashMap<>();
        private final Set<String> pages = new HashSet<>();
        private final List<Complained> complaints = new ArrayList<>();
        private int steps;

        @Override
        public void see(Observation seen) {
            Exchange exchange = seen.exchange();
            StateJudges.answered(seen)
                    .filter(shown -> exchange.request().method().equals("GET"))
                    .ifPresent(shown ->
                            step(seen.part() + " GET " + exchange.request().url(), shown, exchange.id()));
            if (exchange.cause().endsWith(CHANNEL)) {
                page(seen);
            }
        }

        @Override
        public int count() {
            return steps;
        }

        @Override
        public Judged judged() {
            return new Judged(steps, complaints);
        }

        /** A page that is delivered again tells nothing new. */
        void page(Observation seen) {
            Exchange exchange = seen.exchange();
            String channel = seen.part() + " " + exchange.cause();
            List<Event> events = EventJudges.eventsOf(seen);
            boolean fresh = events.isEmpty()
                    || pages.add(channel + " " + exchange.request().url());
            for (Event event : fresh ? events : List.<Event>of()) {
                StateJudges.told(event).ifPresent(shown -> step(channel + " " + event.href(), shown, exchange.id()));
            }
        }

        void step(String resource, Shown shown, String exchange) {
            String before = last.put(resource, shown.state());
            steps += before == null ? 0 : 1;
            if (before == null || shown.table().mayFollow(before, shown.state())) {
                return;
            }
            String rel = shown.table().rel();
            Complaint complaint = new Complaint(
                    "states of " + rel + " in the order of catalogue/states/" + rel + ".yaml",
                    rel + " " + shown.state() + " after " + before);
            complaints.add(new Complained(complaint, exchange));
        }
    }
}
