package org.ucwatck.conformance.batch;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.ucwatck.conformance.scene.batch.Batch;
import org.ucwatck.conformance.scene.batch.Bystander;
import org.ucwatck.conformance.scene.batch.Malformed;
import org.ucwatck.conformance.scene.batch.Questions;
import org.ucwatck.conformance.scene.batch.Written;
import org.ucwatck.harness.ArrangementFailed;
import org.ucwatck.harness.batch.BatchAnswer;
import org.ucwatck.harness.exchange.Exchange;
import org.ucwatck.harness.exchange.UcwaRequest;
import org.ucwatck.harness.junit.Check;
import org.ucwatck.harness.junit.ConformanceChecks;
import org.ucwatck.harness.stage.CheckContext;
import org.ucwatck.spec.pages.Format;

/** What is a batch and what is none (pages GroupingRequestsInABatch and batch_ref, RFC 2046). */
@ConformanceChecks
record BatchInputChecks(Format format) {
    private static final String POST = "batch.POST";
    private static final String BOUNDARY = "batch.boundary-required";
    private static final String MALFORMED = "batch.malformed";
    private static final String TYPE = "batch.part-type";
    private static final String WRITTEN = "batch.written-forms";
    private static final String FREEDOM = "batch.mime-freedom";

    @ParameterizedTest
    @EnumSource(Malformed.Boundary.class)
    @Check(rule = BOUNDARY, operation = POST)
    void batchWithoutItsBoundaryIsRefused(Malformed.Boundary kind, CheckContext context) {
        judgeRefused(BOUNDARY, kind, context);
    }

    @ParameterizedTest
    @EnumSource(Malformed.Whole.class)
    @Check(rule = MALFORMED, operation = POST)
    void batchThatIsNoneIsRefused(Malformed.Whole kind, CheckContext context) {
        judgeRefused(MALFORMED, kind, context);
    }

    @ParameterizedTest
    @EnumSource(Malformed.Part.class)
    @Check(rule = MALFORMED, operation = POST)
    void partThatIsNoRequestIsRefused(Malformed.Part kind, CheckContext context) {
        judgeRefusedPart(MALFORMED, kind, context);
    }

    @ParameterizedTest
    @EnumSource(Malformed.Type.class)
    @Check(rule = TYPE, operation = POST)
    void partOfAnotherTypeIsRefused(Malformed.Type kind, CheckContext context) {
        judgeRefusedPart(TYPE, kind, context);
    }

    @ParameterizedTest
    @EnumSource(Written.Shown.class)
    @Check(rule = WRITTEN, operation = POST)
    void formsThatThePagesShowAreTaken(Written.Shown form, CheckContext context) {
        judgeTaken(WRITTEN, form, context);
    }

    @ParameterizedTest
    @EnumSource(Written.Free.class)
    @Check(rule = FREEDOM, operation = POST)
    void otherFormsOfMimeAreTaken(Written.Free form, CheckContext context) {
        judgeTaken(FREEDOM, form, context);
    }

    /** Sent with a request before it that is good, and as one that would delete an application. */
    private void judgeRefused(String rule, Malformed kind, CheckContext context) {
        Bystander bystander = Bystander.of(context);
        Exchange answer = context.send(request(kind, bystander, context));
        if (kind.mayBeTaken()) {
            context.choice(kind.words(), answer.status() == 200 ? "taken" : "refused", answer);
            context.judge(rule, answer).of(kind.words()).status(200, 400, 415);
        } else {
            context.judge(rule, answer).of(kind.words()).status(400, 415);
        }
        if (answer.status() == 200) {
            return;
        }
        bystander.judgeThere(rule, answer, kind.words());
    }

    /** The same, where the part alone may be refused. */
    private void judgeRefusedPart(String rule, Malformed kind, CheckContext context) {
        Bystander bystander = Bystander.of(context);
        Exchange answer = context.send(request(kind, bystander, context));
        Optional<BatchAnswer> batch = Batch.ifReadable(answer);
        if (answer.status() == 200 && batch.isEmpty()) {
            throw new ArrangementFailed("the batch was answered 200 without answers that can be read", answer);
        }
        if (batch.isEmpty()) {
            context.judge(rule, answer).of(kind.words()).status(400, 415);
        } else {
            int last = batch.get().parts().size() - 1;
            boolean both = last == 1;
            Exchange part = batch.get().answer(last, bystander.deletion());
            context.judge(rule, both ? part : answer)
                    .of(kind.words())
                    .that(
                            !both || (part.status() >= 400 && part.status() < 500),
                            "the part is refused with HTTP 4xx",
                            "HTTP " + part.status());
        }
        bystander.judgeThere(rule, answer, kind.words());
    }

    private UcwaRequest request(Malformed kind, Bystander bystander, CheckContext context) {
        UcwaRequest batch = kind.batch(
                Batch.of(context),
                Questions.application(context),
                bystander.deletion().withoutToken());
        return batch.header("Accept", "multipart/batching, " + format.mediaType());
    }

    private static void judgeTaken(String rule, Written form, CheckContext context) {
        List<UcwaRequest> reads = List.of(Questions.application(context), Questions.application(context));
        Exchange answer = context.send(form.batch(Batch.of(context), reads));
        context.judge(rule, answer).of(form.words()).status(200);
        Optional<BatchAnswer> batch =
                Batch.ifReadable(answer).filter(it -> it.parts().size() == reads.size());
        batch.ifPresent(it -> List.of(0, 1).forEach(i -> context.judge(rule, it.answer(i, reads.get(i)))
                .of("GET application in " + form.words())
                .status(200)));
    }
}
