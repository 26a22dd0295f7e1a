package org.ucwatck.harness.representation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ucwatck.harness.exchange.MediaType;
import org.ucwatck.spec.pages.Format;
import org.w3c.dom.Element;

final class InputTest {
    private static Element xml(Input input) {
        return XmlDocuments.parse(input.write(Format.XML), MediaType.parse("application/xml"))
                .getDocumentElement();
    }

    private static String json(Input input) {
        return input.write(Format.JSON).forLog();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "plain",
                "",
                " both ends ",
                "<a href=\"x\">&amp;</a>",
                "]]>",
                "a\tb\nc\r\nd\re",
                "\\ \" / '",
                "é \u2028 😀",
                "\uFFFD",
                "\u0085\u00A0"
            })
    void anyTextComesBackAsItWas(String text) {
        Input input = Input.empty().with("a", text).withList("b", List.of(text, "x"));
        List<Element> written = XmlElements.children(xml(input));

        assertThat(written.get(0).getTextContent()).isEqualTo(text);
        assertThat(XmlElements.children(written.get(1)).get(0).getTextContent()).isEqualTo(text);
        assertThat(Representation.json(json(input)).path("a").asString()).isEqualTo(text);
        assertThat(Representation.json(json(input)).path("b").get(0).asString()).isEqualTo(text);
    }

    @Test
    void bodiesLookAsThePagesShowThem() {
        Input input = Input.empty().with("to", "sip:a@b").withList("m", List.of("x", "y"));

        assertThat(json(input)).isEqualTo("{\"to\":\"sip:a@b\",\"m\":[\"x\",\"y\"]}");
        assertThat(input.write(Format.XML).forLog())
                .isEqualTo("<?xml version=\"1.0\" encoding=\"utf-8\"?>"
                        + "<input xmlns=\"http://schemas.microsoft.com/rtc/2012/03/ucwa\">"
                        + "<property name=\"to\">sip:a@b</property>"
                        + "<propertyList name=\"m\"><item>x</item><item>y</item></propertyList></input>");
    }

    @Test
    void namesAreEscapedToo() {
        Input input = Input.empty().with("a\"<b", "x").withList("c\"&d", List.of());

        assertThat(XmlElements.children(xml(input)))
                .extracting(element -> element.getAttribute("name"))
                .containsExactly("a\"<b", "c\"&d");
        assertThat(Representation.json(json(input)).propertyNames()).containsExactly("a\"<b", "c\"&d");
    }

    @Test
    void rawPiecesAreWrittenAsTheyAre() {
        Input input = Input.empty().with("a", "1").withRaw("a", "{", "<x>");

        assertThat(json(input)).isEqualTo("{\"a\":{}");
        assertThat(input.write(Format.XML).forLog()).endsWith("\"><x></input>");
    }

    @Test
    void laterValueTakesThePlaceOfAnEarlierOne() {
        Input input = Input.empty().with("a", "1").with("b", "2").with("a", "3");

        assertThat(json(input)).isEqualTo("{\"b\":\"2\",\"a\":\"3\"}");
        assertThat(json(input.withList("b", List.of()))).isEqualTo("{\"a\":\"3\",\"b\":[]}");
        assertThat(json(input.without("a"))).isEqualTo("{\"b\":\"2\"}");
        assertThat(json(Input.empty())).isEqualTo("{}");
    }

    @Test
    void nameMayComeTwiceOnPurpose() {
        Input input = Input.empty().with("a", "1").also("a", "2");

        assertThat(json(input)).isEqualTo("{\"a\":\"1\",\"a\":\"2\"}");
        assertThat(XmlElements.children(xml(input))).hasSize(2);
    }
}
