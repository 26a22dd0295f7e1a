package org.ucwatck.reference.life;

import org.jspecify.annotations.Nullable;
import org.ucwatck.reference.people.Person;
import org.ucwatck.reference.wire.Refusal;

/** An operation that invites somebody into a conversation. Guarded by the lock of its application. */
public final class Invitation {
    private final String rel;
    private final String id;
    private final Conversation conversation;
    private final Plan plan;
    private final Direction direction;
    private final Person to;
    private final Person from;
    private final boolean begins;
    private volatile InvitationState state = InvitationState.CONNECTING;
    private @Nullable Person acceptedBy;
    private @Nullable Conversation derived;
    private volatile @Nullable Ringing ringing;

    /** Whether the user called or was called. */
    public enum Direction {
        OUTGOING,
        INCOMING
    }

    private Invitation(String rel, Conversation conversation, Plan plan, Person to) {
        this.rel = rel;
        this.id = Ids.hex();
        this.conversation = conversation;
        this.plan = plan;
        this.direction = Direction.OUTGOING;
        this.to = to;
        this.from = conversation.application().owner();
        this.begins = conversation.state() == Conversation.State.CONNECTING;
    }

    private Invitation(String rel, Conversation conversation, Plan plan, Direction direction, Person from) {
        this.rel = rel;
        this.id = Ids.hex();
        this.conversation = conversation;
        this.plan = plan;
        this.direction = direction;
        this.to = conversation.application().owner();
        this.from = from;
        this.begins = false;
    }

    static Invitation outgoing(String rel, Conversation conversation, Plan plan, Person to) {
        return new Invitation(rel, conversation, plan, to);
    }

    static Invitation incoming(String rel, Conversation conversation, Plan plan, Person from) {
        return new Invitation(rel, conversation, plan, Direction.INCOMING, from);
    }

    public String rel() {
        return rel;
    }

    public String id() {
        return id;
    }

    public String href() {
        return conversation.application().href() + "/communication/" + rel + "s/" + id;
    }

    public Conversation conversation() {
        return conversation;
    }

    /** Whether the user began the conversation with this invitation, rather than adding to one. */
    boolean begins() {
        return begins;
    }

    Plan plan() {
        return plan;
    }

    public Direction direction() {
        return direction;
    }

    Person to() {
        return to;
    }

    Person from() {
        return from;
    }

    public InvitationState state() {
        return state;
    }

    void become(InvitationState next) {
        state = next;
        Ringing call = ringing;
        if (call != null && !next.isPending()) {
            call.abandon();
        }
    }

    /** The call between two users that this invitation belongs to. */
    void rings(Ringing call) {
        ringing = call;
        if (!state.isPending()) {
            call.abandon();
        }
    }

    /**
     * Accepts an incoming invitation.
     *
     * @throws Refusal 409 when it is not pending
     */
    public void accept() {
        call().accept(this);
    }

    /**
     * Declines an incoming invitation.
     *
     * @throws Refusal 409 when it is not pending
     */
    public void decline() {
        call().decline(this);
    }

    private Ringing call() {
        Ringing call = ringing;
        if (call == null || direction == Direction.OUTGOING) {
            throw Refusal.conflict(null, "The invitation is not an incoming one.");
        }
        return call;
    }

    @Nullable
    Person acceptedBy() {
        return acceptedBy;
    }

    @Nullable
    Conversation derived() {
        return derived;
    }

    void accepted(Person by, @Nullable Conversation elsewhere) {
        state = InvitationState.CONNECTED;
        acceptedBy = by;
        derived = elsewhere;
    }
}
