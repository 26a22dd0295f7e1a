package org.ucwatck.reference.life;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;
import org.ucwatck.reference.people.Person;

/** One user's view of a conversation. Guarded by the lock of its application. */
public final class Conversation {
    private final Application application;
    private final String id = Ids.guid();
    private final String subject;
    private final String importance;
    private final String threadId;
    private final Instant created;
    private final Map<String, Person> remotes = new LinkedHashMap<>();
    private final List<Message> messages = new ArrayList<>();
    private final Queue<Runnable> inbox = new ConcurrentLinkedQueue<>();
    private final Map<String, Runnable> typing = new LinkedHashMap<>();
    private State state;
    private CallState messaging = CallState.DISCONNECTED;
    private CallState phoneAudio = CallState.DISCONNECTED;
    private boolean held;
    private boolean spent;
    private boolean derived;
    private volatile @Nullable Conversation peer;

    /** States of a conversation (ConversationState_ref) that a call between two can reach. */
    public enum State {
        INCOMING("Incoming"),
        CONNECTING("Connecting"),
        CONNECTED("Connected"),
        DISCONNECTED("Disconnected");

        private final String word;

        State(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }
    }

    Conversation(Application application, Plan plan, State state) {
        this.application = application;
        this.subject = plan.subject();
        this.importance = plan.importance();
        this.threadId = plan.threadId() == null ? Ids.hex() : plan.threadId();
        this.created = application.world().clock().instant();
        this.state = state;
    }

    public Application application() {
        return application;
    }

    public String id() {
        return id;
    }

    public String href() {
        return application.href() + "/communication/conversations/" + id;
    }

    /** Says that it came out of another one, because somebody else than the invited contact answered. */
    void markDerived() {
        derived = true;
    }

    boolean isDerived() {
        return derived;
    }

    public String subject() {
        return subject;
    }

    String importance() {
        return importance;
    }

    String threadId() {
        return threadId;
    }

    Instant created() {
        return created;
    }

    public State state() {
        return state;
    }

    void become(State next) {
        state = next;
    }

    public boolean isConnected() {
        return state == State.CONNECTED;
    }

    public CallState messaging() {
        return messaging;
    }

    void messaging(CallState next) {
        messaging = next;
    }

    public CallState phoneAudio() {
        return phoneAudio;
    }

    void phoneAudio(CallState next) {
        phoneAudio = next;
        held = false;
    }

    public boolean isHeld() {
        return held;
    }

    void held(boolean next) {
        held = next;
    }

    /** Whether a call in it was stopped before. */
    boolean isSpent() {
        return spent;
    }

    void spend() {
        spent = true;
    }

    List<String> activeModalities() {
        List<String> active = new ArrayList<>();
        if (messaging == CallState.CONNECTED) {
            active.add("Messaging");
        }
        if (phoneAudio == CallState.CONNECTED) {
            active.add("Audio");
        }
        return active;
    }

    /** Whether anything still goes on in it. */
    boolean isInUse() {
        return messaging.isUp() || phoneAudio.isUp();
    }

    boolean isWith(Person person) {
        return remotes.containsKey(person.address());
    }

    void join(Person person) {
        remotes.put(person.address(), person);
    }

    public List<Person> remotes() {
        return List.copyOf(remotes.values());
    }

    public Optional<Person> participant(String address) {
        Person owner = application.owner();
        return owner.address().equals(address) ? Optional.of(owner) : Optional.ofNullable(remotes.get(address));
    }

    Message say(Message message) {
        messages.add(message);
        return message;
    }

    /** How many messages the user has sent in it. */
    int sent() {
        return (int) messages.stream()
                .filter(each -> each.direction() == Invitation.Direction.OUTGOING)
                .count();
    }

    public List<Message> messages() {
        return List.copyOf(messages);
    }

    /** What the other side has to tell here, in its order: whoever holds the lock of the application takes it from there. */
    Queue<Runnable> inbox() {
        return inbox;
    }

    /**
     * Somebody is typing until this is given up.
     *
     * @return whether she was typing before
     */
    boolean types(Person person, Runnable giveUp) {
        Runnable earlier = typing.put(person.address(), giveUp);
        if (earlier != null) {
            earlier.run();
        }
        return earlier != null;
    }

    /** She does not type any more; false when she did not before. */
    boolean typesNoMore(Person person) {
        Runnable giveUp = typing.remove(person.address());
        if (giveUp != null) {
            giveUp.run();
        }
        return giveUp != null;
    }

    @Nullable
    Conversation peer() {
        return peer;
    }

    void peer(@Nullable Conversation other) {
        peer = other;
    }
}
