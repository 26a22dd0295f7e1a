package org.ucwatck.reference.fault.answer;

import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.ucwatck.reference.fault.Deviations;
import org.ucwatck.reference.fault.EventFault;
import org.ucwatck.reference.fault.Fault;
import org.ucwatck.reference.wire.Event;
import org.ucwatck.reference.wire.Event.Kind;
import org.ucwatck.reference.wire.Link;

/** Events that no server may send, beside those that tell of a new conversation; nobody waits for them. */
final class EventAdditions {
    private static final String OPERATION = "messagingInvitation";
    private static final Map<Fault, UnaryOperator<Event>> FAULTS = new HashMap<>();

    static {
        FAULTS.put(EventFault.OPERATION_ADDED, it -> of(Kind.ADDED, it, OPERATION));
        FAULTS.put(EventFault.OPERATION_DELETED, it -> of(Kind.DELETED, it, OPERATION));
        FAULTS.put(EventFault.RESOURCE_STARTED, it -> of(Kind.STARTED, it, "conversation"));
        FAULTS.put(EventFault.RESOURCE_COMPLETED, it -> of(Kind.COMPLETED, it, "conversation"));
        FAULTS.put(EventFault.EVENT_OF_ANOTHER_SENDER, it -> of(Kind.UPDATED, it, "conversation")
                .withSender(Link.to("me", "/odd")));
        FAULTS.put(EventFault.EVENT_IN_OF_ANOTHER_SENDER, it -> of(Kind.ADDED, it, "participant")
                .within(Link.to("attendees", odd(it))));
        FAULTS.put(EventFault.ADDED_TWICE, it -> it);
        FAULTS.put(EventFault.EVENT_STATUS_UNKNOWN, it -> of(Kind.UPDATED, it, OPERATION)
                .ended("Done", null));
        FAULTS.put(EventFault.FAILURE_UNEXPLAINED, it -> of(Kind.COMPLETED, it, OPERATION)
                .ended("Failure", null));
    }

    private EventAdditions() {}

    static Stream<Event> beside(Event event, Deviations deviations) {
        boolean conversation = event.target().rel().equals("conversation") && event.kind() == Kind.ADDED;
        return FAULTS.entrySet().stream()
                .filter(each -> conversation && deviations.has(each.getKey()))
                .map(each -> each.getValue().apply(event));
    }

    private static Event of(Kind kind, Event beside, String rel) {
        return Event.of(kind, beside.sender(), Link.to(rel, odd(beside)));
    }

    private static String odd(Event beside) {
        return beside.target().href() + "/odd";
    }
}
