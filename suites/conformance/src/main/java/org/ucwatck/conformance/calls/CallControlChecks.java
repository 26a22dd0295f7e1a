package org.ucwatck.conformance.calls;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.ucwatck.conformance.scene.Arrival;
import org.ucwatck.conformance.scene.People;
import org.ucwatck.conformance.scene.PhoneAudioView;
import org.ucwatck.conformance.scene.PlacedCall;
import org.ucwatck.conformance.scene.phone.PhoneAudio;
import org.ucwatck.harness.ArrangementFailed;
import org.ucwatck.harness.NotOffered;
import org.ucwatck.harness.events.Event;
import org.ucwatck.harness.exchange.Exchange;
import org.ucwatck.harness.junit.Check;
import org.ucwatck.harness.junit.ConformanceChecks;
import org.ucwatck.harness.representation.Link;
import org.ucwatck.harness.stage.CheckContext;
import org.ucwatck.spec.pages.Format;

/** What a client does to a call that is up or coming up: hold, resume, stop, and add another (page phoneAudio_ref). */
@ConformanceChecks(needs = "phoneAudio")
record CallControlChecks(Format format) {

    @Test
    @Check(rule = "call.hold", operation = "holdPhoneAudio.POST", also = "call.resume", calls = 1)
    void heldCallOffersToBeResumed(CheckContext context) {
        PlacedCall call = connect(context);
        PhoneAudioView connected = call.now();
        if (!connected.offers("holdPhoneAudio")) {
            if (!connected.isUp()) {
                throw new ArrangementFailed(
                        "the call was over before it could be held: " + connected.words(), connected.exchange());
            }
            context.choice("holdPhoneAudio of a connected call", "not offered", context.last());
            throw new NotOffered("a connected call shows no link holdPhoneAudio");
        }
        context.choice("holdPhoneAudio of a connected call", "offered", context.last());
        accepted(call.use("holdPhoneAudio"));
        PhoneAudioView held = PhoneAudioView.once(context, call.phoneAudio(), CallControlChecks::isHeld);

        context.choice("A-18 state of a held call", held.state(), held.exchange());
        context.judge("call.hold", held.exchange())
                .that(!held.isDown() && !held.is("Disconnecting"), "a call that is still up", held.words())
                .that(
                        isHeld(held),
                        "a link resumePhoneAudio in place of holdPhoneAudio when the call is held",
                        held.words());
        if (held.offers("resumePhoneAudio")) {
            resume(context, call);
        }
    }

    private static void resume(CheckContext context, PlacedCall call) {
        accepted(call.use("resumePhoneAudio"));
        PhoneAudioView resumed = PhoneAudioView.once(
                context, call.phoneAudio(), seen -> seen.isUp() && !seen.offers("resumePhoneAudio"));
        context.judge("call.resume", resumed.exchange())
                .that(!resumed.isDown() && !resumed.is("Disconnecting"), "a call that is still up", resumed.words())
                .that(
                        !resumed.offers("resumePhoneAudio"),
                        "no link resumePhoneAudio when the call is resumed",
                        resumed.words());
    }

    private static boolean isHeld(PhoneAudioView seen) {
        return seen.offers("resumePhoneAudio") && !seen.offers("holdPhoneAudio");
    }

    @Test
    @Check(rule = "call.stop", operation = "stopPhoneAudio.POST", calls = 1)
    void stoppedCallDisconnectsAndCanBeAddedAgain(CheckContext context) {
        PlacedCall call = connect(context);
        accepted(call.use("stopPhoneAudio"));
        PhoneAudioView stopped = PhoneAudioView.once(
                context, call.phoneAudio(), seen -> seen.is(PhoneAudioView.GONE) || seen.offers("addPhoneAudio"));

        context.judge("call.stop", stopped.exchange())
                .that(stopped.isDown(), "phoneAudio with state Disconnected", stopped.words());
        if (stopped.is("Disconnected")) {
            boolean lasts = lasts(context);
            context.choice("conversation after its call was stopped", lasts ? "goes on" : "ends", context.last());
            context.judge("call.stop", stopped.exchange())
                    .that(
                            !lasts || stopped.offers("addPhoneAudio"),
                            "a link addPhoneAudio while the conversation lasts",
                            stopped.words());
        }
    }

    private static boolean lasts(CheckContext context) {
        Exchange got = context.send(
                context.session().get(PhoneAudio.conversation(context).url()).about("conversation"));
        return context.read(got, "conversation")
                .filter(body -> got.succeeded())
                .flatMap(body -> body.resource().text("state"))
                .filter("Connected"::equals)
                .isPresent();
    }

    @Test
    @Check(rule = "call.stop-connecting", operation = "stopPhoneAudio.POST", calls = 1)
    void callThatIsConnectingCanBeStopped(CheckContext context) {
        PlacedCall call = PlacedCall.add(context, "unanswered");
        Optional<Link> offered = call.now().link("stopPhoneAudio");
        call.requireRinging();
        context.choice(
                "stopPhoneAudio while connecting", offered.isPresent() ? "offered" : "not offered", context.last());
        if (offered.isEmpty()) {
            call.giveUp();
            throw new NotOffered("a call that is connecting shows no link stopPhoneAudio");
        }
        Exchange stopped = call.use("stopPhoneAudio", offered.get());
        if (!stopped.succeeded()) {
            call.ringTime().requireNotByItself(call.invitations().await(Event::isCompleted));
        }
        context.judge("call.stop-connecting", stopped).status(200, 201, 202, 204);
        if (stopped.succeeded()) {
            judgeStopped(context, call, stopped);
        }
    }

    private static void judgeStopped(CheckContext context, PlacedCall call, Exchange stopped) {
        Optional<Event> end = call.invitations().await(Event::isCompleted);
        context.judge("call.stop-connecting", stopped)
                .told(end)
                .that(
                        end.map(it -> !it.status().equals("Success")).orElseGet(() -> !call.isPending()),
                        "the operation completed with status Failure",
                        end.map(Event::words).orElseGet(context::unseen));
        PhoneAudioView after = call.awaitDown();
        context.judge("call.stop-connecting", after.exchange())
                .that(after.isDown(), "phoneAudio with state Disconnected", after.words());
    }

    @Test
    @Check(rule = "call.add-while-pending", operation = "addPhoneAudio.POST", calls = 2)
    void secondCallIsNotAddedWhileTheFirstIsPending(CheckContext context) {
        PlacedCall call = PlacedCall.add(context, "unanswered");
        PhoneAudioView pending = call.now();
        call.requireRinging();
        if (pending.offers("addPhoneAudio")) {
            context.choice("addPhoneAudio while another operation is pending", "offered", pending.exchange());
            call.giveUp();
            throw new NotOffered("addPhoneAudio is offered while another operation is pending");
        }
        context.choice("addPhoneAudio while another operation is pending", "not offered", pending.exchange());
        Exchange second = PhoneAudio.add(context, People.toReachable(context).with("operationId", context.freshId()));

        if (second.succeeded()) {
            call.ringTime()
                    .requireNotByItself(call.invitations().events().stream()
                            .filter(Event::isCompleted)
                            .findFirst());
        }
        context.judge("call.add-while-pending", second).refused();
        if (!second.succeeded() && goesOn(context, call, second)) {
            call.giveUp();
        }
    }

    private static boolean goesOn(CheckContext context, PlacedCall call, Exchange refused) {
        Optional<Event> soon = context.session()
                .events()
                .await(
                        event -> event.isCompleted()
                                && call.invitations().events().contains(event),
                        context.config().limits().silence());
        boolean lasts = soon.isEmpty() && call.isPending();
        Optional<Event> end = lasts ? soon : call.invitations().await(Event::isCompleted);
        call.ringTime().requireNotByItself(end);
        context.judge("call.add-while-pending", refused)
                .told(end)
                .that(
                        lasts,
                        "the first call goes on when a second one is refused",
                        end.map(Event::words).orElse("an invitation that is not pending any more"));
        return lasts;
    }

    @Test
    @Check(rule = "call.modality-event", operation = "phoneAudio.GET", calls = 1)
    void changesOfPhoneAudioAreTold(CheckContext context) {
        PlacedCall call = connect(context);
        String url = call.phoneAudio();
        expectEvent(
                context,
                "when the call is connected",
                Arrival.await(context, event -> isAbout(url, event) && isUp(event)));

        int seen = context.session().events().events().size();
        if (call.now().offers("holdPhoneAudio")) {
            accepted(call.use("holdPhoneAudio"));
            expectEvent(context, "when the call is held", awaitAfter(context, seen, url));
        }
        seen = context.session().events().events().size();
        accepted(call.use("stopPhoneAudio"));
        expectEvent(context, "when the call is stopped", awaitAfter(context, seen, url));
    }

    private static boolean isAbout(String url, Event event) {
        return event.rel().equals("phoneAudio") && event.href().equals(url);
    }

    /** An event that embeds nothing may be about any state. */
    private static boolean isUp(Event event) {
        return event.embedded()
                .flatMap(it -> it.text("state"))
                .map("Connected"::equals)
                .orElse(true);
    }

    /** Nothing else changes phoneAudio meanwhile, so that any event about it is of this step. */
    private static Optional<Event> awaitAfter(CheckContext context, int seen, String url) {
        return context.session()
                .events()
                .awaitAfter(
                        seen,
                        event -> isAbout(url, event),
                        context.config().limits().arrival());
    }

    private static void expectEvent(CheckContext context, String when, Optional<Event> told) {
        context.judge("call.modality-event", context.last())
                .told(told)
                .that(told.isPresent(), "an updated event about phoneAudio " + when, context.unseen())
                .that(
                        told.isEmpty() || told.get().sender().equals("conversation"),
                        "sender conversation",
                        told.map(it -> "sender " + it.sender()).orElse("none"));
    }

    private static PlacedCall connect(CheckContext context) {
        PlacedCall call = PlacedCall.add(context, "reachable");
        call.connected();
        return call;
    }

    /** Whether a link works at all is for capability.link-works to say. */
    private static void accepted(Exchange exchange) {
        if (!exchange.succeeded()) {
            throw new ArrangementFailed("a capability link did not work", exchange);
        }
    }
}
