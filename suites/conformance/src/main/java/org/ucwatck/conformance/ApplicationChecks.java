package org.ucwatck.conformance;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.ucwatck.conformance.scene.Sent;
import org.ucwatck.harness.exchange.Exchange;
import org.ucwatck.harness.exchange.UcwaRequest;
import org.ucwatck.harness.junit.Check;
import org.ucwatck.harness.junit.ConformanceChecks;
import org.ucwatck.harness.representation.Input;
import org.ucwatck.harness.representation.Resource;
import org.ucwatck.harness.session.Step;
import org.ucwatck.harness.stage.Bench;
import org.ucwatck.harness.stage.Case;
import org.ucwatck.harness.stage.Judgement;
import org.ucwatck.spec.pages.Format;

/** Creating an application (page applications_ref) and making the user available (page makeMeAvailable_ref). */
@ConformanceChecks
record ApplicationChecks(Format format) {
    private static final String OPERATION = "applications.POST";
    private static final int LIMIT = 100;

    /** The required parameters of an application, each at most 100 characters. */
    enum Parameter implements Case {
        CULTURE("culture"),
        ENDPOINT_ID("endpointId"),
        USER_AGENT("userAgent");

        private final String parameter;

        Parameter(String parameter) {
            this.parameter = parameter;
        }

        @Override
        public String slug() {
            return "without-" + parameter.toLowerCase(Locale.ROOT);
        }
    }

    /** A length of a parameter that takes any text; no culture is so long that it could be tried at the limit. */
    record Length(String parameter, int length) implements Case {
        @Override
        public String slug() {
            return parameter + "-" + length + "-characters";
        }
    }

    static Stream<Arguments> lengths() {
        return Stream.concat(
                Stream.of(Arguments.of(new Length("culture", LIMIT + 1))),
                Stream.of("endpointId", "userAgent").flatMap(name -> Stream.of(LIMIT, LIMIT + 1)
                        .map(length -> Arguments.of(new Length(name, length)))));
    }

    @Test
    @Check(rule = "application.created", operation = OPERATION)
    void applicationIsCreated(Bench bench) {
        Exchange answer = bench.send(request(valid(), bench));

        bench.judge("application.created", answer)
                .status(200, 201)
                .that(
                        !answer.succeeded() || bench.read(answer, "application").isPresent(),
                        "the application in the body",
                        "no body that can be read");
        delete(answer, bench);
    }

    @ParameterizedTest
    @EnumSource(Parameter.class)
    @Check(rule = "application.required-parameters", operation = OPERATION)
    void applicationWithoutRequiredParameterIsRefused(Parameter missing, Bench bench) {
        Exchange answer = bench.send(request(valid().without(missing.parameter), bench));

        bench.judge("application.required-parameters", answer)
                .of("no " + missing.parameter)
                .status(400)
                .subcodeIfAny("ParameterValidationFailure");
        delete(answer, bench);
    }

    @ParameterizedTest
    @MethodSource("lengths")
    @Check(rule = "application.max-length", operation = OPERATION)
    void lengthsAreLimited(Length length, Bench bench) {
        String value = (UUID.randomUUID() + "x".repeat(LIMIT + 1)).substring(0, length.length());
        Exchange answer = bench.send(request(valid().with(length.parameter(), value), bench));

        Judgement judged = bench.judge("application.max-length", answer)
                .of(Sent.value(OPERATION + "." + length.parameter(), value));
        if (length.length() > LIMIT) {
            judged.status(400);
        } else {
            judged.status(200, 201);
        }
        delete(answer, bench);
    }

    @Test
    @Check(rule = "application.links", operation = "application.GET")
    void applicationLeadsToEventsAndCommunication(Bench bench) {
        Exchange created = bench.send(request(valid(), bench));
        Resource application = read(created);

        for (String rel : List.of("events", "communication")) {
            bench.judge("application.links", created)
                    .that(
                            application.linkOrEmbedded(rel).isPresent(),
                            "a link to " + rel + ", or " + rel + " embedded",
                            "links " + application.linkRels() + ", embedded " + application.embeddedRels());
        }
        delete(created, bench);
    }

    @Test
    @Check(rule = "me.make-me-available", operation = "makeMeAvailable.POST")
    void callerIsMadeAvailable(Bench bench) {
        Exchange created = bench.send(request(valid(), bench));
        Resource application = read(created);
        application.embedded("me").stream()
                .flatMap(me -> me.link("makeMeAvailable").stream())
                .flatMap(link -> created.resolve(link.href()).stream())
                .findFirst()
                .ifPresentOrElse(
                        url -> judgeAvailable(url, bench),
                        () -> bench.choice("makeMeAvailable", "the user is available already", created));
        delete(created, bench);
    }

    private static Resource read(Exchange created) {
        Step step = Step.of("application.created");
        if (!created.succeeded()) {
            throw step.failed("HTTP 201 from POST applications", created);
        }
        return step.read(created, "application");
    }

    private static void judgeAvailable(String url, Bench bench) {
        Input input = Input.empty()
                .with("phoneNumber", bench.number("own"))
                .withList("supportedModalities", List.of("PhoneAudio", "Messaging"));
        Exchange answer = bench.send(post(url, input, bench).about("makeMeAvailable"));
        bench.judge("me.make-me-available", answer).status(200, 204);
    }

    private static Input valid() {
        return Input.empty()
                .with("culture", "en-US")
                .with("endpointId", UUID.randomUUID().toString())
                .with("userAgent", "ucwa-tck");
    }

    private static UcwaRequest request(Input input, Bench bench) {
        return post(bench.target().door().applications(), input, bench).about("applications");
    }

    /** Without the session, which a target with a fault in these very steps cannot open. */
    private static UcwaRequest post(String url, Input input, Bench bench) {
        return UcwaRequest.post(url)
                .accept(bench.format())
                .body(bench.format().mediaType(), input.write(bench.format()))
                .token(bench.target().callerToken());
    }

    private static void delete(Exchange created, Bench bench) {
        if (created.succeeded()) {
            bench.read(created, "application")
                    .flatMap(body -> body.resource().self())
                    .flatMap(created::resolve)
                    .ifPresent(url -> bench.send(UcwaRequest.of("DELETE", url)
                            .about("application")
                            .accept(bench.format())
                            .token(bench.target().callerToken())));
        }
    }
}
