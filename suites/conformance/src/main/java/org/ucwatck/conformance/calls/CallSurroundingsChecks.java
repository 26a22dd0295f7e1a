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
import org.ucwatck.harness.exchange.UcwaRequest;
import org.ucwatck.harness.junit.Check;
import org.ucwatck.harness.junit.ConformanceChecks;
import org.ucwatck.harness.representation.Input;
import org.ucwatck.harness.representation.Link;
import org.ucwatck.harness.representation.Resource;
import org.ucwatck.harness.session.UcwaSession;
import org.ucwatck.harness.stage.CheckContext;
import org.ucwatck.spec.pages.Format;

/** A call and what stands around it: conversations, applications, and the one that it may derive. */
@ConformanceChecks(needs = "phoneAudio")
record CallSurroundingsChecks(Format format) {

    @Test
    @Check(rule = "call.derived", operation = "derivedConversation.GET", calls = 1)
    void callThatSomebodyElseAnswersGoesOnWhereTheLinkSays(CheckContext context) {
        PlacedCall call = PlacedCall.add(context, "forwarding");
        Event end = call.end();
        Resource invitation = end.embedded()
                .filter(it -> it.linkOrEmbedded("derivedConversation").isPresent())
                .orElseGet(() -> call.invitations().fetch());
        Optional<String> derived = url(context, invitation, "derivedConversation");

        context.choice("A-16 derived conversation", derived.isPresent() ? "yes" : "no", context.last());
        if (!end.status().equals("Success")) {
            call.recordReason("a call that somebody else answers", end);
        }
        judgeDerived(
                context,
                invitation,
                derived.orElseThrow(() -> new NotOffered("the call brought no derivedConversation (A-16)")));
    }

    private static void judgeDerived(CheckContext context, Resource invitation, String derived) {
        Exchange got = context.send(context.session().get(derived).about("derivedConversation"));
        context.judge("call.derived", got)
                .status(200)
                .that(
                        !derived.equals(PhoneAudio.conversation(context).url()),
                        "another conversation",
                        "the one that phone audio was added to");
        url(context, invitation, "derivedPhoneAudio").ifPresent(phoneAudio -> {
            PhoneAudioView seen = PhoneAudioView.once(context, phoneAudio, PhoneAudioView::isUp);
            context.judge("call.derived", seen.exchange())
                    .that(seen.isUp(), "a call that goes on in derivedPhoneAudio", seen.words())
                    .that(
                            !phoneAudio.equals(PhoneAudio.conversation(context).phoneAudio()),
                            "another phoneAudio",
                            "that of the conversation to which the call was added");
        });
    }

    @Test
    @Check(rule = "call.conversation-deleted", operation = "conversation.DELETE", calls = 1)
    void callEndsWithItsConversation(CheckContext context) {
        PlacedCall call = PlacedCall.add(context, "reachable");
        call.connected();
        Exchange deleted = delete(context, PhoneAudio.conversation(context).url());

        context.judge("call.conversation-deleted", deleted).status(200, 202, 204);
        if (deleted.succeeded()) {
            PhoneAudioView after = call.awaitDown();
            context.judge("call.conversation-deleted", after.exchange())
                    .that(after.isDown(), "no call after its conversation was deleted", after.words());
            Optional<Event> told = Arrival.await(
                    context,
                    event -> event.type().equals("deleted")
                            && event.href()
                                    .equals(PhoneAudio.conversation(context).url()));
            context.judge("call.conversation-deleted", deleted)
                    .that(told.isPresent(), "a deleted event of the conversation", context.unseen());
        }
    }

    @Test
    @Check(
            rule = "call.conversation-deleted",
            operation = "conversation.DELETE",
            needs = "contact.unanswered",
            calls = 1)
    void pendingCallIsOverWithItsConversation(CheckContext context) {
        PlacedCall call = PlacedCall.add(context, "unanswered");
        Exchange deleted = delete(context, PhoneAudio.conversation(context).url());

        if (deleted.succeeded()) {
            Optional<Event> end = call.invitations().await(Event::isCompleted);
            context.judge("call.conversation-deleted", deleted)
                    .told(end)
                    .that(
                            end.isPresent() && !end.get().status().equals("Success"),
                            "the pending operation completed with status Failure",
                            end.map(Event::words).orElseGet(context::unseen));
        }
    }

    @Test
    @Check(rule = "call.application-deleted", operation = "application.DELETE", calls = 1)
    void callIsGoneWithItsApplication(CheckContext context) {
        UcwaSession second =
                UcwaSession.open(context.target(), format, context.config().caller(), "second-" + context.freshId());
        String phoneAudio;
        try {
            phoneAudio = placeIn(second, context, People.toReachable(context));
        } finally {
            second.close();
        }
        Exchange after = context.send(second.get(phoneAudio).about("phoneAudio"));

        context.judge("call.application-deleted", after)
                .that(
                        after.status() >= 400 && after.status() < 500,
                        "HTTP 4xx for what belonged to a deleted application",
                        "HTTP " + after.status());
    }

    @Test
    @Check(rule = "call.separate-applications", operation = "startPhoneAudio.POST", calls = 2)
    void applicationsOfOneUserKeepTheirCallsApart(CheckContext context) {
        PlacedCall call = PlacedCall.add(context, "reachable");
        call.connected();
        UcwaSession second = context.own().session();
        String id = context.freshId();
        String phoneAudio =
                placeIn(second, context, People.to(context, "unanswered").with("operationId", id));
        Optional<Event> stranger = context.session()
                .events()
                .await(
                        event -> event.href().equals(phoneAudio)
                                || event.operationId().equals(id),
                        context.config().limits().silence());
        context.judge("call.separate-applications", context.last())
                .told(stranger)
                .that(
                        stranger.isEmpty(),
                        "no event about a call of another application",
                        stranger.map(Event::words).orElse("none"));
        PhoneAudioView first = call.now();
        context.judge("call.separate-applications", first.exchange())
                .that(first.is("Connected"), "the call of the first application still Connected", first.words());
    }

    /** Places a call in a session of its own and gives the URL of its phoneAudio. */
    private static String placeIn(UcwaSession session, CheckContext context, Input input) {
        Exchange answer = context.send(PlacedCall.startRequest(context, session, input));
        String invitation = answer.location()
                .filter(url -> answer.succeeded())
                .orElseThrow(() -> new ArrangementFailed("POST startPhoneAudio began no call", answer));
        return session.fetch(invitation, "phoneAudioInvitation", context.trace())
                .linkOrEmbedded("phoneAudio")
                .map(Link::href)
                .map(session::resolve)
                .orElseThrow(() -> new ArrangementFailed("the phoneAudioInvitation has no link phoneAudio", answer));
    }

    private static Exchange delete(CheckContext context, String url) {
        return context.send(UcwaRequest.of("DELETE", url)
                .about("conversation")
                .accept(context.format())
                .token(context.session().token()));
    }

    private static Optional<String> url(CheckContext context, Resource resource, String rel) {
        return resource.linkOrEmbedded(rel).map(Link::href).map(context.session()::resolve);
    }
}
