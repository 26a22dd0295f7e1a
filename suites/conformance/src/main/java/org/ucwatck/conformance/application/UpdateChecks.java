package org.ucwatck.conformance.application;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.ucwatck.harness.ArrangementFailed;
import org.ucwatck.harness.events.Event;
import org.ucwatck.harness.events.EventChannel;
import org.ucwatck.harness.exchange.Exchange;
import org.ucwatck.harness.exchange.UcwaRequest;
import org.ucwatck.harness.junit.Check;
import org.ucwatck.harness.junit.ConformanceChecks;
import org.ucwatck.harness.representation.Input;
import org.ucwatck.harness.stage.CheckContext;
import org.ucwatck.spec.pages.Format;

/** PUT with its precondition and its guard, on communication (pages PayloadFormat, HTTP and communication_ref). */
@ConformanceChecks
record UpdateChecks(Format format) {
    private static final String OPERATION = "communication.PUT";
    private static final String GUARD = "update.guard";
    private static final String GUARD_REQUIRED = "update.guard-required";
    private static final String ETAG = "update.etag";
    private static final String REQUIRED = "update.if-match-required";
    private static final String FAILS = "update.if-match-fails";
    private static final String ACCEPTED = "update.accepted";
    private static final String SHOWN = "update.shown";
    private static final String CHANGES = "update.etag-changes";
    private static final String WINS = "update.one-wins";
    private static final String ANNOUNCED = "update.announced";

    /** The server itself may change the resource between GET and PUT. */
    private static final int ATTEMPTS = 3;

    private static final int FAILED = 412;

    /** What is sent in a PUT, and the status that the rule wants for it. */
    private record Refusal(String rule, String sent, int status) {}

    @Test
    @Check(rule = GUARD, operation = "communication.GET")
    void propertyToBePassedBackIsShown(CheckContext context) {
        Replaceable now = Replaceable.now(context);

        context.judge(GUARD, now.shown())
                .that(
                        !now.unknown().isEmpty(),
                        "a text property of a name that no page has",
                        "properties " + now.resource().properties());
    }

    @Test
    @Check(rule = ETAG, operation = "communication.GET")
    void etagIsShown(CheckContext context) {
        Replaceable now = Replaceable.now(context);
        boolean shown = now.header().or(now::property).isPresent();
        context.choice(
                "where the ETag is",
                (now.header().isPresent() ? "header " : "") + (now.property().isPresent() ? "property" : ""),
                now.shown());

        context.judge(ETAG, now.shown()).that(shown, "a header ETag or a property etag", "neither of them");
    }

    @Test
    @Check(rule = REQUIRED, operation = OPERATION)
    void putWithoutIfMatchIsRefused(CheckContext context) {
        Replaceable before = Replaceable.now(context);
        judgeRefused(new Refusal(REQUIRED, "no If-Match", 428), before.unconditional(changed(before)), context);
    }

    @Test
    @Check(rule = FAILS, operation = OPERATION)
    void putWithAnotherEtagIsRefused(CheckContext context) {
        Replaceable before = Replaceable.now(context);
        UcwaRequest request = before.put(changed(before)).header("If-Match", before.otherEtag());
        judgeRefused(new Refusal(FAILS, "an If-Match that is not the ETag", FAILED), request, context);
    }

    @Test
    @Check(rule = GUARD_REQUIRED, operation = OPERATION)
    void putWithoutTheGuardIsRefused(CheckContext context) {
        Replaceable before = Replaceable.now(context);
        if (before.unknown().isEmpty()) {
            throw new ArrangementFailed("communication shows no property to be passed back", before.shown());
        }
        Input input = before.without(before.unknown());
        judgeRefused(
                new Refusal(GUARD_REQUIRED, "no property that is to be passed back", 400), before.put(input), context);
    }

    private static Input changed(Replaceable before) {
        return before.modalities().isEmpty() ? before.whole() : before.with(before.fewer());
    }

    private static void judgeRefused(Refusal refusal, UcwaRequest put, CheckContext context) {
        Replaceable before = Replaceable.now(context);
        Exchange answer = context.send(put);
        context.judge(refusal.rule(), answer).of(refusal.sent()).status(refusal.status());
        if (!answer.succeeded()) {
            Replaceable after = Replaceable.now(context);
            context.judge(refusal.rule(), answer)
                    .of(refusal.sent())
                    .that(
                            after.facts().equals(before.facts()),
                            "communication stays as it was",
                            "GET shows " + before.differences(after));
        }
    }

    @Test
    @Check(rule = ACCEPTED, operation = OPERATION)
    void wholeAnswerIsTakenBack(CheckContext context) {
        Exchange answer = send(now -> now.put(now.whole()), context);
        context.judge(ACCEPTED, answer).of("all that GET shows").status(200, 204);
    }

    @Test
    @Check(rule = ACCEPTED, operation = OPERATION)
    void unknownMembersAreTaken(CheckContext context) {
        Exchange answer = send(now -> now.put(now.whole().with("x-tck-unknown", "vanilla")), context);
        context.judge(ACCEPTED, answer)
                .of("a property that no page has besides")
                .status(200, 204);
    }

    @Test
    @Check(rule = SHOWN, operation = OPERATION)
    void whatWasPutIsShown(CheckContext context) {
        List<String> wanted = Replaceable.now(context).fewer();
        Exchange answer = require(now -> now.put(now.with(wanted)), context);
        List<String> shown = Replaceable.now(context).modalities();

        context.judge(SHOWN, answer)
                .that(
                        shown.size() == wanted.size() && shown.containsAll(wanted),
                        "supportedModalities " + wanted + ", as they were put",
                        "supportedModalities " + shown);
    }

    @Test
    @Check(rule = CHANGES, operation = OPERATION)
    void changeBringsAnotherEtag(CheckContext context) {
        Replaceable before = Replaceable.now(context);
        Exchange answer = require(now -> now.put(now.with(before.fewer())), context);
        String after = Replaceable.now(context).etag();

        context.judge(CHANGES, answer)
                .that(
                        !after.equals(before.etag()),
                        "another ETag than " + before.etag() + " after a change",
                        "ETag " + after);
    }

    @Test
    @Check(rule = WINS, operation = OPERATION)
    void secondPutWithTheSameEtagFails(CheckContext context) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Replaceable before = Replaceable.now(context);
            Exchange first = context.send(before.put(before.with(before.fewer())));
            if (first.succeeded()) {
                Exchange second = context.send(before.put(before.whole()));
                context.judge(WINS, second).of("the second PUT with one ETag").status(FAILED);
                return;
            }
        }
        throw new ArrangementFailed("PUT communication with its ETag was not taken", context.last());
    }

    @Test
    @Check(rule = WINS, operation = OPERATION)
    void oneOfTwoPutsAtOnceSucceeds(CheckContext context) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Replaceable before = Replaceable.now(context);
            List<Exchange> answers = Stream.of(before.with(before.fewer()), before.with(List.of()))
                    .parallel()
                    .map(input -> context.send(before.put(input)))
                    .toList();
            if (answers.stream().anyMatch(Exchange::succeeded)) {
                judgeOne(answers, context);
                return;
            }
        }
        throw new ArrangementFailed("neither of two PUTs with the ETag of communication was taken", context.last());
    }

    private static void judgeOne(List<Exchange> answers, CheckContext context) {
        long taken = answers.stream().filter(Exchange::succeeded).count();
        for (Exchange answer : answers) {
            context.judge(WINS, answer)
                    .of("two PUTs at once")
                    .that(taken == 1, "one of them succeeds", taken + " succeed")
                    .that(
                            answer.succeeded() || answer.status() == FAILED,
                            "the other answers HTTP " + FAILED,
                            "HTTP " + answer.status());
        }
    }

    @Test
    @Check(rule = ANNOUNCED, operation = OPERATION)
    void changeIsTold(CheckContext context) {
        Replaceable before = Replaceable.now(context);
        EventChannel events = before.session().events();
        Duration arrival = context.config().limits().arrival();
        events.await(UpdateChecks::tells, arrival); // of makeMeAvailable
        int seen = events.events().size();
        Exchange answer = require(now -> now.put(changed(now)), context);
        Optional<Event> told = events.awaitAfter(seen, UpdateChecks::tells, arrival);
        context.judge(ANNOUNCED, answer)
                .told(told)
                .that(
                        told.isPresent(),
                        "an updated event about communication of the sender communication",
                        context.scenes().unseen(before.session()));
    }

    private static boolean tells(Event event) {
        return event.rel().equals(Replaceable.REL)
                && event.type().equals("updated")
                && event.sender().equals(Replaceable.REL);
    }

    private static Exchange require(Function<Replaceable, UcwaRequest> put, CheckContext context) {
        Exchange answer = send(put, context);
        if (!answer.succeeded()) {
            throw new ArrangementFailed("PUT communication with its ETag was not taken", answer);
        }
        return answer;
    }

    /** Sends it anew where the resource was changed meanwhile. */
    private static Exchange send(Function<Replaceable, UcwaRequest> put, CheckContext context) {
        Replaceable now = Replaceable.now(context);
        Exchange answer = context.send(put.apply(now));
        for (int attempt = 1; attempt < ATTEMPTS && answer.status() == FAILED; attempt++) {
            Replaceable next = Replaceable.now(context);
            if (next.etag().equals(now.etag())) {
                return answer;
            }
            now = next;
            answer = context.send(put.apply(now));
        }
        return answer;
    }
}
