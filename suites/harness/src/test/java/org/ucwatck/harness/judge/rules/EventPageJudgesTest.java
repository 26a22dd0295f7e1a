package org.ucwatck.harness.judge.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ucwatck.harness.judge.look.Bodies.event;
import static org.ucwatck.harness.judge.look.Bodies.page;
import static org.ucwatck.harness.judge.look.Bodies.pageXml;
import static org.ucwatck.harness.judge.rules.Judging.complaining;
import static org.ucwatck.harness.judge.rules.Judging.says;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ucwatck.harness.transport.Told;

/** Forms of event pages that no page shows, and what their events embed. */
final class EventPageJudgesTest {
    private static final String SENDER = "{'rel':'communication','href':'/c','events':[" + event("updated") + "]}";

    private static Told pageOf(String links, String more) {
        return Told.get("events").json("{'_links':{" + links + "}" + more + "}");
    }

    private static Told embedding(String rel, String embedded) {
        return page("{'type':'updated','link':{'rel':'" + rel + "','href':'/i/1'},'_embedded':" + embedded + "}");
    }

    @Test
    void pageWithEventsHasASelfLink() {
        assertThat(says("event.page-shape", pageOf("'next':{'href':'/e'}", ",'sender':[" + SENDER + "]")))
                .containsExactly("a self link on a page with events | a page with events and without self link | x#1");
        assertThat(says(
                        "event.page-shape",
                        Told.get("events")
                                .xml("<events NS><link rel='next' href='/e'/><sender rel='communication' href='/c'>"
                                        + "<updated rel='conversation' href='/x'/></sender></events>")))
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'_links':{'next':{'href':'/e'}}}",
                "{'_links':{'next':{'href':'/e'}},'sender':[]}",
                "{'_links':{'resync':{'href':'/e'}}}",
                "{'_links':{'self':{'href':'/e'},'next':{'href':'/e'},'resync':{'href':'/e'}},'sender':[]}",
                "{'_links':{'self':{'href':'/e'},'resume':{'href':'/e'}},'sender':[]}"
            })
    void idleAndResyncPagesNeedNoMoreThanTheirLink(String page) {
        assertThat(complaining(Told.get("events").json(page))).isEmpty();
    }

    @Test
    void resumeStandsInPlaceOfNext() {
        assertThat(says(
                        "event.page-shape",
                        pageOf("'self':{'href':'/e'},'next':{'href':'/e'},'resume':{'href':'/e'}", ",'sender':[]")))
                .containsExactly("a link resume in place of next | a page with the links resume and next | x#1");
    }

    @Test
    void eventOutsideOfAnySenderIsSeen() {
        assertThat(says(
                        "event.page-shape",
                        Told.get("events")
                                .xml("<events NS href='/e'><link rel='next' href='/f'/>"
                                        + "<added rel='contact' href='/x'/></events>")))
                .containsExactly("events in the blocks of their senders | outside of any sender: added contact | x#1");
    }

    @Test
    void childOfASenderThatTellsOfSomethingIsAnEvent() {
        assertThat(says("event.page-shape", pageXml("<raised rel='contact' href='/x'/>")))
                .singleElement()
                .asString()
                .contains("type: is \"raised\"");
        assertThat(complaining(pageXml("<link rel='x-odd' href='/x'/><note>odd</note>")))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "participant|'odd'|updated participant with the string \"odd\" as _embedded",
                "participant|[]|updated participant with an empty array as _embedded",
                "participant|{'participant':[{}]}|updated participant embeds an array",
                "participant|{'participant':7}|updated participant embeds the number 7",
                "contact|{'participant':{'rel':'participant'}}|updated contact embeds participant",
                "x-odd|{'x-odd':{'rel':'x-odd'}}|embedded x-odd without self link",
                "contact|{'contact':{'_links':{'self':{'href':'/i/1'}}}}|embedded contact without rel"
            })
    void eventThatDoesNotEmbedItsTargetIsSeen(String rel, String embedded, String actual) {
        assertThat(says("event.embedded-schema", embedding(rel, embedded)))
                .singleElement()
                .asString()
                .endsWith(" | " + actual + " | x#1");
    }

    @Test
    void oddEmbeddedResourcesOfXmlAreSeen() {
        assertThat(says(
                        "event.embedded-schema",
                        pageXml("<updated rel='contact' href='/i'><resource rel='participant' href='/i'/></updated>")))
                .hasSize(1);
        assertThat(says(
                        "event.embedded-schema",
                        pageXml("<updated rel='contact' href='/i'><resource href='/i'/></updated>")))
                .containsExactly("the rel of every embedded resource | embedded contact without rel | x#1");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "localParticipant|{'localParticipant':{'rel':'participant',SELF}}",
                "localParticipant|{'participant':{'rel':'participant',SELF}}",
                "participant|{'localParticipant':{'rel':'localParticipant',SELF}}",
                "participant|{'participant':{'rel':'participant',SELF},'x-odd':[1]}",
                "x-odd|{'x-other':{'rel':'x-other',SELF}}"
            })
    void roleOrTypeMayNameTheTarget(String rel, String embedded) {
        assertThat(says(
                        "event.embedded-schema",
                        embedding(rel, embedded.replace("SELF", "'_links':{'self':{'href':'/i/1'}}"))))
                .isSubsetOf(Judging.NOTHING);
    }

    @Test
    void resyncPageInJsonMayStandAlone() {
        assertThat(complaining(pageOf("'resync':{'href':'/e'}", ""))).isEmpty();
    }
}
