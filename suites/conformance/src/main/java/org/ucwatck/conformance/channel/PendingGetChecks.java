package org.ucwatck.conformance.channel;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceAccessMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.ucwatck.conformance.calls.IncomingCallChecks;
import org.ucwatck.conformance.scene.Channel;
import org.ucwatck.harness.ArrangementFailed;
import org.ucwatck.harness.events.EventPage;
import org.ucwatck.harness.events.PendingGet;
import org.ucwatck.harness.exchange.Exchange;
import org.ucwatck.harness.junit.Check;
import org.ucwatck.harness.junit.ConformanceChecks;
import org.ucwatck.harness.stage.CheckContext;
import org.ucwatck.spec.pages.Format;

/** What one pending GET means for the next (pages EventsInUCWA, timeouts, and EventChannelDetails, requesting events). */
@Order(1) // waiting takes longest
@ConformanceChecks(needs = "contact.reachable")
record PendingGetChecks(Format format) {
    private static final String OPERATION = "events.GET";
    private static final String HIGHER = "event.higher-priority";
    private static final String KEPT = "event.parameters-kept";
    private static final int CONFLICT = 409;
    private static final int MOST_PAGES = 100;

    /** Twice the default of timeout, in seconds of the channel. */
    private static final int TIMEOUT = 360;

    @Test
    @Check(rule = HIGHER, operation = OPERATION)
    @ResourceLock(value = IncomingCallChecks.PHONE, mode = ResourceAccessMode.READ)
    void higherPriorityTakesThePlaceOfALowerOne(CheckContext context) {
        Channel channel = Channel.quiet(context);
        String url = channel.start();
        for (int pages = 0; pages < MOST_PAGES; pages++) {
            PendingGet low =
                    channel.untilHeld(url, it -> channel.with(it, "priority", 1), Channel.surelyArrived(context));
            context.own().pendingGet(channel.with(channel.held(), "priority", 2));
            Optional<Exchange> released =
                    low.answerWithin(context.config().limits().arrival());
            Optional<EventPage> page = released.filter(Exchange::succeeded).map(channel::page);
            if (page.filter(it -> !it.events().isEmpty()).isEmpty()) {
                judgeReleased(context, released);
                return;
            }
            url = page.get().continuation();
        }
        throw new ArrangementFailed("the event channel did not come to rest");
    }

    private static void judgeReleased(CheckContext context, Optional<Exchange> released) {
        released.ifPresentOrElse(
                answer -> context.judge(HIGHER, answer).status(CONFLICT).subcodeIfAny("PGetReplaced"),
                () -> context.finding(
                        HIGHER,
                        "the GET of priority 1 is answered 409 when one of priority 2 comes",
                        "it is still held after "
                                + context.config().limits().arrival().toMillis() + " ms"));
    }

    /** The second GET, without parameters, takes the place of the first, and is held as long as that one asked. */
    @Test
    @Check(rule = KEPT, operation = OPERATION)
    @ResourceLock(value = IncomingCallChecks.PHONE, mode = ResourceAccessMode.READ)
    void timeoutHoldsForLaterGets(CheckContext context) {
        Channel channel = Channel.quiet(context);
        channel.untilHeld(
                channel.start(), url -> channel.with(url, "timeout", TIMEOUT), Channel.surelyArrived(context));
        PendingGet pending = channel.get(channel.held());
        Duration idle = context.config().limits().idle();
        for (int pages = 0; pages < MOST_PAGES; pages++) {
            Optional<Exchange> answer = pending.answerWithin(idle.multipliedBy(3));
            if (answer.isEmpty()) {
                context.finding(
                        KEPT,
                        "a page without events after twice " + idle.toMillis() + " ms",
                        "no page within " + idle.multipliedBy(3).toMillis() + " ms");
                return;
            }
            EventPage page = channel.page(answer.get());
            if (page.events().isEmpty()) {
                judgeHeld(context, answer.get(), idle);
                return;
            }
            pending = channel.get(page.continuation());
        }
        throw new ArrangementFailed("the event channel did not come to rest");
    }

    private static void judgeHeld(CheckContext context, Exchange answer, Duration idle) {
        Duration least = idle.multipliedBy(3).dividedBy(2);
        context.judge(KEPT, answer)
                .that(
                        answer.duration().compareTo(least) >= 0,
                        "a GET without parameters is held for the " + TIMEOUT + " s that the last one asked for, twice "
                                + idle.toMillis() + " ms (limits.idle of the target file)",
                        "an empty page after " + answer.duration().toMillis() + " ms");
    }
}
