package org.ucwatck.reference.area.subscriptions;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.ucwatck.reference.area.Call;
import org.ucwatck.reference.area.Fields;
import org.ucwatck.reference.area.Routes;
import org.ucwatck.reference.fault.Deviations;
import org.ucwatck.reference.fault.SubscriptionFault;
import org.ucwatck.reference.fault.Variant;
import org.ucwatck.reference.life.Application;
import org.ucwatck.reference.life.Paths;
import org.ucwatck.reference.people.Contact;
import org.ucwatck.reference.people.Directory;
import org.ucwatck.reference.people.Person;
import org.ucwatck.reference.wire.Answer;
import org.ucwatck.reference.wire.Body;
import org.ucwatck.reference.wire.Refusal;
import org.ucwatck.reference.wire.Resource;

/** presenceSubscriptions_ref and presenceSubscription_ref. */
public final class PresenceSubscriptionsArea {
    private static final String ALL = Paths.APPLICATIONS + "/{app}/people/presenceSubscriptions";
    private static final String ONE = ALL + "/{subscription}";
    private static final int LEAST = 10;

    private final Subscriptions subscriptions;
    private final Directory directory;
    private final Deviations deviations;

    public PresenceSubscriptionsArea(Subscriptions subscriptions, Directory directory, Deviations deviations) {
        this.subscriptions = subscriptions;
        this.directory = directory;
        this.deviations = deviations;
    }

    public void routes(Routes routes) {
        routes.on("GET", ALL, "presenceSubscriptions", this::list);
        routes.on("POST", ALL, "presenceSubscriptions", this::create);
        routes.on("GET", ONE, "presenceSubscription", this::show);
        routes.on("POST", ONE, "presenceSubscription", this::extend);
        routes.on("DELETE", ONE, "presenceSubscription", this::delete);
        new MembershipsArea(subscriptions, this).routes(routes);
    }

    private Answer list(Call call) {
        Application application = call.application();
        List<Subscription> all = subscriptions.of(application);
        boolean unlisted = deviations.has(SubscriptionFault.SUBSCRIPTION_UNLISTED);
        return Answer.ok(new SubscriptionTree(application).subscriptions(unlisted ? List.of() : all));
    }

    private Answer create(Call call) {
        Application application = call.application();
        Fields fields = call.fields();
        int minutes = duration(call, fields);
        boolean nobody = !call.input().has("uris") && deviations.has(SubscriptionFault.MISSING_URIS_TAKEN);
        List<Person> people = nobody ? List.of() : people(fields, "uris");
        fields.check();
        Subscription created = subscriptions.create(application, asked(people), minutes);
        int status = deviations.has(SubscriptionFault.SUBSCRIPTION_ANSWERED_200) ? 200 : 201;
        return answer(status, application, created);
    }

    /** Whom the subscription is about, of those for whom was asked. */
    private Collection<Person> asked(List<Person> people) {
        List<Person> all = new ArrayList<>(people);
        if (deviations.has(SubscriptionFault.MEMBER_LOST) && all.size() > 1) {
            all.remove(0);
        }
        if (deviations.has(SubscriptionFault.MEMBER_UNASKED)) {
            all.add(directory.find(Directory.FORWARDING).person());
        }
        return all;
    }

    private Answer answer(int status, Application application, Subscription subscription) {
        Resource shown = new SubscriptionTree(application).subscription(subscription);
        Answer answer = Answer.of(status, new Body.OfResource(shown));
        return deviations.has(Variant.SUBSCRIPTION_WITH_LOCATION)
                ? answer.with("Location", String.valueOf(shown.href()))
                : answer;
    }

    private Subscription subscription(Call call, String method) {
        return subscriptions.find(call.application(), call.part("subscription"), method);
    }

    private Answer show(Call call) {
        Subscription subscription = subscription(call, "GET");
        Resource shown = new SubscriptionTree(call.application()).subscription(subscription);
        return Answer.ok(
                deviations.has(SubscriptionFault.SUBSCRIPTION_OF_ANOTHER_ID) ? shown.with("id", "another") : shown);
    }

    private Answer extend(Call call) {
        Application application = call.application();
        Subscription subscription = subscription(call, "POST");
        Fields fields = call.fields();
        int minutes = duration(call, fields);
        fields.check();
        if (deviations.has(SubscriptionFault.EXTENSION_REFUSED)) {
            throw Refusal.conflict(null, "The subscription cannot be extended.");
        }
        subscriptions.extend(application, subscription, minutes);
        if (deviations.has(SubscriptionFault.EXTENSION_EMPTIES)) {
            subscription.clear();
        }
        Subscription shown = deviations.has(SubscriptionFault.EXTENSION_MAKES_ANOTHER)
                ? subscriptions.create(application, subscription.members(), minutes)
                : subscription;
        return answer(deviations.has(Variant.EXTENSION_ANSWERED_200) ? 200 : 201, application, shown);
    }

    private Answer delete(Call call) {
        subscriptions.end(call.application(), subscription(call, "DELETE"), Subscription.Life.DELETED);
        return deviations.has(SubscriptionFault.DELETE_ANSWERED_202) ? Answer.of(202, Body.NONE) : Answer.noContent();
    }

    /** The minutes of a subscription, within the limits of its page; a fault moves one of them. */
    private int duration(Call call, Fields fields) {
        String given = String.valueOf(call.input().value("duration")).strip();
        boolean below = given.equals("9") && deviations.has(SubscriptionFault.SHORT_DURATION_TAKEN);
        boolean above = given.equals("31") && deviations.has(SubscriptionFault.LONG_DURATION_TAKEN);
        boolean none = !call.input().has("duration") && deviations.has(SubscriptionFault.MISSING_DURATION_TAKEN);
        if (below || above || none) {
            fields.skip("duration");
            return LEAST;
        }
        int minutes = fields.requiredNumber("duration").orElse(LEAST);
        boolean least = given.equals("10") && deviations.has(SubscriptionFault.LEAST_DURATION_REFUSED);
        boolean most = given.equals("30") && deviations.has(SubscriptionFault.GREATEST_DURATION_REFUSED);
        if (least || most) {
            fields.reject("duration", "OutOfRange");
        }
        return minutes;
    }

    /** The people whose URIs are given, with sip: or without; whoever is unknown is refused. */
    List<Person> people(Fields fields, String name) {
        List<Person> people = new ArrayList<>();
        for (String uri : fields.requiredTexts(name)) {
            Directory.provoke(uri);
            String address = uri.strip().toLowerCase(Locale.ROOT).replaceFirst("^sip:", "");
            directory
                    .at(address)
                    .map(Contact::person)
                    .ifPresentOrElse(people::add, () -> fields.reject(name, "Invalid"));
        }
        return people;
    }
}
