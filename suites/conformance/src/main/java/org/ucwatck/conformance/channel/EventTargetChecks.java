package org.ucwatck.conformance.channel;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.ucwatck.conformance.scene.Channel;
import org.ucwatck.harness.ArrangementFailed;
import org.ucwatck.harness.events.Event;
import org.ucwatck.harness.events.EventChannel;
import org.ucwatck.harness.exchange.Exchange;
import org.ucwatck.harness.exchange.UcwaRequest;
import org.ucwatck.harness.junit.Check;
import org.ucwatck.harness.junit.ConformanceChecks;
import org.ucwatck.harness.session.UcwaSession;
import org.ucwatck.harness.stage.CheckContext;
import org.ucwatck.spec.Catalogue;
import org.ucwatck.spec.pages.Format;

/** What events tell of is there, or gone, when a client asks for it (page EventChannelDetails, processing events). */
@ConformanceChecks(needs = "contact.reachable")
record EventTargetChecks(Format format) {
    private static final String OPERATION = "events.GET";
    private static final String THERE = "event.target-there";
    private static final String GONE = "event.target-gone";
    private static final String CONVERSATION = "conversation";
    private static final Set<String> PRESENT = Set.of("added", "updated");

    @Test
    @Check(rule = THERE, operation = OPERATION)
    void whatWasAddedOrUpdatedIsThere(CheckContext context) {
        UcwaSession session = context.own().session();
        EventChannel events = session.events();
        converse(context, session);
        for (Event event : latest(events, PRESENT::contains)) {
            Exchange answer = context.send(request(session, event));
            boolean missing = answer.status() == 404 || answer.status() == 410;
            // it may have ended meanwhile, which the channel then tells
            boolean ended = missing
                    && events.await(
                                    other -> isDeleted(other) && other.href().equals(event.href()),
                                    context.config().limits().silence())
                            .isPresent();
            context.judge(THERE, answer)
                    .told(List.of(event))
                    .that(
                            !missing || ended,
                            "GET on what was " + event.words() + " finds it",
                            "HTTP " + answer.status());
        }
    }

    @Test
    @Check(rule = GONE, operation = OPERATION)
    void whatWasDeletedIsGone(CheckContext context) {
        UcwaSession session = context.own().session();
        EventChannel events = session.events();
        Event conversation = converse(context, session);
        judgeGone(context, session, events);
        Exchange deleted =
                context.send(request("DELETE", session, conversation.href()).about(CONVERSATION));
        if (!deleted.succeeded()) {
            throw new ArrangementFailed("DELETE conversation failed", deleted);
        }
        boolean told = events.await(
                        event -> isDeleted(event) && event.href().equals(conversation.href()),
                        context.config().limits().arrival())
                .isPresent();
        context.choice("end of a conversation", told ? "deleted" : "not told", deleted);
        judgeGone(context, session, events);
    }

    /** What has left a collection may live on (deleted in). */
    private static void judgeGone(CheckContext context, UcwaSession session, EventChannel events) {
        for (Event event : latest(events, type -> type.equals("deleted"))) {
            if (event.in().isEmpty()) {
                context.judge(GONE, context.send(request(session, event)))
                        .told(List.of(event))
                        .of("GET on what was " + event.words())
                        .status(404, 410);
            }
        }
    }

    /** Begins a conversation, waits until it has begun, and gives the first event about it. */
    private static Event converse(CheckContext context, UcwaSession session) {
        Exchange started = new Channel(context).stir();
        String location = started.location()
                .orElseThrow(() -> new ArrangementFailed("POST startMessaging gave no Location", started));
        EventChannel events = session.events();
        Duration arrival = context.config().limits().arrival();
        if (events.await(event -> event.isCompleted() && event.href().equals(location), arrival)
                .isEmpty()) {
            throw new ArrangementFailed("the invitation was not completed", started);
        }
        return events.await(event -> event.rel().equals(CONVERSATION) && PRESENT.contains(event.type()), arrival)
                .orElseThrow(() -> new ArrangementFailed("no event tells of the conversation", started));
    }

    /** The last event about each target that can be asked for, where its type is such. */
    private static List<Event> latest(EventChannel channel, Predicate<String> type) {
        List<Event> events = channel.events();
        List<Event> latest = new ArrayList<>();
        for (int i = 0; i < events.size(); i++) {
            Event event = events.get(i);
            boolean later = IntStream.range(i + 1, events.size())
                    .anyMatch(next -> events.get(next).href().equals(event.href()));
            boolean asked = Catalogue.load()
                    .resource(event.rel())
                    .filter(page -> page.operation("GET").isPresent())
                    .isPresent();
            if (!later && asked && type.test(event.type())) {
                latest.add(event);
            }
        }
        return latest;
    }

    private static boolean isDeleted(Event event) {
        return event.type().equals("deleted");
    }

    private static UcwaRequest request(UcwaSession session, Event event) {
        return session.get(event.href()).about(event.rel());
    }

    private static UcwaRequest request(String method, UcwaSession session, String url) {
        return UcwaRequest.of(method, url)
                .accept(session.format())
                .token(session.token())
                .within(session.get(url).application());
    }
}
