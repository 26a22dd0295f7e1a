package org.ucwatck.conformance;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.ucwatck.conformance.scene.People;
import org.ucwatck.conformance.scene.phone.Carried;
import org.ucwatck.conformance.scene.phone.JudgedCall;
import org.ucwatck.conformance.scene.phone.PhoneAudio;
import org.ucwatck.harness.config.TargetConfig;
import org.ucwatck.harness.exchange.Exchange;
import org.ucwatck.harness.exchange.UcwaRequest;
import org.ucwatck.harness.junit.Check;
import org.ucwatck.harness.junit.ConformanceChecks;
import org.ucwatck.harness.representation.Input;
import org.ucwatck.harness.stage.Case;
import org.ucwatck.harness.stage.CheckContext;
import org.ucwatck.spec.pages.Format;

/** The four media types, in Content-Type and in Accept, and what is neither (page PayloadFormat). */
@ConformanceChecks(needs = "phoneAudio")
record MediaTypeChecks(Format format) {

    /** Generic and precise type of the format of the check or of the other one. */
    enum Type implements Case {
        GENERIC,
        PRECISE;

        @Override
        public String slug() {
            return name().toLowerCase(Locale.ROOT);
        }

        String of(Format format) {
            return this == GENERIC ? format.mediaType() : format.vendorMediaType();
        }
    }

    /** A Content-Type with a charset parameter. */
    enum Charset implements Carried {
        LOWER_CASE("; charset=utf-8"),
        UPPER_CASE("; charset=UTF-8"),
        NO_BLANK(";charset=utf-8"),
        QUOTED("; charset=\"utf-8\"");

        private final String parameter;

        Charset(String parameter) {
            this.parameter = parameter;
        }

        @Override
        public String slug() {
            return "charset-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        @Override
        public UcwaRequest onto(UcwaRequest request, Format format, TargetConfig target) {
            return request.body(format.mediaType() + parameter, request.payload());
        }
    }

    /** A Content-Type that no page of UCWA names for this resource. */
    enum Unknown implements Case {
        PLAIN_TEXT("text/plain"),
        FORM("application/x-www-form-urlencoded"),
        OCTETS("application/octet-stream"),
        IMAGE("image/png"),
        OTHER_VENDOR("application/vnd.example+zip");

        private final String type;

        Unknown(String type) {
            this.type = type;
        }

        @Override
        public String slug() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** The type of the request and the one that is asked for, both of the format of the check. */
    record Types(Type sent, Type asked) implements Carried {
        @Override
        public String slug() {
            return sent.slug() + "+" + asked.slug();
        }

        @Override
        public UcwaRequest onto(UcwaRequest request, Format format, TargetConfig target) {
            return request.header("Accept", asked.of(format)).body(sent.of(format), request.payload());
        }
    }

    /** The type of the other format that is asked for. */
    record Other(Type asked) implements Carried {
        @Override
        public String slug() {
            return asked.slug();
        }

        @Override
        public UcwaRequest onto(UcwaRequest request, Format format, TargetConfig target) {
            return request.header("Accept", asked.of(format.other()));
        }
    }

    static Stream<Other> others() {
        return Stream.of(Type.values()).map(Other::new);
    }

    static Stream<Types> pairs() {
        return Stream.of(Type.values()).flatMap(sent -> Stream.of(Type.values()).map(asked -> new Types(sent, asked)));
    }

    @ParameterizedTest
    @MethodSource("pairs")
    @Check(
            rule = "request.media-types",
            operation = "addPhoneAudio.POST",
            also = "response.accept",
            calls = 1,
            shares = "media type")
    void bodyIsAcceptedInGenericAndPreciseType(Types types, CheckContext context) {
        Exchange answer =
                JudgedCall.answer(context, () -> context.send(types.onto(request(context), format, context.config())));

        context.judge("request.media-types", answer).status(201);
        expectFormat(context, answer, format);
    }

    @ParameterizedTest
    @MethodSource("others")
    @Check(
            rule = "response.accept",
            operation = "addPhoneAudio.POST",
            also = "request.media-types",
            calls = 1,
            shares = "media type")
    void answerMayBeAskedForInTheOtherFormat(Other other, CheckContext context) {
        Exchange answer =
                JudgedCall.answer(context, () -> context.send(other.onto(request(context), format, context.config())));

        context.judge("request.media-types", answer).status(201);
        expectFormat(context, answer, format.other());
    }

    @ParameterizedTest
    @EnumSource(Type.class)
    @Check(rule = "response.accept", operation = "phoneAudio.GET")
    void resourceComesInTheTypeThatIsAskedFor(Type asked, CheckContext context) {
        String url = PhoneAudio.conversation(context).phoneAudio();
        for (Format wanted : List.of(format, format.other())) {
            Exchange answer =
                    context.send(context.session().get(url).about("phoneAudio").header("Accept", asked.of(wanted)));
            context.judge("response.accept", answer).status(200);
            expectFormat(context, answer, wanted);
        }
    }

    @ParameterizedTest
    @EnumSource(Charset.class)
    @Check(rule = "request.charset", operation = "addPhoneAudio.POST", calls = 1, shares = "media type")
    void charsetOfTheContentTypeChangesNothing(Charset charset, CheckContext context) {
        Exchange answer = JudgedCall.answer(
                context, () -> context.send(charset.onto(request(context), format, context.config())));

        context.judge("request.charset", answer).status(201);
    }

    @ParameterizedTest
    @EnumSource(Unknown.class)
    @Check(rule = "request.unsupported-media-type", operation = "addPhoneAudio.POST")
    void unknownTypeIsRefused(Unknown unknown, CheckContext context) {
        Input input = People.toReachable(context);
        Exchange answer = context.send(PhoneAudio.request(context, input).body(unknown.type, input.write(format)));

        context.judge("request.unsupported-media-type", answer).status(415);
    }

    @Test
    @Check(rule = "response.accept-unsupported", operation = "phoneAudio.GET")
    void acceptThatCannotBeMetIsRefusedOrPassedOver(CheckContext context) {
        UcwaRequest request = context.session()
                .get(PhoneAudio.conversation(context).phoneAudio())
                .about("phoneAudio")
                .header("Accept", "image/png");
        Exchange answer = context.send(request);

        context.choice("A-14 Accept that cannot be met", "HTTP " + answer.status(), answer);
        context.judge("response.accept-unsupported", answer)
                .status(200, 406)
                .that(
                        answer.status() != 200 || answer.format().isPresent(),
                        "a UCWA media type",
                        "Content-Type " + answer.header("Content-Type").orElse("none"));
    }

    private static UcwaRequest request(CheckContext context) {
        return PhoneAudio.request(context, People.toReachable(context).with("operationId", context.freshId()));
    }

    private static void expectFormat(CheckContext context, Exchange answer, Format wanted) {
        if (answer.succeeded() && !answer.body().isEmpty()) {
            context.judge("response.accept", answer)
                    .that(
                            answer.format().filter(wanted::equals).isPresent(),
                            "a body in " + wanted.slug(),
                            "Content-Type " + answer.header("Content-Type").orElse("none"));
        }
    }
}
