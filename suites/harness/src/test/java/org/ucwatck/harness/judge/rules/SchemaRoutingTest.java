package org.ucwatck.harness.judge.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ucwatck.harness.judge.rules.Judging.NOTHING;
import static org.ucwatck.harness.judge.rules.Judging.complaining;
import static org.ucwatck.harness.judge.rules.Judging.says;

import org.junit.jupiter.api.Test;
import org.ucwatck.harness.transport.Told;

/** One fault of a body is found by one rule. */
final class SchemaRoutingTest {
    private static final String SELF = "'_links':{'self':{'href':'/x'}}";

    private static Told phoneAudio(String members) {
        return Told.get("phoneAudio").json("{'rel':'phoneAudio'," + members + "}");
    }

    private static Told conversation(String members) {
        return Told.get("conversation").json("{'rel':'conversation'," + SELF + "," + members + "}");
    }

    @Test
    void missingSelfLinkBelongsToItsRule() {
        Told without = phoneAudio("'_links':{'conversation':{'href':'/c'}}");

        assertThat(complaining(without)).containsExactly("body.self-link");
        assertThat(says("body.self-link", without))
                .containsExactly("a self link with an href | phoneAudio without a self link | x#1");
    }

    @Test
    void missingLinksBelongToTheRuleAboutSelf() {
        assertThat(complaining(phoneAudio("'state':'Connected'"))).containsExactly("body.self-link");
    }

    @Test
    void selfLinkWithoutAnHrefBelongsToItsRule() {
        assertThat(complaining(phoneAudio("'_links':{'self':{}}"))).containsExactly("body.self-link");
    }

    @Test
    void embeddedResourceWithoutASelfLinkIsSeen() {
        String people = "'_embedded':{'people':{'rel':'people','_links':{}}},";
        Told told = Told.get("application").json("{'rel':'application'," + people + SELF + "}");

        assertThat(says("body.self-link", told))
                .containsExactly("a self link with an href | embedded people without a self link | x#1");
        assertThat(complaining(told)).containsExactly("body.self-link");
    }

    @Test
    void embeddedResourcesOfAnArrayAreLookedAtOneByOne() {
        Told told = Told.get("nobodyKnows")
                .json("{'rel':'nobodyKnows','_embedded':{'a':[{'rel':'a'},{'rel':'a'," + SELF + "}]}," + SELF + "}");

        assertThat(says("body.self-link", told))
                .containsExactly("a self link with an href | embedded a without a self link | x#1");
    }

    @Test
    void xmlResourceWithoutHrefIsSeen() {
        Told told = Told.get("me").xml("<resource NS rel='me'><resource rel='x'/></resource>");

        assertThat(says("body.self-link", told))
                .containsExactly(
                        "an href attribute | me without href | x#1",
                        "an href attribute | embedded x without href | x#1");
    }

    @Test
    void resourceThatNobodyNamedIsCalledAResource() {
        assertThat(says("body.self-link", Told.get("").json("{}")))
                .containsExactly("a self link with an href | resource without a self link | x#1");
        assertThat(says("body.self-link", Told.get("me"))).containsExactly(NOTHING);
    }

    @Test
    void arrayInPlaceOfALinkIsAMatterOfCardinality() {
        Told told = phoneAudio("'_links':{'self':{'href':'/x'},'conversation':[{'href':'/c'}]}");

        assertThat(says("body.link-cardinality", told))
                .containsExactly("a phoneAudio as its page describes it"
                        + " | in phoneAudio, at /_links/conversation: is an array, not an object | x#1");
        assertThat(complaining(told)).containsExactly("body.link-cardinality");
    }

    @Test
    void dateOfAnotherFormIsAMatterOfDates() {
        Told told = conversation("'created':'2026-11-23T10:00:00Z'");

        assertThat(says("body.date", told))
                .containsExactly("a conversation as its page describes it | in conversation, at /created:"
                        + " is \"2026-11-23T10:00:00Z\", which is no date of the form /Date(milliseconds)/ | x#1");
        assertThat(complaining(told)).containsExactly("body.date");
        assertThat(says("body.date", conversation("'created':'/Date(1)/'"))).isEmpty();
    }

    @Test
    void xmlDatesAreIsoDates() {
        Told told = Told.get("conversation")
                .xml(
                        "<resource NS rel='conversation' href='/x'><property name='created'>/Date(1)/</property></resource>");

        assertThat(complaining(told)).containsExactly("body.date");
        assertThat(says("body.date", told))
                .containsExactly("a conversation as its page describes it | in conversation, at /created:"
                        + " is \"/Date(1)/\", which is no date in ISO 8601 | x#1");
    }

    @Test
    void wrongTypesAndValuesAreAMatterOfTheSchema() {
        assertThat(says("body.schema", phoneAudio(SELF + ",'state':'Ringing'")))
                .containsExactly("a phoneAudio as its page describes it | in phoneAudio, at /state: is \"Ringing\";"
                        + " known are Connected, Connecting, Disconnected, Disconnecting, Transferring | x#1");
        assertThat(complaining(conversation("'readLocally':'yes'"))).containsExactly("body.schema");
        assertThat(complaining(conversation("'activeModalities':'Messaging'"))).containsExactly("body.schema");
        assertThat(says("body.schema", conversation("'readLocally':true"))).isEmpty();
    }

    @Test
    void linksThatAreNoObjectAreAMatterOfTheSchemaToo() {
        assertThat(says("body.schema", phoneAudio("'_links':7")))
                .containsExactly("a phoneAudio as its page describes it"
                        + " | in phoneAudio, at /_links: is the number 7, not an object | x#1");
    }

    @Test
    void embeddedResourceUnderAnotherRelIsAMatterOfRel() {
        Told told = Told.get("application")
                .json("{'rel':'application','_embedded':{'people':{'rel':'me'," + SELF + "}}," + SELF + "}");

        assertThat(says("body.rel", told))
                .containsExactly("a application as its page describes it"
                        + " | in application, at /_embedded/people/rel: is \"me\"; known are people | x#1");
        assertThat(complaining(told)).containsExactly("body.rel");
    }

    @Test
    void wrongRelIsFoundByOneRuleOnly() {
        assertThat(complaining(Told.get("phoneAudio").json("{'rel':'messaging'," + SELF + "}")))
                .containsExactly("body.rel");
        assertThat(complaining(Told.get("phoneAudio").json("{" + SELF + "}"))).containsExactly("body.rel");
    }

    @Test
    void resourceThatNobodyAskedForIsJudgedByTheRelItNames() {
        Told told = Told.get("").json("{'rel':'phoneAudio','state':'x'," + SELF + "}");

        assertThat(says("body.schema", told)).hasSize(1);
        assertThat(says("body.schema", Told.get("").json("{'rel':'nobodyKnows'," + SELF + "}")))
                .containsExactly(NOTHING);
        assertThat(says("body.schema", Told.get("").json("{" + SELF + "}"))).containsExactly(NOTHING);
    }

    @Test
    void relThatWasAskedForGoesBeforeTheOneThatIsNamed() {
        Told told = Told.get("phoneAudio").json("{'rel':'nobodyKnows','state':'x'," + SELF + "}");

        assertThat(says("body.schema", told)).hasSize(1);
    }

    @Test
    void resourceWithoutAPageIsNotJudgedByASchema() {
        Told told = Told.get("nobodyKnows").json("{'rel':'nobodyKnows','x':1," + SELF + "}");

        assertThat(complaining(told)).isEmpty();
    }
}
