package org.ucwatck.conformance.batch;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.ucwatck.conformance.scene.batch.Batch;
import org.ucwatck.conformance.scene.batch.Questions;
import org.ucwatck.harness.ArrangementFailed;
import org.ucwatck.harness.batch.BatchAnswer;
import org.ucwatck.harness.exchange.Exchange;
import org.ucwatck.harness.exchange.UcwaRequest;
import org.ucwatck.harness.junit.Check;
import org.ucwatck.harness.junit.ConformanceChecks;
import org.ucwatck.harness.stage.Case;
import org.ucwatck.harness.stage.CheckContext;
import org.ucwatck.spec.pages.Format;

/** A batch is answered by one answer for each of its requests, in their order (page BatchingRequests). */
@ConformanceChecks
record BatchChecks(Format format) {
    private static final String POST = "batch.POST";
    private static final String ACCEPTED = "batch.accepted";
    private static final String PARTS = "batch.answer-parts";
    private static final String EACH = "batch.answer-for-each";
    private static final String ORDER = "batch.order";
    private static final String FAILING = "batch.failing-part";
    private static final String TYPE = "multipart/batching";

    /** How many requests a batch has. */
    enum Size implements Case {
        ONE(1),
        TWO(2),
        TWENTY(20);

        private final int requests;

        Size(int requests) {
            this.requests = requests;
        }

        @Override
        public String slug() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @ParameterizedTest
    @EnumSource(Size.class)
    @Check(rule = ACCEPTED, operation = POST)
    void batchIsAnsweredAsOne(Size size, CheckContext context) {
        Exchange answer = Batch.of(context).send(Questions.reads(context, size.requests));

        String type = answer.header("Content-Type").orElse("none");
        boolean good = answer.status() == 200;
        context.judge(ACCEPTED, answer)
                .of("a batch of " + size.requests + (size.requests == 1 ? " request" : " requests"))
                .status(200)
                .that(!good || type.toLowerCase(Locale.ROOT).startsWith(TYPE), TYPE, "Content-Type " + type)
                .that(
                        !good || BatchAnswer.of(answer).isPresent(),
                        "a Content-Type with a boundary",
                        "no boundary in Content-Type " + type);
    }

    @Test
    @Check(rule = PARTS, operation = POST)
    void everyPartHoldsAnAnswerOfHttp(CheckContext context) {
        Exchange answer = Batch.of(context)
                .send(List.of(
                        Questions.application(context),
                        Questions.withoutParameters(context),
                        Questions.ofNoVersion(context)));
        BatchAnswer batch = BatchAnswer.of(answer)
                .orElseThrow(() -> new ArrangementFailed("the batch was not answered by a multipart body", answer));
        List<String> objections = new ArrayList<>(batch.objections());
        IntStream.range(0, batch.parts().size()).forEach(i -> batch.parts().get(i).objections().stream()
                .map(objection -> "part " + (i + 1) + " has " + objection)
                .forEach(objections::add));

        context.judge(PARTS, answer)
                .that(
                        objections.isEmpty(),
                        "parts of application/http; msgtype=response, separated as RFC 2046 says",
                        String.join("; ", objections));
    }

    @ParameterizedTest
    @EnumSource(
            value = Size.class,
            names = {"TWO", "TWENTY"})
    @Check(rule = EACH, operation = POST)
    void everyRequestHasAnAnswer(Size size, CheckContext context) {
        Exchange answer = Batch.of(context).send(Questions.reads(context, size.requests));
        int answers = BatchAnswer.of(answer)
                .map(batch -> batch.parts().size())
                .orElseThrow(() -> new ArrangementFailed("the batch was not answered by a multipart body", answer));

        context.judge(EACH, answer)
                .that(
                        answers == size.requests,
                        "one answer for each of " + size.requests + " requests",
                        answers + (answers == 1 ? " answer" : " answers"));
    }

    @Test
    @Check(rule = ORDER, operation = POST)
    void answersStandInTheOrderOfTheirRequests(CheckContext context) {
        List<UcwaRequest> requests = new ArrayList<>(Questions.reads(context));
        requests.add(1, Questions.withoutParameters(context));
        requests.add(Questions.ofNoVersion(context));
        List<String> alone = requests.stream()
                .map(request -> words(context.send(withToken(context, request)), context))
                .toList();
        Exchange answer = Batch.of(context).send(requests);
        BatchAnswer batch = Batch.answers(answer, requests.size());
        List<String> inBatch = IntStream.range(0, requests.size())
                .mapToObj(i -> words(batch.answer(i, requests.get(i)), context))
                .toList();

        if (!sorted(alone).equals(sorted(inBatch))) {
            throw new ArrangementFailed("the answers in the batch are others than those alone", answer);
        }
        context.judge(ORDER, answer).that(alone.equals(inBatch), String.join(", ", alone), String.join(", ", inBatch));
    }

    /** What failed stays a failure, and what is good is answered 200 beside it, wherever it stands. */
    @Test
    @Check(rule = FAILING, operation = POST)
    void failingPartLeavesTheOthersAlone(CheckContext context) {
        List<UcwaRequest> requests = List.of(
                Questions.withoutParameters(context),
                Questions.application(context),
                Questions.ofNoVersion(context),
                Questions.application(context));
        Exchange answer = Batch.of(context).send(requests);

        context.judge(FAILING, answer).of("a batch with parts that fail").status(200);
        Optional<BatchAnswer> batch =
                Batch.ifReadable(answer).filter(it -> it.parts().size() == requests.size());
        batch.ifPresent(it -> List.of(1, 3).forEach(i -> context.judge(FAILING, it.answer(i, requests.get(i)))
                .of("GET application as part " + (i + 1) + ", behind one that fails")
                .status(200)));
    }

    private static UcwaRequest withToken(CheckContext context, UcwaRequest request) {
        return request.token(context.session().token());
    }

    private static String words(Exchange answer, CheckContext context) {
        String rel = answer.status() >= 400 ? "" : " " + rel(answer, context);
        return answer.status() + rel;
    }

    private static String rel(Exchange answer, CheckContext context) {
        return context.read(answer, answer.request().rel())
                .map(body -> body.resource().rel())
                .filter(rel -> !rel.isEmpty())
                .orElse("without rel");
    }

    private static List<String> sorted(List<String> words) {
        return words.stream().sorted().toList();
    }
}
