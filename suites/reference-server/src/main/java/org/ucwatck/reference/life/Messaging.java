package org.ucwatck.reference.life;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ucwatck.reference.fault.CallFault;
import org.ucwatck.reference.people.Contact;
import org.ucwatck.reference.people.Person;
import org.ucwatck.reference.wire.Event.Kind;
import org.ucwatck.reference.wire.Problem;
import org.ucwatck.reference.wire.Refusal;

/** The life of an instant messaging conversation (SendAnIM, ReceiveAnIM). Holds the lock of the application. */
public final class Messaging implements Ringing.Caller {
    static final String REL = "messagingInvitation";

    private final World world;
    private final Operations operations;

    public Messaging(World world) {
        this.world = world;
        this.operations = new Operations(world);
    }

    /** Starts a conversation with messages. */
    public Invitation start(Application application, Plan plan) {
        return application.locked(() -> {
            Conversation conversation =
                    application.open(new Conversation(application, plan, Conversation.State.CONNECTING));
            Invitation invitation = invite(conversation, plan.within(conversation));
            operations.opened(invitation).messaging().publish();
            return invitation;
        });
    }

    /** Adds messages to a conversation that has a remote participant. */
    public Invitation add(Conversation conversation, @Nullable String operationId) {
        return conversation.application().locked(() -> {
            boolean free = conversation.isConnected() && conversation.messaging() == CallState.DISCONNECTED;
            if (!free || conversation.remotes().isEmpty()) {
                throw Refusal.conflict(null, "Messaging cannot be added now.");
            }
            String to = conversation.remotes().get(0).uri();
            Plan plan = new Plan(operationId, to, null, "", "Normal", null).within(conversation);
            Invitation invitation = invite(conversation, plan);
            operations.begun(invitation).messaging().publish();
            return invitation;
        });
    }

    private Invitation invite(Conversation conversation, Plan plan) {
        Person to = world.directory().find(plan.to()).person();
        conversation.messaging(CallState.CONNECTING);
        Invitation invitation = conversation.application().open(Invitation.outgoing(REL, conversation, plan, to));
        operations.later(world.timing().answer(), invitation, () -> target(invitation));
        return invitation;
    }

    private void target(Invitation invitation) {
        Contact contact = world.directory().find(invitation.plan().to());
        switch (contact.behaviour()) {
            case ANSWERS, FORWARDS -> answer(invitation, contact);
            case DECLINES -> fail(invitation, Reasons.DECLINED);
            case UNKNOWN -> fail(invitation, Reasons.NOBODY);
            case RINGS -> {
                // Only the caller can end this.
            }
        }
    }

    private void answer(Invitation invitation, Contact contact) {
        List<Application> reached = operations.reached(invitation);
        if (reached.isEmpty()) {
            connect(invitation, contact.person());
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
        boolean fresh = !conversation.isWith(by);
        conversation.join(by);
        conversation.become(Conversation.State.CONNECTED);
        conversation.messaging(CallState.CONNECTED);
        invitation.accepted(by, null);
        Announcer announcer = new Announcer(conversation).conversation(Kind.UPDATED);
        if (fresh) {
            announcer.participant(Kind.ADDED, by);
        }
        announcer.messaging().completed(invitation, null).publish();
    }

    private void fail(Invitation invitation, Problem reason) {
        Conversation conversation = invitation.conversation();
        conversation.messaging(CallState.DISCONNECTED);
        Announcer announcer = new Announcer(conversation).messaging();
        Operations.fail(invitation, reason, announcer);
        operations.endIfIdle(conversation, announcer);
        announcer.publish();
    }

    /** Gives up an invitation that is not answered yet. */
    public void cancel(Invitation invitation) {
        invitation.conversation().application().locked(() -> {
            if (!invitation.state().isPending()) {
                throw Refusal.conflict(null, "The invitation is not pending any more.");
            }
            fail(invitation, Reasons.CANCELED);
            return true;
        });
    }

    /** Stops messaging; ends the conversation when nothing else goes on in it. */
    public void stop(Conversation conversation) {
        conversation.application().locked(() -> {
            if (!conversation.messaging().isUp()) {
                throw Refusal.conflict(null, "There is no messaging to stop.");
            }
            Announcer announcer = new Announcer(conversation);
            for (Invitation pending : conversation.application().pending(conversation)) {
                if (pending.rel().equals(REL)) {
                    Operations.fail(pending, Reasons.CANCELED, announcer);
                }
            }
            conversation.messaging(CallState.DISCONNECTED);
            announcer.messaging().conversation(Kind.UPDATED);
            operations.endIfIdle(conversation, announcer);
            announcer.publish();
            return true;
        });
    }

    /** Sends a message into the conversation. */
    public Message send(Conversation conversation, String contentType, String text, @Nullable String operationId) {
        return conversation.application().locked(() -> {
            if (conversation.messaging() != CallState.CONNECTED) {
                throw Refusal.conflict(null, "Messaging is not connected.");
            }
            int number = conversation.messages().size() + 1;
            Message message = conversation.say(new Message(
                    number,
                    Invitation.Direction.OUTGOING,
                    contentType,
                    text,
                    operationId,
                    world.clock().instant()));
            new Announcer(conversation).message(message).publish();
            Conversation peer = conversation.peer();
            if (peer != null) {
                world.timetable().soon(() -> receive(peer, message));
            }
            return message;
        });
    }

    private static void receive(Conversation conversation, Message sent) {
        conversation.application().locked(() -> {
            int number = conversation.messages().size() + 1;
            Message message = conversation.say(new Message(
                    number, Invitation.Direction.INCOMING, sent.contentType(), sent.text(), null, sent.time()));
            new Announcer(conversation).message(message).publish();
            return true;
        });
    }

    /** Leaves the conversation with all that goes on in it. */
    public void leave(Conversation conversation) {
        conversation.application().locked(() -> {
            boolean up = conversation.phoneAudio() == CallState.CONNECTED;
            if (up && world.deviations().has(CallFault.DELETE_UNDER_CALL_500)) {
                throw Refusal.of(500, "ServiceFailure", null, "Internal Server Error.");
            }
            if (up && world.deviations().has(CallFault.CALL_OUTLIVES_CONVERSATION)) {
                return false;
            }
            Announcer announcer = new Announcer(conversation);
            operations.end(conversation, announcer);
            announcer.publish();
            return true;
        });
    }
}
