package org.ucwatck.conformance.application;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.ucwatck.harness.exchange.Exchange;
import org.ucwatck.harness.junit.Check;
import org.ucwatck.harness.junit.ConformanceChecks;
import org.ucwatck.harness.representation.Input;
import org.ucwatck.harness.representation.Resource;
import org.ucwatck.harness.stage.Case;
import org.ucwatck.harness.stage.CheckContext;
import org.ucwatck.spec.pages.Format;

/** What POST applications makes of its parameters (pages applications_ref, CreateAnApplication, ApplicationDashboard). */
@ConformanceChecks
record RegistrationChecks(Format format) {
    private static final String OPERATION = "applications.POST";
    private static final String EMPTY = "application.empty-parameters";
    private static final String ECHO = "application.echo";
    private static final String TYPE = "application.type";
    private static final String REPEATED = "application.repeated";
    private static final String NULL = "null";
    private static final String SIDE = "application.side-by-side";

    /** A required parameter that has no value; XML has no null. */
    record Nothing(String word, String parameter) implements Case {
        @Override
        public String slug() {
            return word + "-" + parameter.toLowerCase(Locale.ROOT);
        }

        @Override
        public List<Format> formats() {
            return word.equals(NULL) ? List.of(Format.JSON) : List.of(Format.values());
        }
    }

    static Stream<Nothing> nothing() {
        return Stream.of("empty", NULL)
                .flatMap(word -> Stream.of("culture", "endpointId", "userAgent").map(name -> new Nothing(word, name)));
    }

    @ParameterizedTest
    @MethodSource("nothing")
    @Check(rule = EMPTY, operation = OPERATION)
    void parameterWithoutValueIsRefused(Nothing nothing, CheckContext context) {
        String name = nothing.parameter();
        Input valid = Registration.valid();
        Input input = nothing.word().equals(NULL) ? valid.withRaw(name, NULL, "") : valid.with(name, "");
        judgeRefused(nothing, input, context);
    }

    private static void judgeRefused(Nothing nothing, Input input, CheckContext context) {
        Exchange answer = context.send(Registration.request(input, context));
        try {
            context.judge(EMPTY, answer)
                    .of(nothing.parameter() + " that is " + nothing.word())
                    .status(400);
        } finally {
            Registration.delete(answer, context);
        }
    }

    @Test
    @Check(rule = ECHO, operation = OPERATION)
    void applicationShowsWhatItWasGiven(CheckContext context) {
        String agent = "ucwa-tck " + context.freshId();
        Exchange created = Registration.create(Registration.valid().with("userAgent", agent), context);
        try {
            Resource shown = Registration.read(created);
            String culture = shown.text("culture").orElse("none");
            String userAgent = shown.text("userAgent").orElse("none");
            context.judge(ECHO, created)
                    .that(culture.equalsIgnoreCase("en-US"), "culture en-US, as it was given", "culture " + culture)
                    .that(
                            userAgent.equals(agent),
                            "userAgent " + agent + ", as it was given",
                            "userAgent " + userAgent);
        } finally {
            Registration.delete(created, context);
        }
    }

    @Test
    @Check(rule = TYPE, operation = OPERATION)
    void typeOfAnApplicationIsBrowser(CheckContext context) {
        Exchange created = Registration.create(Registration.valid(), context);
        try {
            Optional<String> type = Registration.read(created).text("type");
            context.choice("type of an application", type.orElse("not shown"), created);
            context.judge(TYPE, created)
                    .that(
                            type.filter(it -> !it.equals("Browser")).isEmpty(),
                            "type Browser, or none",
                            "type " + type.orElse(""));
        } finally {
            Registration.delete(created, context);
        }
    }

    /** The error table lists a conflict, which is legal for that. */
    @Test
    @Check(rule = REPEATED, operation = OPERATION)
    void endpointIdInUseGetsAnApplicationThatIsThere(CheckContext context) {
        Input input = Registration.valid();
        Exchange first = Registration.create(input, context);
        Exchange again = context.send(Registration.request(input, context));
        try {
            context.judge(REPEATED, again).of("an endpointId in use").status(200, 201, 409);
            context.choice("an endpointId in use", chosen(first, again), again);
            if (again.succeeded()) {
                Exchange shown = context.send(Registration.bare("GET", Registration.self(again), context));
                context.judge(REPEATED, shown)
                        .of("GET on the application that the second POST shows")
                        .status(200);
            }
        } finally {
            Registration.delete(first, context);
            Registration.delete(again, context);
        }
    }

    private static String chosen(Exchange first, Exchange again) {
        String status = "HTTP " + again.status();
        if (!again.succeeded()) {
            return status;
        }
        boolean same = Registration.self(again).equals(Registration.self(first));
        return status + (same ? ", the same address" : ", another address");
    }

    @Test
    @Check(rule = SIDE, operation = OPERATION)
    void deletingOneApplicationLeavesTheOther(CheckContext context) {
        String instance = UUID.randomUUID().toString();
        Exchange first = Registration.create(Registration.valid().with("instanceId", instance), context);
        Exchange second = Registration.create(Registration.valid().with("instanceId", instance), context);
        try {
            for (Exchange one : List.of(first, second)) {
                judgeThere(one, "each of two applications", context);
            }
            Registration.delete(first, context);
            judgeThere(second, "the one that was not deleted", context);
        } finally {
            Registration.delete(second, context);
        }
    }

    private static void judgeThere(Exchange created, String words, CheckContext context) {
        Exchange shown = context.send(Registration.bare("GET", Registration.self(created), context));
        context.judge(SIDE, shown).of("GET on " + words).status(200);
    }
}
