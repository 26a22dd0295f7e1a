package org.ucwatck.conformance.subscriptions;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.ucwatck.conformance.scene.subscription.Made;
import org.ucwatck.conformance.scene.subscription.Subscriber;
import org.ucwatck.harness.ArrangementFailed;
import org.ucwatck.harness.NotOffered;
import org.ucwatck.harness.exchange.UcwaRequest;
import org.ucwatck.harness.representation.Input;
import org.ucwatck.harness.stage.CheckContext;

/** One request for each operation that changes a subscription, all of which would be carried out. */
record SubscriptionRequests(Subscriber subscriber, Made made, CheckContext context) {

    static SubscriptionRequests of(CheckContext context) {
        Subscriber subscriber = Subscriber.of(context);
        return new SubscriptionRequests(
                subscriber, subscriber.require(Subscriber.MINUTES, Subscriber.reachable(context)), context);
    }

    /** What has an input, with a whole one. */
    List<UcwaRequest> inputs() {
        List<UcwaRequest> some = List.of(
                subscriber.creation(Subscriber.MINUTES, Subscriber.reachable(context)),
                subscriber.extension(made, Subscriber.MINUTES),
                adding("memberships"),
                adding("addToPresenceSubscription"));
        return Stream.concat(some.stream(), list(each -> each.start(Subscriber.MINUTES)))
                .toList();
    }

    private UcwaRequest adding(String rel) {
        return subscriber
                .session()
                .post(subscriber.place(made, rel), Subscriber.contacts(Subscriber.reachable(context)))
                .about(rel);
    }

    /** What is asked of the contact list; nothing where the server shows none that can be read. */
    private <T> Stream<T> list(Function<ContactListSubscription, T> asked) {
        try {
            return Stream.of(asked.apply(ContactListSubscription.of(subscriber, context)));
        } catch (ArrangementFailed | NotOffered e) {
            return Stream.of();
        }
    }

    /** All, what deletes last. */
    List<UcwaRequest> all() {
        list(each -> {
            each.requireConnected();
            return each;
        });
        Stream<UcwaRequest> deletions = Stream.concat(
                subscriber.memberships(subscriber.place(made, "memberships"), "memberships").stream()
                        .flatMap(each -> each.self().stream())
                        .map(subscriber.session()::resolve)
                        .map(url -> subscriber.deletion(url, "presenceSubscriptionMembership")),
                Stream.of(subscriber.deletion(made.url(), "presenceSubscription")));
        String all = "presenceSubscriptionMemberships";
        UcwaRequest toAll = subscriber
                .session()
                .post(subscriber.place(all), Subscriber.contacts(Subscriber.reachable(context)))
                .about(all);
        Stream<UcwaRequest> stop = list(each -> each.request(ContactListSubscription.STOP, Input.empty()));
        return Stream.of(inputs().stream(), Stream.of(toAll), stop, deletions)
                .flatMap(each -> each)
                .toList();
    }

    /** What there is of subscriptions now, in words that are the same as long as nothing changes. */
    String state() {
        return "the members " + subscriber.members(made) + ", and the contact list "
                + list(ContactListSubscription::state).toList();
    }
}
