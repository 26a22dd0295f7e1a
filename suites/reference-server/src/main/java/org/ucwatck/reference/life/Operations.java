package org.ucwatck.reference.life;

import java.time.Duration;
import java.util.List;
import org.ucwatck.reference.fault.CallFault;
import org.ucwatck.reference.fault.Variant;
import org.ucwatck.reference.people.Behaviour;
import org.ucwatck.reference.people.Contact;
import org.ucwatck.reference.wire.Event.Kind;
import org.ucwatck.reference.wire.Problem;

/** What all operations on conversations share: steps in time, and how a conversation ends. */
final class Operations {
    private final World world;

    Operations(World world) {
        this.world = world;
    }

    /** Takes the next step of an invitation under the lock of its application, if it is still pending by then. */
    void later(Duration delay, Invitation invitation, Runnable step) {
        world.timetable()
                .after(delay, () -> invitation.conversation().application().locked(() -> {
                    if (invitation.state().isPending()) {
                        step.run();
                    }
                    return true;
                }));
    }

    /** Whether the client is to hear of this operation only when it has ended. */
    boolean isMerged(Invitation invitation) {
        Contact contact = world.directory().find(invitation.plan().to());
        boolean ends =
                contact.behaviour() != Behaviour.RINGS && reached(invitation).isEmpty();
        return ends && world.deviations().has(Variant.ONLY_COMPLETED_EVENT);
    }

    /** The applications at which the one who is called can answer for herself. */
    List<Application> reached(Invitation invitation) {
        Contact contact = world.directory().find(invitation.plan().to());
        return world.lines().reaching(contact.person(), Modality.of(invitation));
    }

    /** The first events of an operation that starts its conversation as well. */
    Announcer opened(Invitation invitation) {
        Announcer announcer = begun(invitation);
        return announcer.conversation(Kind.ADDED).local(Kind.ADDED);
    }

    /** The first event of an operation. */
    Announcer begun(Invitation invitation) {
        Announcer announcer = new Announcer(invitation.conversation());
        return isMerged(invitation) ? announcer : announcer.started(invitation);
    }

    /** Ends the conversation when nothing goes on in it any more. */
    void endIfIdle(Conversation conversation, Announcer announcer) {
        if (!conversation.isInUse()) {
            end(conversation, announcer);
        }
    }

    /** Ends a conversation with its call if nothing else keeps it. */
    void endWithCall(Conversation conversation, Announcer announcer) {
        if (world.deviations().has(Variant.CONVERSATION_ENDS_WITH_CALL)) {
            end(conversation, announcer);
        } else {
            endIfIdle(conversation, announcer);
        }
    }

    void end(Conversation conversation, Announcer announcer) {
        Application application = conversation.application();
        if (!world.deviations().has(CallFault.OPERATION_OUTLIVES_CONVERSATION)) {
            for (Invitation pending : application.pending(conversation)) {
                pending.become(InvitationState.CANCELLED);
                announcer.completed(pending, Reasons.CANCELED);
            }
        }
        silence(conversation, announcer);
        conversation.become(Conversation.State.DISCONNECTED);
        announcer.conversation(Kind.UPDATED);
        conversation.remotes().forEach(each -> announcer.participant(Kind.DELETED, each));
        announcer.local(Kind.DELETED);
        if (!world.deviations().has(CallFault.CONVERSATION_DELETED_UNTOLD)) {
            announcer.conversation(Kind.DELETED);
        }
        application.forget(conversation);
        leavePeer(conversation);
    }

    private void leavePeer(Conversation conversation) {
        Conversation peer = conversation.peer();
        conversation.peer(null);
        if (peer != null) {
            world.timetable().soon(() -> left(peer));
        }
    }

    private void left(Conversation conversation) {
        conversation.application().locked(() -> {
            conversation.peer(null);
            if (conversation.isConnected()) {
                Announcer announcer = new Announcer(conversation);
                end(conversation, announcer);
                announcer.publish();
            }
            return true;
        });
    }

    private static void silence(Conversation conversation, Announcer announcer) {
        if (conversation.phoneAudio().isUp()) {
            conversation.phoneAudio(CallState.DISCONNECTED);
            announcer.phoneAudio();
        }
        if (conversation.messaging().isUp()) {
            conversation.messaging(CallState.DISCONNECTED);
            announcer.messaging();
        }
    }

    static void fail(Invitation invitation, Problem reason, Announcer announcer) {
        boolean other =
                invitation.conversation().application().world().deviations().has(CallFault.DECLINED_AS_CANCELLED);
        invitation.become(
                switch (String.valueOf(reason.subcode())) {
                    case "Declined" -> other ? InvitationState.CANCELLED : InvitationState.DECLINED;
                    case "Canceled" -> InvitationState.CANCELLED;
                    default -> InvitationState.FAILED;
                });
        announcer.completed(invitation, reason);
    }
}
