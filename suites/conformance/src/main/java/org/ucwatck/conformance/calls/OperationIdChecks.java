package org.ucwatck.conformance.calls;

import org.junit.jupiter.params.ParameterizedTest;
import org.ucwatck.conformance.scene.Invitations;
import org.ucwatck.conformance.scene.People;
import org.ucwatck.conformance.scene.Sent;
import org.ucwatck.conformance.scene.VectorJudgement;
import org.ucwatck.conformance.scene.phone.JudgedCall;
import org.ucwatck.conformance.scene.phone.PhoneAudio;
import org.ucwatck.conformance.scene.phone.SharedAnswer;
import org.ucwatck.harness.exchange.Exchange;
import org.ucwatck.harness.junit.Check;
import org.ucwatck.harness.junit.ConformanceChecks;
import org.ucwatck.harness.junit.VectorSource;
import org.ucwatck.harness.representation.Input;
import org.ucwatck.harness.representation.Representation;
import org.ucwatck.harness.representation.Resource;
import org.ucwatck.harness.stage.CheckContext;
import org.ucwatck.spec.pages.Format;
import org.ucwatck.spec.rules.Expectation;
import org.ucwatck.spec.rules.Vector;

/** operationId: at most 50 characters, any character, given back as it came (page addPhoneAudio_ref, request body). */
@ConformanceChecks(needs = "phoneAudio")
record OperationIdChecks(Format format) {
    private static final String PARAMETER = "addPhoneAudio.POST.operationId";

    @ParameterizedTest
    @VectorSource(value = "operation-id", expect = Expectation.VALID)
    @Check(
            rule = "request.max-length",
            operation = PARAMETER,
            also = {"request.legal-characters", "operation.id-echoed"},
            calls = 1,
            shares = "operationId")
    void legalIdIsAcceptedAndGivenBack(Vector id, CheckContext context) {
        Exchange answer = JudgedCall.answer(context, () -> PhoneAudio.add(context, with(id, context)));

        context.judge(isAboutLength(id) ? "request.max-length" : "request.legal-characters", answer)
                .of(Sent.value(PARAMETER, id))
                .status(201);
        if (answer.status() == 201) {
            String shown =
                    invitation(context, answer, value(id)).text("operationId").orElse("none");
            context.judge("operation.id-echoed", answer)
                    .that(shown.equals(value(id)), "operationId " + quoted(value(id)), "operationId " + quoted(shown));
        }
    }

    @ParameterizedTest
    @VectorSource(value = "operation-id", expect = Expectation.INVALID)
    @Check(rule = "request.max-length", operation = PARAMETER, also = "request.max-length-subcode")
    void longIdIsRefused(Vector id, CheckContext context) {
        Exchange answer = PhoneAudio.add(context, with(id, context));

        VectorJudgement judgement = new VectorJudgement(context, Sent.value(PARAMETER, id), id, answer);
        judgement.judge("request.max-length", 400);
        judgement.subcode("request.max-length", "request.max-length-subcode");
    }

    @ParameterizedTest
    @VectorSource(value = "operation-id", expect = Expectation.ACCEPTABLE)
    @Check(
            rule = "request.legal-characters",
            operation = PARAMETER,
            also = {VectorJudgement.DOUBTFUL, "operation.id-echoed"},
            calls = 1,
            shares = "operationId")
    void doubtfulIdIsAcceptedOrRefused(Vector id, CheckContext context) {
        Exchange answer = JudgedCall.answer(context, () -> PhoneAudio.add(context, with(id, context)));

        new VectorJudgement(context, Sent.value(PARAMETER, id), id, answer).judge("request.legal-characters", 400);
        if (answer.status() == 201 && isShownInBothFormats(id)) {
            String shown = invitation(context, answer, "").text("operationId").orElse("");
            context.choice("blanks around an operationId", shown.equals(value(id)) ? "kept" : "cut off", answer);
            context.judge("operation.id-echoed", answer)
                    .that(
                            shown.strip().equals(value(id).strip()),
                            "operationId " + quoted(value(id)) + ", or the same without the blanks around it",
                            "operationId " + quoted(shown));
        }
    }

    private static Resource invitation(CheckContext context, Exchange answer, String id) {
        return JudgedCall.shared(context)
                .flatMap(SharedAnswer::invitation)
                .orElseGet(() -> new Invitations(context, answer, id).fetch());
    }

    /** XML 1.0 has no way to write some characters, so that a server that takes them cannot show them either. */
    private static boolean isShownInBothFormats(Vector id) {
        return id.raw().isEmpty() && id.formats().size() == Format.values().length;
    }

    private static Input with(Vector id, CheckContext context) {
        return id.raw()
                .map(json -> People.toReachable(context).withRaw("operationId", json, ""))
                .orElseGet(() -> People.toReachable(context).with("operationId", id.value()));
    }

    private static String value(Vector id) {
        return id.raw()
                .map(json ->
                        Representation.json("{\"v\":" + json + "}").path("v").asString(""))
                .orElseGet(id::value);
    }

    private static boolean isAboutLength(Vector id) {
        return id.id().contains("character") && Character.isDigit(id.id().charAt(0));
    }

    private static String quoted(String id) {
        return "'" + id + "' (" + id.length() + " UTF-16 units)";
    }
}
