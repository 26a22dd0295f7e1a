package org.ucwatck.conformance.subscriptions;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.ucwatck.conformance.scene.subscription.Made;
import org.ucwatck.conformance.scene.subscription.Subscriber;
import org.ucwatck.conformance.subscriptions.Publisher.Told;
import org.ucwatck.harness.ArrangementFailed;
import org.ucwatck.harness.events.Event;
import org.ucwatck.harness.exchange.Exchange;
import org.ucwatck.harness.junit.Check;
import org.ucwatck.harness.junit.ConformanceChecks;
import org.ucwatck.harness.representation.Input;
import org.ucwatck.harness.representation.Link;
import org.ucwatck.harness.representation.Resource;
import org.ucwatck.harness.session.UcwaSession;
import org.ucwatck.harness.stage.CheckContext;
import org.ucwatck.spec.pages.Format;

/** What a subscriber hears of a contact who tells something else about herself (page SubscribeToThePresenceOfSelectedContacts). */
@ConformanceChecks(needs = {"subscriptions", "presence", "contact.reachable", "secondAccount"})
record PresenceToldChecks(Format format) {
    private static final String EVENTS = "events.GET";
    private static final String TOLD = "subscription.presence-told";
    private static final String IN = "subscription.presence-in-contact";
    private static final String SHOWN = "subscription.presence-shown";
    private static final String EVERY = "subscription.every-subscriber";
    private static final String SILENT = "subscription.silent-after-end";
    private static final String LIST = "contact-list.no-presence";

    /** Where somebody is, her privacy level may keep from the subscriber (contactPrivacyRelationship_ref). */
    @Test
    @Check(
            rule = TOLD,
            operation = EVENTS,
            also = {IN, SHOWN})
    void changesOfASubscribedContactAreTold(CheckContext context) {
        try (Publisher publisher = Publisher.of(context)) {
            Subscriber subscriber = Subscriber.of(context);
            subscribed(subscriber, context);
            Resource contact = contact(subscriber, context);
            for (Told what : Told.values()) {
                String url = publisher.placeOn(contact, what, subscriber);
                int seen = subscriber.seen();
                String value = publisher.tell(what);
                Exchange set = context.last();
                boolean told = isTold(subscriber, seen, what, context);
                if (what == Told.LOCATION && !told) {
                    context.choice("location of a contact", "not told", set);
                } else if (what != Told.PRESENCE) {
                    shown(subscriber.get(url, what.shownBy()), what, value, context);
                }
            }
        }
    }

    private static boolean isTold(Subscriber subscriber, int seen, Told what, CheckContext context) {
        Exchange set = context.last();
        Optional<Event> event = subscriber.told(seen, changed(what));
        if (event.isPresent() || what != Told.LOCATION) {
            context.judge(TOLD, set)
                    .told(event)
                    .that(
                            event.isPresent(),
                            "an event updated " + what.shownBy() + " of people",
                            context.scenes().unseen(subscriber.session()));
        }
        event.ifPresent(it -> judge(it, set, context));
        return event.isPresent();
    }

    private static void judge(Event event, Exchange set, CheckContext context) {
        context.judge(IN, set)
                .told(List.of(event))
                .that(!event.in().isEmpty(), "updated " + event.rel() + " in the contact", "it is in nothing");
    }

    /** What presence shows is worked out by the server; a text is what she told. */
    private static void shown(Exchange shown, Told what, String value, CheckContext context) {
        String text = context.read(shown, what.shownBy())
                .flatMap(body -> body.resource().text(what.property()))
                .orElse("");
        context.judge(SHOWN, shown)
                .that(
                        text.equals(value),
                        what.shownBy() + " with the " + what.property() + " '" + value + "'",
                        "HTTP " + shown.status() + ", and the " + what.property() + " '" + text + "'");
    }

    /** That there was none before may be told as added. */
    private static Predicate<Event> changed(Told what) {
        return event -> event.rel().equals(what.shownBy())
                && List.of("updated", "added").contains(event.type());
    }

    /** Subscribes to the other user, and waits until the channel says that it has begun. */
    private static Made subscribed(Subscriber subscriber, CheckContext context) {
        int seen = subscriber.seen();
        Made made = subscriber.require(Subscriber.MINUTES, Subscriber.other(context));
        subscriber.told(seen, Subscriber.event("added", "presenceSubscription"));
        subscriber.told(seen, changed(Told.PRESENCE));
        return made;
    }

    private static Resource contact(Subscriber subscriber, CheckContext context) {
        Link contact = subscriber
                .session()
                .fetch(subscriber.place("subscribedContacts"), "subscribedContacts", context.trace())
                .links("contact")
                .stream()
                .findFirst()
                .orElseThrow(() -> new ArrangementFailed("subscribedContacts shows nobody"));
        return subscriber.session().fetch(subscriber.session().resolve(contact.href()), "contact", context.trace());
    }

    @Test
    @Check(rule = EVERY, operation = EVENTS)
    void everySubscriberIsTold(CheckContext context) {
        try (Publisher publisher = Publisher.of(context);
                UcwaSession session = UcwaSession.open(
                        context.target(),
                        format,
                        context.config().caller(),
                        "subscriber-" + context.trace().cause())) {
            Subscriber one = Subscriber.of(context);
            Subscriber another = new Subscriber(context, session);
            List.of(one, another).forEach(each -> subscribed(each, context));
            Map<Subscriber, Integer> seen = Map.of(one, one.seen(), another, another.seen());
            publisher.tell(Told.NOTE);
            Exchange set = context.last();
            for (Subscriber each : List.of(one, another)) {
                context.judge(EVERY, set)
                        .that(
                                each.told(seen.getOrDefault(each, 0), changed(Told.NOTE))
                                        .isPresent(),
                                "an event updated contactNote at each application that has subscribed",
                                "none at one of two, " + context.scenes().unseen(each.session()));
            }
        }
    }

    /** What comes later proves that nothing is on its way any more. */
    @Test
    @Check(rule = SILENT, operation = "presenceSubscription.DELETE")
    void nothingIsToldAfterTheEnd(CheckContext context) {
        try (Publisher publisher = Publisher.of(context)) {
            Subscriber subscriber = Subscriber.of(context);
            Made made = subscribed(subscriber, context);
            requireTold(publisher, subscriber);
            int deleting = subscriber.seen();
            Exchange deleted = subscriber.delete(made.url(), "presenceSubscription");
            if (!deleted.succeeded()
                    || subscriber
                            .told(deleting, Subscriber.event("deleted", "presenceSubscription"))
                            .isEmpty()) {
                throw new ArrangementFailed("no event tells that the subscription has ended", deleted);
            }
            int seen = subscriber.seen();
            publisher.tell(Told.NOTE);
            ahead(subscriber, seen, context).requireNone(SILENT, "after the subscription has ended", context);
        }
    }

    /** Makes another event, and gives what came ahead of it about what was told. */
    private static Ahead ahead(Subscriber subscriber, int seen, CheckContext context) {
        Made marker = subscriber.require(Subscriber.MINUTES, Subscriber.reachable(context));
        if (subscriber
                .told(seen, Subscriber.event("added", "presenceSubscription"))
                .isEmpty()) {
            throw new ArrangementFailed("no event about another subscription", marker.answer());
        }
        return new Ahead(
                marker.answer(),
                subscriber.session().events().events().stream()
                        .skip(seen)
                        .filter(changed(Told.NOTE))
                        .toList());
    }

    /** What made the later event, and what came before that. */
    private record Ahead(Exchange marker, List<Event> told) {
        void requireNone(String rule, String when, CheckContext context) {
            context.judge(rule, marker)
                    .told(told)
                    .that(told.isEmpty(), "no event about contactNote " + when, "updated contactNote");
        }
    }

    private static void requireTold(Publisher publisher, Subscriber subscriber) {
        int seen = subscriber.seen();
        publisher.tell(Told.NOTE);
        if (subscriber.told(seen, changed(Told.NOTE)).isEmpty()) {
            throw new ArrangementFailed("the subscriber hears of no change");
        }
    }

    /** The subscription to the contact list is about the list alone. */
    @Test
    @Check(rule = LIST, operation = "startOrRefreshSubscriptionToContactsAndGroups.POST")
    void subscriptionToTheContactListBringsNoPresence(CheckContext context) {
        try (Publisher publisher = Publisher.of(context)) {
            Subscriber subscriber = Subscriber.of(context);
            ContactListSubscription list = ContactListSubscription.of(subscriber, context);
            list.requireConnected();
            int seen = subscriber.seen();
            publisher.tell(Told.NOTE);
            ahead(subscriber, seen, context)
                    .requireNone(LIST, "although nothing but the contact list is subscribed to", context);
            context.send(list.request("stopSubscriptionToContactsAndGroups", Input.empty()));
        }
    }
}
