package org.ucwatck.conformance.batch;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.ucwatck.conformance.scene.batch.Batch;
import org.ucwatck.conformance.scene.batch.Facts;
import org.ucwatck.conformance.scene.batch.MixedMethods;
import org.ucwatck.conformance.scene.batch.Questions;
import org.ucwatck.harness.batch.BatchAnswer;
import org.ucwatck.harness.exchange.Exchange;
import org.ucwatck.harness.exchange.UcwaRequest;
import org.ucwatck.harness.junit.Check;
import org.ucwatck.harness.junit.ConformanceChecks;
import org.ucwatck.harness.stage.CheckContext;
import org.ucwatck.spec.pages.Format;

/** A request in a batch is answered as if it came alone (page BatchingRequests). */
@ConformanceChecks
record BatchPartChecks(Format format) {
    private static final String POST = "batch.POST";
    private static final String ALONE = "batch.same-as-alone";
    private static final String FORMAT = "batch.part-format";
    private static final String METHODS = "batch.methods";
    private static final String USER = "batch.user";

    /** What two reads before and after it disagree on says nothing. */
    private static final int TRIES = 3;

    @Test
    @Check(rule = ALONE, operation = POST)
    void readsAreAnsweredAsAlone(CheckContext context) {
        judgeAsAlone(context, Questions.reads(context));
    }

    @Test
    @Check(rule = ALONE, operation = POST)
    void failuresAreAnsweredAsAlone(CheckContext context) {
        judgeAsAlone(context, List.of(Questions.withoutParameters(context), Questions.ofNoVersion(context)));
    }

    private static void judgeAsAlone(CheckContext context, List<UcwaRequest> requests) {
        List<Facts> before = alone(context, requests);
        for (int tries = 1; ; tries++) {
            BatchAnswer batch = Batch.of(context).answers(requests);
            List<Facts> after = alone(context, requests);
            List<Facts> inBatch = IntStream.range(0, requests.size())
                    .mapToObj(i -> Facts.of(batch.answer(i, requests.get(i)), context))
                    .toList();
            if (inBatch.equals(after) || tries == TRIES) {
                judge(context, requests, batch, List.of(before, inBatch, after));
                return;
            }
            before = after;
        }
    }

    private static void judge(
            CheckContext context, List<UcwaRequest> requests, BatchAnswer batch, List<List<Facts>> seen) {
        for (int i = 0; i < requests.size(); i++) {
            Facts alone = seen.get(0).get(i);
            boolean steady = alone.equals(seen.get(2).get(i));
            String difference = alone.difference(seen.get(1).get(i));
            UcwaRequest request = requests.get(i);
            context.judge(ALONE, batch.answer(i, request))
                    .of(request.method() + " " + request.rel())
                    .that(!steady || difference.isEmpty(), "the same in a batch as alone", difference);
        }
    }

    private static List<Facts> alone(CheckContext context, List<UcwaRequest> requests) {
        return requests.stream()
                .map(request ->
                        Facts.of(context.send(request.token(context.session().token())), context))
                .toList();
    }

    @Test
    @Check(rule = FORMAT, operation = POST, needs = "bothFormats")
    void everyPartHasTheFormatThatItAsksFor(CheckContext context) {
        UcwaRequest read = Questions.application(context);
        List<UcwaRequest> requests = new ArrayList<>();
        for (Format wanted : List.of(format, format.other(), format)) {
            requests.add(read.header("Accept", wanted.mediaType()));
            requests.add(read.header("Accept", wanted.vendorMediaType()));
        }
        BatchAnswer batch = Batch.of(context).answers(requests);
        for (int i = 0; i < requests.size(); i++) {
            String accept = requests.get(i).headerValue("Accept").orElseThrow();
            Exchange answer = batch.answer(i, requests.get(i));
            boolean asked = answer.format()
                    .filter(it -> List.of(it.mediaType(), it.vendorMediaType()).contains(accept))
                    .isPresent();
            context.judge(FORMAT, answer)
                    .of("GET application as part " + (i + 1) + ", with Accept " + accept)
                    .that(
                            asked || answer.status() != 200,
                            "a body of the format that Accept asks for",
                            "Content-Type " + answer.header("Content-Type").orElse("none"));
        }
    }

    @Test
    @Check(rule = METHODS, operation = POST)
    void everyMethodWorksInABatch(CheckContext context) {
        try (MixedMethods mixed = new MixedMethods(context)) {
            mixed.judge(METHODS);
        }
    }

    @Test
    @Check(rule = USER, operation = POST)
    void partsWithoutATokenActForTheUserOfTheBatch(CheckContext context) {
        List<UcwaRequest> requests = Questions.reads(context, 2);
        BatchAnswer batch = Batch.of(context).answers(requests);
        for (int i = 0; i < requests.size(); i++) {
            context.judge(USER, batch.answer(i, requests.get(i)))
                    .of("GET " + requests.get(i).rel() + " without a token of its own")
                    .status(200);
        }
    }
}
