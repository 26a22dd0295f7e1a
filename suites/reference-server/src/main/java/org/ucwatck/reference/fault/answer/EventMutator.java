package org.ucwatck.reference.fault.answer;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ucwatck.reference.fault.BodyFault;
import org.ucwatck.reference.fault.CallFault;
import org.ucwatck.reference.fault.Deviations;
import org.ucwatck.reference.fault.EventFault;
import org.ucwatck.reference.fault.Fault;
import org.ucwatck.reference.fault.Variant;
import org.ucwatck.reference.wire.Event;
import org.ucwatck.reference.wire.Event.Kind;
import org.ucwatck.reference.wire.Link;
import org.ucwatck.reference.wire.Problem;
import org.ucwatck.reference.wire.Resource;

/** Changes the events of one channel as they are published. Not safe for threads: the channel guards it. */
public final class EventMutator {
    private static final String PHONE_INVITATION = "phoneAudioInvitation";
    private static final Map<Fault, UnaryOperator<Event>> FAULTS = new HashMap<>();

    static {
        FAULTS.put(EventFault.OPERATION_ID_NOT_ECHOED, on(Kind.STARTED, it -> property(it, "operationId", null)));
        FAULTS.put(
                EventFault.UPDATED_EVENT_OF_ANOTHER_ID, on(Kind.UPDATED, it -> property(it, "operationId", "another")));
        FAULTS.put(
                EventFault.OPERATION_ID_MISSING_IN_COMPLETED,
                on(Kind.COMPLETED, it -> property(it, "operationId", null)));
        FAULTS.put(EventFault.STARTED_EVENT_SENDER_WRONG, on(Kind.STARTED, it -> from(it, "me")));
        FAULTS.put(EventFault.COMPLETED_EVENT_SENDER_WRONG, on(Kind.COMPLETED, it -> from(it, "conversation")));
        FAULTS.put(EventFault.STARTED_AS_UPDATED, on(Kind.STARTED, EventMutator::updated));
        FAULTS.put(EventFault.STARTED_EVENT_LINKS_ELSEWHERE, on(Kind.STARTED, EventMutator::elsewhere));
        FAULTS.put(EventFault.EMBEDDED_WITH_OTHER_SELF, on(Kind.STARTED, EventMutator::otherSelf));
        FAULTS.put(EventFault.EMBEDDED_OF_WRONG_TYPE, on(Kind.STARTED, it -> property(it, "state", 7)));
        FAULTS.put(EventFault.COMPLETED_WITHOUT_STATUS, on(Kind.COMPLETED, it -> it.ended(null, it.reason())));
        FAULTS.put(
                EventFault.COMPLETED_STATUS_MISSPELT,
                on(Kind.COMPLETED, it -> it.ended(it.status() + "ful", it.reason())));
        FAULTS.put(EventFault.FAILURE_WITHOUT_REASON, on(Kind.COMPLETED, it -> it.ended(it.status(), null)));
        FAULTS.put(EventFault.REASON_WITHOUT_CODE, on(Kind.COMPLETED, EventMutator::withoutCode));
        FAULTS.put(EventFault.REASON_OF_UNKNOWN_CODE, on(Kind.COMPLETED, EventMutator::withUnknownCode));
        FAULTS.put(CallFault.CANCELLED_AS_SUCCESS, on(Kind.COMPLETED, EventMutator::cancelledAsSuccess));
        FAULTS.put(CallFault.ALERTING_AFTER_CONNECTED, on(Kind.STARTED, it -> property(it, "state", "Connected")));
        FAULTS.put(BodyFault.EMBEDDED_LIST_AS_SINGLE, on(Kind.COMPLETED, EventMutator::single));
        FAULTS.put(EventFault.DECLINED_AS_SUCCESS, on(Kind.COMPLETED, it -> it.ended("Success", null)));
    }

    private final Deviations deviations;
    private final Map<String, Event> heldBack = new HashMap<>();
    private final Map<String, Integer> numbers = new HashMap<>();
    private final ChangeMutator changes;
    private int lists;

    public EventMutator(Deviations deviations) {
        this.deviations = deviations;
        this.changes = new ChangeMutator(deviations);
    }

    public List<Event> apply(List<Event> events) {
        List<Event> mutated = events.stream()
                .filter(it -> !isUntold(it))
                .flatMap(this::andMore)
                .toList();
        List<Event> all =
                deviations.has(Variant.UNLISTED_EVENTS) && !mutated.isEmpty() ? withUnlisted(mutated) : mutated;
        return deviations.has(Variant.UNKNOWN_EVENTS) && !all.isEmpty() ? accompanied(all) : all;
    }

    /** Every fourth conversation of the application begins unheard. */
    private boolean isUntold(Event event) {
        if (!deviations.has(EventFault.OPERATIONS_UNTOLD)
                || !event.target().rel().equals("messagingInvitation")) {
            return false;
        }
        return numbers.computeIfAbsent(event.target().href(), href -> numbers.size()) % 4 == 3;
    }

    /** Pairs of target and collection that no table has, and a target that none has at all (B-90). */
    private List<Event> withUnlisted(List<Event> events) {
        String odd = events.get(0).sender().href() + "/odd";
        String application = odd.replaceFirst("(/applications/[^/]+)/.*", "$1");
        Link sender = Link.to("me", odd);
        lists++;
        Event inList = Event.of(Kind.ADDED, sender, Link.to("contact", application + "/people/1425555" + lists))
                .within(Link.to("x-list", odd));
        Event unlisted = Event.of(Kind.UPDATED, sender, Link.to("application", application));
        return Stream.concat(events.stream(), Stream.of(inList, unlisted)).toList();
    }

    private static List<Event> accompanied(List<Event> events) {
        Link sender = Link.to("x-sender", events.get(0).sender().href() + "/extra");
        Link thing = Link.to("x-thing", sender.href() + "/thing");
        Event extra = Event.of(Kind.UPDATED, sender, thing);
        return Stream.concat(events.stream(), Stream.of(extra)).toList();
    }

    private Stream<Event> andMore(Event event) {
        return Stream.concat(mutated(event).flatMap(changes::apply), EventAdditions.beside(event, deviations));
    }

    private Stream<Event> mutated(Event event) {
        boolean operation = event.target().rel().endsWith("Invitation");
        if (isBare(event, operation)) {
            return Stream.of(event.withResource(null));
        }
        if (deviations.has(EventFault.CONVERSATION_LINK_MISSING_IN_EVENT) && operation) {
            return Stream.of(withoutLink(event, "conversation"));
        }
        if (deviations.has(CallFault.MODALITY_EVENT_SENDER_WRONG)
                && event.target().rel().equals("phoneAudio")) {
            String communication = event.sender().href().replaceFirst("/conversations/.*", "");
            return Stream.of(event.withSender(Link.to("communication", communication)));
        }
        boolean messaging = event.target().rel().equals("messagingInvitation");
        if (deviations.has(EventFault.MESSAGING_COMPLETED_TWICE) && messaging && event.kind() == Kind.COMPLETED) {
            return Stream.of(event, event);
        }
        return event.target().rel().equals(PHONE_INVITATION) ? faulty(event) : Stream.of(event);
    }

    private boolean isBare(Event event, boolean operation) {
        boolean completed = operation && event.kind() == Kind.COMPLETED;
        return deviations.has(Variant.OPERATION_EVENTS_WITHOUT_RESOURCE) && operation
                || deviations.has(Variant.COMPLETED_WITHOUT_RESOURCE) && completed
                || deviations.has(Variant.EVENTS_WITHOUT_RESOURCE) && !operation
                || WayMutator.isBare(deviations, event);
    }

    private Stream<Event> faulty(Event event) {
        if (deviations.has(EventFault.OPERATION_NEVER_SHOWN)) {
            return Stream.empty();
        }
        Event mutated = event;
        for (Map.Entry<Fault, UnaryOperator<Event>> each : FAULTS.entrySet()) {
            mutated = deviations.has(each.getKey()) ? each.getValue().apply(mutated) : mutated;
        }
        return mutated.kind() == Kind.COMPLETED ? completed(mutated) : begun(mutated);
    }

    private Stream<Event> begun(Event event) {
        if (event.kind() == Kind.STARTED && deviations.has(EventFault.EVENTS_OUT_OF_ORDER)) {
            heldBack.put(event.target().href(), event);
            return Stream.empty();
        }
        boolean twice = event.kind() == Kind.STARTED && deviations.has(EventFault.STARTED_TWICE);
        return twice ? Stream.of(event, event) : Stream.of(event);
    }

    private Stream<Event> completed(Event event) {
        if (deviations.has(EventFault.COMPLETED_EVENT_MISSING)) {
            return Stream.empty();
        }
        Stream<Event> again = deviations.has(EventFault.EVENT_DELIVERED_TWICE) ? Stream.of(event) : Stream.empty();
        Stream<Event> updated =
                deviations.has(EventFault.UPDATED_AFTER_COMPLETED) ? Stream.of(updated(event)) : Stream.empty();
        Stream<Event> late = Stream.ofNullable(heldBack.remove(event.target().href()));
        return Stream.of(Stream.of(event), again, updated, late).flatMap(each -> each);
    }

    private static Event updated(Event event) {
        return Event.of(Kind.UPDATED, event.sender(), event.target()).withResource(event.resource());
    }

    private static UnaryOperator<Event> on(Kind kind, UnaryOperator<Event> mutator) {
        return event -> event.kind() == kind ? mutator.apply(event) : event;
    }

    private static Event from(Event event, String rel) {
        return event.withSender(Link.to(rel, event.sender().href().replace("communication", rel)));
    }

    private static Event single(Event event) {
        Resource resource = event.resource();
        return resource == null ? event : event.withResource(ResourceMutator.single(resource));
    }

    private static Event property(Event event, String property, @Nullable Object value) {
        Resource resource = event.resource();
        if (resource == null) {
            return event;
        }
        return event.withResource(value == null ? resource.without(property) : resource.with(property, value));
    }

    static Event elsewhere(Event event) {
        String href = event.target().href() + "0";
        Resource resource = event.resource();
        return event.withTarget(event.target().withHref(href))
                .withResource(resource == null ? null : resource.withHref(href));
    }

    private static Event otherSelf(Event event) {
        Resource resource = event.resource();
        return event.withResource(
                resource == null ? null : resource.withHref(event.target().href() + "0"));
    }

    private static Event cancelledAsSuccess(Event event) {
        Problem reason = event.reason();
        boolean cancelled = reason != null && "Canceled".equals(reason.subcode());
        return cancelled ? event.ended("Success", null) : event;
    }

    private static Event withoutCode(Event event) {
        Problem reason = event.reason();
        return event.ended(String.valueOf(event.status()), reason == null ? null : reason.withCode(null));
    }

    private static Event withUnknownCode(Event event) {
        Problem reason = event.reason();
        return reason == null ? event : event.ended(event.status(), reason.withCode("Mishap"));
    }

    private static Event withoutLink(Event event, String rel) {
        Resource resource = event.resource();
        return resource == null ? event : event.withResource(resource.withoutLink(rel));
    }
}
