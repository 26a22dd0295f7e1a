package org.ucwatck.reference.area.subscriptions;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.ucwatck.reference.fault.Deviations;
import org.ucwatck.reference.fault.Fault;
import org.ucwatck.reference.fault.SubscriptionFault;
import org.ucwatck.reference.fault.Variant;
import org.ucwatck.reference.life.Application;
import org.ucwatck.reference.people.Directory;
import org.ucwatck.reference.people.Person;
import org.ucwatck.reference.wire.Event;
import org.ucwatck.reference.wire.Event.Kind;
import org.ucwatck.reference.wire.Event.Priority;
import org.ucwatck.reference.wire.Link;
import org.ucwatck.reference.wire.Resource;
import org.ucwatck.reference.wire.ResourceBuilder;

/** What an application hears of its subscriptions and of those to whom it subscribed; all of it is of medium priority. */
final class SubscriptionEvents {
    /** What she tells of herself, and how a contact shows it. */
    static final Map<String, String> OF_CONTACT =
            Map.of("presence", "contactPresence", "note", "contactNote", "location", "contactLocation");

    private static final Map<String, Fault> UNTOLD =
            Map.of("presence", SubscriptionFault.PRESENCE_UNTOLD, "note", SubscriptionFault.NOTE_UNTOLD);

    private final Application application;
    private final SubscriptionTree tree;
    private final Deviations deviations;
    private final List<Event> events = new ArrayList<>();

    SubscriptionEvents(Application application) {
        this.application = application;
        this.tree = new SubscriptionTree(application);
        this.deviations = application.world().deviations();
    }

    SubscriptionEvents subscription(Kind kind, Subscription subscription) {
        boolean untold = kind == Kind.ADDED && deviations.has(SubscriptionFault.ADDED_SUBSCRIPTION_UNTOLD)
                || kind == Kind.DELETED && deviations.has(SubscriptionFault.DELETED_SUBSCRIPTION_UNTOLD);
        Event event = Event.of(kind, people(), Link.to("presenceSubscription", tree.href(subscription)));
        return untold ? this : add(kind == Kind.UPDATED ? event.withResource(tree.subscription(subscription)) : event);
    }

    /** Somebody joins or leaves subscribedContacts. */
    SubscriptionEvents contact(Kind kind, Person person) {
        boolean untold = kind == Kind.ADDED && deviations.has(SubscriptionFault.SUBSCRIBED_CONTACT_UNTOLD)
                || kind == Kind.DELETED && deviations.has(SubscriptionFault.LEAVING_CONTACT_UNTOLD);
        Link in = Link.to("subscribedContacts", tree.people() + "/subscribedContacts");
        return untold ? this : add(Event.of(kind, people(), link(person)).within(in));
    }

    /** What a new subscriber hears first. */
    SubscriptionEvents firstPresence(Person person) {
        return deviations.has(SubscriptionFault.FIRST_PRESENCE_UNTOLD) ? this : changed(person, "presence");
    }

    /** @param what she told, such as {@code note} */
    SubscriptionEvents told(Person person, String what) {
        boolean kept = what.equals("location") && deviations.has(Variant.LOCATION_KEPT_FROM_COLLEAGUES);
        if (kept || UNTOLD.containsKey(what) && deviations.has(UNTOLD.get(what))) {
            return this;
        }
        return deviations.has(Variant.CHANGES_TOLD_TWICE)
                ? changed(person, what).changed(person, what)
                : changed(person, what);
    }

    private SubscriptionEvents changed(Person person, String what) {
        String rel = OF_CONTACT.getOrDefault(what, what);
        Event event = Event.of(Kind.UPDATED, people(), Link.to(rel, tree.contact(person) + "/" + what));
        Event whole = deviations.has(Variant.CHANGES_EMBEDDED) ? event.withResource(shown(person, what)) : event;
        boolean nothing = deviations.has(SubscriptionFault.NOTE_TOLD_IN_NOTHING) && what.equals("note");
        return add(nothing ? whole : whole.within(link(person)));
    }

    /** What GET shows of it now. */
    private Resource shown(Person person, String what) {
        Directory directory = application.world().directory();
        ResourceBuilder builder = Resource.at(OF_CONTACT.getOrDefault(what, what), tree.contact(person) + "/" + what);
        return switch (what) {
            case "note" ->
                builder.property("message", directory.note(person))
                        .property("type", "Personal")
                        .build();
            case "location" ->
                builder.property("location", directory.location(person)).build();
            default -> builder.property("deviceType", "PC").build();
        };
    }

    /** The contact list soon is subscribed to no more, or now otherwise. */
    SubscriptionEvents contactList() {
        return add(Event.of(
                Kind.UPDATED,
                people(),
                Link.to("myContactsAndGroupsSubscription", tree.people() + "/myContactsAndGroupsSubscription")));
    }

    void publish() {
        if (!events.isEmpty()) {
            application.publish(events.toArray(Event[]::new));
        }
    }

    private SubscriptionEvents add(Event event) {
        events.add(event.withPriority(Priority.MEDIUM));
        return this;
    }

    private Link link(Person person) {
        return Link.to("contact", tree.contact(person));
    }

    private Link people() {
        return Link.to("people", tree.people());
    }
}
