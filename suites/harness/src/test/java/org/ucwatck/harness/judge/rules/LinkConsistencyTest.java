package org.ucwatck.harness.judge.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ucwatck.harness.judge.rules.Judging.NOTHING;
import static org.ucwatck.harness.judge.rules.Judging.says;

import org.junit.jupiter.api.Test;
import org.ucwatck.harness.transport.Told;

final class LinkConsistencyTest {
    private static final String RULE = "body.link-cardinality";
    private static final String ONE = "{'href':'/y'}";

    private static Told answer(String rel, String link) {
        return Told.get("me").json("{'rel':'" + rel + "','_links':{'self':{'href':'/x'},'vendorLink':" + link + "}}");
    }

    @Test
    void singleLinkInOneAnswerAndAnArrayInAnotherIsSeen() {
        assertThat(says(RULE, answer("me", ONE), answer("me", "[" + ONE + "]"), answer("me", "[]")))
                .containsExactly("link vendorLink of me always single or always an array"
                        + " | a single link in one answer and an array in another | x#2 x#3");
    }

    @Test
    void arraysInEveryAnswerPass() {
        assertThat(says(RULE, answer("me", "[]"), answer("me", "[" + ONE + "]")))
                .isEmpty();
        assertThat(says(RULE, answer("me", ONE), answer("me", ONE))).isEmpty();
    }

    @Test
    void relsOfDifferentResourcesMayDiffer() {
        assertThat(says(RULE, answer("me", ONE), answer("people", "[" + ONE + "]")))
                .isEmpty();
    }

    @Test
    void resourceWithoutRelIsKnownByTheRelOfItsLink() {
        Told nameless = Told.get("me").json("{'_links':{'self':{'href':'/x'},'vendorLink':[]}}");

        assertThat(says(RULE, answer("me", ONE), nameless)).hasSize(1);
    }

    @Test
    void singleLinkTwiceInXmlIsSeen() {
        assertThat(says(RULE, conversation("<link rel='phoneAudio' href='/1'/><link rel='phoneAudio' href='/2'/>")))
                .singleElement()
                .asString()
                .contains("at /_links/phoneAudio");
        assertThat(says(RULE, conversation("<link rel='phoneAudio' href='/1'/>")))
                .isEmpty();
    }

    @Test
    void linkThatNoPageListsMayComeTwiceInXml() {
        String twice = "<link rel='x' href='/1'/><link rel='x' href='/2'/>";

        assertThat(says(RULE, conversation(twice), conversation("<link rel='x' href='/1'/>")))
                .isEmpty();
    }

    private static Told conversation(String links) {
        return Told.get("conversation").xml("<resource NS rel='conversation' href='/x'>" + links + "</resource>");
    }

    @Test
    void otherAnswersShowNoLinks() {
        assertThat(says(RULE, Told.get("me"))).containsExactly(NOTHING);
    }
}
