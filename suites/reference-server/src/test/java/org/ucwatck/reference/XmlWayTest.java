package org.ucwatck.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ucwatck.reference.people.Directory;
import org.w3c.dom.Element;
import org.xmlunit.assertj3.XmlAssert;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class XmlWayTest {
    private static final String NAMESPACE = "http://schemas.microsoft.com/rtc/2012/03/ucwa";
    private Walk walk;
    private Visitor xml;

    @BeforeAll
    void start() throws IOException {
        walk = new Walk(ServerOptions.DEFAULT);
        xml = walk.visitor().with("Accept", "application/xml").with("Content-Type", "application/xml");
    }

    @AfterAll
    void stop() {
        walk.close();
    }

    private static Element parse(Exchange exchange) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
            byte[] bytes = exchange.text().getBytes(StandardCharsets.UTF_8);
            return factory.newDocumentBuilder()
                    .parse(new ByteArrayInputStream(bytes))
                    .getDocumentElement();
        } catch (Exception e) {
            throw new AssertionError(exchange.text(), e);
        }
    }

    private static String input(String content) {
        return "<input xmlns=\"" + NAMESPACE + "\">" + content + "</input>";
    }

    private static String to(String uri) {
        return "<property name=\"to\">" + uri + "</property>";
    }

    @Test
    void resourceIsInTheNamespaceWithRelAndHref() {
        Element resource = parse(xml.get(walk.conversation()));

        assertThat(resource.getNamespaceURI()).isEqualTo(NAMESPACE);
        assertThat(resource.getAttribute("rel")).isEqualTo("conversation");
        assertThat(resource.getAttribute("href")).startsWith("/");
    }

    @Test
    void callIsPlacedAndTold() {
        String add = walk.addPhoneAudio(walk.conversation());

        Exchange added =
                xml.post(add, input(to(Directory.REACHABLE) + "<property name=\"operationId\">a&amp;b</property>"));

        assertThat(added.status()).isEqualTo(201);
        Element invitation = parse(xml.get(added.header("Location")));
        assertThat(invitation.getTextContent()).contains("a&b");
    }

    @Test
    void missingParameterIsListedInReason() {
        String refused =
                xml.post(walk.addPhoneAudio(walk.conversation()), input("")).text();

        XmlAssert.assertThat(refused)
                .and("""
                        <reason xmlns="%s">
                          <code>BadRequest</code>
                          <subcode>ParameterValidationFailure</subcode>
                          <parameters>
                            <property name="to">Missing</property>
                          </parameters>
                        </reason>
                        """.formatted(NAMESPACE))
                .ignoreWhitespace()
                .withNodeFilter(node -> !"message".equals(node.getLocalName()))
                .areSimilar();
    }

    @Test
    void linksAndEmbeddedResourcesAreIgnored() {
        String more = "<link rel=\"x\" href=\"y\"/><resource rel=\"z\">" + to("nobody") + "</resource>";

        assertThat(xml.post(walk.addPhoneAudio(walk.conversation()), input(more + to(Directory.REACHABLE)))
                        .status())
                .isEqualTo(201);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<input",
                "<input xmlns=\"urn:other\"/>",
                "<output xmlns=\"http://schemas.microsoft.com/rtc/2012/03/ucwa\"/>",
                "<!DOCTYPE input><input xmlns=\"http://schemas.microsoft.com/rtc/2012/03/ucwa\"/>",
                "<!DOCTYPE input SYSTEM \"file:///etc/passwd\"><input/>",
                "<input xmlns=\"http://schemas.microsoft.com/rtc/2012/03/ucwa\">&undeclared;</input>",
                "<input xmlns=\"http://schemas.microsoft.com/rtc/2012/03/ucwa\"><property>x</property></input>",
                "<input xmlns=\"http://schemas.microsoft.com/rtc/2012/03/ucwa\"/><more/>",
                "{\"to\":\"sip:carol@contoso.example\"}"
            })
    void malformedBodyIsRefused(String body) {
        Exchange refused = xml.post(walk.addPhoneAudio(walk.conversation()), body);

        assertThat(refused.status()).isEqualTo(400);
        assertThat(parse(refused).getTextContent()).contains("DeserializationFailure");
    }
}
