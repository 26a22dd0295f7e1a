package org.ucwatck.conformance.calls;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.ucwatck.conformance.scene.Invitations;
import org.ucwatck.conformance.scene.People;
import org.ucwatck.conformance.scene.Sent;
import org.ucwatck.conformance.scene.VectorJudgement;
import org.ucwatck.conformance.scene.phone.JudgedCall;
import org.ucwatck.conformance.scene.phone.PhoneAudio;
import org.ucwatck.harness.events.Event;
import org.ucwatck.harness.exchange.Exchange;
import org.ucwatck.harness.junit.Check;
import org.ucwatck.harness.junit.ConformanceChecks;
import org.ucwatck.harness.junit.VectorSource;
import org.ucwatck.harness.stage.CheckContext;
import org.ucwatck.spec.pages.Format;
import org.ucwatck.spec.rules.Expectation;
import org.ucwatck.spec.rules.Vector;

/** to: the contact to invite (page addPhoneAudio_ref, request body; readings A-05). */
@ConformanceChecks(needs = "phoneAudio")
record ToChecks(Format format) {
    private static final String PARAMETER = "addPhoneAudio.POST.to";

    @ParameterizedTest
    @VectorSource(
            value = "to",
            expect = {Expectation.VALID, Expectation.ACCEPTABLE})
    @Check(rule = "request.to", operation = PARAMETER, also = VectorJudgement.DOUBTFUL, calls = 1, shares = "to")
    void contactIsAcceptedWhereItCanBeOne(Vector to, CheckContext context) {
        new VectorJudgement(
                        context,
                        Sent.value(PARAMETER, to),
                        to,
                        JudgedCall.answer(
                                context,
                                () -> PhoneAudio.add(
                                        context, People.toReachable(context).with("to", value(to, context)))))
                .judge("request.to", 400);
    }

    @ParameterizedTest
    @VectorSource(value = "to", expect = Expectation.INVALID)
    @Check(
            rule = "request.to",
            operation = PARAMETER,
            also = {"request.to-subcode", VectorJudgement.DOUBTFUL},
            shares = "to")
    void whatNamesNobodyIsRefused(Vector to, CheckContext context) {
        Exchange answer = JudgedCall.answer(
                context,
                () -> PhoneAudio.add(context, People.toReachable(context).with("to", value(to, context))));

        VectorJudgement judgement = new VectorJudgement(context, Sent.value(PARAMETER, to), to, answer);
        judgement.judge("request.to", 400);
        judgement.subcode("request.to-subcode", "request.to-subcode");
    }

    @Test
    @Check(rule = "request.to-unknown-contact", operation = PARAMETER, calls = 1)
    void unknownContactIsRefusedOrEndsInFailure(CheckContext context) {
        String id = context.freshId();
        Exchange answer = PhoneAudio.add(
                context,
                People.toReachable(context)
                        .with("operationId", id)
                        .with("to", context.target().contact("unknown")));

        if (!answer.succeeded()) {
            context.choice("A-05 unknown contact", "refused", answer);
            context.judge("request.to-unknown-contact", answer).refused();
            return;
        }
        Event end = new Invitations(context, answer, id).first(Event::isCompleted);
        context.choice("A-05 unknown contact", "accepted, then " + end.words(), answer);
        context.judge("request.to-unknown-contact", answer)
                .told(List.of(end))
                .that(!end.status().equals("Success"), "an operation that ends in a failure", end.words());
    }

    private static String value(Vector to, CheckContext context) {
        return to.value().replace(Vector.CONTACT, context.target().contact("reachable"));
    }
}
