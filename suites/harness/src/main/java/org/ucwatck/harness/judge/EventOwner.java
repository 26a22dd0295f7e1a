package org.ucwatck.harness.judge;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ucwatck.harness.events.Event;
import org.ucwatck.harness.exchange.Exchange;
import org.ucwatck.spec.Format;

/** Events of an operation come on the channel of the application that began it, and on no other. */
final class EventOwner implements PassiveJudge {
    @Override
    public Judged judge(List<Observation> all, Format format) {
        Map<String, String> owners = owners(all);
        List<Complained> complaints = new ArrayList<>();
        int count = 0;
        for (Observation seen : PassiveJudge.of(format, all)) {
            String channel = seen.exchange().request().application();
            for (Event event : EventJudges.eventsOf(seen)) {
                String owner = owners.get(seen.part() + " " + event.href());
                count += owner == null ? 0 : 1;
                if (owner != null && !owner.equals(channel)) {
                    complaints.add(new Complained(
                            new Complaint(
                                    "events of an operation only on the channel of the application that began it",
                                    event.type() + " " + event.rel() + " on the channel of another application"),
                            seen.exchange().id()));
                }
            }
        }
        return new Judged(count, complaints);
    }

    /** Applications by the Location of what was begun in them. */
    private static Map<String, String> owners(List<Observation> observations) {
        Map<String, String> owners = new HashMap<>();
        for (Observation seen : observations) {
            Exchange exchange = seen.exchange();
            String application = exchange.request().application();
            if (exchange.status() == 201 && !application.isEmpty()) {
                exchange.location().ifPresent(location -> owners.put(seen.part() + " " + location, application));
            }
        }
        return owners;
    }
}
