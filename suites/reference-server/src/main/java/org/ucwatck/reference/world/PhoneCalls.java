package org.ucwatck.reference.world;

import java.util.List;
import org.ucwatck.reference.bend.Fault;
import org.ucwatck.reference.bend.Variant;
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
                    || world.bends().has(Variant.ADD_LINK_STAYS);
            boolean free = conversation.isConnected() && idle;
            if (!free && world.bends().has(Fault.OLD_LINK_500)) {
                throw Refusal.of(500, "ServiceFailure", null, "Internal Server Error.");
            }
            if (!free && !world.bends().has(Fault.OLD_LINK_STILL_ADDS)) {
                throw Refusal.conflict(null, "Phone audio cannot be added now.");
            }
            Invitation invitation = invite(conversation, plan.within(conversation));
            operations.begun(invitation).phoneAudio().publish();
            return invitation;
        });
    }

    private Invitation invite(Conversation conversation, Plan plan) {
        Person to = world.directory().find(plan.to()).person();
        conversation.phoneAudio(CallState.CONNECTING);
        Invitation invitation = conversation.application().open(Invitation.outgoing(REL, conversation, plan, to));
        operations.later(world.timing().ring(), invitation, () -> ownPhone(invitation));
        return invitation;
    }

    private void ownPhone(Invitation invitation) {
        String number = invitation.plan().phoneNumber();
        if (number != null && PhoneNumber.isSame(number, Directory.REJECTING_NUMBER)) {
            fail(invitation, Reasons.OWN_PHONE);
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
            case ANSWERS, FORWARDS -> answer(invitation, contact);
            case DECLINES -> fail(invitation, Reasons.DECLINED);
            case UNKNOWN -> unknown(invitation, contact);
            case RINGS -> {
                // Only the caller can end this.
            }
        }
    }

    private void unknown(Invitation invitation, Contact contact) {
        if (world.bends().has(Fault.UNKNOWN_CONTACT_ANSWERS)) {
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
        boolean fresh = conversation.remotes().isEmpty();
        if (!fresh && !conversation.isWith(by)) {
            derive(invitation, by);
            return;
        }
        conversation.join(by);
        conversation.become(Conversation.State.CONNECTED);
        boolean stays = conversation.application().world().bends().has(Fault.CALL_STAYS_CONNECTING);
        conversation.phoneAudio(stays ? CallState.CONNECTING : CallState.CONNECTED);
        invitation.accepted(by, null);
        Announcer announcer = new Announcer(conversation).conversation(Kind.UPDATED);
        if (fresh) {
            announcer.participant(Kind.ADDED, by);
        }
        announcer.phoneAudio().completed(invitation, null).publish();
    }

    private static void derive(Invitation invitation, Person by) {
        Conversation original = invitation.conversation();
        Application application = original.application();
        Conversation derived =
                application.open(new Conversation(application, invitation.plan(), Conversation.State.CONNECTED));
        derived.join(by);
        derived.phoneAudio(CallState.CONNECTED);
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
        conversation.phoneAudio(CallState.DISCONNECTED);
        Announcer announcer = new Announcer(conversation).phoneAudio();
        Operations.fail(invitation, reason, announcer);
        operations.endIfIdle(conversation, announcer);
        announcer.publish();
    }

    /** Gives up a call that is not answered yet. */
    public void cancel(Invitation invitation) {
        invitation.conversation().application().locked(() -> {
            if (!invitation.state().isPending()) {
                throw Refusal.conflict(null, "The invitation is not pending any more.");
            }
            if (!world.bends().has(Fault.CANCEL_DOES_NOTHING)) {
                fail(invitation, Reasons.CANCELED);
            }
            return true;
        });
    }

    /** Hangs up. */
    public void stop(Conversation conversation) {
        conversation.application().locked(() -> {
            require(conversation.phoneAudio().isUp());
            Announcer announcer = new Announcer(conversation);
            for (Invitation pending : conversation.application().pending(conversation)) {
                if (pending.rel().equals(REL)) {
                    Operations.fail(pending, Reasons.CANCELED, announcer);
                }
            }
            conversation.phoneAudio(CallState.DISCONNECTING);
            announcer.phoneAudio();
            conversation.phoneAudio(CallState.DISCONNECTED);
            announcer.phoneAudio().conversation(Kind.UPDATED);
            operations.endIfIdle(conversation, announcer);
            announcer.publish();
            return true;
        });
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
            conversation.held(held);
            new Announcer(conversation).phoneAudio().publish();
            return true;
        });
    }

    private static void require(boolean possible) {
        if (!possible) {
            throw Refusal.conflict(null, "The call is not in a state for this.");
        }
    }
}
