package org.ucwatck.conformance.calls;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.ucwatck.conformance.scene.Beginning;
import org.ucwatck.conformance.scene.phone.PhoneAudio;
import org.ucwatck.harness.ArrangementFailed;
import org.ucwatck.harness.events.Event;
import org.ucwatck.harness.exchange.Exchange;
import org.ucwatck.harness.junit.Check;
import org.ucwatck.harness.junit.ConformanceChecks;
import org.ucwatck.harness.representation.Resource;
import org.ucwatck.harness.stage.CheckContext;
import org.ucwatck.spec.pages.Format;

/** A conversation to which phone audio can be added (pages startMessaging_ref and conversation_ref). */
@ConformanceChecks(needs = "phoneAudio")
record ConversationChecks(Format format) {

    @Test
    @Check(rule = "conversation.start-messaging", operation = "startMessaging.POST")
    void startMessagingIsAnsweredCreated(CheckContext context) {
        Exchange answer = new Beginning(context).started();

        context.judge("conversation.start-messaging", answer)
                .status(201)
                .that(answer.header("Location").isPresent(), "a Location header", "no Location header");
    }

    @Test
    @Check(rule = "conversation.link-in-event", operation = "startMessaging.POST")
    void eventOfTheInvitationBringsTheConversation(CheckContext context) {
        Beginning beginning = new Beginning(context);
        Optional<Event> event = beginning.bringing();
        beginning.requireKnown();

        context.judge("conversation.link-in-event", beginning.started())
                .told(beginning.event())
                .that(
                        event.isPresent(),
                        "an event that brings the messagingInvitation with its link conversation",
                        beginning.event().isPresent()
                                ? "only events whose invitation has no link conversation"
                                : context.unseen());
    }

    @Test
    @Check(rule = "conversation.phone-audio-link", operation = "conversation.GET")
    void conversationLeadsToPhoneAudio(CheckContext context) {
        Beginning beginning = new Beginning(context);
        Exchange conversation = beginning.conversation();
        Optional<String> phoneAudio = beginning.phoneAudio(conversation);
        beginning.requireKnown();

        context.judge("conversation.phone-audio-link", conversation)
                .status(200)
                .that(phoneAudio.isPresent(), "a link phoneAudio", "no link phoneAudio");
        phoneAudio.ifPresent(url -> isPhoneAudio(url, context));

        Exchange again =
                context.send(context.session().get(conversation.request().url()).about("conversation"));
        context.judge("conversation.phone-audio-link", again)
                .that(
                        beginning.phoneAudio(again).isPresent(),
                        "a link phoneAudio, still",
                        "no link phoneAudio any more");
    }

    private static void isPhoneAudio(String url, CheckContext context) {
        Exchange got = context.send(context.session().get(url).about("phoneAudio"));
        context.judge("conversation.phone-audio-link", got)
                .status(200)
                .that(
                        got.status() != 200 || context.read(got, "phoneAudio").isPresent(),
                        "phoneAudio in the body",
                        got.body().isEmpty() ? "no body" : "a body that cannot be read");
    }

    @Test
    @Check(rule = "capability.link-offered", operation = "phoneAudio.GET")
    void addPhoneAudioIsOfferedWhileNoCallIsUp(CheckContext context) {
        Beginning beginning = new Beginning(context);
        Exchange conversation = beginning.conversation();
        String url = beginning
                .phoneAudio(conversation)
                .orElseThrow(() -> new ArrangementFailed("the conversation has no link phoneAudio", conversation));
        Resource phoneAudio = PhoneAudio.awaitLink(context, url, "addPhoneAudio");
        beginning.requireKnown();

        context.judge("capability.link-offered", context.last())
                .that(
                        phoneAudio.link("addPhoneAudio").isPresent(),
                        "a link addPhoneAudio",
                        "links " + phoneAudio.linkRels());
    }
}
