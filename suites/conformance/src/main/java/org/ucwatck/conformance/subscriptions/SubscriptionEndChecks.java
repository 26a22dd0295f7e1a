package org.ucwatck.conformance.subscriptions;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.ucwatck.conformance.scene.subscription.Made;
import org.ucwatck.conformance.scene.subscription.Subscriber;
import org.ucwatck.harness.events.Event;
import org.ucwatck.harness.exchange.Exchange;
import org.ucwatck.harness.junit.Check;
import org.ucwatck.harness.junit.ConformanceChecks;
import org.ucwatck.harness.stage.CheckContext;
import org.ucwatck.spec.pages.Format;

/** How a presence subscription ends that nobody extends: announced, and after its duration (page ExtendAPresenceSubscription). */
@ConformanceChecks(needs = {"subscriptions", "contact.reachable"})
record SubscriptionEndChecks(Format format) {
    private static final String ENDS = "subscription.ends";
    private static final String WARNING = "subscription.warning";
    private static final String ONE = "presenceSubscription";
    private static final int LEAST = 10;

    /** Three of these are the least timeout of a pending GET, whose real length the target file tells. */
    private static final int MINUTES_OF_IDLE = 3;

    /** Its end is looked for this much later, in hundredths of its duration, since a server may round it up. */
    private static final int ROUNDED = 160;

    @Test
    @Check(rule = ENDS, operation = "presenceSubscription.GET", also = WARNING)
    void subscriptionThatNobodyExtendsEnds(CheckContext context) {
        Subscriber subscriber = Subscriber.of(context);
        int seen = subscriber.seen();
        Made made = subscriber.require(LEAST, Subscriber.reachable(context));
        Duration duration = context.config().limits().idle().multipliedBy(LEAST).dividedBy(MINUTES_OF_IDLE);
        Optional<Event> end = subscriber
                .session()
                .events()
                .awaitAfter(
                        seen,
                        Subscriber.event("deleted", ONE),
                        duration.multipliedBy(ROUNDED)
                                .dividedBy(100)
                                .plus(context.config().limits().arrival()));
        context.judge(ENDS, made.answer())
                .told(end)
                .that(end.isPresent(), "an event deleted presenceSubscription after its " + LEAST + " minutes", "none");
        Exchange shown = subscriber.get(made.url(), ONE);
        context.judge(ENDS, shown).of("GET after the end").status(404, 410);
        boolean warned =
                subscriber.session().events().events().stream().skip(seen).anyMatch(Subscriber.event("updated", ONE));
        context.judge(WARNING, made.answer())
                .that(warned, "an event updated presenceSubscription before its end", "no event updated");
    }
}
