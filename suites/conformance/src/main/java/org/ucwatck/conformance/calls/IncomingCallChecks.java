package org.ucwatck.conformance.calls;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.ucwatck.conformance.scene.IncomingCall;
import org.ucwatck.conformance.scene.PhoneAudioView;
import org.ucwatck.harness.events.Event;
import org.ucwatck.harness.exchange.Exchange;
import org.ucwatck.harness.junit.Check;
import org.ucwatck.harness.junit.ConformanceChecks;
import org.ucwatck.harness.stage.CheckContext;
import org.ucwatck.spec.pages.Format;

/**
 * A call from the caller of the target file to its other account, seen from both (page phoneAudioInvitation_ref). One at a
 * time, since every application of the other account hears every call to it.
 */
@ConformanceChecks(needs = {"phoneAudio", "secondAccount"})
@ResourceLock(IncomingCallChecks.PHONE)
public record IncomingCallChecks(Format format) {
    public static final String PHONE = "the phone of the other account";

    @Test
    @Check(rule = "call.incoming", operation = "phoneAudioInvitation.GET", calls = 1)
    void callShowsAsIncomingInvitation(CheckContext context) {
        try (IncomingCall call = IncomingCall.place(context)) {
            Optional<Event> rings = call.rings();
            context.judge("call.incoming", call.outgoing().answer())
                    .that(
                            rings.isPresent(),
                            "an event about a phoneAudioInvitation at the one who is called",
                            call.unseen());
            if (rings.isPresent()) {
                String direction = call.invitation().text("direction").orElse("none");
                context.judge("call.incoming", context.last())
                        .that(direction.equals("Incoming"), "direction Incoming", "direction " + direction);
            }
        }
    }

    @Test
    @Check(rule = "call.incoming-not-acceptable", operation = "phoneAudioInvitation.GET", calls = 1)
    void incomingCallIsNotAcceptedThroughTheApi(CheckContext context) {
        try (IncomingCall call = IncomingCall.place(context)) {
            call.requireRinging();
            Optional<String> accept = call.link("accept");
            context.choice(
                    "A-40 link accept of an incoming call", accept.isPresent() ? "shown" : "absent", context.last());
            context.judged("call.incoming-not-acceptable");
            accept.ifPresent(url -> context.judge("call.incoming-not-acceptable", call.post(url, "accept"))
                    .refused());
        }
    }

    @Test
    @Check(rule = "call.incoming-declined", operation = "decline.POST", calls = 1)
    void declinedCallFailsForBoth(CheckContext context) {
        try (IncomingCall call = IncomingCall.place(context)) {
            call.requireRinging();
            Optional<String> decline = call.link("decline");
            Exchange shown = context.last();
            if (decline.isEmpty() && call.isOver()) {
                call.ringTime().requireNotByItself(call.ends());
            }
            context.judge("call.incoming-declined", shown)
                    .that(decline.isPresent(), "a link decline on an incoming invitation", "no link decline");
            decline.ifPresent(url -> {
                call.requireRinging();
                Exchange declined = call.post(url, "decline");
                if (!declined.succeeded()) {
                    call.ringTime().requireNotByItself(call.ends());
                }
                context.judge("call.incoming-declined", declined).status(200, 202, 204);
                if (declined.succeeded()) {
                    judgeDeclined(context, call, declined);
                }
            });
        }
    }

    private static void judgeDeclined(CheckContext context, IncomingCall call, Exchange declined) {
        Optional<Event> incoming = call.ends();
        Optional<Event> outgoing = call.outgoing().invitations().await(Event::isCompleted);
        context.judge("call.incoming-declined", declined)
                .told(incoming)
                .told(outgoing)
                .that(
                        incoming.isPresent() ? failed(incoming) : call.isOver(),
                        "the incoming invitation completed with status Failure",
                        incoming.map(Event::words).orElseGet(call::unseen))
                .that(
                        outgoing.isPresent()
                                ? failed(outgoing)
                                : call.outgoing().isOver(),
                        "the caller's invitation completed with status Failure",
                        outgoing.map(Event::words).orElseGet(context::unseen));
        outgoing.ifPresent(end -> call.outgoing().recordReason("a call that an application declines", end));
        String state = call.phoneAudioState();
        context.judge("call.incoming-declined", context.last())
                .that(
                        state.equals("Disconnected") || state.equals(PhoneAudioView.GONE),
                        "phoneAudio Disconnected at the one who declined",
                        "state " + state);
    }

    private static boolean failed(Optional<Event> end) {
        return end.filter(it -> it.status().equals("Failure")).isPresent();
    }

    @Test
    @Check(rule = "call.incoming-ended", operation = "cancel.POST", calls = 1)
    void incomingCallEndsWhenTheCallerCancels(CheckContext context) {
        try (IncomingCall call = IncomingCall.place(context)) {
            call.requireRinging();
            Exchange cancelled = call.outgoing().cancel();
            if (cancelled.succeeded()) {
                Optional<Event> end = call.ends();
                context.judge("call.incoming-ended", cancelled)
                        .told(end)
                        .that(
                                failed(end),
                                "the incoming invitation completed with status Failure",
                                end.map(Event::words).orElseGet(call::unseen));
            }
        }
    }
}
