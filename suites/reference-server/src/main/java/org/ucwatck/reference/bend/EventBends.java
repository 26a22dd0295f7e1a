package org.ucwatck.reference.bend;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.ucwatck.reference.wire.Event;
import org.ucwatck.reference.wire.Event.Kind;
import org.ucwatck.reference.wire.Link;
import org.ucwatck.reference.wire.Resource;

/** Bends the events of one channel as they are published. Not safe for threads: the channel guards it. */
public final class EventBends {
    private static final String PHONE_INVITATION = "phoneAudioInvitation";

    private final Bends bends;
    private final Map<String, Event> heldBack = new HashMap<>();

    public EventBends(Bends bends) {
        this.bends = bends;
    }

    public List<Event> apply(List<Event> events) {
        return events.stream().flatMap(this::bent).toList();
    }

    private Stream<Event> bent(Event event) {
        boolean operation = event.target().rel().endsWith("Invitation");
        if (bends.has(Variant.EVENTS_WITHOUT_RESOURCE) && !operation) {
            return Stream.of(event.withResource(null));
        }
        if (bends.has(Fault.CONVERSATION_LINK_MISSING_IN_EVENT) && operation) {
            return Stream.of(withoutLink(event, "conversation"));
        }
        return event.target().rel().equals(PHONE_INVITATION) ? faulty(event) : Stream.of(event);
    }

    private Stream<Event> faulty(Event event) {
        boolean started = event.kind() == Kind.STARTED;
        boolean completed = event.kind() == Kind.COMPLETED;
        Event bent = event;
        if (started && bends.has(Fault.OPERATION_ID_NOT_ECHOED)) {
            bent = without(bent, "operationId");
        }
        if (completed && bends.has(Fault.OPERATION_ID_MISSING_IN_COMPLETED)) {
            bent = without(bent, "operationId");
        }
        if (started && bends.has(Fault.STARTED_EVENT_SENDER_WRONG)) {
            bent = bent.withSender(Link.to("me", bent.sender().href().replace("communication", "me")));
        }
        if (completed && bends.has(Fault.FAILURE_WITHOUT_REASON) && bent.status() != null) {
            bent = bent.ended(bent.status(), null);
        }
        return multiplied(bent);
    }

    private Stream<Event> multiplied(Event event) {
        if (event.kind() == Kind.STARTED && bends.has(Fault.EVENTS_OUT_OF_ORDER)) {
            heldBack.put(event.target().href(), event);
            return Stream.empty();
        }
        if (event.kind() != Kind.COMPLETED) {
            return Stream.of(event);
        }
        if (bends.has(Fault.COMPLETED_EVENT_MISSING)) {
            return Stream.empty();
        }
        List<Event> all = new ArrayList<>(List.of(event));
        if (bends.has(Fault.EVENT_DELIVERED_TWICE)) {
            all.add(event);
        }
        if (heldBack.containsKey(event.target().href())) {
            all.add(heldBack.remove(event.target().href()));
        }
        return all.stream();
    }

    private static Event without(Event event, String property) {
        Resource resource = event.resource();
        return resource == null ? event : event.withResource(resource.without(property));
    }

    private static Event withoutLink(Event event, String rel) {
        Resource resource = event.resource();
        return resource == null
                ? event
                : event.withResource(resource.withLinks(resource.links().stream()
                        .filter(link -> !link.rel().equals(rel))
                        .toList()));
    }
}
