package org.ucwatck.conformance.application;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.ucwatck.conformance.scene.Sent;
import org.ucwatck.harness.NotOffered;
import org.ucwatck.harness.exchange.Exchange;
import org.ucwatck.harness.junit.Check;
import org.ucwatck.harness.junit.ConformanceChecks;
import org.ucwatck.harness.representation.Input;
import org.ucwatck.harness.representation.Resource;
import org.ucwatck.harness.stage.Case;
import org.ucwatck.harness.stage.CheckContext;
import org.ucwatck.harness.stage.Judgement;
import org.ucwatck.harness.stage.Site;
import org.ucwatck.spec.pages.Format;

/** Creating an application (page applications_ref) and making the user available (page makeMeAvailable_ref). */
@ConformanceChecks
record ApplicationChecks(Format format) {
    private static final String OPERATION = "applications.POST";
    private static final String LENGTH = "request.max-length";
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
                Stream.of(length("culture", LIMIT + 1)),
                Stream.of("endpointId", "instanceId", "userAgent")
                        .flatMap(name -> Stream.of(LIMIT, LIMIT + 1).map(length -> length(name, length))));
    }

    private static Arguments length(String parameter, int length) {
        return Arguments.of(new Site(OPERATION + "." + parameter), new Length(parameter, length));
    }

    @Test
    @Check(rule = "application.created", operation = OPERATION)
    void applicationIsCreated(CheckContext context) {
        Exchange answer = context.send(Registration.request(Registration.valid(), context));

        context.judge("application.created", answer)
                .status(200, 201)
                .that(
                        !answer.succeeded()
                                || context.read(answer, "application").isPresent(),
                        "the application in the body",
                        "no body that can be read");
        Registration.delete(answer, context);
    }

    @ParameterizedTest
    @EnumSource(Parameter.class)
    @Check(rule = "application.required-parameters", operation = OPERATION)
    void applicationWithoutRequiredParameterIsRefused(Parameter missing, CheckContext context) {
        Exchange answer = context.send(Registration.request(Registration.valid().without(missing.parameter), context));

        context.judge("application.required-parameters", answer)
                .of("no " + missing.parameter)
                .status(400)
                .subcodeIfAny("ParameterValidationFailure");
        Registration.delete(answer, context);
    }

    @ParameterizedTest
    @MethodSource("lengths")
    @Check(rule = LENGTH)
    void lengthsAreLimited(Site site, Length length, CheckContext context) {
        String value = (UUID.randomUUID() + "x".repeat(LIMIT + 1)).substring(0, length.length());
        Exchange answer =
                context.send(Registration.request(Registration.valid().with(length.parameter(), value), context));

        Judgement judged = context.judge(LENGTH, answer).of(Sent.value(site.element(), value));
        if (length.length() > LIMIT) {
            judged.status(400);
        } else {
            judged.status(200, 201);
        }
        Registration.delete(answer, context);
    }

    @Test
    @Check(rule = "application.links", operation = "application.GET")
    void applicationLeadsToEventsAndCommunication(CheckContext context) {
        Exchange created = context.send(Registration.request(Registration.valid(), context));
        Resource application = Registration.read(created);

        for (String rel : List.of("events", "communication")) {
            context.judge("application.links", created)
                    .that(
                            application.linkOrEmbedded(rel).isPresent(),
                            "a link to " + rel + ", or " + rel + " embedded",
                            "links " + application.linkRels() + ", embedded " + application.embeddedRels());
        }
        Registration.delete(created, context);
    }

    @Test
    @Check(rule = "me.make-me-available", operation = "makeMeAvailable.POST")
    void callerIsMadeAvailable(CheckContext context) {
        Exchange created = context.send(Registration.request(Registration.valid(), context));
        Resource application = Registration.read(created);
        Optional<String> url = application.embedded("me").stream()
                .flatMap(me -> me.link("makeMeAvailable").stream())
                .flatMap(link -> created.resolve(link.href()).stream())
                .findFirst();
        url.ifPresent(shown -> judgeAvailable(shown, context));
        Registration.delete(created, context);
        if (url.isEmpty()) {
            throw new NotOffered(
                    "me of a new application shows no link makeMeAvailable: the user is available already");
        }
    }

    private static void judgeAvailable(String url, CheckContext context) {
        Input input = Input.empty()
                .with("phoneNumber", context.target().number("own"))
                .withList("supportedModalities", List.of("PhoneAudio", "Messaging"));
        Exchange answer = context.send(Registration.post(url, input, context).about("makeMeAvailable"));
        context.judge("me.make-me-available", answer).status(200, 204);
    }
}
