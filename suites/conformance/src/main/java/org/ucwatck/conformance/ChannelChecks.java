package org.ucwatck.conformance;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceAccessMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.ucwatck.conformance.calls.IncomingCallChecks;
import org.ucwatck.conformance.scene.Channel;
import org.ucwatck.conformance.scene.People;
import org.ucwatck.harness.ArrangementFailed;
import org.ucwatck.harness.NotOffered;
import org.ucwatck.harness.events.Event;
import org.ucwatck.harness.events.EventChannel;
import org.ucwatck.harness.events.EventPage;
import org.ucwatck.harness.events.PendingGet;
import org.ucwatck.harness.exchange.Exchange;
import org.ucwatck.harness.junit.Check;
import org.ucwatck.harness.junit.ConformanceChecks;
import org.ucwatck.harness.stage.CheckContext;
import org.ucwatck.spec.pages.Format;

/** The long poll of the event channel, each on an application of its own (pages EventsInUCWA, EventChannelDetails). */
@Order(1) // waiting takes longest: a run is shorter when it begins first
@ConformanceChecks(needs = "contact.reachable")
record ChannelChecks(Format format) {
    private static final String OPERATION = "events.GET";
    private static final int CONFLICT = 409;
    private static final int MOST_PAGES = 20;

    /** Events of the user may come at any time; the idle page is the one for which none came. */
    private static final int MOST_IDLE_PAGES = 100;

    private static final int HIGH = 9;
    private static final int OPERATIONS = 6;

    @Test
    @Check(rule = "event.held", operation = OPERATION)
    void pendingGetIsHeldWhileNothingHappens(CheckContext context) {
        Channel channel = new Channel(context);
        PendingGet held = channel.untilHeldOrEmpty((page, answer) -> context.judge("event.held", answer)
                .that(
                        false,
                        "the GET is held until something happens or its timeout, " + idle(context) + ", is over",
                        "a page without events after " + answer.duration().toMillis() + " ms"));

        context.judged("event.held");
        context.choice(
                "events of a new application",
                held.url().equals(channel.start()) ? "none" : "some",
                channel.session().created());
    }

    @Test
    @Check(rule = "event.idle-page", operation = OPERATION)
    @ResourceLock(value = IncomingCallChecks.PHONE, mode = ResourceAccessMode.READ)
    void emptyPageComesAfterTheTimeout(CheckContext context) {
        Channel channel = Channel.quiet(context);
        PendingGet pending = channel.untilHeld(channel.start());
        for (int pages = 0; pages < MOST_IDLE_PAGES; pages++) {
            Duration longest = context.config().limits().idle().multipliedBy(3).dividedBy(2);
            Optional<Exchange> answer = pending.answerWithin(longest);
            if (answer.isEmpty()) {
                context.finding(
                        "event.idle-page",
                        "a page without events after " + idle(context),
                        "no page within " + longest.toMillis() + " ms");
                return;
            }
            EventPage page = channel.page(answer.get());
            if (page.events().isEmpty()) {
                judgeIdlePage(context, answer.get());
                return;
            }
            pending = channel.get(page.continuation());
        }
        throw new ArrangementFailed("the event channel did not come to rest");
    }

    private static void judgeIdlePage(CheckContext context, Exchange answer) {
        Duration least = context.config().limits().idle().multipliedBy(9).dividedBy(10);
        context.judge("event.idle-page", answer)
                .that(
                        answer.duration().compareTo(least) >= 0,
                        "an empty page not before the timeout of " + idle(context),
                        "an empty page after " + answer.duration().toMillis() + " ms");
    }

    /** Requests may overtake each other on their way, so that the second waits until the first has surely arrived. */
    @Test
    @Check(rule = "event.replaced", operation = OPERATION)
    @ResourceLock(value = IncomingCallChecks.PHONE, mode = ResourceAccessMode.READ)
    void secondGetReleasesTheFirst(CheckContext context) {
        Channel channel = Channel.quiet(context);
        String url = channel.start();
        for (int pages = 0; pages < MOST_PAGES; pages++) {
            PendingGet first = channel.untilHeld(url, Channel.surelyArrived(context));
            PendingGet second = channel.get(first.url());
            Optional<Exchange> released =
                    first.answerWithin(context.config().limits().arrival());
            Optional<String> next = released.filter(Exchange::succeeded)
                    .map(channel::page)
                    .filter(page -> !page.events().isEmpty())
                    .map(EventPage::continuation);
            if (next.isEmpty()) {
                judgeReplaced(context, channel, released, second);
                return;
            }
            url = next.get();
        }
        throw new ArrangementFailed("the event channel did not come to rest");
    }

    private static void judgeReplaced(
            CheckContext context, Channel channel, Optional<Exchange> released, PendingGet second) {
        if (released.isEmpty()) {
            context.finding(
                    "event.replaced",
                    "the first of two pending GETs is answered 409 PGetReplaced",
                    "it is still held after "
                            + context.config().limits().arrival().toMillis() + " ms");
            return;
        }
        context.judge("event.replaced", released.get()).status(CONFLICT).subcodeIfAny("PGetReplaced");
        channel.stir();
        Exchange page = channel.answer(second);
        context.judge("event.replaced", page)
                .that(page.succeeded(), "the page goes to the second GET", "HTTP " + page.status());
    }

    @Test
    @Check(rule = "event.priority", operation = OPERATION)
    @ResourceLock(value = IncomingCallChecks.PHONE, mode = ResourceAccessMode.READ)
    void lowerPriorityDoesNotReplaceAHigherOne(CheckContext context) {
        Channel channel = Channel.quiet(context);
        PendingGet high = channel.untilHeld(
                channel.start(), url -> channel.with(url, "priority", HIGH), Channel.surelyArrived(context));
        context.own().pendingGet(channel.with(channel.held(), "priority", 1));

        Optional<Exchange> released = high.answerWithin(Channel.surelyArrived(context));
        context.judged("event.priority");
        released.ifPresent(answer -> context.judge("event.priority", answer)
                .that(
                        answer.status() != CONFLICT,
                        "the GET of priority " + HIGH + " stays pending when one of priority 1 comes",
                        "it is answered HTTP " + answer.status()));
    }

    @Test
    @Check(rule = "event.redelivered", operation = OPERATION)
    void pageComesAgainUntilItIsAcknowledged(CheckContext context) {
        Channel channel = new Channel(context);
        Channel.TwoPages pages = channel.twoPages();
        Exchange answer = channel.answer(channel.get(pages.secondUrl()));

        List<String> expected = Channel.words(pages.second());
        List<String> again = answer.succeeded() ? channel.words(answer, expected.size()) : List.of();
        context.judge("event.redelivered", answer)
                .status(200)
                .that(
                        begins(again, expected),
                        "the page again, with " + expected.size() + " events",
                        "a page with " + again.size() + " events: " + again);
    }

    @Test
    @Check(rule = "event.resync", operation = OPERATION)
    void ackOfAnEarlierPageLeadsToResync(CheckContext context) {
        Channel channel = new Channel(context);
        Channel.TwoPages pages = channel.twoPages();
        judgeResync(context, channel, pages, pages.firstUrl());
    }

    @Test
    @Check(rule = "event.resync", operation = OPERATION)
    void ackThatNeverWasLeadsToResync(CheckContext context) {
        Channel channel = new Channel(context);
        Channel.TwoPages pages = channel.twoPages();
        String ahead = Channel.withAckAhead(pages.secondUrl())
                .orElseThrow(() -> new NotOffered("the server does not number its pages in a parameter ack"));
        judgeResync(context, channel, pages, ahead);
    }

    private static void judgeResync(CheckContext context, Channel channel, Channel.TwoPages pages, String url) {
        Optional<Exchange> answer =
                channel.get(url).answerWithin(context.config().limits().arrival());
        if (answer.isEmpty()) {
            context.finding("event.resync", "a page with a resync link at once", "the GET is held");
            return;
        }
        EventPage page = channel.page(answer.get());
        context.judge("event.resync", answer.get())
                .that(page.by().equals("resync"), "the link resync alone", "the link " + page.by())
                .that(page.events().isEmpty(), "no events", page.events().size() + " events");
        if (page.by().equals("resync")) {
            List<String> expected = Channel.words(pages.second());
            Optional<List<String>> found = channel.words(page.continuation(), expected.size());
            context.judge("event.resync", answer.get())
                    .that(
                            begins(found.orElse(List.of()), expected),
                            "the first unacknowledged events behind resync: " + expected,
                            found.map(it -> "pages with " + it).orElse("the GET behind resync is held"));
        }
    }

    @Test
    @Check(rule = "event.application-gone", operation = OPERATION)
    void channelOfADeletedApplicationIsGone(CheckContext context) {
        Channel channel = new Channel(context);
        Exchange deleted = context.send(channel.session().deletion());
        if (!deleted.succeeded()) {
            throw new ArrangementFailed("DELETE application failed", deleted);
        }
        Exchange answer = context.send(channel.session().pending(channel.start()));

        context.judge("event.application-gone", answer).status(404).subcodeIfAny("ApplicationNotFound");
    }

    @Test
    @Check(rule = "event.parameters", operation = OPERATION, also = "event.parameter-limits")
    void parametersAreTakenWithinTheirLimits(CheckContext context) {
        Channel channel = new Channel(context);
        String url = channel.untilHeld(channel.start()).url();
        legal().forEach(one -> judgeParameter(context, channel, url, one));
        illegal().forEach(one -> judgeLimit(context, channel, url, one));
    }

    private record Parameter(String name, int value) {
        @Override
        public String toString() {
            return name + "=" + value;
        }
    }

    private static Stream<Parameter> legal() {
        return Stream.concat(
                Stream.of("low", "medium")
                        .flatMap(name -> Stream.of(new Parameter(name, 5), new Parameter(name, 1_800))),
                Stream.of(new Parameter("timeout", 180), new Parameter("timeout", 1_800)));
    }

    private static Stream<Parameter> illegal() {
        return Stream.concat(
                Stream.of("low", "medium")
                        .flatMap(name -> Stream.of(new Parameter(name, 4), new Parameter(name, 1_801))),
                Stream.of(new Parameter("timeout", 179), new Parameter("timeout", 1_801)));
    }

    private static void judgeParameter(CheckContext context, Channel channel, String url, Parameter one) {
        Optional<Exchange> refused =
                channel.taken(channel.with(url, one.name(), one.value()), url).filter(answer -> !wasTaken(answer));
        context.judged("event.parameters");
        refused.ifPresent(answer -> {
            requireTakenWithout(channel, url);
            context.judge("event.parameters", answer)
                    .that(false, one + " is taken", one + " is answered HTTP " + answer.status());
        });
    }

    /** What is refused without the parameter, too, is not refused for it. */
    private static void requireTakenWithout(Channel channel, String url) {
        channel.taken(channel.session().pending(url), url)
                .filter(answer -> !wasTaken(answer))
                .ifPresent(channel::page);
    }

    private static void judgeLimit(CheckContext context, Channel channel, String url, Parameter one) {
        Optional<Exchange> answer = channel.taken(channel.with(url, one.name(), one.value()), url);
        String expected = one + " is refused with HTTP 400";
        if (answer.isEmpty() || wasTaken(answer.get())) {
            context.finding("event.parameter-limits", expected, one + " is taken");
        } else {
            context.judge("event.parameter-limits", answer.get())
                    .that(
                            answer.get().status() == 400,
                            expected,
                            one + " is answered HTTP " + answer.get().status());
        }
    }

    /** A page, or the word that another GET took its place, goes only to a GET that was pending. */
    private static boolean wasTaken(Exchange answer) {
        return answer.succeeded() || answer.status() == CONFLICT;
    }

    @Test
    @Check(rule = "event.same-in-both-formats", operation = OPERATION, formats = Format.JSON)
    void pageTellsTheSameInBothFormats(CheckContext context) {
        Channel channel = new Channel(context);
        channel.stir();
        EventPage page = channel.page(channel.get(channel.start()));
        Exchange answer = channel.answer(channel.getIn(format.other(), channel.start()));

        List<String> expected = Channel.words(page);
        List<String> other = Channel.words(channel.page(answer));
        context.judge("event.same-in-both-formats", answer)
                .that(begins(other, expected), "the same events as in JSON: " + expected, "in XML: " + other);
    }

    @Test
    @Check(rule = "event.every-operation", operation = OPERATION)
    void eachOfManyOperationsShows(CheckContext context) {
        Channel channel = new Channel(context);
        EventChannel events = channel.session().events();
        String url = channel.startMessaging();
        List<Exchange> started =
                IntStream.range(0, OPERATIONS).mapToObj(i -> context.freshId()).toList().parallelStream()
                        .map(id -> context.send(channel.session()
                                .post(url, People.toReachable(context).with("operationId", id))
                                .about("startMessaging")))
                        .filter(Exchange::succeeded)
                        .toList();
        if (started.size() < OPERATIONS) {
            throw new ArrangementFailed("only " + started.size() + " of " + OPERATIONS + " operations could be begun");
        }
        for (Exchange one : started) {
            judgeShown(context, events, one);
        }
    }

    private static void judgeShown(CheckContext context, EventChannel events, Exchange started) {
        String location = started.location()
                .orElseThrow(() -> new ArrangementFailed("POST startMessaging gave no Location", started));
        Duration patience = context.config().limits().arrival();
        boolean shown =
                events.await(event -> event.href().equals(location), patience).isPresent();
        List<Event> ends = events.events().stream()
                .filter(event -> event.href().equals(location) && event.isCompleted())
                .toList();
        context.judge("event.every-operation", started)
                .told(ends)
                .that(shown, "an event about " + location, "none within " + patience.toMillis() + " ms")
                .that(ends.size() <= 1, "one completed event about " + location, ends.size() + " completed events");
    }

    /** A server may add to the page what came since. */
    private static boolean begins(List<String> page, List<String> expected) {
        return page.size() >= expected.size()
                && page.subList(0, expected.size()).equals(expected);
    }

    private static String idle(CheckContext context) {
        return context.config().limits().idle().toMillis() + " ms (limits.idle of the target file)";
    }
}
