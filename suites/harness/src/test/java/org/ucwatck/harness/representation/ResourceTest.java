package org.ucwatck.harness.representation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ucwatck.harness.exchange.UcwaRequest;
import org.ucwatck.harness.transport.Told;

final class ResourceTest {
    private static Resource resource(String json) {
        return new Resource(Representation.json(json.replace('\'', '"')));
    }

    @Test
    void propertiesAreReadAsText() {
        Resource read =
                resource("{'a':'x','b':7,'c':true,'d':null,'e':[],'f':{},'rel':'me','_links':{},'_embedded':{}}");

        assertThat(read.text("a")).contains("x");
        assertThat(read.text("b")).contains("7");
        assertThat(read.text("c")).contains("true");
        assertThat(read.text("d")).isEmpty();
        assertThat(read.text("e")).isEmpty();
        assertThat(read.text("absent")).isEmpty();
        assertThat(read.properties()).containsExactly("a", "b", "c", "d", "e", "f");
        assertThat(read.rel()).isEqualTo("me");
    }

    /** Not against that of the application, which may be elsewhere. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'_links':{'x':{'href':'../y'}}}",
                "{'_links':{'x':{'href':'//h/y'}}}",
                "{'_links':{'x':[{'href':'/y'}]}}",
                "{'_embedded':{'x':{'_links':{'self':{'href':'./../y'}}}}}"
            })
    void linksAreResolvedAgainstTheUrlOfTheirAnswer(String json) {
        Told told = Told.get("x").asking(UcwaRequest.get("https://h/a/b")).json(json);

        assertThat(Representation.of(told.once(), "x").resource().linkOrEmbedded("x"))
                .contains(new Link("x", "https://h/y"));
    }

    @Test
    void linksAreReadSingleOrAsAnArray() {
        Resource read =
                resource("{'_links':{'self':{'href':'/s'},'x':[{'href':'/1'},{},{'href':2},{'href':'/3'}],'n':null}}");

        assertThat(read.self()).contains("/s");
        assertThat(read.links("x")).containsExactly(new Link("x", "/1"), new Link("x", "/3"));
        assertThat(read.link("x")).contains(new Link("x", "/1"));
        assertThat(read.links("n")).isEmpty();
        assertThat(read.links("absent")).isEmpty();
        assertThat(read.linkRels()).containsExactly("n", "self", "x");
    }

    @Test
    void linkGoesBeforeWhatIsEmbedded() {
        String embedded = "'_embedded':{'me':[{},{'_links':{'self':{'href':'/e'}}}]}";

        assertThat(resource("{'_links':{'me':{'href':'/l'}}," + embedded + "}").linkOrEmbedded("me"))
                .contains(new Link("me", "/l"));
        assertThat(resource("{" + embedded + "}").linkOrEmbedded("me")).contains(new Link("me", "/e"));
        assertThat(resource("{" + embedded + "}").embedded("me")).hasSize(2);
        assertThat(resource("{" + embedded + "}").embeddedRels()).containsExactly("me");
        assertThat(resource("{}").linkOrEmbedded("me")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{'_links':7,'_embedded':[]}", "{'_links':null,'_embedded':'x'}", "{'rel':{}}"})
    void bodiesOfAnyShapeAreReadAsFarAsTheyGo(String json) {
        Resource read = resource(json);

        assertThat(read.rel()).isEmpty();
        assertThat(read.self()).isEmpty();
        assertThat(read.linkRels()).isEmpty();
        assertThat(read.embeddedRels()).isEmpty();
        assertThat(read.embedded("me")).isEmpty();
    }

    @Test
    void parametersOfAnErrorMayBeABagOrAnArray() {
        assertThat(new ErrorBody(resource("{'parameters':{'to':'x','a':'y'}}").json()).parameters())
                .containsExactly("a", "to");
        assertThat(new ErrorBody(resource("{'parameters':[{'name':'to'},{}]}").json()).parameters())
                .containsExactly("", "to");
        assertThat(new ErrorBody(resource("{'parameters':'x'}").json()).parameters())
                .isEmpty();
    }
}
