package org.ucwatck.conformance.calls;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.ucwatck.conformance.scene.PhoneAudioView;
import org.ucwatck.conformance.scene.PlacedCall;
import org.ucwatck.harness.events.Event;
import org.ucwatck.harness.exchange.Exchange;
import org.ucwatck.harness.junit.Check;
import org.ucwatck.harness.junit.ConformanceChecks;
import org.ucwatck.harness.representation.Resource;
import org.ucwatck.harness.stage.Bench;
import org.ucwatck.spec.pages.Format;

/** How an outgoing call ends that is never answered, and who answered one that is (page phoneAudioInvitation_ref). */
@ConformanceChecks(needs = "phoneAudio")
record CallEndChecks(Format format) {
    private static final Set<String> NOT_PENDING = Set.of("Cancelled", "Declined", "Failed");

    @Test
    @Check(rule = "call.declined", also = "call.failure-frees", calls = 1)
    void declinedInvitationSaysSo(Bench bench) {
        PlacedCall call = PlacedCall.add(bench, "declining");
        Event end = call.failed("a declined call");
        Optional<String> state = call.endState(end);

        bench.choice("state of a declined invitation", state.orElse("forgotten"), bench.last());
        bench.judge("call.declined", bench.last())
                .that(
                        state.isEmpty() || Set.of("Declined", "Failed").contains(state.get()),
                        "state Declined or Failed",
                        "state " + state.orElse("none"));
        expectDown(bench, call);
    }

    @Test
    @Check(rule = "call.own-phone", also = "call.failure-frees", calls = 1)
    void rejectionByTheOwnPhoneIsAFailure(Bench bench) {
        PlacedCall call = PlacedCall.add(bench, bench.toReachable().with("phoneNumber", bench.number("rejecting")));
        Optional<Event> end = call.invitations().await(Event::isCompleted);

        bench.judge("call.own-phone", call.answer())
                .told(end)
                .that(
                        end.filter(it -> it.status().equals("Failure")).isPresent(),
                        "completed with status Failure",
                        end.map(Event::words).orElseGet(bench::unseen));
        if (end.filter(it -> it.status().equals("Failure")).isPresent()) {
            call.recordReason("a call that the own phone rejects", end.get());
            expectDown(bench, call);
        }
    }

    @Test
    @Check(rule = "call.unanswered", calls = 1)
    void unansweredCallIsNotConnected(Bench bench) {
        PlacedCall call = PlacedCall.add(bench, "unanswered");
        Optional<Event> end = bench.session()
                .events()
                .await(
                        event -> event.isCompleted()
                                && call.invitations().events().contains(event),
                        bench.config().limits().silence());
        bench.judge("call.unanswered", call.answer())
                .told(end)
                .that(
                        end.isEmpty() || !end.get().status().equals("Success"),
                        "no success while nobody answers",
                        end.map(Event::words).orElse("none"));
        if (end.isPresent()) {
            call.recordReason("a call that nobody answers", end.get());
            return;
        }
        expectNotConnected(bench, call);
        call.giveUp();
    }

    private static void expectNotConnected(Bench bench, PlacedCall call) {
        String state = call.invitations().fetch().text("state").orElse("none");
        Exchange shown = bench.last();
        if (NOT_PENDING.contains(state)) {
            call.ringTime().requireNotByItself(call.invitations().await(Event::isCompleted));
        }
        bench.judge("call.unanswered", shown)
                .that(
                        !NOT_PENDING.contains(state) && !state.equals("Connected"),
                        "a pending state of the invitation",
                        "state " + state);
        PhoneAudioView phoneAudio = call.now();
        bench.choice("state of phoneAudio while it rings", phoneAudio.state(), phoneAudio.exchange());
        bench.judge("call.unanswered", phoneAudio.exchange())
                .that(!phoneAudio.is("Connected"), "phoneAudio that is not Connected", phoneAudio.words());
    }

    @Test
    @Check(rule = "call.cancel", operation = "cancel.POST", also = "call.failure-frees", calls = 1)
    void cancelledCallEndsInFailure(Bench bench) {
        PlacedCall call = PlacedCall.add(bench, "unanswered");
        call.requireRinging();
        Exchange cancelled = call.cancel();
        Optional<Event> end = call.invitations().await(Event::isCompleted);

        bench.judge("call.cancel", cancelled)
                .told(end)
                .that(
                        end.isEmpty() || !end.get().status().equals("Success"),
                        "completed with status Failure",
                        end.map(Event::words).orElse("none"));
        if (end.filter(it -> it.status().equals("Failure")).isPresent()) {
            call.recordReason("a cancelled call", end.get());
            Optional<String> state = call.endState(end.get());
            bench.choice("state of a cancelled invitation", state.orElse("forgotten"), bench.last());
            bench.judge("call.cancel", bench.last())
                    .that(
                            state.isEmpty() || NOT_PENDING.contains(state.get()),
                            "state Cancelled, or Failed",
                            "state " + state.orElse("none"));
            expectDown(bench, call);
        }
    }

    @Test
    @Check(rule = "call.accepted-by", operation = "phoneAudioInvitation.GET", calls = 1)
    void remoteParticipantAcceptedTheCall(Bench bench) {
        PlacedCall call = PlacedCall.add(bench, "reachable");
        Event end = call.connected();
        List<Resource> acceptedBy = end.embedded()
                .filter(it -> !it.embedded("acceptedByParticipant").isEmpty())
                .orElseGet(() -> call.invitations().fetch())
                .embedded("acceptedByParticipant");

        bench.choice("acceptedByParticipant", acceptedBy.isEmpty() ? "not shown" : "shown", bench.last());
        for (Resource participant : acceptedBy) {
            String uri = participant.text("uri").orElse("none");
            boolean local =
                    participant.text("local").filter("true"::equalsIgnoreCase).isPresent();
            bench.judge("call.accepted-by", bench.last())
                    .that(
                            !local
                                    && !uri.equalsIgnoreCase(
                                            bench.config().caller().uri()),
                            "a remote participant",
                            "uri " + uri + ", local " + local);
        }
    }

    private static void expectDown(Bench bench, PlacedCall call) {
        PhoneAudioView phoneAudio = PhoneAudioView.once(bench, call.phoneAudio(), seen -> !seen.isUp());
        bench.judge("call.failure-frees", phoneAudio.exchange())
                .that(!phoneAudio.isUp(), "phoneAudio neither Connecting nor Connected", phoneAudio.words());
    }
}
