package org.ucwatck.conformance.batch;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.ucwatck.conformance.scene.Channel;
import org.ucwatck.conformance.scene.Ways;
import org.ucwatck.conformance.scene.batch.Batch;
import org.ucwatck.conformance.scene.batch.Envelope;
import org.ucwatck.conformance.scene.batch.Questions;
import org.ucwatck.harness.ArrangementFailed;
import org.ucwatck.harness.batch.BatchAnswer;
import org.ucwatck.harness.config.Secret;
import org.ucwatck.harness.exchange.Exchange;
import org.ucwatck.harness.exchange.UcwaRequest;
import org.ucwatck.harness.junit.Check;
import org.ucwatck.harness.junit.ConformanceChecks;
import org.ucwatck.harness.representation.Link;
import org.ucwatck.harness.session.UcwaSession;
import org.ucwatck.harness.stage.Case;
import org.ucwatck.harness.stage.CheckContext;
import org.ucwatck.spec.pages.Format;

/** Whose a batch is, and what may not stand in it (pages BatchingRequests and AuthenticationInUCWA). */
@ConformanceChecks
record BatchAccessChecks(Format format) {
    private static final String POST = "batch.POST";
    private static final String REQUIRED = "authentication.token-required";
    private static final String MALFORMED = "authentication.token-malformed";
    private static final String EXPIRED = "authentication.token-expired";
    private static final String OTHER = "authentication.token-of-other-user";
    private static final String PART_TOKEN = "batch.part-token";
    private static final String HARMLESS = "batch.excluded-harmless";
    private static final String REFUSED = "batch.excluded-refused";

    /** What no batch may contain. */
    enum Excluded implements Case {
        BATCH,
        EVENTS,
        PHOTO;

        @Override
        public String slug() {
            return name().toLowerCase(Locale.ROOT);
        }

        @Override
        public List<String> needs(String operation) {
            return this == PHOTO ? List.of("presence") : List.of();
        }

        /** A GET that brings nothing yet, so that it would be held, and for longer than anybody waits for a batch. */
        private static UcwaRequest held(Channel channel) {
            channel.untilHeld(channel.start());
            return channel.with(channel.held(), "timeout", Channel.LONGEST);
        }

        UcwaRequest request(CheckContext context, UcwaSession own) {
            return switch (this) {
                case BATCH ->
                    Envelope.inner(Batch.of(context, own)
                            .request(List.of(Questions.application(context)))
                            .withoutToken());
                case EVENTS -> held(new Channel(context, own)).withoutToken();
                case PHOTO ->
                    UcwaRequest.get(Ways.shown(context, "me")
                                    .link("photo")
                                    .map(Link::href)
                                    .map(context.session()::resolve)
                                    .orElseThrow(() -> new ArrangementFailed("me shows no link photo")))
                            .header("Accept", "image/*");
            };
        }
    }

    @Test
    @Check(rule = REQUIRED, operation = POST)
    void batchWithoutATokenIsRefused(CheckContext context) {
        judgeServedNothing(context, REQUIRED, batch(context).withoutToken(), 401);
    }

    @Test
    @Check(rule = MALFORMED, operation = POST)
    void batchWithAMalformedTokenIsRefused(CheckContext context) {
        judgeServedNothing(context, MALFORMED, batch(context).token(new Secret("cwt=AAAA-not-a-ticket")), 401, 403);
    }

    @Test
    @Check(rule = EXPIRED, operation = POST)
    void batchWithAnExpiredTokenIsRefused(CheckContext context) {
        Secret expired = context.config().expiredToken().orElseThrow();
        judgeServedNothing(context, EXPIRED, batch(context).token(expired), 401, 403);
    }

    /** The batch may be answered where each of its requests is refused. */
    @Test
    @Check(rule = OTHER, operation = POST)
    void batchOfAnotherUserOpensNothing(CheckContext context) {
        UcwaRequest request = batch(context).token(otherToken(context));
        Exchange answer = context.send(request);
        Optional<BatchAnswer> parts = answer.status() == 200 ? BatchAnswer.of(answer) : Optional.empty();
        if (parts.isEmpty()) {
            context.judge(OTHER, answer).status(401, 403, 404);
            return;
        }
        UcwaRequest read = Questions.application(context);
        IntStream.range(0, parts.get().parts().size())
                .forEach(i -> context.judge(OTHER, parts.get().answer(i, read))
                        .of("GET application in a batch of another user")
                        .status(401, 403, 404));
    }

    private static UcwaRequest batch(CheckContext context) {
        return Batch.of(context).request(List.of(Questions.application(context)));
    }

    private static void judgeServedNothing(CheckContext context, String rule, UcwaRequest request, int... refusals) {
        context.judge(rule, context.send(request)).status(refusals);
    }

    private static Secret otherToken(CheckContext context) {
        return context.target().tokenOf(context.config().other().orElseThrow());
    }

    @Test
    @Check(rule = PART_TOKEN, operation = POST, needs = "secondAccount")
    void partWithTheTokenOfAnotherUserDoesNotActForTheUserOfTheBatch(CheckContext context) {
        UcwaRequest read = Questions.application(context);
        String bearer = "Bearer " + otherToken(context).reveal();
        List<UcwaRequest> requests = List.of(read, read.header("Authorization", bearer));
        Exchange answer = Batch.of(context).send(requests);
        if (answer.status() >= 400) {
            context.judge(PART_TOKEN, answer).refused();
            return;
        }
        BatchAnswer batch = Batch.answers(answer, requests.size());
        context.judge(PART_TOKEN, batch.answer(1, requests.get(1)))
                .of("GET application with the token of another user in a batch of the caller")
                .status(401, 403, 404);
    }

    @ParameterizedTest
    @EnumSource(Excluded.class)
    @Check(rule = HARMLESS, operation = POST)
    void excludedRequestNeitherHoldsNorBreaksTheBatch(Excluded excluded, CheckContext context) {
        UcwaSession own = context.own().session();
        List<UcwaRequest> requests =
                List.of(Questions.application(context), excluded.request(context, own), Questions.application(context));
        Exchange good = Batch.of(context, own).send(List.of(Questions.application(context)));
        Optional<Exchange> answer = send(context, own, requests);
        String sent = "a batch with a request for " + excluded.slug() + " between others";
        if (answer.isEmpty()) {
            long patience = context.config().limits().arrival().toMillis();
            context.judge(HARMLESS, good)
                    .of(sent)
                    .that(false, "an answer as soon as without it", "no answer within " + patience + " ms");
            return;
        }
        if (answer.get().status() != 200) {
            context.judge(HARMLESS, answer.get()).of(sent).refused();
            return;
        }
        BatchAnswer batch = Batch.answers(answer.get(), requests.size());
        List.of(0, 2).forEach(i -> context.judge(HARMLESS, batch.answer(i, requests.get(i)))
                .of("GET application in " + sent)
                .status(200));
    }

    @ParameterizedTest
    @EnumSource(Excluded.class)
    @Check(rule = REFUSED, operation = POST)
    void excludedRequestIsRefused(Excluded excluded, CheckContext context) {
        UcwaSession own = context.own().session();
        List<UcwaRequest> requests = List.of(Questions.application(context), excluded.request(context, own));
        Exchange answer = send(context, own, requests)
                .orElseThrow(() -> new ArrangementFailed("the batch is held, which " + HARMLESS + " judges"));
        if (answer.status() != 200) {
            context.judge(REFUSED, answer).refused();
            return;
        }
        BatchAnswer batch = Batch.answers(answer, requests.size());
        context.judge(REFUSED, batch.answer(1, requests.get(1)))
                .of("a request for " + excluded.slug() + " in a batch")
                .refused();
    }

    /** The answer, unless the server holds it. */
    private static Optional<Exchange> send(CheckContext context, UcwaSession own, List<UcwaRequest> requests) {
        return context.own()
                .pendingGet(Batch.of(context, own).request(requests))
                .answerWithin(context.config().limits().arrival());
    }
}
