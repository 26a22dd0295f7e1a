package org.ucwatck.reference.life;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ucwatck.reference.fault.ChatFault;
import org.ucwatck.reference.fault.Deviations;
import org.ucwatck.reference.fault.Variant;
import org.ucwatck.reference.people.Person;
import org.ucwatck.reference.wire.Event;
import org.ucwatck.reference.wire.Event.Kind;
import org.ucwatck.reference.wire.Link;
import org.ucwatck.reference.wire.Problem;
import org.ucwatck.reference.wire.Resource;

/** Collects what one step changed in a conversation and publishes it at once, in order. */
final class Announcer {
    private final Conversation conversation;
    private final ConversationTree tree;
    private final Application application;
    private final List<Event> events = new ArrayList<>();

    Announcer(Conversation conversation) {
        this.conversation = conversation;
        this.tree = new ConversationTree(conversation);
        this.application = conversation.application();
    }

    Announcer started(Invitation invitation) {
        return operation(Kind.STARTED, invitation);
    }

    Announcer updated(Invitation invitation) {
        return operation(Kind.UPDATED, invitation);
    }

    private Announcer operation(Kind kind, Invitation invitation) {
        events.add(Event.of(kind, application.communication(), InvitationTree.of(invitation)));
        return this;
    }

    Announcer completed(Invitation invitation, @Nullable Problem reason) {
        Event event = Event.of(Kind.COMPLETED, application.communication(), InvitationTree.of(invitation));
        events.add(event.ended(reason == null ? "Success" : "Failure", reason));
        return this;
    }

    Announcer conversation(Kind kind) {
        Event event = Event.of(kind, application.communication(), tree.link());
        events.add(kind == Kind.DELETED ? event : event.withResource(tree.conversation()));
        return this;
    }

    Announcer local(Kind kind) {
        Person owner = application.owner();
        Link link = Link.titled("localParticipant", tree.participantHref(owner), owner.name());
        Event event = Event.of(kind, tree.link(), link);
        events.add(kind == Kind.DELETED ? event : event.withResource(tree.participant(owner)));
        return this;
    }

    Announcer participant(Kind kind, Person person) {
        Link link = Link.titled("participant", tree.participantHref(person), person.name());
        Event event = Event.of(kind, tree.link(), link);
        Event told = kind == Kind.DELETED ? event : event.withResource(tree.participant(person));
        Deviations deviations = application.world().deviations();
        boolean untold = deviations.has(
                kind == Kind.ADDED ? ChatFault.REMOTE_PARTICIPANT_UNTOLD : ChatFault.REMOTE_PARTICIPANT_STAYS);
        if (kind == Kind.ADDED && deviations.has(Variant.PARTICIPANTS_ADDED_TWICE)) {
            events.add(told.within(tree.below("participants")));
        }
        if (!untold) {
            events.add(told);
        }
        return this;
    }

    /** Somebody begins or ends to type. */
    Announcer typing(Kind kind, Person person) {
        if (!application.world().deviations().has(ChatFault.TYPING_OF_NOBODY)) {
            Link link = Link.titled("participant", tree.participantHref(person), person.name());
            events.add(Event.of(kind, tree.link(), link).within(tree.below("typingParticipants")));
        }
        return this;
    }

    Announcer messaging() {
        events.add(Event.of(Kind.UPDATED, tree.link(), tree.messaging()));
        return this;
    }

    Announcer phoneAudio() {
        events.add(Event.of(Kind.UPDATED, tree.link(), tree.phoneAudio()));
        return this;
    }

    Announcer message(Message message) {
        Deviations deviations = application.world().deviations();
        boolean own = message.direction() == Invitation.Direction.OUTGOING;
        Resource shown = own ? tree.sent(message) : tree.message(message);
        Resource embedded = deviations.has(Variant.MESSAGES_BEHIND_LINKS) ? null : shown;
        Event event = Event.of(Kind.COMPLETED, tree.link(), shown).withResource(embedded);
        if (own && deviations.has(Variant.OWN_MESSAGES_STARTED)) {
            events.add(Event.of(Kind.STARTED, tree.link(), shown).withResource(embedded));
        }
        if (!own && deviations.has(Variant.MESSAGES_STARTED_ALONE)) {
            events.add(Event.of(Kind.STARTED, tree.link(), shown).withResource(embedded));
        } else if (own && deviations.has(ChatFault.OWN_MESSAGE_FAILS)) {
            events.add(event.ended("Failure", Reasons.UNANSWERED));
        } else if (!own || !deviations.has(ChatFault.OWN_MESSAGE_UNTOLD)) {
            events.add(event.ended("Success", null));
        }
        return this;
    }

    /** Takes what another conversation of the same application has to tell. */
    Announcer and(Announcer other) {
        events.addAll(other.events);
        return this;
    }

    void publish() {
        conversation.application().publish(events.toArray(Event[]::new));
    }
}
