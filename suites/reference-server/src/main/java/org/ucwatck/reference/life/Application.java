package org.ucwatck.reference.life;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ucwatck.reference.auth.Account;
import org.ucwatck.reference.fault.ApplicationFault;
import org.ucwatck.reference.fault.CallFault;
import org.ucwatck.reference.fault.EventFault;
import org.ucwatck.reference.fault.Variant;
import org.ucwatck.reference.people.Availability;
import org.ucwatck.reference.people.Directory;
import org.ucwatck.reference.people.Person;
import org.ucwatck.reference.wire.Event;
import org.ucwatck.reference.wire.Link;

/** One application of a user, with all its conversations and operations. Its lock guards them. */
public final class Application {
    private static final int MOST_REMEMBERED = 5_000;

    private final World world;
    private final Account account;
    private final Registration registration;
    private final Person owner;
    private final String id = Ids.decimal(12);
    private final String guard = Ids.guid();
    private final EventChannel channel;
    private final Map<String, Conversation> conversations = new LinkedHashMap<>();
    private final Map<String, Invitation> invitations = new LinkedHashMap<>();
    private Availability availability = Availability.NONE;
    private boolean available;
    private long version = 1_000_000_000L + Long.parseLong(Ids.decimal(9));

    /** What the client said about itself in POST applications. */
    public record Registration(
            String culture,
            String userAgent,
            String endpointId,
            @Nullable String instanceId) {}

    public Application(World world, Account account, Registration registration) {
        this.world = world;
        this.account = account;
        this.registration = registration;
        this.owner = new Person(account.uri(), account.name());
        this.channel = new EventChannel(href() + "/events", world);
    }

    public synchronized <T> T locked(Supplier<T> work) {
        return work.get();
    }

    public World world() {
        return world;
    }

    public Account account() {
        return account;
    }

    public Registration registration() {
        return registration;
    }

    public Person owner() {
        return owner;
    }

    public String id() {
        return id;
    }

    public String href() {
        return Paths.application(id);
    }

    /** The name of the property that a PUT on communication must play back. */
    public String guard() {
        return guard;
    }

    public synchronized String etag() {
        return Long.toString(version);
    }

    public EventChannel channel() {
        return channel;
    }

    /** What is transient is forgotten when the client was away for long (page EventsInUCWA, resume). */
    public synchronized void comeBack() {
        boolean kept = world.deviations().has(Variant.ABSENCE_RESETS_NOTHING);
        if (!kept && isDozing() && channel.resetAfter(Directory.SOON_FORGOTTEN)) {
            conversations.clear();
        }
    }

    /** Whether the client was away for so long that the server may end the application (page MeDashboard). */
    public boolean isAbandoned() {
        return isDozing() && channel.isAway(Directory.SOON_FORGOTTEN);
    }

    private boolean isDozing() {
        return registration.userAgent().equals(Directory.DOZING);
    }

    public synchronized boolean isAvailable() {
        return available;
    }

    public synchronized Availability availability() {
        return availability;
    }

    synchronized void availability(Availability next) {
        availability(next, true);
    }

    synchronized void availability(Availability next, boolean nowAvailable) {
        availability = next;
        available = nowAvailable;
        if (!world.deviations().has(ApplicationFault.ETAG_STAYS)) {
            version++;
        }
    }

    synchronized Conversation open(Conversation conversation) {
        conversations.put(conversation.id(), conversation);
        return conversation;
    }

    synchronized void forget(Conversation conversation) {
        conversations.remove(conversation.id());
    }

    public synchronized Optional<Conversation> conversation(String conversationId) {
        return Optional.ofNullable(conversations.get(conversationId));
    }

    public synchronized Collection<Conversation> conversations() {
        return List.copyOf(conversations.values());
    }

    synchronized Invitation open(Invitation invitation) {
        invitations.put(invitation.id(), invitation);
        if (invitations.size() > MOST_REMEMBERED) {
            invitations.remove(invitations.keySet().iterator().next());
        }
        return invitation;
    }

    public synchronized Optional<Invitation> invitation(String rel, String invitationId) {
        return Optional.ofNullable(invitations.get(invitationId))
                .filter(each -> each.rel().equals(rel));
    }

    /** The first invitation of all, or of what is remembered of them. */
    public synchronized Invitation oldestInvitation() {
        return invitations.values().iterator().next();
    }

    synchronized List<Invitation> pending(Conversation conversation) {
        return invitations.values().stream()
                .filter(each -> each.conversation() == conversation)
                .filter(each -> each.state().isPending())
                .toList();
    }

    Link me() {
        return Link.to("me", href() + "/me");
    }

    Link communication() {
        return Link.to("communication", href() + "/communication");
    }

    private Event presence() {
        return Event.of(Event.Kind.UPDATED, me(), Link.to("presence", href() + "/me/presence"));
    }

    /** Tells the client of these, in this order. */
    public void publish(Event... events) {
        channel.publish(List.of(events));
        boolean call = Stream.of(events).anyMatch(event -> event.target().rel().equals("phoneAudio"));
        if (call && world.deviations().has(Variant.PRESENCE_FOLLOWS_CALLS)) {
            world.lines().of(owner).forEach(each -> each.channel.publish(List.of(each.presence())));
        }
        if (world.deviations().has(EventFault.EVENTS_ON_ANOTHER_CHANNEL)) {
            world.lines().others(this).forEach(each -> each.channel.publish(List.of(events)));
        }
        if (world.deviations().has(CallFault.CALL_SEEN_ELSEWHERE)) {
            List<Event> calls = Stream.of(events)
                    .filter(event -> event.target().rel().equals(PhoneCalls.REL))
                    .toList();
            world.lines().others(this).stream()
                    .filter(each -> each.owner.isSameAs(owner) && !calls.isEmpty())
                    .forEach(each -> each.channel.publish(calls));
        }
    }

    public synchronized void close() {
        if (!world.deviations().has(CallFault.CALL_OUTLIVES_APPLICATION)) {
            conversations.clear();
        }
        channel.close();
    }
}
