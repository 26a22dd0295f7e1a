package org.ucwatck.conformance;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.ucwatck.conformance.scene.NothingStarted;
import org.ucwatck.conformance.scene.People;
import org.ucwatck.conformance.scene.VectorJudgement;
import org.ucwatck.conformance.scene.phone.PhoneAudio;
import org.ucwatck.harness.exchange.Exchange;
import org.ucwatck.harness.exchange.Payload;
import org.ucwatck.harness.junit.Check;
import org.ucwatck.harness.junit.ConformanceChecks;
import org.ucwatck.harness.junit.VectorSource;
import org.ucwatck.harness.representation.Input;
import org.ucwatck.harness.stage.CheckContext;
import org.ucwatck.spec.pages.Format;
import org.ucwatck.spec.rules.Expectation;
import org.ucwatck.spec.rules.Vector;

/** Bodies that are not what Content-Type says, or nearly so (page GenericSynchronousErrors). */
@ConformanceChecks(needs = "phoneAudio")
record MalformedBodyChecks(Format format) {
    private static final int TWO_MEGABYTES = 2 << 20;

    @ParameterizedTest
    @VectorSource(value = "malformed-json", expect = Expectation.INVALID)
    @Check(rule = "request.malformed-json", operation = "addPhoneAudio.POST", also = VectorJudgement.DOUBTFUL)
    void malformedJsonIsRefused(Vector body, CheckContext context) {
        judge("request.malformed-json", body, context);
    }

    @ParameterizedTest
    @VectorSource(
            value = "malformed-json",
            expect = {Expectation.VALID, Expectation.ACCEPTABLE})
    @Check(
            rule = "request.malformed-json",
            operation = "addPhoneAudio.POST",
            also = VectorJudgement.DOUBTFUL,
            calls = 1)
    void unusualJsonIsAcceptedWhereItIsLegal(Vector body, CheckContext context) {
        judge("request.malformed-json", body, context);
    }

    @ParameterizedTest
    @VectorSource(value = "malformed-xml", expect = Expectation.INVALID)
    @Check(rule = "request.malformed-xml", operation = "addPhoneAudio.POST", also = VectorJudgement.DOUBTFUL)
    void malformedXmlIsRefused(Vector body, CheckContext context) {
        judge("request.malformed-xml", body, context);
    }

    @ParameterizedTest
    @VectorSource(
            value = "malformed-xml",
            expect = {Expectation.VALID, Expectation.ACCEPTABLE})
    @Check(rule = "request.malformed-xml", operation = "addPhoneAudio.POST", also = VectorJudgement.DOUBTFUL, calls = 1)
    void unusualXmlIsAcceptedWhereItIsLegal(Vector body, CheckContext context) {
        judge("request.malformed-xml", body, context);
    }

    /** A server may take so large a body, too; what it must not do is break. */
    @Test
    @Check(rule = "request.too-large", operation = "addPhoneAudio.POST", calls = 1)
    void bodyOfTwoMegabytesIsRefusedOrAccepted(CheckContext context) {
        Input input = People.toReachable(context).with("unknownProperty", "x".repeat(TWO_MEGABYTES));
        Exchange answer = PhoneAudio.add(context, input);

        context.choice("body of two megabytes", "HTTP " + answer.status(), answer);
        context.judge("request.too-large", answer)
                .that(
                        answer.status() == 201 || (answer.status() >= 400 && answer.status() < 500),
                        "HTTP 413 or another 4xx, or HTTP 201",
                        "HTTP " + answer.status());
    }

    /** A body of the other format under this type may be called unsupported as well as malformed. */
    private void judge(String rule, Vector body, CheckContext context) {
        Payload payload = Payload.of(body.body(context.target().contact("reachable")));
        Exchange answer =
                context.send(PhoneAudio.request(context, Input.empty()).body(format.mediaType(), payload));

        new VectorJudgement(context, "body with " + body.description(), body, answer).judge(rule, 400, 415);
        NothingStarted.judge(context, rule, answer);
    }
}
