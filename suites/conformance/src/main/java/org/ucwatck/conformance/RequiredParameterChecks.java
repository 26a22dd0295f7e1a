package org.ucwatck.conformance;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.ucwatck.conformance.scene.People;
import org.ucwatck.conformance.scene.VectorJudgement;
import org.ucwatck.conformance.scene.phone.PhoneAudio;
import org.ucwatck.harness.exchange.Exchange;
import org.ucwatck.harness.exchange.Payload;
import org.ucwatck.harness.exchange.UcwaRequest;
import org.ucwatck.harness.junit.Check;
import org.ucwatck.harness.junit.ConformanceChecks;
import org.ucwatck.harness.representation.ErrorBody;
import org.ucwatck.harness.representation.Input;
import org.ucwatck.harness.stage.Case;
import org.ucwatck.harness.stage.CheckContext;
import org.ucwatck.spec.pages.Format;

/** A request without its required parameter (page PayloadFormat, required and optional parameters). */
@ConformanceChecks(needs = "phoneAudio")
record RequiredParameterChecks(Format format) {
    private static final String PARAMETER = "addPhoneAudio.POST.to";

    /** Ways to leave `to` out. */
    enum Missing implements Case {
        EMPTY_INPUT(Input.empty()),
        OPTIONAL_ONLY(Input.empty().with("operationId", "only-optional")),
        MISSPELT(Input.empty().with("too", "sip:nobody@example.com")),
        UNDER_ANOTHER_NAME(Input.empty().with("target", "sip:nobody@example.com")),
        NULL(Input.empty().withRaw("to", "null", "<property name=\"to\"/>"));

        private final Input input;

        Missing(Input input) {
            this.input = input;
        }

        @Override
        public String slug() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    @ParameterizedTest
    @EnumSource(Missing.class)
    @Check(
            rule = "request.required-parameter",
            operation = PARAMETER,
            also = {"request.required-parameter-listed", "request.to-subcode"})
    void requestWithoutToIsRefused(Missing missing, CheckContext context) {
        Exchange answer = PhoneAudio.add(context, missing.input);

        context.judge("request.required-parameter", answer)
                .of("no to (" + missing.slug().replace('-', ' ') + ")")
                .status(400);
        if (answer.status() == 400 && missing != Missing.NULL) {
            context.judge("request.required-parameter", answer).subcodeIfAny("ParameterValidationFailure");
            listed(context, answer);
        }
    }

    @Test
    @Check(rule = "request.required-parameter", operation = PARAMETER, also = "request.required-parameter-listed")
    void requestWithoutBodyIsRefused(CheckContext context) {
        UcwaRequest request = PhoneAudio.request(context, Input.empty());
        Exchange answer = context.send(request.withoutHeader("Content-Type").body("", Payload.EMPTY));

        context.judge("request.required-parameter", answer).of("no body").status(400);
    }

    @Test
    @Check(rule = "request.required-parameter", operation = PARAMETER, also = VectorJudgement.DOUBTFUL, calls = 1)
    void toGivenTwiceIsOneOfBothOrRefused(CheckContext context) {
        Exchange answer = PhoneAudio.add(
                context, People.toReachable(context).also("to", context.target().contact("reachable")));

        context.choice("to given twice", answer.status() == 201 ? "accepted" : "refused", answer);
        context.judge("request.required-parameter", answer).of("to given twice").status(201, 400);
    }

    /** The list is asked for only where the error body has one at all: `code` alone is a legal body. */
    private static void listed(CheckContext context, Exchange answer) {
        ErrorBody error = context.error(answer).orElse(null);
        if (error == null || error.subcode().isEmpty()) {
            return;
        }
        boolean named = error.parameters().stream().anyMatch(name -> name.equalsIgnoreCase("to"));
        context.judge("request.required-parameter-listed", answer)
                .that(named, "parameters that name `to`", "parameters " + error.parameters());
    }
}
