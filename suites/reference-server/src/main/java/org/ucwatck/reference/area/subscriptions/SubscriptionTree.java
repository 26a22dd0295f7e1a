package org.ucwatck.reference.area.subscriptions;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.ucwatck.reference.fault.Deviations;
import org.ucwatck.reference.fault.SubscriptionFault;
import org.ucwatck.reference.fault.Variant;
import org.ucwatck.reference.life.Application;
import org.ucwatck.reference.people.Person;
import org.ucwatck.reference.wire.Link;
import org.ucwatck.reference.wire.Resource;
import org.ucwatck.reference.wire.ResourceBuilder;

/** The subscriptions of an application as its client sees them. */
final class SubscriptionTree {
    private final Application application;
    private final Deviations deviations;

    SubscriptionTree(Application application) {
        this.application = application;
        this.deviations = application.world().deviations();
    }

    String people() {
        return application.href() + "/people";
    }

    String href(Subscription subscription) {
        return people() + "/presenceSubscriptions/" + subscription.id();
    }

    Resource subscriptions(Collection<Subscription> all) {
        List<Resource> shown = all.stream().map(this::subscription).toList();
        return Resource.at("presenceSubscriptions", people() + "/presenceSubscriptions")
                .embedAll("presenceSubscription", shown)
                .build();
    }

    Resource subscription(Subscription subscription) {
        boolean twice = deviations.has(SubscriptionFault.SUBSCRIPTION_ID_TWICE);
        boolean none = deviations.has(SubscriptionFault.SUBSCRIPTION_WITHOUT_ID);
        return Resource.at("presenceSubscription", href(subscription))
                .property("id", none ? null : twice ? "1" : subscription.id())
                .linkIf(
                        !deviations.has(SubscriptionFault.SUBSCRIPTION_WITHOUT_MEMBERSHIPS),
                        "memberships",
                        memberships(subscription, "memberships"))
                .linkIf(
                        !deviations.has(SubscriptionFault.SUBSCRIPTION_WITHOUT_ADDING),
                        "addToPresenceSubscription",
                        memberships(subscription, "addToPresenceSubscription"))
                .build();
    }

    /** Captures have one place with a query for both. */
    private String memberships(Subscription subscription, String rel) {
        return deviations.has(Variant.MEMBERSHIPS_BY_QUERY)
                ? people() + "/presenceSubscriptionMemberships?presenceSubscriptionId=" + subscription.id()
                : href(subscription) + "/" + rel;
    }

    /** The memberships of all these subscriptions, at the place that was asked. */
    Resource memberships(String rel, String place, Collection<Subscription> of) {
        List<Resource> all = new ArrayList<>();
        of.forEach(each -> each.members().forEach(person -> all.add(membership(each, person))));
        ResourceBuilder builder = Resource.at(rel, place);
        if (deviations.has(Variant.MEMBERSHIPS_AS_LINKS)) {
            all.forEach(each ->
                    builder.link(Link.oneOfMany("presenceSubscriptionMembership", String.valueOf(each.href()))));
            return builder.build();
        }
        return builder.embedAll("presenceSubscriptionMembership", all).build();
    }

    Resource membership(Subscription subscription, Person person) {
        String href = people() + "/presenceSubscriptionMemberships/" + subscription.id() + "," + person.address();
        return Resource.at("presenceSubscriptionMembership", href)
                .linkIf(!deviations.has(SubscriptionFault.MEMBERSHIP_OF_NO_CONTACT), "contact", contact(person))
                .linkIf(
                        !deviations.has(SubscriptionFault.MEMBERSHIP_OF_NO_SUBSCRIPTION),
                        "presenceSubscription",
                        href(subscription))
                .build();
    }

    Resource subscribed(Collection<Person> people) {
        ResourceBuilder builder = Resource.at("subscribedContacts", people() + "/subscribedContacts");
        people.forEach(each -> builder.link(Link.oneOfMany("contact", contact(each))));
        return builder.build();
    }

    String contact(Person person) {
        String address = person.address();
        return people() + "/"
                + (deviations.has(Variant.CONTACTS_IN_CAPITALS) ? address.toUpperCase(Locale.ROOT) : address);
    }
}
