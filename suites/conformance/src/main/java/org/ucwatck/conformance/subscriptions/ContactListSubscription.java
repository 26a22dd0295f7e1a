package org.ucwatck.conformance.subscriptions;

import java.util.Optional;
import org.ucwatck.conformance.scene.subscription.Subscriber;
import org.ucwatck.harness.ArrangementFailed;
import org.ucwatck.harness.NotOffered;
import org.ucwatck.harness.events.Patience;
import org.ucwatck.harness.exchange.Exchange;
import org.ucwatck.harness.exchange.Payload;
import org.ucwatck.harness.exchange.UcwaRequest;
import org.ucwatck.harness.representation.Input;
import org.ucwatck.harness.representation.Link;
import org.ucwatck.harness.representation.Resource;
import org.ucwatck.harness.stage.CheckContext;

/** The subscription of an application to the contacts and groups of its user. */
final class ContactListSubscription {
    static final String REL = "myContactsAndGroupsSubscription";
    static final String START = "startOrRefreshSubscriptionToContactsAndGroups";
    static final String STOP = "stopSubscriptionToContactsAndGroups";

    private final Subscriber subscriber;
    private final CheckContext context;
    private final String url;

    private ContactListSubscription(Subscriber subscriber, CheckContext context) {
        this.subscriber = subscriber;
        this.context = context;
        this.url = subscriber.place(REL);
    }

    /** Throws NotOffered where people shows no link to it. */
    static ContactListSubscription of(Subscriber subscriber, CheckContext context) {
        return new ContactListSubscription(subscriber, context);
    }

    Resource shown() {
        return subscriber.session().fetch(url, REL, context.trace());
    }

    String state() {
        return shown().text("state").orElse("none");
    }

    /** POST of what it links to; throws NotOffered where it shows no such link now. */
    UcwaRequest request(String rel, Input input) {
        String place = shown().link(rel)
                .map(Link::href)
                .map(subscriber.session()::resolve)
                .orElseThrow(() -> new NotOffered(REL + " shows no link " + rel));
        UcwaRequest request = subscriber.session().post(place, input).about(rel);
        return input.entries().isEmpty() ? request.withoutHeader("Content-Type").body("", Payload.EMPTY) : request;
    }

    /** The same with a duration in the body. */
    UcwaRequest start(int minutes) {
        return request(START, Subscriber.duration(minutes));
    }

    /** The state once it is this one, or the last that was seen. */
    String stateOnceIs(String wanted) {
        Patience patience = new Patience(
                subscriber.session().events(), context.config().limits().arrival());
        return patience.arrival(() -> Optional.of(state()).filter(wanted::equals), event -> event.rel()
                        .equals(REL))
                .orElseGet(this::state);
    }

    /** Starts it; throws ArrangementFailed when it does not become connected. */
    void requireConnected() {
        Exchange answer = context.send(start(Subscriber.MINUTES));
        if (!answer.succeeded() || !stateOnceIs("Connected").equals("Connected")) {
            throw new ArrangementFailed("the subscription to contacts and groups does not become Connected", answer);
        }
    }
}
