package org.ucwatck.harness.judge.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ucwatck.harness.judge.look.Bodies.INVITATION;
import static org.ucwatck.harness.judge.look.Bodies.embedding;
import static org.ucwatck.harness.judge.look.Bodies.event;
import static org.ucwatck.harness.judge.look.Bodies.page;
import static org.ucwatck.harness.judge.rules.Judging.NOTHING;
import static org.ucwatck.harness.judge.rules.Judging.complaining;
import static org.ucwatck.harness.judge.rules.Judging.results;
import static org.ucwatck.harness.judge.rules.Judging.says;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ucwatck.harness.transport.Told;
import org.ucwatck.verdict.result.CheckResult;
import org.ucwatck.verdict.result.Finding;

/** What one sample shows is told as SHOULD, what enough evidence shows as MUST, and nothing as both. */
final class InferredTypesTest {
    private static final String RULE = "body.inferred-type";
    private static final String SELF = "'_links':{'self':{'href':'/x'}}";

    private static Told resource(String rel, String members) {
        return Told.get(rel).json("{'rel':'" + rel + "'," + SELF + "," + members + "}");
    }

    private static Told linking(String rel, String links) {
        return Told.get(rel).json("{'rel':'" + rel + "','_links':{'self':{'href':'/x'}," + links + "}}");
    }

    private static Told invitationInXml(String members) {
        return Told.get("phoneAudioInvitation")
                .xml("<resource NS rel='phoneAudioInvitation' href='/x'>" + members + "</resource>");
    }

    private static Told told(String member) {
        return page(event("updated", embedding(INVITATION + "," + member)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "phoneAudioInvitation|'privateLine':'No'|/privateLine: is the string \"No\", not a boolean",
                "phoneAudioInvitation|'subject':7|/subject: is the number 7, not a string",
                "phoneAudioInvitation|'threadId':['a']|/threadId: is an array, not a string",
                "communication|'videoBasedScreenSharing':true|/videoBasedScreenSharing: is a boolean, not a string",
                "contact|'expires':7|/expires: is the number 7, not a string",
                "contact|'expires':'soon'|/expires: is \"soon\", which is no date of the form /Date(milliseconds)/"
            })
    void kindOfASeldomShownPropertyIsInferred(String rel, String member, String actual) {
        assertThat(says(RULE, resource(rel, member)))
                .contains("a " + rel + " as its page shows it | in " + rel + ", at " + actual + " | x#1");
        assertThat(complaining(resource(rel, member))).containsExactly(RULE);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "conversation|'recording':'No'",
                "conversation|'subject':7",
                "conversation|'threadId':['a']",
                "conversation|'activeModalities':'Audio'",
                "conversation|'participantCount':'2'",
                "phoneAudioInvitation|'privateLine':{'value':false}",
                "phoneAudioInvitation|'direction':7",
                "phoneAudioInvitation|'direction':['Incoming']",
                "phoneAudioInvitation|'importance':'High'",
                "communication|'videoBasedScreenSharing':'Maybe'",
                "communication|'videoBasedScreenSharing':{'value':true}",
                "communication|'supportedMessageFormats':[['Plain']]",
                "communication|'supportedMessageFormats':[7]"
            })
    void everythingElseStaysAMatterOfTheSchema(String rel, String member) {
        assertThat(complaining(resource(rel, member))).containsExactly("body.schema");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"'privateLine':false", "'privateLine':null", "'subject':''", "'direction':'Incoming'", "'odd':{}"
            })
    void whatIsShownOnceAndRightPasses(String member) {
        assertThat(says(RULE, resource("phoneAudioInvitation", member + ",'threadId':'a'")))
                .isEmpty();
        assertThat(complaining(resource("phoneAudioInvitation", member))).isEmpty();
    }

    @Test
    void lengthThatThePageGivesIsDemanded() {
        Told told = resource("communication", "'phoneNumber':'" + "1".repeat(101) + "'");

        assertThat(complaining(told)).containsExactly("body.schema");
    }

    @Test
    void seldomShownLinkMayBeAnArrayAndNothingElse() {
        assertThat(says(RULE, linking("phoneAudioInvitation", "'from':[{'href':'/f'}]")))
                .containsExactly("a phoneAudioInvitation as its page shows it | in phoneAudioInvitation,"
                        + " at /_links/from: is an array, not an object | x#1");
        assertThat(complaining(linking("phoneAudioInvitation", "'from':[{'href':'/f'}]")))
                .containsExactly(RULE);
        assertThat(complaining(linking("conversations", "'conversation':{'href':'/c'}")))
                .containsExactly(RULE);
        assertThat(complaining(linking("phoneAudioInvitation", "'from':'/f'"))).contains("body.link-cardinality");
    }

    @Test
    void linkThatManySamplesShowIsDemanded() {
        assertThat(complaining(linking("phoneAudio", "'conversation':[{'href':'/c'}]")))
                .containsExactly("body.link-cardinality");
    }

    @Test
    void seldomShownListOfResourcesMayBeOneResource() {
        String participant = "{'rel':'participant'," + SELF + "}";
        Told single = resource("phoneAudioInvitation", "'_embedded':{'acceptedByParticipant':" + participant + "}");

        assertThat(complaining(single)).containsExactly(RULE);
        assertThat(complaining(resource("application", "'_embedded':{'me':[{'rel':'me'," + SELF + "}]}")))
                .containsExactly("body.schema");
    }

    @Test
    void pageOfWhatIsEmbeddedIsNamed() {
        String communication = "{'rel':'communication','videoBasedScreenSharing':true," + SELF + "}";
        CheckResult result =
                results(resource("application", "'_embedded':{'communication':" + communication + "}")).stream()
                        .filter(each -> each.id().rule().equals(RULE))
                        .filter(each -> !each.findings().isEmpty())
                        .findFirst()
                        .orElseThrow();

        assertThat(result.findings()).flatExtracting(Finding::elements).containsOnly("communication");
        assertThat(result.elements()).containsExactly("communication");
    }

    @Test
    void textOfXmlHasItsTypeFromThePage() {
        Told word = invitationInXml("<property name='privateLine'>No</property>");

        assertThat(complaining(word)).containsExactly(RULE);
        assertThat(complaining(invitationInXml("<propertyList name='subject'><item>a</item></propertyList>")))
                .containsExactly(RULE);
        assertThat(complaining(invitationInXml("<property name='direction'>Sideways</property>")))
                .containsExactly("body.schema");
        assertThat(says(RULE, invitationInXml("<property name='privateLine'>True</property>")))
                .isEmpty();
    }

    @Test
    void whatAnEventEmbedsIsInferredToo() {
        assertThat(complaining(told("'privateLine':'No'"))).containsExactly(RULE);
        assertThat(complaining(told("'direction':7"))).containsExactly("event.embedded-schema");
        assertThat(says(RULE, told("'privateLine':true"))).isEmpty();
    }

    @Test
    void resourceOfCertainKindsIsNotSpokenOf() {
        assertThat(says(RULE, resource("phoneAudio", "'state':'Connected'"))).containsExactly(NOTHING);
        assertThat(says(RULE, resource("contact", "'name':'Dana'"))).containsExactly(NOTHING);
    }
}
