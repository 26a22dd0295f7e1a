package org.ucwatck.conformance.channel;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.ucwatck.conformance.scene.Channel;
import org.ucwatck.conformance.scene.Setting;
import org.ucwatck.harness.ArrangementFailed;
import org.ucwatck.harness.events.Event;
import org.ucwatck.harness.events.EventChannel;
import org.ucwatck.harness.events.PendingGet;
import org.ucwatck.harness.exchange.Exchange;
import org.ucwatck.harness.exchange.UcwaRequest;
import org.ucwatck.harness.junit.Check;
import org.ucwatck.harness.junit.ConformanceChecks;
import org.ucwatck.harness.stage.CheckContext;
import org.ucwatck.harness.stage.Site;
import org.ucwatck.spec.pages.Format;

/** Events that the channel holds back, and those that it does not (page EventsInUCWA, aggregation). */
@Order(2)
@ConformanceChecks(needs = "contact.reachable")
record HeldEventChecks(Format format) {
    private static final String OPERATION = "events.GET";
    private static final String AT_ONCE = "event.high-at-once";
    private static final String ORDER = "event.held-in-order";
    private static final String INTERVAL = "event.held-no-longer";

    /** Near the least, and no default. */
    private static final int SHORT = 6;

    /** Who sets it tells few people much less than by a note. */
    private static final Site CHANGED = new Site("location.POST.location");

    @Test
    @Check(rule = AT_ONCE, operation = OPERATION)
    void ownOperationComesAtOnce(CheckContext context) {
        Channel channel = new Channel(context);
        PendingGet held = holding(channel, context);
        Exchange started = channel.stir();
        Optional<List<Event>> told =
                channel.until(held, about(started), url -> channel.holding(url, Channel.LONGEST), arrival(context));

        context.judge(AT_ONCE, started)
                .told(told.orElse(List.of()))
                .that(
                        told.isPresent(),
                        "an event about the invitation at once, although low and medium are " + Channel.LONGEST + " s",
                        "none within " + arrival(context).toMillis() + " ms");
    }

    /** That another application of the user has heard of the change proves that it lies behind. */
    @Test
    @Check(rule = ORDER, operation = OPERATION, needs = "presence")
    void heldEventComesAheadOfTheOneThatReleases(CheckContext context) {
        try (Setting setting = Setting.of(CHANGED, context)) {
            requireTold(setting, context);
            Channel channel = new Channel(context);
            PendingGet held = holding(channel, context);
            requireTold(setting, context);
            Exchange started = channel.stir();
            Optional<List<Event>> told =
                    channel.until(held, about(started), url -> channel.holding(url, Channel.LONGEST), arrival(context));
            List<Event> events =
                    told.orElseThrow(() -> new ArrangementFailed("no event about the invitation", started));
            context.judge(ORDER, started)
                    .told(events)
                    .that(
                            events.stream().anyMatch(HeldEventChecks::isChange),
                            "the event about location, which was held, ahead of the one about the invitation",
                            "ahead of it " + words(events));
        }
    }

    @Test
    @Check(rule = INTERVAL, operation = OPERATION, needs = "presence")
    void heldEventComesWithinItsInterval(CheckContext context) {
        try (Setting setting = Setting.of(CHANGED, context)) {
            requireTold(setting, context);
            Channel channel = new Channel(context);
            PendingGet held =
                    channel.untilHeld(channel.start(), url -> shortly(channel, url), Channel.surelyArrived(context));
            Exchange set = change(setting);
            Duration longest = Duration.ofSeconds(SHORT).plus(arrival(context));
            Optional<List<Event>> told =
                    channel.until(held, HeldEventChecks::isChange, url -> shortly(channel, url), longest);
            context.judge(INTERVAL, set)
                    .told(told.orElse(List.of()))
                    .that(
                            told.isPresent(),
                            "the event about location within the " + SHORT + " s of low and medium",
                            "none within " + longest.toMillis() + " ms");
        }
    }

    private static PendingGet holding(Channel channel, CheckContext context) {
        return channel.untilHeld(
                channel.start(), url -> channel.holding(url, Channel.LONGEST), Channel.surelyArrived(context));
    }

    /** With the greatest timeout, since its end would bring what is held, too. */
    private static UcwaRequest shortly(Channel channel, String url) {
        return channel.with(channel.holding(url, SHORT).url(), "timeout", Channel.LONGEST);
    }

    private static Predicate<Event> about(Exchange started) {
        String location = started.location()
                .orElseThrow(() -> new ArrangementFailed("POST startMessaging gave no Location", started));
        return event -> event.href().equals(location);
    }

    /** That there is none at first is told as added, so that each check sets one before. */
    private static boolean isChange(Event event) {
        return event.rel().equals(CHANGED.rel()) && event.type().equals("updated");
    }

    private static void requireTold(Setting setting, CheckContext context) {
        EventChannel elsewhere = context.session().events();
        int seen = elsewhere.events().size();
        Exchange set = change(setting);
        if (elsewhere
                .awaitAfter(seen, event -> event.rel().equals(CHANGED.rel()), arrival(context))
                .isEmpty()) {
            throw new ArrangementFailed("no application of the user hears of the change", set);
        }
    }

    /** What is set already is no change. */
    private static Exchange change(Setting setting) {
        return setting.require(
                setting.values().others(setting.shown()).findFirst().orElseThrow());
    }

    private static Duration arrival(CheckContext context) {
        return context.config().limits().arrival();
    }

    private static String words(List<Event> events) {
        return events.stream().map(event -> event.type() + " " + event.rel()).collect(Collectors.joining(", "));
    }
}
