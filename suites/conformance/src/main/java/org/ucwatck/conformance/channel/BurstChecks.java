package org.ucwatck.conformance.channel;

import java.time.Duration;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.ucwatck.conformance.scene.Setting;
import org.ucwatck.harness.ArrangementFailed;
import org.ucwatck.harness.events.Event;
import org.ucwatck.harness.events.EventChannel;
import org.ucwatck.harness.exchange.Exchange;
import org.ucwatck.harness.junit.Check;
import org.ucwatck.harness.junit.ConformanceChecks;
import org.ucwatck.harness.stage.CheckContext;
import org.ucwatck.harness.stage.Site;
import org.ucwatck.harness.weather.WeatherStruck;
import org.ucwatck.spec.pages.Format;

/** Many changes in a row (page EventsInUCWA, pending GET response and aggregation). */
@ConformanceChecks(needs = "presence")
record BurstChecks(Format format) {
    private static final String RULE = "event.burst";
    private static final Site CHANGED = new Site("location.POST.location");
    private static final int CHANGES = 200;

    /** Before the last change the channel is given time for the others, so that an event after it is about it. */
    @Test
    @Check(rule = RULE, operation = "events.GET")
    void eachOfManyChangesComesOnceAtMostAndTheLastSurely(CheckContext context) {
        Duration arrival = context.config().limits().arrival();
        try (Setting setting = Setting.of(CHANGED, context)) {
            EventChannel events = context.own().session().events();
            int before = events.events().size();
            changeOften(setting, events, context);
            int seen = events.events().size();
            Exchange last = setting.require("tck " + CHANGES);
            Optional<Event> told = events.awaitAfter(seen, BurstChecks::isChange, arrival);
            long all = events.events().stream()
                    .skip(before)
                    .filter(BurstChecks::isChange)
                    .count();
            context.judge(RULE, last)
                    .told(told)
                    .that(
                            told.isPresent(),
                            "an event about the last of " + CHANGES + " changes",
                            context.scenes().unseen(context.own().session()))
                    .that(all <= CHANGES, "at most " + CHANGES + " events for as many changes", all + " events");
        }
    }

    /** All changes but the last. */
    private static void changeOften(Setting setting, EventChannel events, CheckContext context) {
        int before = events.events().size();
        long taken = IntStream.range(1, CHANGES)
                .filter(i -> changes(setting, "tck " + i))
                .count();
        Duration arrival = context.config().limits().arrival();
        if (events.awaitAfter(before, BurstChecks::isChange, arrival).isEmpty()) {
            throw new ArrangementFailed("no event tells of any of " + taken + " changes");
        }
        rest(events, context);
    }

    /** Whether the change was answered; one that met weather may have been carried out and counts among the most. */
    private static boolean changes(Setting setting, String value) {
        try {
            return setting.require(value).succeeded();
        } catch (WeatherStruck e) {
            return false;
        }
    }

    /** Until nothing about it comes any more. */
    private static void rest(EventChannel events, CheckContext context) {
        Duration silence = context.config().limits().silence();
        int seen = events.events().size();
        while (events.awaitAfter(seen, BurstChecks::isChange, silence).isPresent()) {
            seen = events.events().size();
        }
    }

    private static boolean isChange(Event event) {
        return event.rel().equals(CHANGED.rel()) && event.type().equals("updated");
    }
}
