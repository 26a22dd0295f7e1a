package org.ucwatck.conformance.chats;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.ucwatck.conformance.scene.Arrival;
import org.ucwatck.conformance.scene.Channel;
import org.ucwatck.conformance.scene.People;
import org.ucwatck.conformance.scene.Sent;
import org.ucwatck.harness.exchange.Exchange;
import org.ucwatck.harness.junit.Check;
import org.ucwatck.harness.junit.ConformanceChecks;
import org.ucwatck.harness.representation.Input;
import org.ucwatck.harness.stage.Case;
import org.ucwatck.harness.stage.CheckContext;
import org.ucwatck.spec.pages.Format;

/** Parameters of startMessaging (page startMessaging_ref, request body), to the reachable contact. */
@ConformanceChecks(needs = "messaging")
record ChatStartChecks(Format format) {
    private static final String POST = "startMessaging.POST";

    /** Values of Importance. */
    enum Importance implements Case {
        NORMAL("Normal"),
        URGENT("Urgent"),
        EMERGENCY("Emergency");

        private final String value;

        Importance(String value) {
            this.value = value;
        }

        @Override
        public String slug() {
            return value.toLowerCase(Locale.ROOT);
        }
    }

    /** Parameters with a greatest length. */
    private enum Limited {
        OPERATION_ID("operationId", 50),
        SUBJECT("subject", 250);

        private final String name;
        private final int most;

        Limited(String name, int most) {
            this.name = name;
            this.most = most;
        }

        /** A text of so many characters that no other check sends. */
        String of(int length, CheckContext context) {
            String fresh = context.freshId();
            return (fresh + "x".repeat(length)).substring(0, length);
        }
    }

    @Test
    @Check(rule = "request.max-length", operation = POST + ".operationId")
    void operationIdHasItsLimit(CheckContext context) {
        judgeLimit(context, Limited.OPERATION_ID);
    }

    @Test
    @Check(rule = "request.max-length", operation = POST + ".subject")
    void subjectHasItsLimit(CheckContext context) {
        judgeLimit(context, Limited.SUBJECT);
    }

    private static void judgeLimit(CheckContext context, Limited parameter) {
        String element = POST + "." + parameter.name;
        String longest = parameter.of(parameter.most, context);
        context.judge("request.max-length", start(context, parameter.name, longest))
                .of(Sent.value(element, longest))
                .status(201);

        String longer = parameter.of(parameter.most + 1, context);
        Exchange answer = start(context, parameter.name, longer);
        context.judge("request.max-length", answer)
                .of(Sent.value(element, longer))
                .status(400)
                .subcodeIfAny("ParameterValidationFailure");
        // What was begun all the same shows on the channel, where other rules judge it.
        answer.location()
                .ifPresent(url -> Arrival.await(context, event -> event.href().equals(url)));
    }

    @ParameterizedTest
    @EnumSource(Importance.class)
    @Check(rule = "request.enumeration", operation = POST + ".importance")
    void documentedImportanceIsTaken(Importance importance, CheckContext context) {
        context.judge("request.enumeration", start(context, "importance", importance.value))
                .of("importance " + importance.value)
                .status(201);
    }

    @Test
    @Check(rule = "request.enumeration-unknown", operation = POST + ".importance")
    void unknownImportanceIsRefused(CheckContext context) {
        context.judge("request.enumeration-unknown", start(context, "importance", "Terrific"))
                .of("importance Terrific")
                .status(400);
    }

    private static Exchange start(CheckContext context, String name, String value) {
        Input input = People.toReachable(context)
                .with("operationId", context.freshId())
                .with(name, value);
        String url = new Channel(context, context.session()).startMessaging();
        return context.send(context.session().post(url, input).about("startMessaging"));
    }
}
