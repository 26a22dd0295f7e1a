package org.ucwatck.conformance.calls;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.ucwatck.conformance.scene.Beginning;
import org.ucwatck.harness.ArrangementFailed;
import org.ucwatck.harness.events.Event;
import org.ucwatck.harness.exchange.Exchange;
import org.ucwatck.harness.junit.Check;
import org.ucwatck.harness.junit.ConformanceChecks;
import org.ucwatck.harness.representation.Resource;
import org.ucwatck.harness.stage.Bench;
import org.ucwatck.spec.pages.Format;

/** A conversation to which phone audio can be added (pages startMessaging_ref and conversation_ref). */
@ConformanceChecks(needs = "phoneAudio")
record ConversationChecks(Format format) {

    @Test
    @Check(rule = "conversation.start-messaging", operation = "startMessaging.POST")
    void startMessagingIsAnsweredCreated(Bench bench) {
        Exchange answer = new Beginning(bench).started();

        bench.judge("conversation.start-messaging", answer)
                .status(201)
                .that(answer.header("Location").isPresent(), "a Location header", "no Location header");
    }

    @Test
    @Check(rule = "conversation.link-in-event", operation = "startMessaging.POST")
    void eventOfTheInvitationBringsTheConversation(Bench bench) {
        Beginning beginning = new Beginning(bench);
        Optional<Event> event = beginning.bringing();
        beginning.requireKnown();

        bench.judge("conversation.link-in-event", beginning.started())
                .told(beginning.event())
                .that(
                        event.isPresent(),
                        "an event that brings the messagingInvitation with its link conversation",
                        beginning.event().isPresent()
                                ? "only events whose invitation has no link conversation"
                                : bench.unseen());
    }

    @Test
    @Check(rule = "conversation.phone-audio-link", operation = "conversation.GET")
    void conversationLeadsToPhoneAudio(Bench bench) {
        Beginning beginning = new Beginning(bench);
        Exchange conversation = beginning.conversation();
        Optional<String> phoneAudio = beginning.phoneAudio(conversation);
        beginning.requireKnown();

        bench.judge("conversation.phone-audio-link", conversation)
                .status(200)
                .that(phoneAudio.isPresent(), "a link phoneAudio", "no link phoneAudio");
        phoneAudio.ifPresent(url -> {
            Exchange got = bench.send(bench.session().get(url).about("phoneAudio"));
            bench.judge("conversation.phone-audio-link", got)
                    .status(200)
                    .that(
                            got.status() != 200 || bench.read(got, "phoneAudio").isPresent(),
                            "phoneAudio in the body",
                            got.body().isEmpty() ? "no body" : "a body that cannot be read");
        });

        Exchange again =
                bench.send(bench.session().get(conversation.request().url()).about("conversation"));
        bench.judge("conversation.phone-audio-link", again)
                .that(
                        beginning.phoneAudio(again).isPresent(),
                        "a link phoneAudio, still",
                        "no link phoneAudio any more");
    }

    @Test
    @Check(rule = "capability.link-offered", operation = "phoneAudio.GET")
    void addPhoneAudioIsOfferedWhileNoCallIsUp(Bench bench) {
        Beginning beginning = new Beginning(bench);
        Exchange conversation = beginning.conversation();
        String url = beginning
                .phoneAudio(conversation)
                .orElseThrow(() -> new ArrangementFailed("the conversation has no link phoneAudio", conversation));
        Resource phoneAudio = bench.awaitLink(url, "addPhoneAudio");
        beginning.requireKnown();

        bench.judge("capability.link-offered", bench.last())
                .that(
                        phoneAudio.link("addPhoneAudio").isPresent(),
                        "a link addPhoneAudio",
                        "links " + phoneAudio.linkRels());
    }
}
