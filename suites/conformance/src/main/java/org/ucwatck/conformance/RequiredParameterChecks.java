package org.ucwatck.conformance;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.ucwatck.conformance.scene.VectorJudgement;
import org.ucwatck.harness.exchange.Exchange;
import org.ucwatck.harness.exchange.Payload;
import org.ucwatck.harness.exchange.UcwaRequest;
import org.ucwatck.harness.junit.Check;
import org.ucwatck.harness.junit.ConformanceChecks;
import org.ucwatck.harness.representation.ErrorBody;
import org.ucwatck.harness.representation.Input;
import org.ucwatck.harness.stage.Bench;
import org.ucwatck.harness.stage.Case;
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
    void requestWithoutToIsRefused(Missing missing, Bench bench) {
        Exchange answer = bench.add(missing.input);

        bench.judge("request.required-parameter", answer)
                .of("no to (" + missing.slug().replace('-', ' ') + ")")
                .status(400);
        if (answer.status() == 400 && missing != Missing.NULL) {
            bench.judge("request.required-parameter", answer).subcodeIfAny("ParameterValidationFailure");
            listed(bench, answer);
        }
    }

    @Test
    @Check(rule = "request.required-parameter", operation = PARAMETER, also = "request.required-parameter-listed")
    void requestWithoutBodyIsRefused(Bench bench) {
        UcwaRequest request = bench.addRequest(Input.empty());
        Exchange answer = bench.send(request.withoutHeader("Content-Type").body("", Payload.EMPTY));

        bench.judge("request.required-parameter", answer).of("no body").status(400);
    }

    @Test
    @Check(rule = "request.required-parameter", operation = PARAMETER, also = VectorJudgement.DOUBTFUL, calls = 1)
    void toGivenTwiceIsOneOfBothOrRefused(Bench bench) {
        Exchange answer = bench.add(bench.toReachable().also("to", bench.contact("reachable")));

        bench.choice("to given twice", answer.status() == 201 ? "accepted" : "refused", answer);
        bench.judge("request.required-parameter", answer).of("to given twice").status(201, 400);
    }

    /** The list is asked for only where the error body has one at all: `code` alone is a legal body. */
    private static void listed(Bench bench, Exchange answer) {
        ErrorBody error = bench.error(answer).orElse(null);
        if (error == null || error.subcode().isEmpty()) {
            return;
        }
        boolean named = error.parameters().stream().anyMatch(name -> name.equalsIgnoreCase("to"));
        bench.judge("request.required-parameter-listed", answer)
                .that(named, "parameters that name `to`", "parameters " + error.parameters());
    }
}
