package org.ucwatck.harness.judge.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ucwatck.harness.judge.rules.Judging.NOTHING;
import static org.ucwatck.harness.judge.rules.Judging.complaining;
import static org.ucwatck.harness.judge.rules.Judging.says;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ucwatck.harness.judge.look.Bodies;
import org.ucwatck.harness.transport.Told;

/** Links and embedded resources that the page of a resource does not list, and the names of resources. */
final class NestedJudgesTest {
    private static final String SELF = "'_links':{'self':{'href':'/x'}}";

    private static Told phoneAudio(String links, String more) {
        return Told.get("phoneAudio")
                .json("{'rel':'phoneAudio','_links':{'self':{'href':'/x'}" + links + "}" + more + "}");
    }

    private static Told embedding(String embedded) {
        return phoneAudio("", ",'_embedded':" + embedded);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "{}|link x-odd of phoneAudio has no href",
                "'/odd'|link x-odd of phoneAudio is the string \"/odd\"",
                "{'href':7}|link x-odd of phoneAudio has the number 7 as href",
                "{'href':null}|link x-odd of phoneAudio has no href",
                "null|link x-odd of phoneAudio is null",
                "[{'href':'/odd'},{}]|link x-odd of phoneAudio has no href",
                "{'href':'/odd','title':7}|link x-odd of phoneAudio has the number 7 as title"
            })
    void undocumentedLinkThatIsNoneIsSeen(String link, String actual) {
        Told told = phoneAudio(",'x-odd':" + link, "");

        assertThat(says("body.href", told)).singleElement().asString().endsWith(" | " + actual + " | x#1");
        assertThat(complaining(told)).containsExactly("body.href");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{'href':'/odd','title':'','revision':2}", "[{'href':'/a'},{'href':'/b'}]", "[]"})
    void undocumentedLinkThatIsOneIsNot(String link) {
        assertThat(complaining(phoneAudio(",'x-odd':" + link, ""))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "[]|phoneAudio with an empty array as _embedded",
                "'odd'|phoneAudio with the string \"odd\" as _embedded",
                "{'x-odd':'odd'}|phoneAudio embeds the string \"odd\" as x-odd",
                "{'x-odd':[7]}|phoneAudio embeds the number 7 as x-odd"
            })
    void embeddedThatIsNoObjectOfResourcesIsSeen(String embedded, String actual) {
        assertThat(says("body.embedded", embedding(embedded)))
                .singleElement()
                .asString()
                .endsWith(" | " + actual + " | x#1");
        assertThat(complaining(embedding(embedded))).containsExactly("body.embedded");
    }

    @Test
    void embeddedResourceWithoutRelIsSeen() {
        assertThat(says("body.rel", embedding("{'x-odd':{" + SELF + "}}")))
                .containsExactly("the rel of every embedded resource | embedded x-odd without rel | x#1");
        assertThat(says(
                        "body.rel",
                        Told.get("phoneAudio")
                                .xml("<resource NS rel='phoneAudio' href='/x'><resource href='/y'/></resource>")))
                .containsExactly("the rel of every embedded resource | embedded resource without rel | x#1");
    }

    @Test
    void embeddedResourceUnderTheRelOfAnotherIsSeen() {
        assertThat(says("body.rel", embedding("{'contact':{'rel':'participant'," + SELF + "}}")))
                .containsExactly("rel contact or to of what is embedded as contact"
                        + " | embedded contact with rel participant | x#1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'from':{'rel':'participant',SELF}}",
                "{'localParticipant':{'rel':'participant',SELF}}",
                "{'participant':{'rel':'localParticipant',SELF}}",
                "{'x-odd':{'rel':'x-other',SELF}}",
                "{'x-odd':[{'rel':'participant',SELF},{'rel':'x-odd',SELF}]}"
            })
    void roleOrTypeMayNameAnEmbeddedResource(String embedded) {
        assertThat(complaining(embedding(embedded.replace("SELF", SELF)))).isEmpty();
    }

    @Test
    void knownResourceIsJudgedByItsPageWhereverItIsEmbedded() {
        Told told = embedding("{'messaging':{'rel':'messaging','state':'Humming'," + SELF + "}}");

        assertThat(says("body.schema", told)).singleElement().asString().contains("in messaging, at /state: is");
        assertThat(complaining(told)).containsExactly("body.schema");
        assertThat(complaining(embedding("{'x-odd':{'rel':'messaging','state':'Humming'," + SELF + "}}")))
                .containsExactly("body.schema");
    }

    @Test
    void rootAndUserNeedNoRelButNameNoOther() {
        Told user = Told.get("user").json("{'rel':'me','_links':{'self':{'href':'https://pool.contoso.com/u'}}}");

        assertThat(says("body.rel", user)).containsExactly("rel user | rel me | x#1");
        assertThat(says("body.rel", Told.get("root").xml("<resource NS rel='user' href='/x'/>")))
                .containsExactly("rel root | rel user | x#1");
        assertThat(says("body.rel", Told.get("root").xml("<resource NS rel='root' href='/x'/>")))
                .isEmpty();
    }

    @Test
    void whatNoPageDescribesIsNotJudgedByAny() {
        Told told = Told.get("x-odd").json("{'rel':'x-odd','created':'never'," + SELF + "}");

        assertThat(says("body.schema", told)).containsExactly(NOTHING);
        assertThat(says("body.date", told)).containsExactly(NOTHING);
        assertThat(says("body.link-cardinality", told)).containsExactly(NOTHING);
        assertThat(says("body.date", Bodies.phoneAudio())).containsExactly(NOTHING);
    }
}
