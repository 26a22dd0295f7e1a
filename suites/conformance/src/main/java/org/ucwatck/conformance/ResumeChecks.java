package org.ucwatck.conformance;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.ucwatck.conformance.scene.Channel;
import org.ucwatck.conformance.scene.People;
import org.ucwatck.harness.ArrangementFailed;
import org.ucwatck.harness.NotOffered;
import org.ucwatck.harness.config.Account;
import org.ucwatck.harness.config.Provocation;
import org.ucwatck.harness.events.Event;
import org.ucwatck.harness.events.EventPage;
import org.ucwatck.harness.events.PendingGet;
import org.ucwatck.harness.exchange.Exchange;
import org.ucwatck.harness.junit.Check;
import org.ucwatck.harness.junit.ConformanceChecks;
import org.ucwatck.harness.representation.Link;
import org.ucwatck.harness.representation.Representation;
import org.ucwatck.harness.session.UcwaSession;
import org.ucwatck.harness.stage.CheckContext;
import org.ucwatck.spec.pages.Format;

/** What a client meets that comes back after a long absence (pages EventsInUCWA, MeDashboard, ApplicationDashboard; B-42). */
@Order(1) // waiting takes longest: a run is shorter when it begins first
@ConformanceChecks(needs = "contact.reachable")
record ResumeChecks(Format format) {
    private static final String RULE = "event.resume";
    private static final String TOPIC = "after a long absence";
    private static final int MOST_PAGES = 10;

    /** A client with a conversation: what its channel told of it, and where the next page is. */
    private record Absent(Channel channel, String conversation, String next) {}

    @Test
    @Check(rule = RULE, operation = "events.GET")
    void clientThatWasAwayIsToldToResume(CheckContext context) {
        Provocation asked = People.provocation(context, RULE);
        Account caller = context.config().caller();
        UcwaSession session = context.own()
                .open(Optional.ofNullable(asked.input().get("userAgent"))
                        .map(userAgent -> new UcwaSession.Client(caller, userAgent))
                        .orElse(UcwaSession.Client.of(caller)));
        Absent absent = converse(new Channel(context, session));
        Duration away = asked.inactivity().orElseThrow();
        context.target().stayAway(away);

        Optional<Exchange> back = absent.channel()
                .get(absent.next())
                .answerWithin(context.config().limits().arrival());
        if (back.isEmpty()) {
            judgeReset(context, absent, List.of(), "the GET is held");
        } else if (back.get().status() == 404 || back.get().status() == 410) {
            judgeGone(context, absent, back.get());
        } else {
            judgePage(context, absent, back.get());
        }
    }

    /** Begins a conversation, and reads the channel until it is told of; anew where that took too long already. */
    private static Absent converse(Channel channel) {
        channel.stir();
        String url = channel.start();
        for (int pages = 0; pages < MOST_PAGES; pages++) {
            EventPage page = channel.page(channel.get(url));
            url = page.continuation();
            if (page.by().equals("resume")) {
                channel.stir();
            }
            Optional<String> conversation =
                    page.events().stream().flatMap(ResumeChecks::conversation).findFirst();
            if (conversation.isPresent()) {
                return new Absent(channel, channel.session().resolve(conversation.get()), url);
            }
        }
        throw new ArrangementFailed("no event of a new conversation leads to it");
    }

    private static Stream<String> conversation(Event event) {
        return event.rel().equals("conversation") && !event.type().equals("deleted")
                ? Stream.of(event.href())
                : event.embedded().flatMap(it -> it.linkOrEmbedded("conversation")).map(Link::href).stream();
    }

    private static void judgePage(CheckContext context, Absent absent, Exchange back) {
        EventPage page = absent.channel().page(back);
        if (page.by().equals("resume")) {
            context.choice(TOPIC, "resume", back);
            judgeResumed(context, absent.channel(), page.continuation());
            return;
        }
        List<Event> told = new ArrayList<>(page.events());
        String url = page.continuation();
        for (int pages = 0; pages < MOST_PAGES && !url.isEmpty(); pages++) {
            Optional<Exchange> more = absent.channel()
                    .get(url)
                    .answerWithin(context.config().limits().silence());
            if (more.isEmpty()) {
                break;
            }
            EventPage next = absent.channel().page(more.get());
            told.addAll(next.events());
            url = next.continuation();
        }
        judgeReset(context, absent, told, "but " + page.by());
    }

    /** Only a server that has reset its state has to say so; one that tells of each end has not. */
    private static void judgeReset(CheckContext context, Absent absent, List<Event> told, String answer) {
        Exchange now = context.send(
                absent.channel().session().get(absent.conversation()).about("conversation"));
        boolean ended = told.stream().anyMatch(event -> isEnd(event, absent.conversation()));
        boolean reset = isOver(context, now) && !ended;
        context.choice(TOPIC, (reset ? "reset, " : "nothing reset, ") + answer, now);
        context.judge(RULE, now)
                .that(
                        !reset,
                        "the link resume when conversations have been closed during a long absence",
                        "no resume link, " + answer + ", while the conversation is over: HTTP " + now.status());
    }

    private static boolean isOver(CheckContext context, Exchange now) {
        if (now.status() == 404 || now.status() == 410) {
            return true;
        }
        return context.read(now, "conversation")
                .filter(body -> now.succeeded())
                .map(Representation::resource)
                .flatMap(it -> it.text("state"))
                .filter("Disconnected"::equals)
                .isPresent();
    }

    private static boolean isEnd(Event event, String conversation) {
        return event.href().equals(conversation)
                && (event.type().equals("deleted") || event.type().equals("updated"));
    }

    /** A server may end an application whose client stays away; a dead link of a live one is another matter. */
    private static void judgeGone(CheckContext context, Absent absent, Exchange back) {
        ArrangementFailed why = absent.channel().session().noPage(back);
        if (why.finding().isPresent()) {
            throw why;
        }
        context.choice(
                TOPIC,
                "HTTP " + back.status()
                        + context.error(back).map(error -> " " + error.words()).orElse(""),
                back);
        if (back.status() != 404) {
            throw new NotOffered(
                    "the server ended the application of a client that was away, with HTTP " + back.status());
        }
        context.judge(RULE, back).subcodeIfAny("ApplicationNotFound");
    }

    private static void judgeResumed(CheckContext context, Channel channel, String url) {
        PendingGet resumed = channel.get(url);
        channel.stir();
        Optional<Exchange> answer =
                resumed.answerWithin(context.config().limits().arrival());
        String found = answer.map(it -> "HTTP " + it.status()
                        + (it.succeeded() ? " with the link " + channel.page(it).by() : ""))
                .orElse("the GET is held, although something happened");
        context.judge(RULE, answer.orElseGet(context::last))
                .that(found.endsWith("the link next"), "behind resume a page with the link next", found);
    }
}
