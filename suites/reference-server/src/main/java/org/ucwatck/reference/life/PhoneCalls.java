package org.ucwatck.reference.life;

import java.util.List;
import org.ucwatck.reference.fault.CallFault;
import org.ucwatck.reference.fault.Deviations;
import org.ucwatck.reference.fault.EventFault;
import org.ucwatck.reference.fault.Fault;
import org.ucwatck.reference.fault.StateFault;
import org.ucwatck.reference.fault.Variant;
import org.ucwatck.reference.people.Contact;
import org.ucwatck.reference.people.Person;
import org.ucwatck.reference.wire.Event.Kind;
import org.ucwatck.reference.wire.Problem;
import org.ucwatck.reference.wire.Refusal;

/**
 * The life of a phone call: the user's own phone rings first, then the one who is called (phoneAudioInvitation_ref). All
 * methods hold the lock of the application while they work.
 */
public final class PhoneCalls implements Ringing.Caller {
    static final String REL = "phoneAudioInvitation";

    private final World world;
    private final Operations operations;

    public PhoneCalls(World world) {
        this.world = world;
        this.operations = new Operations(world);
    }

    /** Starts a conversation with a phone call. */
    public Invitation start(Application application, Plan plan) {
        return application.locked(() -> {
            Conversation conversation =
                    application.open(new Conversation(application, plan, Conversation.State.CONNECTING));
            Invitation invitation = invite(conversation, plan.within(conversation));
            operations.opened(invitation).phoneAudio().publish();
            return invitation;
        });
    }

    /**
     * Adds a phone call to a conversation.
     *
     * @throws Refusal 409 when the conversation has a call already or is not connected
     */
    public Invitation add(Conversation conversation, Plan plan) {
        return conversation.application().locked(() -> {
            boolean idle = conversation.phoneAudio() == CallState.DISCONNECTED
                    || world.deviations().has(Variant.ADD_LINK_STAYS);
            if (!conversation.isConnected() || !idle) {
                refuse(conversation);
            }
            Invitation invitation = invite(conversation, plan.within(conversation));
            operations.begun(invitation).phoneAudio().publish();
            return invitation;
        });
    }

    private void refuse(Conversation conversation) {
        boolean pending = conversation.phoneAudio() == CallState.CONNECTING;
        if (world.deviations().has(pending ? CallFault.PENDING_ADD_500 : StateFault.OLD_LINK_500)) {
            throw Refusal.of(500, "ServiceFailure", null, "Internal Server Error.");
        }
        if (pending && has(CallFault.REFUSED_ADD_ENDS_FIRST)) {
            conversation.application().pending(conversation).forEach(each -> fail(each, Reasons.CANCELED));
        }
        if (!world.deviations().has(pending ? CallFault.PENDING_ADD_ACCEPTED : StateFault.OLD_LINK_STILL_ADDS)) {
            throw Refusal.conflict(null, "Phone audio cannot be added now.");
        }
    }

    private Invitation invite(Conversation conversation, Plan plan) {
        Person to = world.directory().find(plan.to()).person();
        if (!has(StateFault.OLD_LINK_STILL_ADDS) || conversation.phoneAudio() != CallState.CONNECTED) {
            conversation.phoneAudio(CallState.CONNECTING);
        }
        Invitation invitation = conversation.application().open(Invitation.outgoing(REL, conversation, plan, to));
        operations.later(world.timing().ring(), invitation, () -> ownPhone(invitation));
        return invitation;
    }

    private void ownPhone(Invitation invitation) {
        String number = invitation.plan().phoneNumber();
        boolean rejected = number != null && world.directory().isRejecting(number);
        if (rejected && !has(CallFault.OWN_PHONE_REJECTION_IGNORED)) {
            if (!has(CallFault.OWN_PHONE_REJECTION_NEVER_ENDS)) {
                fail(invitation, Reasons.OWN_PHONE);
            }
            return;
        }
        invitation.become(InvitationState.ALERTING);
        if (!operations.isMerged(invitation)) {
            new Announcer(invitation.conversation()).updated(invitation).publish();
        }
        operations.later(world.timing().answer(), invitation, () -> target(invitation));
    }

    private void target(Invitation invitation) {
        Contact contact = world.directory().find(invitation.plan().to());
        switch (contact.behaviour()) {
            case ANSWERS, FORWARDS -> {
                if (has(invitation.begins() ? EventFault.STARTED_CALL_FAILS : StateFault.ADDED_CALL_FAILS)) {
                    fail(invitation, Reasons.UNANSWERED);
                } else {
                    answer(invitation, contact);
                }
            }
            case DECLINES -> fail(invitation, Reasons.DECLINED);
            case UNKNOWN -> unknown(invitation, contact);
            case RINGS -> ring(invitation, contact);
        }
    }

    /** Only the caller can end this, unless it rings out. */
    private void ring(Invitation invitation, Contact contact) {
        if (world.deviations().has(Variant.RINGS_OUT_SOON)) {
            operations.later(Ringing.SOON, invitation, () -> fail(invitation, Reasons.UNANSWERED));
        }
        if (has(CallFault.UNANSWERED_CALL_CONNECTS)) {
            connect(invitation, contact.person());
        }
    }

    private void unknown(Invitation invitation, Contact contact) {
        if (has(StateFault.UNKNOWN_CONTACT_ANSWERS)) {
            connect(invitation, contact.person());
        } else {
            fail(invitation, Reasons.NOBODY);
        }
    }

    private void answer(Invitation invitation, Contact contact) {
        List<Application> reached = operations.reached(invitation);
        if (reached.isEmpty()) {
            connect(invitation, contact.answeredBy());
        } else {
            Ringing.begin(world, invitation, reached, this);
        }
    }

    @Override
    public void connected(Invitation outgoing, Person by) {
        connect(outgoing, by);
    }

    @Override
    public void failed(Invitation outgoing, Problem reason) {
        fail(outgoing, reason);
    }

    private static void connect(Invitation invitation, Person by) {
        Conversation conversation = invitation.conversation();
        Deviations deviations = conversation.application().world().deviations();
        boolean fresh = conversation.remotes().isEmpty();
        if (!fresh && !conversation.isWith(by) && !deviations.has(Variant.NO_DERIVED_CONVERSATION)) {
            derive(invitation, by);
            return;
        }
        conversation.join(by);
        if (!deviations.has(CallFault.STARTED_CONVERSATION_CONNECTING)) {
            conversation.become(Conversation.State.CONNECTED);
        }
        boolean stuck = deviations.has(StateFault.CALL_STAYS_CONNECTING)
                || (invitation.begins() && deviations.has(EventFault.STARTED_CALL_STAYS_CONNECTING));
        conversation.phoneAudio(stuck ? CallState.CONNECTING : CallState.CONNECTED);
        invitation.accepted(by, null);
        Announcer announcer = new Announcer(conversation).conversation(Kind.UPDATED);
        if (fresh) {
            announcer.participant(Kind.ADDED, by);
        }
        tellConnected(conversation, announcer).completed(invitation, null).publish();
    }

    private static Announcer tellConnected(Conversation conversation, Announcer announcer) {
        Deviations deviations = conversation.application().world().deviations();
        if (deviations.has(CallFault.CONNECTED_WITHOUT_EVENT)) {
            return announcer;
        }
        announcer.phoneAudio();
        if (deviations.has(CallFault.CONNECTING_AGAIN)) {
            conversation.phoneAudio(CallState.CONNECTING);
            announcer.phoneAudio();
            conversation.phoneAudio(CallState.CONNECTED);
            announcer.phoneAudio();
        }
        return announcer;
    }

    private static void derive(Invitation invitation, Person by) {
        Conversation original = invitation.conversation();
        Application application = original.application();
        Conversation derived =
                application.open(new Conversation(application, invitation.plan(), Conversation.State.CONNECTED));
        derived.markDerived();
        derived.join(by);
        boolean down = application.world().deviations().has(CallFault.DERIVED_CALL_IS_DOWN);
        derived.phoneAudio(down ? CallState.DISCONNECTED : CallState.CONNECTED);
        original.phoneAudio(CallState.DISCONNECTED);
        invitation.accepted(by, derived);
        new Announcer(derived)
                .conversation(Kind.ADDED)
                .local(Kind.ADDED)
                .participant(Kind.ADDED, by)
                .phoneAudio()
                .and(new Announcer(original).phoneAudio().completed(invitation, null))
                .publish();
    }

    private void fail(Invitation invitation, Problem reason) {
        Conversation conversation = invitation.conversation();
        boolean stays = has(CallFault.FAILED_CALL_STAYS_CONNECTING);
        conversation.phoneAudio(stays ? CallState.CONNECTING : CallState.DISCONNECTED);
        Announcer announcer = new Announcer(conversation).phoneAudio();
        Operations.fail(invitation, reason, announcer);
        operations.endWithCall(conversation, announcer);
        announcer.publish();
    }

    /** Gives up a call that is not answered yet. */
    public void cancel(Invitation invitation) {
        invitation.conversation().application().locked(() -> {
            if (!invitation.state().isPending()) {
                throw Refusal.conflict(null, "The invitation is not pending any more.");
            }
            if (!has(StateFault.CANCEL_DOES_NOTHING)) {
                fail(invitation, Reasons.CANCELED);
            }
            return true;
        });
    }

    /** Hangs up. */
    public void stop(Conversation conversation) {
        conversation.application().locked(() -> {
            boolean connected = conversation.phoneAudio() == CallState.CONNECTED;
            require(connected || (conversation.phoneAudio().isUp() && !has(CallFault.STOP_WHILE_CONNECTING_REFUSED)));
            if (connected && has(CallFault.STOP_CHANGES_NOTHING)) {
                return false;
            }
            Announcer announcer = new Announcer(conversation);
            endPending(conversation, announcer);
            if (!connected && has(EventFault.STOP_LEAVES_PHONE_RINGING)) {
                announcer.publish();
                return false;
            }
            conversation.phoneAudio(CallState.DISCONNECTING);
            tellStopped(announcer);
            if (!connected || !has(CallFault.STOP_STAYS_DISCONNECTING)) {
                conversation.phoneAudio(CallState.DISCONNECTED);
            }
            conversation.spend();
            tellStopped(announcer).conversation(Kind.UPDATED);
            operations.endWithCall(conversation, announcer);
            announcer.publish();
            return true;
        });
    }

    private Announcer tellStopped(Announcer announcer) {
        return has(CallFault.STOP_WITHOUT_EVENT) ? announcer : announcer.phoneAudio();
    }

    private void endPending(Conversation conversation, Announcer announcer) {
        for (Invitation pending : conversation.application().pending(conversation)) {
            if (pending.rel().equals(REL) && !has(CallFault.STOP_LEAVES_OPERATION)) {
                Operations.fail(pending, Reasons.CANCELED, announcer);
            }
        }
    }

    private boolean has(Fault fault) {
        return world.deviations().has(fault);
    }

    /** Puts the call on hold. */
    public void hold(Conversation conversation) {
        hold(conversation, true);
    }

    /** Takes the call up again. */
    public void resume(Conversation conversation) {
        hold(conversation, false);
    }

    private static void hold(Conversation conversation, boolean held) {
        conversation.application().locked(() -> {
            require(conversation.phoneAudio() == CallState.CONNECTED && conversation.isHeld() != held);
            Deviations deviations = conversation.application().world().deviations();
            if (deviations.has(held ? CallFault.HOLD_CHANGES_NOTHING : CallFault.RESUME_CHANGES_NOTHING)) {
                return false;
            }
            conversation.held(held);
            if (deviations.has(held ? CallFault.HOLD_ENDS_THE_CALL : CallFault.RESUME_ENDS_THE_CALL)) {
                conversation.phoneAudio(CallState.DISCONNECTED);
            }
            if (!held || !deviations.has(CallFault.HOLD_WITHOUT_EVENT)) {
                new Announcer(conversation).phoneAudio().publish();
            }
            return true;
        });
    }

    private static void require(boolean possible) {
        if (!possible) {
            throw Refusal.conflict(null, "The call is not in a state for this.");
        }
    }
}
