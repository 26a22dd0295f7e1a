package org.ucwatck.conformance.calls;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.ucwatck.conformance.scene.People;
import org.ucwatck.conformance.scene.Sent;
import org.ucwatck.conformance.scene.VectorJudgement;
import org.ucwatck.conformance.scene.phone.JudgedCall;
import org.ucwatck.conformance.scene.phone.PhoneAudio;
import org.ucwatck.harness.exchange.Exchange;
import org.ucwatck.harness.junit.Check;
import org.ucwatck.harness.junit.ConformanceChecks;
import org.ucwatck.harness.junit.VectorSource;
import org.ucwatck.harness.stage.CheckContext;
import org.ucwatck.spec.pages.Format;
import org.ucwatck.spec.rules.Expectation;
import org.ucwatck.spec.rules.Vector;

/** phoneNumber: digits, with a plus if E.164 (page addPhoneAudio_ref, request body; readings A-04). */
@ConformanceChecks(needs = "phoneAudio")
record PhoneNumberChecks(Format format) {
    private static final String PARAMETER = "addPhoneAudio.POST.phoneNumber";

    @ParameterizedTest
    @VectorSource(
            value = "phone-number",
            expect = {Expectation.VALID, Expectation.ACCEPTABLE})
    @Check(
            rule = "request.phone-number",
            operation = PARAMETER,
            also = VectorJudgement.DOUBTFUL,
            calls = 1,
            shares = "phoneNumber")
    void numberIsAcceptedWhereItIsOne(Vector number, CheckContext context) {
        Exchange answer = JudgedCall.answer(
                context,
                () -> PhoneAudio.add(context, People.toReachable(context).with("phoneNumber", number.value())));

        new VectorJudgement(context, Sent.value(PARAMETER, number), number, answer).judge("request.phone-number", 400);
    }

    @ParameterizedTest
    @VectorSource(value = "phone-number", expect = Expectation.INVALID)
    @Check(
            rule = "request.phone-number",
            operation = PARAMETER,
            also = {"request.phone-number-subcode", "request.phone-number-length-subcode", VectorJudgement.DOUBTFUL},
            shares = "phoneNumber")
    void whatIsNoNumberIsRefused(Vector number, CheckContext context) {
        Exchange answer = JudgedCall.answer(
                context,
                () -> PhoneAudio.add(context, People.toReachable(context).with("phoneNumber", number.value())));

        VectorJudgement judgement = new VectorJudgement(context, Sent.value(PARAMETER, number), number, answer);
        judgement.judge("request.phone-number", 400);
        judgement.subcode("request.phone-number-subcode", "request.phone-number-length-subcode");
    }

    @Test
    @Check(rule = "request.phone-number", operation = PARAMETER, needs = "number.malformed")
    void malformedNumbersOfTheTargetFileAreRefused(CheckContext context) {
        for (String number : context.config().malformedNumbers()) {
            Exchange answer =
                    PhoneAudio.add(context, People.toReachable(context).with("phoneNumber", number));
            context.judge("request.phone-number", answer)
                    .of(Sent.value(PARAMETER, number))
                    .status(400);
        }
    }
}
