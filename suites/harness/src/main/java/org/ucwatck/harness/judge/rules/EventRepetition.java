package org.ucwatck.harness.judge.rules;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ucwatck.harness.judge.look.Complaint;
import org.ucwatck.harness.judge.look.EventNode;
import org.ucwatck.harness.judge.look.Observation;
import org.ucwatck.harness.judge.look.PassiveJudge.Complained;

/**
 * On one page no resource is added, or deleted, twice in a row: each event is sent once, and a page shows the latest state (page
 * EventsInUCWA, pending GET). Between pages a server may have merged what was in between, so that only one page is looked at.
 */
public final class EventRepetition {
    private static final Set<String> TYPES = Set.of("added", "deleted");

    private EventRepetition() {}

    /** How many such events have one before them of the same resource; what is wrong is added to the complaints. */
    public static int judge(Observation seen, List<Complained> complaints) {
        Map<String, String> last = new HashMap<>();
        int count = 0;
        for (EventNode event : EventNode.of(seen)) {
            String before = TYPES.contains(event.type()) ? last.put(key(event), event.type()) : null;
            count += before == null ? 0 : 1;
            if (event.type().equals(before)) {
                complaints.add(new Complained(complaint(event), seen.exchange().id()));
            }
        }
        return count;
    }

    /** The resource, and of which collection and sender. */
    private static String key(EventNode event) {
        return String.join(
                " ",
                event.json().path("link").path("href").asString(""),
                event.in(),
                event.json().path("in").path("href").asString(""),
                event.sender());
    }

    private static Complaint complaint(EventNode event) {
        return new Complaint(
                "each event once: nothing is " + event.type() + " that just was", event.words() + " twice on one page");
    }
}
