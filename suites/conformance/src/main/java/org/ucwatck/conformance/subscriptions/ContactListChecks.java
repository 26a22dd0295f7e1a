package org.ucwatck.conformance.subscriptions;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.ucwatck.conformance.scene.subscription.Subscriber;
import org.ucwatck.harness.exchange.Exchange;
import org.ucwatck.harness.exchange.UcwaRequest;
import org.ucwatck.harness.junit.Check;
import org.ucwatck.harness.junit.ConformanceChecks;
import org.ucwatck.harness.representation.Input;
import org.ucwatck.harness.stage.CheckContext;
import org.ucwatck.spec.pages.Format;

/** The subscription to contacts and groups: started, refreshed and stopped (page myContactsAndGroupsSubscription_ref). */
@ConformanceChecks(needs = "subscriptions")
record ContactListChecks(Format format) {
    private static final String STARTED = "contact-list.started";
    private static final String REFRESHED = "contact-list.refreshed";
    private static final String STOPPED = "contact-list.stopped";
    private static final String LINKS = "contact-list.links";
    private static final String DURATION = "contact-list.duration";
    private static final String CONNECTED = "Connected";
    private static final String DISCONNECTED = "Disconnected";
    private static final Set<String> BEGINNING = Set.of(CONNECTED, "Connecting");

    @Test
    @Check(
            rule = STARTED,
            operation = ContactListSubscription.START + ".POST",
            also = {REFRESHED, LINKS, STOPPED})
    void subscriptionToTheContactListStartsAndStops(CheckContext context) {
        Subscriber subscriber = Subscriber.of(context);
        ContactListSubscription list = ContactListSubscription.of(subscriber, context);
        started(STARTED, subscriber, context.send(list.start(Subscriber.MINUTES)), context);
        if (!connected(STARTED, list, context)) {
            return;
        }
        linked(list, ContactListSubscription.START, context);
        linked(list, ContactListSubscription.STOP, context);
        started(REFRESHED, subscriber, context.send(list.start(10)), context);
        if (!connected(REFRESHED, list, context)) {
            return;
        }
        Exchange stopped = context.send(list.request(ContactListSubscription.STOP, Input.empty()));
        context.judge(STOPPED, stopped).status(200, 204);
        String state = list.stateOnceIs(DISCONNECTED);
        context.judge(STOPPED, stopped)
                .that(state.equals(DISCONNECTED), "GET shows the state " + DISCONNECTED, "the state " + state);
        linked(list, ContactListSubscription.START, context);
    }

    private static void started(String rule, Subscriber subscriber, Exchange answer, CheckContext context) {
        context.judge(rule, answer).status(200, 201);
        subscriber
                .read(answer, ContactListSubscription.REL)
                .filter(it -> answer.succeeded())
                .ifPresent(it -> {
                    String state = it.text("state").orElse("none");
                    context.judge(rule, answer)
                            .that(BEGINNING.contains(state), "the state Connecting or Connected", "the state " + state);
                });
    }

    private static boolean connected(String rule, ContactListSubscription list, CheckContext context) {
        String state = list.stateOnceIs(CONNECTED);
        context.judge(rule, context.last())
                .that(state.equals(CONNECTED), "GET shows the state " + CONNECTED, "the state " + state);
        return state.equals(CONNECTED);
    }

    private static void linked(ContactListSubscription list, String rel, CheckContext context) {
        Set<String> rels = list.shown().linkRels();
        context.judge(LINKS, context.last())
                .that(rels.contains(rel), "a link " + rel + " in this state", "links " + rels);
    }

    @Test
    @Check(
            rule = DURATION,
            operation = ContactListSubscription.START + ".POST.duration",
            also = "request.query-parameters")
    void durationOfTheContactListHasLimits(CheckContext context) {
        Subscriber subscriber = Subscriber.of(context);
        ContactListSubscription list = ContactListSubscription.of(subscriber, context);
        for (int minutes : new int[] {9, 61}) {
            Exchange answer = context.send(list.start(minutes));
            context.judge(DURATION, answer).of("duration " + minutes).status(400);
        }
        for (int minutes : new int[] {10, 60}) {
            Exchange answer = context.send(list.start(minutes));
            context.judge(DURATION, answer).of("duration " + minutes).status(200, 201);
        }
        UcwaRequest empty = list.request(ContactListSubscription.START, Input.empty());
        String url = empty.url() + (empty.url().contains("?") ? "&" : "?") + "duration=12";
        context.judge("request.query-parameters", context.send(empty.to(url)))
                .of("duration in the query alone")
                .status(200, 201);
        context.send(list.request(ContactListSubscription.STOP, Input.empty()));
    }
}
