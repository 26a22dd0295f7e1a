package org.ucwatck.harness.judge.look;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * An event as its page carries it, for judges that look at more than what can be read.
 *
 * @param sender rel of the sender; empty text when it names none
 * @param json the event
 */
public record EventNode(String sender, JsonNode json) {

    /** All events of the page in order. */
    public static List<EventNode> of(Observation seen) {
        List<EventNode> events = new ArrayList<>();
        seen.events().ifPresent(page -> page.json().path("sender").values().forEach(sender -> sender.path("events")
                .values()
                .forEach(event -> events.add(new EventNode(sender.path("rel").asString(""), event)))));
        return events;
    }

    public String type() {
        return json.path("type").asString("");
    }

    /** Rel of the target; empty text when it is not told. */
    public String rel() {
        return json.path("link").path("rel").asString("");
    }

    /** Rel of the collection that the event is about; empty text for none. */
    public String in() {
        return json.path("in").path("rel").asString("");
    }

    /** What an operation came to; empty text when it is not told. */
    public String status() {
        return json.path("status").asString("");
    }

    public String words() {
        return type() + " " + target();
    }

    public String target() {
        return rel() + (in().isEmpty() ? "" : " in " + in());
    }
}
