package org.ucwatck.conformance.calls;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.ucwatck.conformance.scene.PhoneAudioView;
import org.ucwatck.conformance.scene.PlacedCall;
import org.ucwatck.harness.ArrangementFailed;
import org.ucwatck.harness.events.Event;
import org.ucwatck.harness.exchange.Exchange;
import org.ucwatck.harness.junit.Check;
import org.ucwatck.harness.junit.ConformanceChecks;
import org.ucwatck.harness.representation.Link;
import org.ucwatck.harness.stage.Bench;
import org.ucwatck.spec.pages.Format;

/** What a client does to a call that is up or coming up: hold, resume, stop, and add another (page phoneAudio_ref). */
@ConformanceChecks(needs = "phoneAudio")
record CallControlChecks(Format format) {

    @Test
    @Check(rule = "call.hold", operation = "holdPhoneAudio.POST", also = "call.resume", calls = 1)
    void heldCallOffersToBeResumed(Bench bench) {
        PlacedCall call = connect(bench);
        if (!call.now().offers("holdPhoneAudio")) {
            bench.choice("holdPhoneAudio of a connected call", "not offered", bench.last());
            return;
        }
        bench.choice("holdPhoneAudio of a connected call", "offered", bench.last());
        accepted(call.use("holdPhoneAudio"));
        PhoneAudioView held = PhoneAudioView.once(bench, call.phoneAudio(), CallControlChecks::isHeld);

        bench.choice("A-18 state of a held call", held.state(), held.exchange());
        bench.judge("call.hold", held.exchange())
                .that(!held.isDown() && !held.is("Disconnecting"), "a call that is still up", held.words())
                .that(
                        isHeld(held),
                        "a link resumePhoneAudio in place of holdPhoneAudio when the call is held",
                        held.words());
        if (held.offers("resumePhoneAudio")) {
            resume(bench, call);
        }
    }

    private static void resume(Bench bench, PlacedCall call) {
        accepted(call.use("resumePhoneAudio"));
        PhoneAudioView resumed =
                PhoneAudioView.once(bench, call.phoneAudio(), seen -> seen.isUp() && !seen.offers("resumePhoneAudio"));
        bench.judge("call.resume", resumed.exchange())
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
    void stoppedCallDisconnectsAndCanBeAddedAgain(Bench bench) {
        PlacedCall call = connect(bench);
        accepted(call.use("stopPhoneAudio"));
        PhoneAudioView stopped = PhoneAudioView.once(
                bench, call.phoneAudio(), seen -> seen.is(PhoneAudioView.GONE) || seen.offers("addPhoneAudio"));

        bench.judge("call.stop", stopped.exchange())
                .that(stopped.isDown(), "phoneAudio with state Disconnected", stopped.words());
        if (stopped.is("Disconnected")) {
            boolean lasts = lasts(bench);
            bench.choice("conversation after its call was stopped", lasts ? "goes on" : "ends", bench.last());
            bench.judge("call.stop", stopped.exchange())
                    .that(
                            !lasts || stopped.offers("addPhoneAudio"),
                            "a link addPhoneAudio while the conversation lasts",
                            stopped.words());
        }
    }

    private static boolean lasts(Bench bench) {
        Exchange got =
                bench.send(bench.session().get(bench.conversation().url()).about("conversation"));
        return bench.read(got, "conversation")
                .filter(body -> got.succeeded())
                .flatMap(body -> body.resource().text("state"))
                .filter("Connected"::equals)
                .isPresent();
    }

    @Test
    @Check(rule = "call.stop-connecting", operation = "stopPhoneAudio.POST", calls = 1)
    void callThatIsConnectingCanBeStopped(Bench bench) {
        PlacedCall call = PlacedCall.add(bench, "unanswered");
        Optional<Link> offered = call.now().link("stopPhoneAudio");
        call.requireRinging();
        bench.choice("stopPhoneAudio while connecting", offered.isPresent() ? "offered" : "not offered", bench.last());
        if (offered.isEmpty()) {
            call.giveUp();
            return;
        }
        Exchange stopped = call.use("stopPhoneAudio", offered.get());
        if (!stopped.succeeded()) {
            call.ringTime().requireNotByItself(call.invitations().await(Event::isCompleted));
        }
        bench.judge("call.stop-connecting", stopped).status(200, 201, 202, 204);
        if (stopped.succeeded()) {
            judgeStopped(bench, call, stopped);
        }
    }

    private static void judgeStopped(Bench bench, PlacedCall call, Exchange stopped) {
        Optional<Event> end = call.invitations().await(Event::isCompleted);
        bench.judge("call.stop-connecting", stopped)
                .told(end)
                .that(
                        end.map(it -> !it.status().equals("Success")).orElseGet(() -> !call.isPending()),
                        "the operation completed with status Failure",
                        end.map(Event::words).orElseGet(bench::unseen));
        PhoneAudioView after = call.awaitDown();
        bench.judge("call.stop-connecting", after.exchange())
                .that(after.isDown(), "phoneAudio with state Disconnected", after.words());
    }

    @Test
    @Check(rule = "call.add-while-pending", calls = 2)
    void secondCallIsNotAddedWhileTheFirstIsPending(Bench bench) {
        PlacedCall call = PlacedCall.add(bench, "unanswered");
        PhoneAudioView pending = call.now();
        call.requireRinging();
        if (pending.offers("addPhoneAudio")) {
            bench.choice("addPhoneAudio while another operation is pending", "offered", pending.exchange());
            call.giveUp();
            return;
        }
        bench.choice("addPhoneAudio while another operation is pending", "not offered", pending.exchange());
        Exchange second = bench.add(bench.toReachable().with("operationId", bench.freshId()));

        if (second.succeeded()) {
            call.ringTime()
                    .requireNotByItself(call.invitations().events().stream()
                            .filter(Event::isCompleted)
                            .findFirst());
        }
        bench.judge("call.add-while-pending", second).refused();
        if (!second.succeeded() && goesOn(bench, call, second)) {
            call.giveUp();
        }
    }

    private static boolean goesOn(Bench bench, PlacedCall call, Exchange refused) {
        Optional<Event> soon = bench.session()
                .events()
                .await(
                        event -> event.isCompleted()
                                && call.invitations().events().contains(event),
                        bench.config().limits().silence());
        boolean lasts = soon.isEmpty() && call.isPending();
        Optional<Event> end = lasts ? soon : call.invitations().await(Event::isCompleted);
        call.ringTime().requireNotByItself(end);
        bench.judge("call.add-while-pending", refused)
                .told(end)
                .that(
                        lasts,
                        "the first call goes on when a second one is refused",
                        end.map(Event::words).orElse("an invitation that is not pending any more"));
        return lasts;
    }

    @Test
    @Check(rule = "call.modality-event", operation = "phoneAudio.GET", calls = 1)
    void changesOfPhoneAudioAreTold(Bench bench) {
        PlacedCall call = connect(bench);
        String url = call.phoneAudio();
        expectEvent(bench, "when the call is connected", bench.await(event -> isAbout(url, event) && isUp(event)));

        int seen = bench.session().events().events().size();
        if (call.now().offers("holdPhoneAudio")) {
            accepted(call.use("holdPhoneAudio"));
            expectEvent(bench, "when the call is held", awaitAfter(bench, seen, url));
        }
        seen = bench.session().events().events().size();
        accepted(call.use("stopPhoneAudio"));
        expectEvent(bench, "when the call is stopped", awaitAfter(bench, seen, url));
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
    private static Optional<Event> awaitAfter(Bench bench, int seen, String url) {
        return bench.session()
                .events()
                .awaitAfter(
                        seen,
                        event -> isAbout(url, event),
                        bench.config().limits().arrival());
    }

    private static void expectEvent(Bench bench, String when, Optional<Event> told) {
        bench.judge("call.modality-event", bench.last())
                .told(told)
                .that(told.isPresent(), "an updated event about phoneAudio " + when, bench.unseen())
                .that(
                        told.isEmpty() || told.get().sender().equals("conversation"),
                        "sender conversation",
                        told.map(it -> "sender " + it.sender()).orElse("none"));
    }

    private static PlacedCall connect(Bench bench) {
        PlacedCall call = PlacedCall.add(bench, "reachable");
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
