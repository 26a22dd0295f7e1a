package org.ucwatck.reference.area.subscriptions;

import java.util.ArrayList;
import java.util.List;
import org.ucwatck.reference.area.Call;
import org.ucwatck.reference.area.Fields;
import org.ucwatck.reference.area.Routes;
import org.ucwatck.reference.fault.Deviations;
import org.ucwatck.reference.fault.SubscriptionFault;
import org.ucwatck.reference.life.Application;
import org.ucwatck.reference.life.Paths;
import org.ucwatck.reference.people.Contact;
import org.ucwatck.reference.people.Directory;
import org.ucwatck.reference.people.Person;
import org.ucwatck.reference.wire.Answer;
import org.ucwatck.reference.wire.Body;
import org.ucwatck.reference.wire.Refusal;
import org.ucwatck.reference.wire.Resource;

/** Who is in which subscription: memberships_ref, presenceSubscriptionMemberships_ref and subscribedContacts_ref. */
final class MembershipsArea {
    private static final String PEOPLE = Paths.APPLICATIONS + "/{app}/people";
    private static final String OF_ALL = PEOPLE + "/presenceSubscriptionMemberships";
    private static final String OF_ONE = PEOPLE + "/presenceSubscriptions/{subscription}";

    private final Subscriptions subscriptions;
    private final PresenceSubscriptionsArea area;

    MembershipsArea(Subscriptions subscriptions, PresenceSubscriptionsArea area) {
        this.subscriptions = subscriptions;
        this.area = area;
    }

    void routes(Routes routes) {
        routes.on("GET", OF_ALL, "presenceSubscriptionMemberships", this::list);
        routes.on("POST", OF_ALL, "presenceSubscriptionMemberships", call -> add(call, chosen(call)));
        routes.on("GET", OF_ALL + "/{membership}", "presenceSubscriptionMembership", this::show);
        routes.on("DELETE", OF_ALL + "/{membership}", "presenceSubscriptionMembership", this::remove);
        routes.on("GET", OF_ONE + "/memberships", "memberships", this::listOfOne);
        routes.on("POST", OF_ONE + "/memberships", "memberships", call -> add(call, named(call)));
        routes.on(
                "POST",
                OF_ONE + "/addToPresenceSubscription",
                "addToPresenceSubscription",
                call -> add(call, named(call)));
        routes.on("GET", PEOPLE + "/subscribedContacts", "subscribedContacts", this::subscribed);
    }

    private static Deviations deviations(Call call) {
        return call.application().world().deviations();
    }

    private Subscription named(Call call) {
        return subscriptions.find(
                call.application(), call.part("subscription"), call.request().method());
    }

    /** The one that the link named in its query, or else the only one there is. */
    private Subscription chosen(Call call) {
        String id = call.request().query().getOrDefault("presenceSubscriptionId", "");
        if (!id.isEmpty()) {
            return subscriptions.find(call.application(), id, call.request().method());
        }
        List<Subscription> all = subscriptions.of(call.application());
        if (all.size() != 1) {
            throw Refusal.conflict(null, "It is not known to which presence subscription they are to be added.");
        }
        return all.get(0);
    }

    private Answer list(Call call) {
        String id = call.request().query().getOrDefault("presenceSubscriptionId", "");
        SubscriptionTree tree = new SubscriptionTree(call.application());
        String place = tree.people() + "/presenceSubscriptionMemberships";
        List<Subscription> of = id.isEmpty() ? subscriptions.of(call.application()) : List.of(chosen(call));
        boolean lacking = id.isEmpty() && deviations(call).has(SubscriptionFault.MEMBERSHIP_UNLISTED);
        return Answer.ok(tree.memberships(
                "presenceSubscriptionMemberships",
                id.isEmpty() ? place : place + "?presenceSubscriptionId=" + id,
                lacking ? List.of() : of));
    }

    private Answer listOfOne(Call call) {
        Subscription subscription = named(call);
        SubscriptionTree tree = new SubscriptionTree(call.application());
        boolean shared = deviations(call).has(SubscriptionFault.MEMBERSHIP_SHARED);
        List<Subscription> of = shared ? subscriptions.of(call.application()) : List.of(subscription);
        return Answer.ok(tree.memberships("memberships", tree.href(subscription) + "/memberships", of));
    }

    private Answer add(Call call, Subscription subscription) {
        Application application = call.application();
        Fields fields = call.fields();
        List<Person> people = area.people(fields, "contactUris");
        fields.check();
        if (deviations(call).has(SubscriptionFault.ADDING_REPLACES)) {
            subscription.clear();
        }
        if (!deviations(call).has(SubscriptionFault.ADDED_MEMBER_LOST)) {
            subscriptions.add(application, subscription, people);
        }
        SubscriptionTree tree = new SubscriptionTree(application);
        Resource shown = tree.memberships(
                "presenceSubscriptionMemberships", tree.href(subscription) + "/memberships", List.of(subscription));
        return Answer.of(201, new Body.OfResource(shown));
    }

    /** A membership: who, and where. */
    private record Membership(Subscription subscription, Person person) {}

    private Membership membership(Call call) {
        String[] parts = call.part("membership").split(",", 2);
        Subscription subscription =
                subscriptions.find(call.application(), parts[0], call.request().method());
        return subscription
                .member(parts.length < 2 ? "" : parts[1])
                .map(person -> new Membership(subscription, person))
                .orElseThrow(() -> Refusal.notFound(null, "The membership does not exist."));
    }

    private Answer show(Call call) {
        Membership membership = membership(call);
        return Answer.ok(
                new SubscriptionTree(call.application()).membership(membership.subscription(), membership.person()));
    }

    private Answer remove(Call call) {
        Membership membership = membership(call);
        Application application = call.application();
        if (deviations(call).has(SubscriptionFault.REMOVAL_FROM_ALL)) {
            subscriptions.of(application).forEach(each -> subscriptions.remove(application, each, membership.person()));
        } else if (deviations(call).has(SubscriptionFault.REMOVAL_EMPTIES)) {
            membership
                    .subscription()
                    .members()
                    .forEach(each -> subscriptions.remove(application, membership.subscription(), each));
        } else if (!deviations(call).has(SubscriptionFault.REMOVED_MEMBER_STAYS)) {
            subscriptions.remove(application, membership.subscription(), membership.person());
        }
        return Answer.noContent();
    }

    private Answer subscribed(Call call) {
        Application application = call.application();
        Directory directory = application.world().directory();
        List<Person> people = new ArrayList<>(
                deviations(call).has(SubscriptionFault.ALL_CONTACTS_SUBSCRIBED)
                        ? directory.all().stream().map(Contact::person).toList()
                        : List.copyOf(subscriptions.subscribed(application)));
        if (deviations(call).has(SubscriptionFault.SUBSCRIBED_CONTACT_MISSING) && !people.isEmpty()) {
            people.remove(0);
        }
        return Answer.ok(new SubscriptionTree(application).subscribed(people));
    }
}
