package org.ucwatck.harness.judge.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ucwatck.harness.judge.look.Bodies.embedding;
import static org.ucwatck.harness.judge.look.Bodies.event;
import static org.ucwatck.harness.judge.look.Bodies.page;
import static org.ucwatck.harness.judge.rules.Judging.NOTHING;
import static org.ucwatck.harness.judge.rules.Judging.complaining;
import static org.ucwatck.harness.judge.rules.Judging.says;

import org.junit.jupiter.api.Test;
import org.ucwatck.harness.exchange.UcwaRequest;
import org.ucwatck.harness.judge.look.Bodies;
import org.ucwatck.harness.transport.Told;

final class EventJudgesTest {
    private static Told events(String json) {
        return Told.get("events").json(json);
    }

    private static Told followed(String url, Told told) {
        return told.asking(UcwaRequest.get(url).about("events"));
    }

    @Test
    void pageThatLeadsNowhereIsSeen() {
        Told told = events("{'_links':{'self':{'href':'/e'}},'sender':[]}");

        assertThat(says("event.page-shape", told))
                .containsExactly("an event page of the documented shape"
                        + " | /_links: has none of the links next, resync and resume | x#1");
        assertThat(complaining(told)).containsExactly("event.page-shape");
    }

    @Test
    void unknownTypeOfEventIsSeen() {
        assertThat(says("event.page-shape", page(event("begun"))))
                .containsExactly("an event page of the documented shape | /sender/0/events/0/type: is \"begun\";"
                        + " known are added, updated, deleted, started, completed | x#1");
    }

    @Test
    void emptyRelOfATargetOrSenderIsSeen() {
        String target = event("updated").replace("phoneAudioInvitation", "");
        Told sender = events("{'_links':{'self':{'href':'/e'},'next':{'href':'/f'}},'sender':["
                + "{'rel':'','href':'/c','events':[" + event("updated") + "]}]}");

        assertThat(says("event.page-shape", page(target)))
                .singleElement()
                .asString()
                .contains("/link/rel");
        assertThat(says("event.page-shape", sender)).singleElement().asString().contains("/sender/0/rel");
    }

    @Test
    void wellFormedPagesPass() {
        assertThat(says("event.page-shape", page(event("added")), events("{'_links':{'resync':{'href':'/e'}}}")))
                .isEmpty();
        assertThat(says(
                        "event.page-shape",
                        Bodies.phoneAudio(),
                        Told.get("events").status(404).json("{'code':'NotFound'}")))
                .containsExactly(NOTHING);
    }

    @Test
    void faultyEmbeddedResourceIsNotAMatterOfThePage() {
        Told told = page(event("added", ",'_embedded':{'phoneAudioInvitation':7}"));

        assertThat(says("event.page-shape", told)).isEmpty();
    }

    @Test
    void nextLinkThatDoesNotAdvanceIsSeen() {
        Told told = followed(Told.HOST + "/e?ack=2", page(event("added")));

        assertThat(says("event.next-advances", told))
                .containsExactly("a next link that differs from the link that was followed"
                        + " | a page with events whose next link is the link that was followed | x#1");
        assertThat(says("event.next-advances", followed(Told.HOST + "/e?ack=1", page(event("added")))))
                .isEmpty();
    }

    @Test
    void idlePageMayLeadBackToItself() {
        assertThat(says("event.next-advances", followed(Told.HOST + "/e?ack=2", page())))
                .containsExactly(NOTHING);
    }

    @Test
    void embeddedResourceThatBreaksItsSchemaIsSeen() {
        Told told = page(event("started", embedding(Bodies.INVITATION + ",'state':'Ringing'")));

        assertThat(says("event.embedded-schema", told))
                .containsExactly("an embedded phoneAudioInvitation as its page describes it"
                        + " | embedded phoneAudioInvitation at /state: is \"Ringing\"; known are Alerting, Cancelled,"
                        + " Connected, Connecting, Declined, Failed, Forwarded, TeamRing | x#1");
        assertThat(complaining(told)).containsExactly("event.embedded-schema");
    }

    @Test
    void embeddedResourceOfAnotherHrefIsSeen() {
        Told told = page(event("started", embedding("'rel':'phoneAudioInvitation','_links':{'self':{'href':'/i/2'}}")));

        assertThat(says("event.embedded-schema", told))
                .containsExactly("an embedded resource whose self link is the link of its event"
                        + " | an embedded phoneAudioInvitation with another self link than the event | x#1");
    }

    @Test
    void embeddedSelfLinkMayBeWrittenInAnotherWay() {
        String absolute = "'rel':'phoneAudioInvitation','_links':{'self':{'href':'" + Told.HOST + "/i/1'}}";

        assertThat(says("event.embedded-schema", page(event("started", embedding(absolute)), event("updated"))))
                .isEmpty();
    }

    @Test
    void embeddedResourceIsJudgedByTheRelItNamesWhereTheLinkTellsNone() {
        Told told = page("{'type':'updated','link':{'rel':'vendorThing','href':'/p'},'_embedded':{'vendorThing':"
                + "{'rel':'phoneAudio','state':'x','_links':{'self':{'href':'/p'}}}}}");

        assertThat(says("event.embedded-schema", told)).hasSize(1);
        assertThat(says("event.embedded-schema", Bodies.phoneAudio())).containsExactly(NOTHING);
    }

    @Test
    void resourceWithoutAPageIsNotJudgedByASchema() {
        Told told = page("{'type':'updated','link':{'rel':'vendorThing','href':'/p'},'_embedded':{'vendorThing':"
                + "{'rel':'vendorThing','state':7,'_links':{'self':{'href':'/p'}}}}}");

        assertThat(says("event.embedded-schema", told)).containsExactly(NOTHING);
    }
}
