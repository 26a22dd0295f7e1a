package org.ucwatck.conformance.subscriptions;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.ucwatck.conformance.scene.subscription.Made;
import org.ucwatck.conformance.scene.subscription.Subscriber;
import org.ucwatck.harness.ArrangementFailed;
import org.ucwatck.harness.events.Event;
import org.ucwatck.harness.exchange.Exchange;
import org.ucwatck.harness.junit.Check;
import org.ucwatck.harness.junit.ConformanceChecks;
import org.ucwatck.harness.representation.Link;
import org.ucwatck.harness.representation.Resource;
import org.ucwatck.harness.stage.CheckContext;
import org.ucwatck.spec.pages.Format;

/** Who is in which presence subscription (pages memberships_ref, presenceSubscriptionMembership_ref and subscribedContacts_ref). */
@ConformanceChecks(needs = {"subscriptions", "contact.reachable", "secondAccount"})
record MembershipChecks(Format format) {
    private static final String CREATE = "presenceSubscriptions.POST";
    private static final String MEMBERS = "subscription.members";
    private static final String VIEWS = "subscription.views-agree";
    private static final String STAYS = "subscription.contact-stays";
    private static final String ADDED = "subscription.member-added";
    private static final String REMOVED = "subscription.member-removed";
    private static final String MEMBERSHIP = "presenceSubscriptionMembership";

    @Test
    @Check(rule = MEMBERS, operation = CREATE, also = VIEWS)
    void everybodyAskedForIsAMember(CheckContext context) {
        Subscriber subscriber = Subscriber.of(context);
        Made made = both(subscriber, context);
        List<Resource> memberships = subscriber.memberships(subscriber.place(made, "memberships"), "memberships");
        Exchange shown = context.last();
        for (Resource each : memberships) {
            for (String rel : List.of("contact", "presenceSubscription")) {
                context.judge(MEMBERS, shown)
                        .that(each.link(rel).isPresent(), "a link " + rel, "links " + each.linkRels());
            }
        }
        List<String> members = subscriber.members(memberships);
        List<String> expected = bothAddresses(context);
        context.judge(MEMBERS, shown)
                .that(members.equals(expected), "memberships of " + expected, "memberships of " + members);
        if (members.size() == memberships.size()) {
            agree(subscriber, members, context);
        }
    }

    /** With one subscription, whoever is in it is in every view. */
    private static void agree(Subscriber subscriber, List<String> members, CheckContext context) {
        List<String> ofAll = subscriber.membersOfAll();
        context.judge(VIEWS, context.last())
                .that(
                        ofAll.containsAll(members),
                        "presenceSubscriptionMemberships of " + members,
                        "presenceSubscriptionMemberships of " + ofAll);
        List<String> subscribed = subscriber.subscribed();
        context.judge(VIEWS, context.last())
                .that(
                        subscribed.equals(members.stream().distinct().toList()),
                        "subscribedContacts with " + members,
                        "subscribedContacts with " + subscribed);
    }

    private static Made both(Subscriber subscriber, CheckContext context) {
        return subscriber.require(Subscriber.MINUTES, Subscriber.reachable(context), Subscriber.other(context));
    }

    private static List<String> bothAddresses(CheckContext context) {
        return Subscriber.addresses(Subscriber.reachable(context), Subscriber.other(context));
    }

    @Test
    @Check(rule = STAYS, operation = "presenceSubscription.DELETE")
    void contactOfTwoSubscriptionsStaysWithOne(CheckContext context) {
        Subscriber subscriber = Subscriber.of(context);
        Made first = both(subscriber, context);
        Made second = subscriber.require(Subscriber.MINUTES, Subscriber.reachable(context));
        List<String> one = Subscriber.addresses(Subscriber.reachable(context));
        List<String> members = subscriber.members(second);
        context.judge(STAYS, context.last())
                .of("two subscriptions to one contact")
                .that(members.equals(one), "memberships of the second of " + one, "memberships of " + members);
        int seen = subscriber.seen();
        requireGone(subscriber.delete(first.url(), "presenceSubscription"));
        subscriber.told(seen, Subscriber.event("deleted", "presenceSubscription"));
        List<String> subscribed = subscriber.subscribed();
        boolean leaves = subscriber.session().events().events().stream()
                .skip(seen)
                .filter(Subscriber.event("deleted", "contact"))
                .anyMatch(event -> isOf(subscriber, event.href(), one));
        context.judge(STAYS, context.last())
                .of("one of two subscriptions deleted")
                .that(
                        subscribed.equals(one) && !leaves,
                        "subscribedContacts with " + one + ", and no event that it leaves",
                        "subscribedContacts with " + subscribed + (leaves ? ", and an event that it leaves" : ""));
    }

    private static boolean isOf(Subscriber subscriber, String contact, List<String> addresses) {
        return addresses.contains(subscriber.address(new Link("contact", contact)));
    }

    private static void requireGone(Exchange answer) {
        if (!answer.succeeded()) {
            throw new ArrangementFailed("DELETE did not end it", answer);
        }
    }

    @Test
    @Check(rule = ADDED, operation = "addToPresenceSubscription.POST")
    void contactIsAddedToASubscription(CheckContext context) {
        Subscriber subscriber = Subscriber.of(context);
        Made made = subscriber.require(Subscriber.MINUTES, Subscriber.reachable(context));
        int seen = subscriber.seen();
        Exchange answer = add("addToPresenceSubscription", subscriber, made, context);
        List<String> expected = bothAddresses(context);
        List<String> subscribed = subscriber.subscribed();
        context.judge(ADDED, answer)
                .that(subscribed.equals(expected), "subscribedContacts with " + expected, "it has " + subscribed);
        List<String> other = Subscriber.addresses(Subscriber.other(context));
        Predicate<Event> joins = Subscriber.event("added", "contact");
        boolean told = subscriber
                .told(seen, event -> joins.test(event) && isOf(subscriber, event.href(), other))
                .isPresent();
        context.judge(ADDED, answer)
                .that(
                        told,
                        "an event added contact in subscribedContacts",
                        context.scenes().unseen(subscriber.session()));
    }

    /** Adds the other user to a subscription to the reachable contact. */
    private static Exchange add(String rel, Subscriber subscriber, Made made, CheckContext context) {
        Exchange answer = context.send(subscriber
                .session()
                .post(subscriber.place(made, rel), Subscriber.contacts(Subscriber.other(context)))
                .about(rel));
        context.judge(ADDED, answer).status(201);
        List<String> members = subscriber.members(made);
        List<String> expected = bothAddresses(context);
        context.judge(ADDED, answer)
                .that(members.equals(expected), "memberships of " + expected, "memberships of " + members);
        return answer;
    }

    @Test
    @Check(rule = ADDED, operation = "memberships.POST")
    void contactIsAddedToMemberships(CheckContext context) {
        Subscriber subscriber = Subscriber.of(context);
        Made made = subscriber.require(Subscriber.MINUTES, Subscriber.reachable(context));
        add("memberships", subscriber, made, context);
    }

    @Test
    @Check(rule = REMOVED, operation = "presenceSubscriptionMembership.DELETE")
    void memberLeavesOneSubscriptionOnly(CheckContext context) {
        Subscriber subscriber = Subscriber.of(context);
        Made made = both(subscriber, context);
        Made another = both(subscriber, context);
        String url = membershipOf(subscriber, made, Subscriber.other(context));
        Exchange answer = subscriber.delete(url, MEMBERSHIP);

        context.judge(REMOVED, answer).status(200, 204);
        context.judge(REMOVED, subscriber.get(url, MEMBERSHIP)).of("GET").status(404, 410);
        List<String> members = subscriber.members(made);
        List<String> rest = Subscriber.addresses(Subscriber.reachable(context));
        context.judge(REMOVED, answer)
                .that(members.equals(rest), "memberships of " + rest, "memberships of " + members);
        List<String> others = subscriber.members(another);
        List<String> expected = bothAddresses(context);
        context.judge(REMOVED, answer)
                .that(
                        others.equals(expected),
                        "in the other subscription memberships of " + expected,
                        "in the other memberships of " + others);
    }

    private static String membershipOf(Subscriber subscriber, Made made, String uri) {
        Optional<Resource> membership =
                subscriber.memberships(subscriber.place(made, "memberships"), "memberships").stream()
                        .filter(each -> each.link("contact")
                                .map(subscriber::address)
                                .filter(Subscriber.address(uri)::equals)
                                .isPresent())
                        .findFirst();
        return membership
                .flatMap(Resource::self)
                .map(subscriber.session()::resolve)
                .orElseThrow(() -> new ArrangementFailed("no membership of the other user with a link self"));
    }
}
