package org.ucwatck.conformance.calls;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.ucwatck.conformance.scene.PhoneAudioView;
import org.ucwatck.conformance.scene.PlacedCall;
import org.ucwatck.harness.ArrangementFailed;
import org.ucwatck.harness.events.Event;
import org.ucwatck.harness.exchange.Exchange;
import org.ucwatck.harness.exchange.UcwaRequest;
import org.ucwatck.harness.junit.Check;
import org.ucwatck.harness.junit.ConformanceChecks;
import org.ucwatck.harness.representation.Input;
import org.ucwatck.harness.representation.Link;
import org.ucwatck.harness.representation.Resource;
import org.ucwatck.harness.session.UcwaSession;
import org.ucwatck.harness.stage.Bench;
import org.ucwatck.spec.pages.Format;

/** A call and what stands around it: conversations, applications, and the one that it may derive. */
@ConformanceChecks(needs = "phoneAudio")
record CallSurroundingsChecks(Format format) {

    @Test
    @Check(rule = "call.derived", operation = "derivedConversation.GET", calls = 1)
    void callThatSomebodyElseAnswersGoesOnWhereTheLinkSays(Bench bench) {
        PlacedCall call = PlacedCall.add(bench, "forwarding");
        Event end = call.end();
        Resource invitation = end.embedded()
                .filter(it -> it.linkOrEmbedded("derivedConversation").isPresent())
                .orElseGet(() -> call.invitations().fetch());
        Optional<String> derived = url(bench, invitation, "derivedConversation");

        bench.choice("A-16 derived conversation", derived.isPresent() ? "yes" : "no", bench.last());
        if (!end.status().equals("Success")) {
            call.recordReason("a call that somebody else answers", end);
        }
        derived.ifPresent(conversation -> judgeDerived(bench, invitation, conversation));
    }

    private static void judgeDerived(Bench bench, Resource invitation, String derived) {
        Exchange got = bench.send(bench.session().get(derived).about("derivedConversation"));
        bench.judge("call.derived", got)
                .status(200)
                .that(
                        !derived.equals(bench.conversation().url()),
                        "another conversation",
                        "the one that phone audio was added to");
        url(bench, invitation, "derivedPhoneAudio").ifPresent(phoneAudio -> {
            PhoneAudioView seen = PhoneAudioView.once(bench, phoneAudio, PhoneAudioView::isUp);
            bench.judge("call.derived", seen.exchange())
                    .that(seen.isUp(), "a call that goes on in derivedPhoneAudio", seen.words())
                    .that(
                            !phoneAudio.equals(bench.conversation().phoneAudio()),
                            "another phoneAudio",
                            "that of the conversation to which the call was added");
        });
    }

    @Test
    @Check(rule = "call.conversation-deleted", operation = "conversation.DELETE", calls = 1)
    void callEndsWithItsConversation(Bench bench) {
        PlacedCall call = PlacedCall.add(bench, "reachable");
        call.connected();
        Exchange deleted = delete(bench, bench.conversation().url());

        bench.judge("call.conversation-deleted", deleted).status(200, 202, 204);
        if (deleted.succeeded()) {
            PhoneAudioView after = call.awaitDown();
            bench.judge("call.conversation-deleted", after.exchange())
                    .that(after.isDown(), "no call after its conversation was deleted", after.words());
            Optional<Event> told = bench.await(event -> event.type().equals("deleted")
                    && event.href().equals(bench.conversation().url()));
            bench.judge("call.conversation-deleted", deleted)
                    .that(told.isPresent(), "a deleted event of the conversation", bench.unseen());
        }
    }

    @Test
    @Check(
            rule = "call.conversation-deleted",
            operation = "conversation.DELETE",
            needs = "contact.unanswered",
            calls = 1)
    void pendingCallIsOverWithItsConversation(Bench bench) {
        PlacedCall call = PlacedCall.add(bench, "unanswered");
        Exchange deleted = delete(bench, bench.conversation().url());

        if (deleted.succeeded()) {
            Optional<Event> end = call.invitations().await(Event::isCompleted);
            bench.judge("call.conversation-deleted", deleted)
                    .told(end)
                    .that(
                            end.isPresent() && !end.get().status().equals("Success"),
                            "the pending operation completed with status Failure",
                            end.map(Event::words).orElseGet(bench::unseen));
        }
    }

    @Test
    @Check(rule = "call.application-deleted", operation = "application.DELETE", calls = 1)
    void callIsGoneWithItsApplication(Bench bench) {
        UcwaSession second =
                UcwaSession.open(bench.target(), format, bench.config().caller(), "second-" + bench.freshId());
        String phoneAudio;
        try {
            phoneAudio = placeIn(second, bench, bench.toReachable());
        } finally {
            second.close();
        }
        Exchange after = bench.send(second.get(phoneAudio).about("phoneAudio"));

        bench.judge("call.application-deleted", after)
                .that(
                        after.status() >= 400 && after.status() < 500,
                        "HTTP 4xx for what belonged to a deleted application",
                        "HTTP " + after.status());
    }

    @Test
    @Check(rule = "call.separate-applications", operation = "startPhoneAudio.POST", calls = 2)
    void applicationsOfOneUserKeepTheirCallsApart(Bench bench) {
        PlacedCall call = PlacedCall.add(bench, "reachable");
        call.connected();
        UcwaSession second = bench.ownSession();
        String id = bench.freshId();
        String phoneAudio = placeIn(
                second,
                bench,
                bench.toReachable().with("to", bench.contact("unanswered")).with("operationId", id));
        Optional<Event> stranger = bench.session()
                .events()
                .await(
                        event -> event.href().equals(phoneAudio)
                                || event.operationId().equals(id),
                        bench.config().limits().silence());
        bench.judge("call.separate-applications", bench.last())
                .told(stranger)
                .that(
                        stranger.isEmpty(),
                        "no event about a call of another application",
                        stranger.map(Event::words).orElse("none"));
        PhoneAudioView first = call.now();
        bench.judge("call.separate-applications", first.exchange())
                .that(first.is("Connected"), "the call of the first application still Connected", first.words());
    }

    /** Places a call in a session of its own and gives the URL of its phoneAudio. */
    private static String placeIn(UcwaSession session, Bench bench, Input input) {
        Exchange answer = bench.send(PlacedCall.startRequest(bench, session, input));
        String invitation = answer.location()
                .filter(url -> answer.succeeded())
                .orElseThrow(() -> new ArrangementFailed("POST startPhoneAudio began no call", answer));
        return session.fetch(invitation, "phoneAudioInvitation", bench.trace())
                .linkOrEmbedded("phoneAudio")
                .map(Link::href)
                .map(session::resolve)
                .orElseThrow(() -> new ArrangementFailed("the phoneAudioInvitation has no link phoneAudio", answer));
    }

    private static Exchange delete(Bench bench, String url) {
        return bench.send(UcwaRequest.of("DELETE", url)
                .about("conversation")
                .accept(bench.format())
                .token(bench.session().token()));
    }

    private static Optional<String> url(Bench bench, Resource resource, String rel) {
        return resource.linkOrEmbedded(rel).map(Link::href).map(bench.session()::resolve);
    }
}
