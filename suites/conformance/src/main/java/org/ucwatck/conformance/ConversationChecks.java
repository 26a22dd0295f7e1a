package org.ucwatck.conformance;

import java.util.Optional;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.ucwatck.harness.ArrangementFailed;
import org.ucwatck.harness.events.Event;
import org.ucwatck.harness.exchange.Exchange;
import org.ucwatck.harness.junit.Bench;
import org.ucwatck.harness.junit.Check;
import org.ucwatck.harness.junit.ConformanceChecks;
import org.ucwatck.harness.representation.Link;
import org.ucwatck.harness.representation.Representation;
import org.ucwatck.harness.representation.Resource;
import org.ucwatck.spec.Format;

/** A conversation to which phone audio can be added (pages startMessaging_ref and conversation_ref). */
@ConformanceChecks(needs = "phoneAudio")
record ConversationChecks(Format format) {

    @Test
    @Check(rule = "conversation.start-messaging", operation = "startMessaging.POST")
    void startMessagingIsAnsweredCreated(Bench bench) {
        Exchange answer = start(bench, bench.freshId());

        bench.judge("conversation.start-messaging", answer)
                .status(201)
                .that(answer.location().isPresent(), "a Location header", "no Location header");
    }

    @Test
    @Check(rule = "conversation.link-in-event", operation = "startMessaging.POST")
    void eventOfTheInvitationBringsTheConversation(Bench bench) {
        String id = bench.freshId();
        Exchange answer = start(bench, id);
        Predicate<Event> own = event -> event.operationId().equals(id)
                || answer.location().filter(event.href()::equals).isPresent();
        Event event = bench.await(own).orElse(null);

        boolean came = event != null;
        bench.judge("conversation.link-in-event", answer)
                .that(came, "an event about the messagingInvitation", "no event within the limit of the target file");
        if (event != null) {
            Resource invitation = event.embedded()
                    .filter(resource -> resource.linkOrEmbedded("conversation").isPresent())
                    .orElseGet(() -> bench.fetch(event.href(), "messagingInvitation"));
            bench.judge("conversation.link-in-event", answer)
                    .that(
                            invitation.linkOrEmbedded("conversation").isPresent(),
                            "a link conversation",
                            "links " + invitation.linkRels());
        }
    }

    @Test
    @Check(rule = "conversation.phone-audio-link", operation = "conversation.GET")
    void conversationLeadsToPhoneAudio(Bench bench) {
        String url = bench.conversation().url();
        Exchange answer = bench.send(bench.session().get(url).about("conversation"));
        Optional<String> phoneAudio = bench.read(answer, "conversation")
                .map(Representation::resource)
                .flatMap(conversation -> conversation.linkOrEmbedded("phoneAudio"))
                .map(Link::href)
                .flatMap(answer::resolve);

        bench.judge("conversation.phone-audio-link", answer)
                .status(200)
                .that(phoneAudio.isPresent(), "a link phoneAudio", "no link phoneAudio");
        phoneAudio.ifPresent(link -> bench.judge(
                        "conversation.phone-audio-link",
                        bench.send(bench.session().get(link).about("phoneAudio")))
                .status(200));
    }

    private static Exchange start(Bench bench, String operationId) {
        String url = bench.session()
                .communication(bench.trace())
                .link("startMessaging")
                .map(Link::href)
                .map(bench.session()::resolve)
                .orElseThrow(() -> new ArrangementFailed("communication has no link startMessaging"));
        return bench.send(bench.session()
                .post(url, bench.toReachable().with("operationId", operationId))
                .about("startMessaging"));
    }
}
