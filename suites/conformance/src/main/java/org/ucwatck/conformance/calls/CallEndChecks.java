package org.ucwatck.conformance.calls;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.ucwatck.conformance.scene.People;
import org.ucwatck.conformance.scene.PhoneAudioView;
import org.ucwatck.conformance.scene.PlacedCall;
import org.ucwatck.harness.NotOffered;
import org.ucwatck.harness.events.Event;
import org.ucwatck.harness.exchange.Exchange;
import org.ucwatck.harness.junit.Check;
import org.ucwatck.harness.junit.ConformanceChecks;
import org.ucwatck.harness.representation.Resource;
import org.ucwatck.harness.stage.CheckContext;
import org.ucwatck.spec.pages.Format;

/** How an outgoing call ends that is never answered, and who answered one that is (page phoneAudioInvitation_ref). */
@ConformanceChecks(needs = "phoneAudio")
record CallEndChecks(Format format) {
    private static final Set<String> NOT_PENDING = Set.of("Cancelled", "Declined", "Failed");

    @Test
    @Check(rule = "call.declined", operation = "addPhoneAudio.POST", also = "call.failure-frees", calls = 1)
    void declinedInvitationSaysSo(CheckContext context) {
        PlacedCall call = PlacedCall.add(context, "declining");
        Event end = call.failed("a declined call");
        Optional<String> state = call.endState(end);

        context.choice("state of a declined invitation", state.orElse("forgotten"), context.last());
        context.judge("call.declined", context.last())
                .that(
                        state.isEmpty() || Set.of("Declined", "Failed").contains(state.get()),
                        "state Declined or Failed",
                        "state " + state.orElse("none"));
        expectDown(context, call);
    }

    @Test
    @Check(rule = "call.own-phone", operation = "addPhoneAudio.POST", also = "call.failure-frees", calls = 1)
    void rejectionByTheOwnPhoneIsAFailure(CheckContext context) {
        PlacedCall call = PlacedCall.add(
                context,
                People.toReachable(context).with("phoneNumber", context.target().number("rejecting")));
        Optional<Event> end = call.invitations().await(Event::isCompleted);

        context.judge("call.own-phone", call.answer())
                .told(end)
                .that(
                        end.filter(it -> it.status().equals("Failure")).isPresent(),
                        "completed with status Failure",
                        end.map(Event::words).orElseGet(context::unseen));
        if (end.filter(it -> it.status().equals("Failure")).isPresent()) {
            call.recordReason("a call that the own phone rejects", end.get());
            expectDown(context, call);
        }
    }

    @Test
    @Check(rule = "call.unanswered", operation = "addPhoneAudio.POST", calls = 1)
    void unansweredCallIsNotConnected(CheckContext context) {
        PlacedCall call = PlacedCall.add(context, "unanswered");
        Optional<Event> end = context.session()
                .events()
                .await(
                        event -> event.isCompleted()
                                && call.invitations().events().contains(event),
                        context.config().limits().silence());
        context.judge("call.unanswered", call.answer())
                .told(end)
                .that(
                        end.isEmpty() || !end.get().status().equals("Success"),
                        "no success while nobody answers",
                        end.map(Event::words).orElse("none"));
        if (end.isPresent()) {
            call.recordReason("a call that nobody answers", end.get());
            return;
        }
        expectNotConnected(context, call);
        call.giveUp();
    }

    private static void expectNotConnected(CheckContext context, PlacedCall call) {
        String state = call.invitations().fetch().text("state").orElse("none");
        Exchange shown = context.last();
        if (NOT_PENDING.contains(state)) {
            call.ringTime().requireNotByItself(call.invitations().await(Event::isCompleted));
        }
        context.judge("call.unanswered", shown)
                .that(
                        !NOT_PENDING.contains(state) && !state.equals("Connected"),
                        "a pending state of the invitation",
                        "state " + state);
        PhoneAudioView phoneAudio = call.now();
        context.choice("state of phoneAudio while it rings", phoneAudio.state(), phoneAudio.exchange());
        context.judge("call.unanswered", phoneAudio.exchange())
                .that(!phoneAudio.is("Connected"), "phoneAudio that is not Connected", phoneAudio.words());
    }

    @Test
    @Check(rule = "call.cancel", operation = "cancel.POST", also = "call.failure-frees", calls = 1)
    void cancelledCallEndsInFailure(CheckContext context) {
        PlacedCall call = PlacedCall.add(context, "unanswered");
        call.requireRinging();
        Exchange cancelled = call.cancel();
        Optional<Event> end = call.invitations().await(Event::isCompleted);

        context.judge("call.cancel", cancelled)
                .told(end)
                .that(
                        end.isEmpty() || !end.get().status().equals("Success"),
                        "completed with status Failure",
                        end.map(Event::words).orElse("none"));
        if (end.filter(it -> it.status().equals("Failure")).isPresent()) {
            call.recordReason("a cancelled call", end.get());
            Optional<String> state = call.endState(end.get());
            context.choice("state of a cancelled invitation", state.orElse("forgotten"), context.last());
            context.judge("call.cancel", context.last())
                    .that(
                            state.isEmpty() || NOT_PENDING.contains(state.get()),
                            "state Cancelled, or Failed",
                            "state " + state.orElse("none"));
            expectDown(context, call);
        }
    }

    @Test
    @Check(rule = "call.accepted-by", operation = "phoneAudioInvitation.GET", calls = 1)
    void remoteParticipantAcceptedTheCall(CheckContext context) {
        PlacedCall call = PlacedCall.add(context, "reachable");
        Event end = call.connected();
        List<Resource> acceptedBy = end.embedded()
                .filter(it -> !it.embedded("acceptedByParticipant").isEmpty())
                .orElseGet(() -> call.invitations().fetch())
                .embedded("acceptedByParticipant");

        context.choice("acceptedByParticipant", acceptedBy.isEmpty() ? "not shown" : "shown", context.last());
        if (acceptedBy.isEmpty()) {
            throw new NotOffered("the invitation shows no acceptedByParticipant");
        }
        for (Resource participant : acceptedBy) {
            String uri = participant.text("uri").orElse("none");
            boolean local =
                    participant.text("local").filter("true"::equalsIgnoreCase).isPresent();
            context.judge("call.accepted-by", context.last())
                    .that(
                            !local
                                    && !uri.equalsIgnoreCase(
                                            context.config().caller().uri()),
                            "a remote participant",
                            "uri " + uri + ", local " + local);
        }
    }

    private static void expectDown(CheckContext context, PlacedCall call) {
        PhoneAudioView phoneAudio = PhoneAudioView.once(context, call.phoneAudio(), seen -> !seen.isUp());
        context.judge("call.failure-frees", phoneAudio.exchange())
                .that(!phoneAudio.isUp(), "phoneAudio neither Connecting nor Connected", phoneAudio.words());
    }
}
