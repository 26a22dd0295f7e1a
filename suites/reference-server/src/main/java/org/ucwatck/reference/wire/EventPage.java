package org.ucwatck.reference.wire;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** One response of the event channel: its own href, the link to follow and the events in order. */
public record EventPage(String self, Link follow, List<Event> events) {

    public EventPage {
        events = List.copyOf(events);
    }

    /** Neighbouring events of one sender, as they are written in one block. */
    public record Block(Link sender, List<Event> events) {}

    public List<Block> blocks(boolean repeated) {
        List<Block> blocks = new ArrayList<>();
        for (Event event : events) {
            boolean fresh = repeated
                    || blocks.isEmpty()
                    || !blocks.get(blocks.size() - 1).sender().equals(event.sender());
            if (fresh) {
                blocks.add(new Block(event.sender(), new ArrayList<>()));
            }
            blocks.get(blocks.size() - 1).events().add(event);
        }
        return blocks;
    }

    public EventPage mapped(UnaryOperator<Resource> change) {
        List<Event> changed = events.stream()
                .map(event -> event.resource() == null
                        ? event
                        : event.withResource(event.resource().mapped(change)))
                .toList();
        return new EventPage(self, follow, changed);
    }

    public EventPage withEvents(List<Event> other) {
        return new EventPage(self, follow, other);
    }
}
