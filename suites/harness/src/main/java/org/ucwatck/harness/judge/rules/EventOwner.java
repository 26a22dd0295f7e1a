package org.ucwatck.harness.judge.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ucwatck.harness.events.Event;
import org.ucwatck.harness.exchange.Exchange;
import org.ucwatck.harness.judge.look.Complaint;
import org.ucwatck.harness.judge.look.Evidence;
import org.ucwatck.harness.judge.look.Observation;
import org.ucwatck.harness.judge.look.PassiveJudge;
import org.ucwatck.spec.pages.Format;

/** Events of an operation come on the channel of the application that began it, and on no other. */
final class EventOwner implements PassiveJudge {
    @Override
    public Tally begin(Format format) {
        return new Owners();
    }

    /** An event of which nobody knows yet who began what it tells of. */
    private record Told(String resource, String channel, String words, String exchange) {}

    private static final class Owners implements Tally {
        /** Applications by the Location of what was begun in them. */
        private final Map<String, String> owners = new HashMap<>();

        private final List<Told> told = new ArrayList<>();

        @Override
        public void see(Observation seen) {
            seeOther(seen.evidence());
            String channel = seen.exchange().request().application();
            for (Event event : EventJudges.eventsOf(seen)) {
                told.add(new Told(
                        seen.part() + " " + event.href(),
                        channel,
                        event.type() + " " + event.rel(),
                        seen.exchange().id()));
            }
        }

        @Override
        public void seeOther(Evidence other) {
            Exchange exchange = other.exchange();
            String application = exchange.request().application();
            if (exchange.status() == 201 && !application.isEmpty()) {
                exchange.location().ifPresent(location -> owners.put(other.part() + " " + location, application));
            }
        }

        @Override
        public int count() {
            return told.size();
        }

        @Override
        public Judged judged() {
            List<Told> owned = told.stream()
                    .filter(event -> owners.containsKey(event.resource()))
                    .toList();
            List<Complained> complaints = owned.stream()
                    .filter(event -> !event.channel().equals(owners.get(event.resource())))
                    .map(Owners::complained)
                    .toList();
            return new Judged(owned.size(), complaints);
        }

        private static Complained complained(Told event) {
            return new Complained(
                    new Complaint(
                            "events of an operation only on the channel of the application that began it",
                            event.words() + " on the channel of another application"),
                    event.exchange());
        }
    }
}
