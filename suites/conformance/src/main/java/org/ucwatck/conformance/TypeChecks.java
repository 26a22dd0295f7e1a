package org.ucwatck.conformance;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.ucwatck.conformance.scene.People;
import org.ucwatck.conformance.scene.Sent;
import org.ucwatck.conformance.scene.VectorJudgement;
import org.ucwatck.conformance.scene.phone.PhoneAudio;
import org.ucwatck.harness.exchange.Exchange;
import org.ucwatck.harness.junit.Check;
import org.ucwatck.harness.junit.ConformanceChecks;
import org.ucwatck.harness.representation.Input;
import org.ucwatck.harness.stage.Case;
import org.ucwatck.harness.stage.CheckContext;
import org.ucwatck.spec.pages.Format;
import org.ucwatck.spec.rules.Expectation;
import org.ucwatck.spec.rules.Level;
import org.ucwatck.spec.rules.Vector;
import org.ucwatck.spec.rules.Vectors;

/** Parameters of addPhoneAudio given as something else than the string that the page names. */
@ConformanceChecks(needs = "phoneAudio")
record TypeChecks(Format format) {

    /** A parameter of the request body. */
    enum Parameter implements Case {
        OPERATION_ID("operationId"),
        PHONE_NUMBER("phoneNumber"),
        TO("to");

        private final String parameter;

        Parameter(String parameter) {
            this.parameter = parameter;
        }

        @Override
        public String slug() {
            return parameter;
        }
    }

    static Stream<Arguments> wrongTypes() {
        return Stream.of(Parameter.values()).flatMap(parameter -> Vectors.load("json-type-error").vectors().stream()
                .map(vector -> Arguments.of(parameter, vector)));
    }

    @ParameterizedTest
    @MethodSource("wrongTypes")
    @Check(
            rule = "request.parameter-type",
            operation = "addPhoneAudio.POST",
            also = VectorJudgement.DOUBTFUL,
            formats = Format.JSON)
    void otherJsonTypeIsRefusedOrReadAsText(Parameter parameter, Vector value, CheckContext context) {
        String json = value.raw()
                .orElse("null")
                .replace(Vector.CONTACT, context.target().contact("reachable"));
        Exchange answer = PhoneAudio.add(context, People.toReachable(context).withRaw(parameter.parameter, json, ""));

        boolean absent = value.expect() == Expectation.ACCEPTABLE;
        String sent = Sent.value(parameter.parameter, value);
        if (!absent && value.level() == Level.MUST) {
            context.judge("request.parameter-type", answer).of(sent).status(400);
            return;
        }
        context.judge("request.parameter-type", answer).of(sent).status(201, 400);
        context.choice(parameter.parameter + " as " + value.id(), "HTTP " + answer.status(), answer);
    }

    @ParameterizedTest
    @EnumSource(Parameter.class)
    @Check(rule = "request.parameter-type", operation = "addPhoneAudio.POST", formats = Format.XML, calls = 1)
    void propertyListForAStringIsRefusedOrReadAsText(Parameter parameter, CheckContext context) {
        Input input = People.toReachable(context);
        String value = parameter == Parameter.TO ? context.target().contact("reachable") : "1";
        String name = parameter.parameter;
        String list = "<propertyList name=\"" + name + "\"><item>" + value + "</item></propertyList>";
        Exchange answer = PhoneAudio.add(context, input.withRaw(name, "", list));

        context.judge("request.parameter-type", answer)
                .of(name + " given as a propertyList")
                .status(201, 400);
        context.choice(name + " as propertyList", "HTTP " + answer.status(), answer);
    }
}
