package org.ucwatck.conformance.calls;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.ucwatck.conformance.scene.PhoneAudioView;
import org.ucwatck.conformance.scene.PlacedCall;
import org.ucwatck.conformance.scene.Sent;
import org.ucwatck.harness.exchange.Exchange;
import org.ucwatck.harness.exchange.UcwaRequest;
import org.ucwatck.harness.junit.Check;
import org.ucwatck.harness.junit.ConformanceChecks;
import org.ucwatck.harness.representation.Input;
import org.ucwatck.harness.representation.Link;
import org.ucwatck.harness.representation.Resource;
import org.ucwatck.harness.stage.Bench;
import org.ucwatck.harness.stage.Case;
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
    void startPhoneAudioIsAnsweredCreated(Bench bench) {
        Exchange answer = start(bench, bench.toReachable());

        bench.judge("call.start-created", answer)
                .status(201)
                .that(answer.location().isPresent(), "a Location header", "no Location header");
        answer.location().ifPresent(url -> {
            Exchange got = bench.send(bench.session().get(url).about("phoneAudioInvitation"));
            bench.judge("call.start-created", got).status(200);
        });
    }

    @Test
    @Check(rule = "call.start-conversation", operation = POST, calls = 1)
    void invitationLinksToItsOwnConversation(Bench bench) {
        PlacedCall call = PlacedCall.start(bench, bench.toReachable());
        Resource invitation = call.invitations().fetch();
        Optional<String> conversation =
                invitation.linkOrEmbedded("conversation").map(Link::href).map(bench.session()::resolve);

        bench.judge("call.start-conversation", bench.last())
                .that(conversation.isPresent(), "a link conversation", "links " + invitation.linkRels());
        conversation.ifPresent(url -> bench.judge(
                        "call.start-conversation",
                        bench.send(bench.session().get(url).about("conversation")))
                .status(200));
    }

    @Test
    @Check(rule = "call.start-connects", operation = POST, calls = 1)
    void answeredCallConnectsItsConversation(Bench bench) {
        PlacedCall call = PlacedCall.start(bench, bench.toReachable());
        bench.requireKnown(call.end());
        if (!call.end().status().equals("Success")) {
            bench.judge("call.start-connects", call.answer())
                    .told(List.of(call.end()))
                    .that(false, "completed with status Success", call.end().words());
            return;
        }
        PhoneAudioView phoneAudio = call.await("Connected");
        bench.judge("call.start-connects", phoneAudio.exchange())
                .that(phoneAudio.is("Connected"), "phoneAudio with state Connected", phoneAudio.words());
        call.conversation().ifPresent(url -> {
            String state = bench.fetch(url, "conversation").text("state").orElse("none");
            bench.judge("call.start-connects", bench.last())
                    .that(
                            List.of("Connected", "Conferenced").contains(state),
                            "a conversation with state Connected",
                            "state " + state);
        });
    }

    @Test
    @Check(rule = "call.start-required-to", operation = POST + ".to")
    void missingToIsRefused(Bench bench) {
        Exchange answer = start(bench, Input.empty().with("subject", "nobody"));

        bench.judge("call.start-required-to", answer).status(400).subcodeIfAny("ParameterValidationFailure");
    }

    @Test
    @Check(rule = "call.start-query", operation = POST + ".subject", calls = 1)
    void subjectMayComeInTheQuery(Bench bench) {
        String id = bench.freshId();
        UcwaRequest request = PlacedCall.startRequest(
                bench, bench.session(), bench.toReachable().with("operationId", id));
        Exchange answer = bench.send(request.to(withQuery(request.url(), "subject=plans")));

        bench.judge("call.start-query", answer).status(201);
        if (answer.status() == 201) {
            expect(bench, "call.start-query", PlacedCall.started(bench, answer, id), Map.entry("subject", "plans"));
        }
    }

    @Test
    @Check(rule = "call.start-query", operation = POST + ".to", calls = 1)
    void toInTheQueryAloneIsTakenOrRefused(Bench bench) {
        UcwaRequest request = PlacedCall.startRequest(bench, bench.session(), Input.empty());
        String to = bench.contact("reachable").replace(":", "%3A").replace("@", "%40");
        Exchange answer = bench.send(request.to(withQuery(request.url(), "to=" + to)));

        bench.choice("A-23 `to` in the query alone", answer.status() == 201 ? "taken" : "refused", answer);
        bench.judge("call.start-query", answer).status(201, 400);
    }

    @Test
    @Check(rule = "call.start-subject", operation = POST + ".subject", calls = 1)
    void longestSubjectIsTakenAndGivenBack(Bench bench) {
        String subject = "x".repeat(249) + "y";
        String id = bench.freshId();
        Exchange answer = start(bench, bench.toReachable().with("subject", subject), id);

        bench.judge("call.start-subject", answer)
                .of(Sent.value(POST + ".subject", subject))
                .status(201);
        if (answer.status() == 201) {
            expect(bench, "call.start-subject", PlacedCall.started(bench, answer, id), Map.entry("subject", subject));
        }
    }

    @Test
    @Check(rule = "call.start-subject", operation = POST + ".subject")
    void longerSubjectIsRefused(Bench bench) {
        String subject = "x".repeat(251);
        Exchange answer = start(bench, bench.toReachable().with("subject", subject));

        bench.judge("call.start-subject", answer)
                .of(Sent.value(POST + ".subject", subject))
                .status(400)
                .subcodeIfAny("ParameterValidationFailure");
        // A call that was begun all the same shows on the channel, where other rules judge it.
        answer.location().ifPresent(url -> bench.await(event -> event.href().equals(url)));
    }

    @Test
    @Check(rule = "call.start-echo", operation = POST, calls = 1)
    void invitationRepeatsSubjectImportanceAndThread(Bench bench) {
        String thread = bench.freshId();
        PlacedCall call = PlacedCall.start(
                bench,
                bench.toReachable()
                        .with("subject", SUBJECT)
                        .with("importance", "Urgent")
                        .with("threadId", thread));

        expect(bench, "call.start-echo", call, Map.entry("subject", SUBJECT));
        expect(bench, "call.start-echo", call, Map.entry("importance", "Urgent"));
        expect(bench, "call.start-echo", call, Map.entry("threadId", thread));
    }

    @ParameterizedTest
    @EnumSource(Importance.class)
    @Check(rule = "call.start-importance", operation = POST + ".importance", calls = 1)
    void documentedImportanceIsTaken(Importance importance, Bench bench) {
        bench.judge("call.start-importance", start(bench, bench.toReachable().with("importance", importance.value)))
                .of("importance " + importance.value)
                .status(201);
    }

    @Test
    @Check(rule = "call.start-importance-unknown", operation = POST + ".importance", calls = 1)
    void unknownImportanceIsRefused(Bench bench) {
        Exchange answer = start(bench, bench.toReachable().with("importance", "Terrific"));

        bench.judge("call.start-importance-unknown", answer)
                .of("importance Terrific")
                .status(400);
    }

    private static Exchange start(Bench bench, Input input) {
        return start(bench, input, bench.freshId());
    }

    private static Exchange start(Bench bench, Input input, String operationId) {
        return bench.send(PlacedCall.startRequest(bench, bench.session(), input.with("operationId", operationId)));
    }

    private static String withQuery(String url, String query) {
        return url + (url.contains("?") ? "&" : "?") + query;
    }

    /** The invitation may be read at once; the server knows from the start what the client told it. */
    private static void expect(Bench bench, String rule, PlacedCall call, Map.Entry<String, String> told) {
        Resource invitation = call.invitations().fetch();
        String shown = invitation.text(told.getKey()).orElse("none");
        bench.judge(rule, bench.last())
                .that(
                        shown.equals(told.getValue()),
                        told.getKey() + " " + told.getValue(),
                        told.getKey() + " " + shown);
    }
}
