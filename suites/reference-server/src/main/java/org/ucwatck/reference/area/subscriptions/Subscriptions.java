package org.ucwatck.reference.area.subscriptions;

import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.ucwatck.reference.fault.Deviations;
import org.ucwatck.reference.fault.SubscriptionFault;
import org.ucwatck.reference.fault.Variant;
import org.ucwatck.reference.life.Application;
import org.ucwatck.reference.life.World;
import org.ucwatck.reference.people.Contact;
import org.ucwatck.reference.people.Person;
import org.ucwatck.reference.wire.Event.Kind;
import org.ucwatck.reference.wire.Refusal;

/** The presence subscriptions of all applications: who hears what somebody tells about herself, and for how long. */
public final class Subscriptions {
    /** So many an application may have at once. */
    static final int MOST = 20;

    /** So many minutes a subscription lasts at most. */
    static final int LONGEST = 30;

    private static final int SECONDS = 60;
    private static final int QUARTER = 15;
    /** The warning comes when this part of it is over, of a hundred. */
    private static final int WARNS_AT = 80;

    private final World world;
    private final Deviations deviations;
    private final AtomicLong numbers = new AtomicLong(1_000);
    private final Map<Application, Map<String, Subscription>> byApplication = new WeakHashMap<>();

    public Subscriptions(World world) {
        this.world = world;
        this.deviations = world.deviations();
        world.directory().told().whenChanged(this::told);
    }

    /** A minute of the pages, which is as short as the other times of the server are. */
    Duration minutes(int number) {
        return world.channelSecond().multipliedBy((long) SECONDS * number);
    }

    synchronized List<Subscription> of(Application application) {
        return all(application).values().stream()
                .filter(each -> each.goesOn() || deviations.has(SubscriptionFault.DELETED_SUBSCRIPTION_LISTED))
                .toList();
    }

    /**
     * The one of this id, for a request with this method.
     *
     * @throws Refusal 404 when there is none, or no more
     */
    synchronized Subscription find(Application application, String id, String method) {
        return Optional.ofNullable(all(application).get(id))
                .filter(each -> each.goesOn() || survives(each, method))
                .orElseThrow(() -> Refusal.notFound(null, "The presence subscription does not exist."));
    }

    private boolean survives(Subscription subscription, String method) {
        boolean expired = subscription.life() == Subscription.Life.EXPIRED;
        SubscriptionFault shown =
                expired ? SubscriptionFault.ENDED_SUBSCRIPTION_SHOWN : SubscriptionFault.DELETED_SUBSCRIPTION_SHOWN;
        return method.equals("GET") && deviations.has(shown)
                || method.equals("POST") && deviations.has(SubscriptionFault.DELETED_SUBSCRIPTION_EXTENDED);
    }

    private List<Subscription> going(Application application) {
        return all(application).values().stream().filter(Subscription::goesOn).toList();
    }

    private Map<String, Subscription> all(Application application) {
        return byApplication.computeIfAbsent(application, key -> new LinkedHashMap<>());
    }

    /** @throws Refusal 403 LimitExceeded when there are too many */
    synchronized Subscription create(Application application, Collection<Person> people, int minutes) {
        if (going(application).size() >= MOST) {
            throw deviations.has(SubscriptionFault.LIMIT_AS_CONFLICT)
                    ? Refusal.conflict(null, "There are too many presence subscriptions.")
                    : Refusal.of(403, "Forbidden", "LimitExceeded", "There are too many presence subscriptions.");
        }
        Subscription subscription = new Subscription(Long.toHexString(numbers.incrementAndGet()));
        Set<Person> before = subscribed(application);
        all(application).put(subscription.id(), subscription);
        SubscriptionEvents events = new SubscriptionEvents(application);
        join(subscription, people, before, events);
        events.subscription(Kind.ADDED, subscription);
        people.forEach(events::firstPresence);
        events.publish();
        boolean rounded = deviations.has(Variant.DURATIONS_ROUNDED);
        last(application, subscription, minutes(rounded ? minutes > QUARTER ? LONGEST : QUARTER : minutes));
        return subscription;
    }

    private static void join(
            Subscription subscription, Collection<Person> people, Set<Person> before, SubscriptionEvents events) {
        subscription.addAll(people);
        people.stream().filter(each -> !before.contains(each)).forEach(each -> events.contact(Kind.ADDED, each));
    }

    /** What is added to the rest counts as {@link #LONGEST} at most. */
    synchronized void extend(Application application, Subscription subscription, int minutes) {
        Duration left = Duration.ofNanos(Math.max(0, subscription.end() - System.nanoTime()));
        Duration sum = left.plus(minutes(minutes));
        Duration most = minutes(LONGEST);
        last(application, subscription, sum.compareTo(most) > 0 ? most : sum);
    }

    private void last(Application application, Subscription subscription, Duration duration) {
        Runnable warning = world.timetable()
                .after(duration.multipliedBy(WARNS_AT).dividedBy(100), () -> {
                    if (!deviations.has(SubscriptionFault.NO_WARNING_OF_END)) {
                        new SubscriptionEvents(application)
                                .subscription(Kind.UPDATED, subscription)
                                .publish();
                    }
                });
        Runnable end = deviations.has(SubscriptionFault.SUBSCRIPTION_NEVER_ENDS)
                ? () -> {}
                : world.timetable().after(duration, () -> end(application, subscription, Subscription.Life.EXPIRED));
        subscription.lasts(System.nanoTime() + duration.toNanos(), () -> {
            warning.run();
            end.run();
        });
    }

    /** It is over: what it told ends, and its contacts leave where no other subscription has them. */
    synchronized void end(Application application, Subscription subscription, Subscription.Life how) {
        subscription.end(how);
        if (deviations.faults().isEmpty()) {
            all(application).remove(subscription.id());
        }
        SubscriptionEvents events = new SubscriptionEvents(application);
        leave(application, subscription, subscription.members(), events);
        events.subscription(Kind.DELETED, subscription).publish();
    }

    private void leave(
            Application application, Subscription subscription, List<Person> people, SubscriptionEvents events) {
        Set<Person> left = going(application).stream()
                .filter(each -> each != subscription && !deviations.has(SubscriptionFault.CONTACT_LEAVES_WITH_FIRST))
                .flatMap(each -> each.members().stream())
                .collect(Collectors.toSet());
        people.stream().filter(each -> !left.contains(each)).forEach(each -> events.contact(Kind.DELETED, each));
    }

    synchronized void add(Application application, Subscription subscription, Collection<Person> people) {
        Set<Person> before = subscribed(application);
        SubscriptionEvents events = new SubscriptionEvents(application);
        join(subscription, people, before, events);
        people.forEach(events::firstPresence);
        if (!deviations.has(SubscriptionFault.ADDED_MEMBER_UNTOLD)) {
            events.publish();
        }
    }

    synchronized void remove(Application application, Subscription subscription, Person person) {
        subscription.remove(person);
        SubscriptionEvents events = new SubscriptionEvents(application);
        leave(application, subscription, List.of(person), events);
        events.publish();
    }

    /** Whoever is in any subscription of the application, each once. */
    synchronized Set<Person> subscribed(Application application) {
        return going(application).stream()
                .flatMap(each -> each.members().stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Somebody told something else about herself than before. */
    private void told(Person person, String property) {
        String what = property.substring(0, property.indexOf('.'));
        if (!SubscriptionEvents.OF_CONTACT.containsKey(what)) {
            return;
        }
        for (Application application : world.lines().all()) {
            if (hears(application, person)) {
                new SubscriptionEvents(application).told(person, what).publish();
                if (deviations.has(SubscriptionFault.OLD_NOTE_SHOWN) && what.equals("note")) {
                    world.directory().told().tell(person, property, "Yesterday's news");
                }
                if (deviations.has(SubscriptionFault.ONE_SUBSCRIBER_TOLD)) {
                    return;
                }
            }
        }
    }

    /** With a fault, an application hears of everybody. */
    synchronized void listen(Application application) {
        Subscription all = new Subscription("");
        all.addAll(world.directory().all().stream().map(Contact::person).toList());
        all.end(Subscription.Life.DELETED);
        all(application).put("", all);
    }

    private synchronized boolean hears(Application application, Person person) {
        boolean later = deviations.has(SubscriptionFault.TOLD_AFTER_DELETE)
                || deviations.has(SubscriptionFault.LIST_BRINGS_PRESENCE);
        return all(application).values().stream()
                .filter(each -> each.goesOn() || later)
                .anyMatch(each -> each.has(person));
    }
}
