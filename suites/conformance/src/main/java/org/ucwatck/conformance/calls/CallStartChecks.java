package org.ucwatck.conformance.calls;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.ucwatck.conformance.scene.Arrival;
import org.ucwatck.conformance.scene.People;
import org.ucwatck.conformance.scene.PhoneAudioView;
import org.ucwatck.conformance.scene.PlacedCall;
import org.ucwatck.conformance.scene.Sent;
import org.ucwatck.harness.ArrangementFailed;
import org.ucwatck.harness.exchange.Exchange;
import org.ucwatck.harness.exchange.UcwaRequest;
import org.ucwatck.harness.junit.Check;
import org.ucwatck.harness.junit.ConformanceChecks;
import org.ucwatck.harness.representation.Input;
import org.ucwatck.harness.representation.Link;
import org.ucwatck.harness.representation.Resource;
import org.ucwatck.harness.stage.Case;
import org.ucwatck.harness.stage.CheckContext;
import org.ucwatck.spec.pages.Format;

/** A conversation begun with a call, and the input that this takes (page startPhoneAudio_ref). */
@ConformanceChecks(needs = "phoneAudio")
record CallStartChecks(Format format) {
    private static final String POST = "startPhoneAudio.POST";
    private static final String SUBJECT = "Caf\u00e9 <plans> & \"more\"";

    /** What the page names as importance. */
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

    @Test
    @Check(rule = "call.start-created", operation = POST, calls = 1)
    void startPhoneAudioIsAnsweredCreated(CheckContext context) {
        Exchange answer = start(context, People.toReachable(context));

        context.judge("call.start-created", answer)
                .status(201)
                .that(answer.location().isPresent(), "a Location header", "no Location header");
        answer.location().ifPresent(url -> {
            Exchange got = context.send(context.session().get(url).about("phoneAudioInvitation"));
            context.judge("call.start-created", got).status(200);
        });
    }

    @Test
    @Check(rule = "call.start-conversation", operation = POST, calls = 1)
    void invitationLinksToItsOwnConversation(CheckContext context) {
        PlacedCall call = PlacedCall.start(context, People.toReachable(context));
        Resource invitation = call.invitations().fetch();
        Optional<String> conversation =
                invitation.linkOrEmbedded("conversation").map(Link::href).map(context.session()::resolve);

        context.judge("call.start-conversation", context.last())
                .that(conversation.isPresent(), "a link conversation", "links " + invitation.linkRels());
        conversation.ifPresent(url -> {
            Exchange shown = context.send(context.session().get(url).about("conversation"));
            if (shown.status() != 200 && !call.end().status().equals("Success")) {
                throw new ArrangementFailed("the call failed, and its conversation may have ended with it", shown);
            }
            context.judge("call.start-conversation", shown).status(200);
        });
    }

    @Test
    @Check(rule = "call.start-connects", operation = POST, calls = 1)
    void answeredCallConnectsItsConversation(CheckContext context) {
        PlacedCall call = PlacedCall.start(context, People.toReachable(context));
        People.requireKnown(context, call.end());
        if (!call.end().status().equals("Success")) {
            context.judge("call.start-connects", call.answer())
                    .told(List.of(call.end()))
                    .that(false, "completed with status Success", call.end().words());
            return;
        }
        PhoneAudioView phoneAudio = call.await("Connected");
        context.judge("call.start-connects", phoneAudio.exchange())
                .that(phoneAudio.is("Connected"), "phoneAudio with state Connected", phoneAudio.words());
        call.conversation().ifPresent(url -> {
            String state = context.fetch(url, "conversation").text("state").orElse("none");
            context.judge("call.start-connects", context.last())
                    .that(
                            List.of("Connected", "Conferenced").contains(state),
                            "a conversation with state Connected",
                            "state " + state);
        });
    }

    @Test
    @Check(rule = "call.start-required-to", operation = POST + ".to")
    void missingToIsRefused(CheckContext context) {
        Exchange answer = start(context, Input.empty().with("subject", "nobody"));

        context.judge("call.start-required-to", answer).status(400).subcodeIfAny("ParameterValidationFailure");
    }

    @Test
    @Check(rule = "call.start-query", operation = POST + ".subject", calls = 1)
    void subjectMayComeInTheQuery(CheckContext context) {
        String id = context.freshId();
        UcwaRequest request = PlacedCall.startRequest(
                context, context.session(), People.toReachable(context).with("operationId", id));
        Exchange answer = context.send(request.to(withQuery(request.url(), "subject=plans")));

        context.judge("call.start-query", answer).status(201);
        if (answer.status() == 201) {
            expect(context, "call.start-query", PlacedCall.started(context, answer, id), Map.entry("subject", "plans"));
        }
    }

    @Test
    @Check(rule = "call.start-query", operation = POST + ".to", calls = 1)
    void toInTheQueryAloneIsTakenOrRefused(CheckContext context) {
        UcwaRequest request = PlacedCall.startRequest(context, context.session(), Input.empty());
        String to = context.target().contact("reachable").replace(":", "%3A").replace("@", "%40");
        Exchange answer = context.send(request.to(withQuery(request.url(), "to=" + to)));

        context.choice("A-23 `to` in the query alone", answer.status() == 201 ? "taken" : "refused", answer);
        context.judge("call.start-query", answer).status(201, 400);
    }

    @Test
    @Check(rule = "request.max-length", operation = POST + ".subject", calls = 1)
    void longestSubjectIsTakenAndGivenBack(CheckContext context) {
        String subject = "x".repeat(249) + "y";
        String id = context.freshId();
        Exchange answer = start(context, People.toReachable(context).with("subject", subject), id);

        context.judge("request.max-length", answer)
                .of(Sent.value(POST + ".subject", subject))
                .status(201);
        if (answer.status() == 201) {
            expect(
                    context,
                    "request.max-length",
                    PlacedCall.started(context, answer, id),
                    Map.entry("subject", subject));
        }
    }

    @Test
    @Check(rule = "request.max-length", operation = POST + ".subject")
    void longerSubjectIsRefused(CheckContext context) {
        String subject = "x".repeat(251);
        Exchange answer = start(context, People.toReachable(context).with("subject", subject));

        context.judge("request.max-length", answer)
                .of(Sent.value(POST + ".subject", subject))
                .status(400)
                .subcodeIfAny("ParameterValidationFailure");
        // A call that was begun all the same shows on the channel, where other rules judge it.
        answer.location()
                .ifPresent(url -> Arrival.await(context, event -> event.href().equals(url)));
    }

    @Test
    @Check(rule = "call.start-echo", operation = POST, calls = 1)
    void invitationRepeatsSubjectImportanceAndThread(CheckContext context) {
        String thread = context.freshId();
        PlacedCall call = PlacedCall.start(
                context,
                People.toReachable(context)
                        .with("subject", SUBJECT)
                        .with("importance", "Urgent")
                        .with("threadId", thread));

        expect(context, "call.start-echo", call, Map.entry("subject", SUBJECT));
        expect(context, "call.start-echo", call, Map.entry("importance", "Urgent"));
        expect(context, "call.start-echo", call, Map.entry("threadId", thread));
    }

    @ParameterizedTest
    @EnumSource(Importance.class)
    @Check(rule = "request.enumeration", operation = POST + ".importance", calls = 1)
    void documentedImportanceIsTaken(Importance importance, CheckContext context) {
        context.judge(
                        "request.enumeration",
                        start(context, People.toReachable(context).with("importance", importance.value)))
                .of("importance " + importance.value)
                .status(201);
    }

    @Test
    @Check(rule = "request.enumeration-unknown", operation = POST + ".importance", calls = 1)
    void unknownImportanceIsRefused(CheckContext context) {
        Exchange answer = start(context, People.toReachable(context).with("importance", "Terrific"));

        context.judge("request.enumeration-unknown", answer)
                .of("importance Terrific")
                .status(400);
    }

    private static Exchange start(CheckContext context, Input input) {
        return start(context, input, context.freshId());
    }

    private static Exchange start(CheckContext context, Input input, String operationId) {
        return context.send(
                PlacedCall.startRequest(context, context.session(), input.with("operationId", operationId)));
    }

    private static String withQuery(String url, String query) {
        return url + (url.contains("?") ? "&" : "?") + query;
    }

    /** The invitation may be read at once; the server knows from the start what the client told it. */
    private static void expect(CheckContext context, String rule, PlacedCall call, Map.Entry<String, String> told) {
        Resource invitation = call.invitations().fetch();
        String shown = invitation.text(told.getKey()).orElse("none");
        context.judge(rule, context.last())
                .that(
                        shown.equals(told.getValue()),
                        told.getKey() + " " + told.getValue(),
                        told.getKey() + " " + shown);
    }
}
