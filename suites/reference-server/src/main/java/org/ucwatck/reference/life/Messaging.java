package org.ucwatck.reference.life;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ucwatck.reference.fault.CallFault;
import org.ucwatck.reference.fault.ChatFault;
import org.ucwatck.reference.fault.Deviations;
import org.ucwatck.reference.fault.Fault;
import org.ucwatck.reference.fault.Variant;
import org.ucwatck.reference.fault.request.TextMutator;
import org.ucwatck.reference.people.Contact;
import org.ucwatck.reference.people.Directory;
import org.ucwatck.reference.people.Person;
import org.ucwatck.reference.people.Reply;
import org.ucwatck.reference.wire.Event.Kind;
import org.ucwatck.reference.wire.Problem;
import org.ucwatck.reference.wire.Refusal;

/** The life of an instant messaging conversation (SendAnIM, ReceiveAnIM). Holds the lock of the application. */
public final class Messaging implements Ringing.Caller {
    static final String REL = "messagingInvitation";

    /** An invitation to a chat ends after about so many seconds (messagingInvitation_ref). */
    private static final int PATIENCE = 30;

    private static final Duration LEAST_PATIENCE = Duration.ofSeconds(6);
    private static final int TYPING = 10;
    private static final Duration LEAST_TYPING = Duration.ofMillis(300);

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
    public Invitation add(Conversation conversation, @Nullable String operationId, Message.@Nullable Content message) {
        return conversation.application().locked(() -> {
            boolean free = conversation.isConnected() && conversation.messaging() == CallState.DISCONNECTED;
            if (!free || conversation.remotes().isEmpty()) {
                throw Refusal.conflict(null, "Messaging cannot be added now.");
            }
            String to = conversation.remotes().get(0).uri();
            Plan plan = new Plan(operationId, to, null, "", "Normal", null, message).within(conversation);
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
        if (!has(ChatFault.CHAT_NEVER_EXPIRES)) {
            operations.later(longer(LEAST_PATIENCE, PATIENCE), invitation, () -> expire(invitation));
        }
        return invitation;
    }

    private void expire(Invitation invitation) {
        if (has(ChatFault.EXPIRED_CHAT_SUCCEEDS)) {
            connect(invitation, invitation.to());
        } else {
            fail(invitation, Reasons.UNANSWERED);
        }
    }

    private Duration longer(Duration least, int seconds) {
        Duration scaled = world.channelSecond().multipliedBy(seconds);
        return scaled.compareTo(least) > 0 ? scaled : least;
    }

    private boolean has(Fault fault) {
        return world.deviations().has(fault);
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
        if (has(ChatFault.ACCEPTED_CHAT_FAILS)) {
            fail(outgoing, Reasons.DECLINED);
        } else if (!has(ChatFault.ACCEPT_NOT_TOLD_TO_CALLER)) {
            connect(outgoing, by);
        }
    }

    @Override
    public void failed(Invitation outgoing, Problem reason) {
        Conversation conversation = outgoing.conversation();
        if (has(ChatFault.DECLINED_CHAT_UNTOLD)) {
            return;
        }
        if (has(ChatFault.DECLINED_CHAT_SUCCEEDS)) {
            outgoing.become(InvitationState.DECLINED);
            new Announcer(conversation).completed(outgoing, null).publish();
        } else if (has(ChatFault.DECLINED_CHAT_CONNECTS)) {
            conversation.messaging(CallState.CONNECTED);
            Announcer announcer = new Announcer(conversation).messaging();
            Operations.fail(outgoing, reason, announcer);
            announcer.publish();
        } else {
            fail(outgoing, reason);
        }
    }

    private void connect(Invitation invitation, Person by) {
        Conversation conversation = invitation.conversation();
        boolean fresh = !conversation.isWith(by);
        conversation.join(by);
        boolean users = conversation.peer() != null;
        if (!users || !has(ChatFault.ACCEPTED_CONVERSATION_STAYS_CONNECTING)) {
            conversation.become(Conversation.State.CONNECTED);
        }
        if (!users || !has(ChatFault.ACCEPTED_CHAT_STAYS_CONNECTING)) {
            conversation.messaging(CallState.CONNECTED);
        }
        invitation.accepted(by, null);
        Announcer announcer = new Announcer(conversation).conversation(Kind.UPDATED);
        if (fresh) {
            announcer.participant(Kind.ADDED, by);
        }
        announcer.messaging().completed(invitation, null).publish();
        Message.Content first = invitation.plan().message();
        if (first != null) {
            if (!world.deviations().has(Variant.FIRST_MESSAGE_IN_INVITATION_ALONE)) {
                say(conversation, first, null);
            }
            passOn(conversation, first, true);
        }
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
            boolean connected = conversation.messaging() == CallState.CONNECTED;
            if (connected && has(ChatFault.STOP_MESSAGING_CHANGES_NOTHING)) {
                return false;
            }
            silence(conversation, announcer);
            return true;
        });
    }

    private void silence(Conversation conversation, Announcer announcer) {
        conversation.messaging(CallState.DISCONNECTED);
        announcer.messaging().conversation(Kind.UPDATED);
        Conversation peer = conversation.peer();
        if (has(ChatFault.STOP_MESSAGING_UNTOLD)) {
            conversation.peer(null);
        } else if (peer != null) {
            deliver(peer, () -> silenced(peer));
        }
        if (!world.deviations().has(Variant.CHAT_OUTLIVES_MESSAGING)) {
            operations.endIfIdle(conversation, announcer);
        }
        announcer.publish();
    }

    private void silenced(Conversation conversation) {
        if (conversation.messaging().isUp()) {
            conversation.messaging(CallState.DISCONNECTED);
            Announcer announcer = new Announcer(conversation).messaging().conversation(Kind.UPDATED);
            if (!world.deviations().has(Variant.CHAT_OUTLIVES_MESSAGING)) {
                operations.endIfIdle(conversation, announcer);
            }
            announcer.publish();
        }
    }

    /**
     * Sends a message into the conversation.
     *
     * @throws Refusal 409 while messaging is not connected
     */
    public Message send(Conversation conversation, Message.Content content, @Nullable String operationId) {
        return conversation.application().locked(() -> {
            requireConnected(conversation);
            Message message = say(conversation, content, operationId);
            passOn(conversation, content, false);
            return message;
        });
    }

    private static void requireConnected(Conversation conversation) {
        if (conversation.messaging() != CallState.CONNECTED) {
            throw Refusal.conflict(null, "Messaging is not connected.");
        }
    }

    private Message say(Conversation conversation, Message.Content content, @Nullable String operationId) {
        Message message = add(conversation, Invitation.Direction.OUTGOING, content, operationId);
        new Announcer(conversation).message(message).publish();
        return message;
    }

    private Message add(
            Conversation conversation,
            Invitation.Direction direction,
            Message.Content content,
            @Nullable String operationId) {
        int number = conversation.messages().size() + 1;
        Instant now = world.clock().instant();
        return conversation.say(
                new Message(number, direction, content.contentType(), content.text(), operationId, now));
    }

    /** To the other user of this server, in the order of sending, or to a contact who may reply. */
    private void passOn(Conversation conversation, Message.Content content, boolean first) {
        Conversation peer = conversation.peer();
        if (peer == null) {
            reply(conversation, content);
        } else if (first) {
            if (!has(ChatFault.FIRST_MESSAGE_LOST)
                    && !world.deviations().has(Variant.FIRST_MESSAGE_IN_INVITATION_ALONE)) {
                deliver(peer, () -> receive(peer, InvitationTree.received(content, world.deviations())));
            }
        } else {
            post(peer, content, conversation.sent());
        }
    }

    private void post(Conversation peer, Message.Content content, int number) {
        String text = TextMutator.arriving(content.text(), world.deviations());
        Message.Content arriving = new Message.Content(content.contentType(), text);
        Runnable arrival = () -> receive(peer, arriving);
        if (TextMutator.isLate(number, world.deviations())) {
            world.timetable().after(LEAST_TYPING, () -> deliver(peer, arrival));
            return;
        }
        int copies = TextMutator.copies(content.contentType(), number, world.deviations());
        for (int i = 0; i < copies; i++) {
            deliver(peer, arrival);
        }
    }

    private void reply(Conversation conversation, Message.Content content) {
        String to = conversation.remotes().isEmpty()
                ? ""
                : conversation.remotes().get(0).uri();
        Reply reply =
                world.directory().find(to.isEmpty() ? Directory.UNKNOWN : to).replies();
        if (reply != null) {
            Message.Content said = new Message.Content(content.contentType(), reply.to(content.text()));
            world.timetable()
                    .after(world.timing().answer(), () -> deliver(conversation, () -> receive(conversation, said)));
        }
    }

    /** What the other side does shows here in its order, and not any more once the conversation is over. */
    private static void deliver(Conversation conversation, Runnable step) {
        conversation.inbox().add(step);
        Application application = conversation.application();
        application
                .world()
                .timetable()
                .soon(() -> application.locked(() -> {
                    for (Runnable next = conversation.inbox().poll();
                            next != null;
                            next = conversation.inbox().poll()) {
                        if (application.conversation(conversation.id()).isPresent()) {
                            next.run();
                        }
                    }
                    return true;
                }));
    }

    private void receive(Conversation conversation, Message.Content content) {
        if (conversation.messaging() != CallState.CONNECTED) {
            return;
        }
        Deviations deviations = world.deviations();
        boolean ends = !deviations.has(Variant.TYPING_ENDS_LATE) && !has(ChatFault.TYPING_NEVER_ENDS);
        if (ends && !conversation.remotes().isEmpty()) {
            typesNoMore(conversation, conversation.remotes().get(0));
        }
        Message message = add(conversation, Invitation.Direction.INCOMING, content, null);
        new Announcer(conversation).message(message).publish();
    }

    /**
     * Shows the user as typing to the other side, for a while.
     *
     * @throws Refusal 409 while messaging is not connected
     */
    public void type(Conversation conversation) {
        conversation.application().locked(() -> {
            requireConnected(conversation);
            Conversation peer = conversation.peer();
            if (peer != null) {
                Person owner = conversation.application().owner();
                deliver(peer, () -> types(peer, owner));
            }
            return true;
        });
    }

    private void types(Conversation conversation, Person person) {
        Runnable giveUp = has(ChatFault.TYPING_NEVER_ENDS)
                ? () -> {}
                : world.timetable()
                        .after(
                                longer(LEAST_TYPING, TYPING),
                                () -> deliver(conversation, () -> typesNoMore(conversation, person)));
        if (!conversation.types(person, giveUp) && !has(ChatFault.TYPING_UNTOLD)) {
            new Announcer(conversation).typing(Kind.ADDED, person).publish();
        }
    }

    private static void typesNoMore(Conversation conversation, Person person) {
        if (conversation.typesNoMore(person)) {
            new Announcer(conversation).typing(Kind.DELETED, person).publish();
        }
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
