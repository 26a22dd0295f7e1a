package org.ucwatck.conformance.subscriptions;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.ucwatck.conformance.scene.subscription.Made;
import org.ucwatck.conformance.scene.subscription.Subscriber;
import org.ucwatck.harness.NotOffered;
import org.ucwatck.harness.exchange.Exchange;
import org.ucwatck.harness.exchange.Payload;
import org.ucwatck.harness.junit.Check;
import org.ucwatck.harness.junit.ConformanceChecks;
import org.ucwatck.harness.representation.Resource;
import org.ucwatck.harness.stage.CheckContext;
import org.ucwatck.spec.pages.Format;

/** The life of a presence subscription: made, extended and deleted (page SubscribeToThePresenceOfSelectedContacts). */
@ConformanceChecks(needs = {"subscriptions", "contact.reachable"})
record SubscriptionChecks(Format format) {
    private static final String CREATE = "presenceSubscriptions.POST";
    private static final String EXTEND = "presenceSubscription.POST";
    private static final String DELETE = "presenceSubscription.DELETE";
    private static final String ONE = "presenceSubscription";
    private static final String CREATED = "subscription.created";
    private static final String LISTED = "subscription.listed";
    private static final String UNIQUE = "subscription.id-unique";
    private static final String ADDED = "subscription.added-events";
    private static final String EXTENDED = "subscription.extended";
    private static final String DURATION = "subscription.duration";
    private static final String DELETED = "subscription.deleted";
    private static final String GONE = "subscription.deleted-events";
    private static final String LIMIT = "subscription.limit";

    /** More than anybody needs; a server that takes so many has no limit that a client would meet. */
    private static final int MANY = 40;

    @Test
    @Check(
            rule = CREATED,
            operation = CREATE,
            also = {LISTED, UNIQUE})
    void subscriptionIsMadeAndListed(CheckContext context) {
        Subscriber subscriber = Subscriber.of(context);
        Made made = created(subscriber, context);
        Made another = subscriber.require(Subscriber.MINUTES, Subscriber.reachable(context));
        String id = id(made.resource());

        context.judge(UNIQUE, another.answer())
                .that(
                        id.isEmpty() || !id.equals(id(another.resource())),
                        "an id that no other subscription has",
                        "the id " + id);
        Exchange shown = subscriber.get(made.url(), ONE);
        context.judge(LISTED, shown).status(200);
        subscriber.read(shown, ONE).ifPresent(it -> context.judge(LISTED, shown)
                .that(id(it).equals(id), "the id " + id, "the id " + id(it)));
        List<String> listed = subscriber.listed();
        context.judge(LISTED, context.last())
                .that(
                        listed.contains(made.url()) && listed.contains(another.url()),
                        "presenceSubscriptions with " + made.url() + " and " + another.url(),
                        "presenceSubscriptions shows " + listed);
    }

    private static Made created(Subscriber subscriber, CheckContext context) {
        Exchange answer = context.send(subscriber.creation(Subscriber.MINUTES, Subscriber.reachable(context)));
        context.judge(CREATED, answer).status(201);
        Optional<Resource> shown = subscriber.read(answer, ONE);
        if (answer.succeeded() && shown.isPresent()) {
            context.judge(CREATED, answer).that(!id(shown.get()).isBlank(), "an id", "no property id");
            for (String rel : List.of("self", "memberships", "addToPresenceSubscription")) {
                context.judge(CREATED, answer)
                        .that(
                                shown.get().link(rel).isPresent(),
                                "a link " + rel,
                                "links " + shown.get().linkRels());
            }
        }
        return subscriber.made(answer);
    }

    private static String id(Resource subscription) {
        return subscription.text("id").orElse("");
    }

    @Test
    @Check(rule = ADDED, operation = CREATE)
    void newSubscriptionIsToldWithItsContactAndPresence(CheckContext context) {
        Subscriber subscriber = Subscriber.of(context);
        Awaited awaited = new Awaited(subscriber, subscriber.seen(), context);
        Made made = subscriber.require(Subscriber.MINUTES, Subscriber.reachable(context));

        awaited.judge(ADDED, "added contact", "in subscribedContacts");
        awaited.judge(ADDED, "added presenceSubscription", "");
        awaited.judge(ADDED, "updated contactPresence", "in its contact");
        subscriber.delete(made.url(), ONE);
    }

    /** What is awaited of the channel of an application from an event on. */
    private record Awaited(Subscriber subscriber, int seen, CheckContext context) {

        /** @param event type and rel */
        void judge(String rule, String event, String where) {
            String[] words = event.split(" ", -1);
            var found = subscriber.told(seen, Subscriber.event(words[0], words[1]));
            context.judge(rule, context.last())
                    .told(found)
                    .that(
                            found.isPresent(),
                            ("an event " + event + " " + where).strip(),
                            context.scenes().unseen(subscriber.session()));
        }
    }

    @Test
    @Check(rule = EXTENDED, operation = EXTEND)
    void subscriptionIsExtended(CheckContext context) {
        Subscriber subscriber = Subscriber.of(context);
        Made made = subscriber.require(Subscriber.MINUTES, Subscriber.reachable(context));
        extended(made, "in the body", context.send(subscriber.extension(made, 10)), context);
        String url = made.url() + (made.url().contains("?") ? "&" : "?") + "duration=11";
        var inQuery = subscriber
                .extension(made, 11)
                .to(url)
                .withoutHeader("Content-Type")
                .body("", Payload.EMPTY);
        extended(made, "in the query", context.send(inQuery), context);
        List<String> members = subscriber.members(made);
        List<String> expected = Subscriber.addresses(Subscriber.reachable(context));
        context.judge(EXTENDED, context.last())
                .that(members.equals(expected), "memberships of " + expected, "memberships of " + members);
    }

    private static void extended(Made made, String where, Exchange answer, CheckContext context) {
        context.judge(EXTENDED, answer).of("duration " + where).status(200, 201);
        String id = id(made.resource());
        context.read(answer, ONE)
                .filter(it -> answer.succeeded())
                .map(body -> id(body.resource()))
                .ifPresent(
                        now -> context.judge(EXTENDED, answer).that(now.equals(id), "the id " + id, "the id " + now));
    }

    @Test
    @Check(rule = DURATION, operation = "presenceSubscriptions.POST.duration")
    void durationIsTakenWithinItsLimits(CheckContext context) {
        Subscriber subscriber = Subscriber.of(context);
        for (int minutes : new int[] {10, 30}) {
            Exchange answer = context.send(subscriber.creation(minutes, Subscriber.reachable(context)));
            context.judge(DURATION, answer).of("duration " + minutes).status(201);
        }
        for (int minutes : new int[] {9, 31}) {
            Exchange answer = context.send(subscriber.creation(minutes, Subscriber.reachable(context)));
            context.judge(DURATION, answer).of("duration " + minutes).status(400);
        }
    }

    @Test
    @Check(rule = DURATION, operation = "presenceSubscription.POST.duration")
    void extensionIsTakenWithinItsLimits(CheckContext context) {
        Subscriber subscriber = Subscriber.of(context);
        Made made = subscriber.require(Subscriber.MINUTES, Subscriber.reachable(context));
        for (int minutes : new int[] {10, 30}) {
            Exchange answer = context.send(subscriber.extension(made, minutes));
            context.judge(DURATION, answer).of("duration " + minutes).status(200, 201);
        }
        for (int minutes : new int[] {9, 31}) {
            Exchange answer = context.send(subscriber.extension(made, minutes));
            context.judge(DURATION, answer).of("duration " + minutes).status(400);
        }
    }

    @Test
    @Check(
            rule = DELETED,
            operation = DELETE,
            also = {GONE})
    void deletedSubscriptionIsGone(CheckContext context) {
        Subscriber subscriber = Subscriber.of(context);
        Made made = subscriber.require(Subscriber.MINUTES, Subscriber.reachable(context));
        Awaited awaited = new Awaited(subscriber, subscriber.seen(), context);
        Exchange deleted = subscriber.delete(made.url(), ONE);

        context.judge(DELETED, deleted).status(200, 204);
        if (deleted.succeeded()) {
            context.judge(DELETED, subscriber.get(made.url(), ONE)).of("GET").status(404, 410);
            context.judge(DELETED, context.send(subscriber.extension(made, 10)))
                    .of("POST")
                    .status(404, 410);
            List<String> listed = subscriber.listed();
            context.judge(DELETED, context.last())
                    .that(
                            !listed.contains(made.url()),
                            "presenceSubscriptions without " + made.url(),
                            "presenceSubscriptions shows " + listed);
            awaited.judge(GONE, "deleted presenceSubscription", "");
            awaited.judge(GONE, "deleted contact", "in subscribedContacts");
        }
    }

    @Test
    @Check(rule = LIMIT, operation = CREATE)
    void oneSubscriptionTooManyIsForbidden(CheckContext context) {
        Subscriber subscriber = Subscriber.of(context);
        for (int number = 0; number < MANY; number++) {
            Exchange answer = context.exceed(subscriber.creation(Subscriber.MINUTES, Subscriber.reachable(context)));
            if (!answer.succeeded()) {
                context.judge(LIMIT, answer)
                        .of("subscription " + (number + 1))
                        .status(403)
                        .subcodeIfAny("LimitExceeded");
                return;
            }
        }
        throw new NotOffered("the server took " + MANY + " presence subscriptions of one application");
    }
}
