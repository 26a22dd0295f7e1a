package org.ucwatck.reference.life;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.ucwatck.reference.fault.CallFault;
import org.ucwatck.reference.fault.ChatFault;
import org.ucwatck.reference.fault.EventFault;
import org.ucwatck.reference.fault.Fault;
import org.ucwatck.reference.fault.Variant;
import org.ucwatck.reference.people.Person;
import org.ucwatck.reference.wire.Event.Kind;
import org.ucwatck.reference.wire.Problem;
import org.ucwatck.reference.wire.Refusal;

/**
 * A call from one user to another, ringing in all applications of the one who is called. Whoever settles it first wins;
 * no thread ever holds the locks of two applications.
 */
final class Ringing {
    private static final int PATIENT = 200;

    /** How long a phone rings that is not patient. */
    static final Duration SOON = Duration.ofSeconds(2);

    /** How long an invitation may be held back to be told together with its end. */
    private static final Duration LATE = Duration.ofMillis(2_200);

    private final World world;
    private final Operations operations;
    private final Invitation outgoing;
    private final Modality modality;
    private final Caller caller;
    private final AtomicBoolean settled = new AtomicBoolean();
    private final List<Invitation> incoming;

    /** What the call does to the conversation of the one who called. */
    sealed interface Caller permits Messaging, PhoneCalls {
        void connected(Invitation outgoing, Person by);

        void failed(Invitation outgoing, Problem reason);
    }

    private Ringing(World world, Invitation outgoing, List<Application> called, Caller caller) {
        this.world = world;
        this.operations = new Operations(world);
        this.outgoing = outgoing;
        this.modality = Modality.of(outgoing);
        this.caller = caller;
        this.incoming = called.stream().map(this::invite).toList();
    }

    /** Rings at all applications of the one who is called. */
    static void begin(World world, Invitation outgoing, List<Application> called, Caller caller) {
        world.timetable().soon(() -> {
            Ringing ringing = new Ringing(world, outgoing, called, caller);
            outgoing.rings(ringing);
            ringing.announce();
        });
    }

    private Invitation invite(Application application) {
        return application.locked(() -> {
            Conversation peer = outgoing.conversation().peer();
            boolean known = peer != null && peer.application() == application;
            Conversation conversation = known && peer != null
                    ? peer
                    : application.open(new Conversation(application, outgoing.plan(), Conversation.State.INCOMING));
            Person from = outgoing.conversation().application().owner();
            Plan plan = outgoing.plan().asReceived();
            return application.open(Invitation.incoming(outgoing.rel(), conversation, plan, from));
        });
    }

    private void announce() {
        for (Invitation each : incoming) {
            each.rings(this);
            locked(each, conversation -> {
                boolean fresh = conversation.state() == Conversation.State.INCOMING;
                modality.become(CallState.CONNECTING, conversation);
                conversation.join(each.from());
                Announcer announcer = new Announcer(conversation);
                if (world.deviations().has(Variant.INCOMING_SHOWN_LATE)) {
                    operations.later(LATE, each, () -> new Announcer(conversation)
                            .started(each)
                            .publish());
                } else if (!has(CallFault.INCOMING_NEVER_SHOWN) && !chat(ChatFault.CHAT_NEVER_SHOWN)) {
                    announcer.started(each);
                }
                modality.announce(fresh ? announcer.conversation(Kind.ADDED) : announcer)
                        .publish();
            });
        }
        if (modality == Modality.PHONE_AUDIO && world.deviations().has(Variant.RINGS_OUT_SOON)) {
            world.timetable().after(SOON, this::ringOut);
        } else if (modality == Modality.PHONE_AUDIO) {
            world.timetable().after(world.timing().answer().multipliedBy(PATIENT), this::pickUp);
        }
    }

    private void ringOut() {
        if (settled.compareAndSet(false, true)) {
            incoming.forEach(each -> end(each, Reasons.MISSED));
            locked(outgoing, conversation -> caller.failed(outgoing, Reasons.UNANSWERED));
        }
    }

    private void pickUp() {
        if (!settled.get()) {
            accept(incoming.get(0));
        }
    }

    /**
     * The one who is called takes the call.
     *
     * @throws Refusal 409 when the call is settled already
     */
    void accept(Invitation accepted) {
        settle();
        others(accepted, Reasons.ELSEWHERE);
        Conversation here = accepted.conversation();
        here.peer(outgoing.conversation());
        outgoing.conversation().peer(here);
        locked(accepted, conversation -> {
            modality.become(CallState.CONNECTED, conversation);
            conversation.become(Conversation.State.CONNECTED);
            accepted.accepted(accepted.to(), null);
            Announcer announcer = new Announcer(conversation)
                    .conversation(Kind.UPDATED)
                    .local(Kind.ADDED)
                    .participant(Kind.ADDED, accepted.from());
            modality.announce(announcer).completed(accepted, null).publish();
        });
        locked(outgoing, conversation -> caller.connected(outgoing, accepted.to()));
    }

    /**
     * The one who is called declines.
     *
     * @throws Refusal 409 when the call is settled already
     */
    void decline(Invitation declined) {
        settle();
        others(declined, Reasons.MISSED);
        end(declined, Reasons.DECLINED_HERE);
        if (!has(CallFault.DECLINE_NOT_TOLD_TO_CALLER)) {
            locked(outgoing, conversation -> caller.failed(outgoing, Reasons.DECLINED));
        }
    }

    /** The caller has ended the operation by other means. */
    void abandon() {
        boolean on = has(CallFault.INCOMING_RINGS_ON) || chat(ChatFault.CANCELLED_CHAT_RINGS_ON);
        if (settled.compareAndSet(false, true) && !on) {
            world.timetable().soon(() -> incoming.forEach(each -> end(each, Reasons.MISSED)));
        }
    }

    private void settle() {
        if (!settled.compareAndSet(false, true)) {
            throw Refusal.conflict(null, "The invitation is not pending any more.");
        }
    }

    private void others(Invitation chosen, Problem reason) {
        incoming.stream().filter(each -> each != chosen).forEach(each -> end(each, reason));
    }

    private void end(Invitation invitation, Problem reason) {
        locked(invitation, conversation -> {
            modality.become(
                    has(CallFault.DECLINED_CALL_KEEPS_CONNECTING) ? CallState.CONNECTING : CallState.DISCONNECTED,
                    conversation);
            Announcer announcer = modality.announce(new Announcer(conversation));
            boolean missed = reason.equals(Reasons.MISSED)
                    && (has(CallFault.CANCELLED_INCOMING_SUCCEEDS) || chat(ChatFault.CANCELLED_CHAT_SUCCEEDS));
            if (missed || has(EventFault.DECLINED_INCOMING_SUCCEEDS)) {
                invitation.become(InvitationState.DECLINED);
                announcer.completed(invitation, null);
            } else {
                Operations.fail(invitation, reason, announcer);
            }
            operations.endIfIdle(conversation, announcer);
            announcer.publish();
        });
    }

    /** Faults of calls leave invitations to exchange messages alone. */
    private boolean has(Fault fault) {
        return modality == Modality.PHONE_AUDIO && world.deviations().has(fault);
    }

    private boolean chat(Fault fault) {
        return modality == Modality.MESSAGING && world.deviations().has(fault);
    }

    private static void locked(Invitation invitation, Consumer<Conversation> step) {
        invitation.conversation().application().locked(() -> {
            if (invitation.state().isPending()) {
                step.accept(invitation.conversation());
            }
            return true;
        });
    }
}
