package org.ucwatck.harness.representation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ucwatck.harness.representation.Representation.Kind;
import org.ucwatck.harness.transport.Told;

final class XmlReasonTest {
    private static Representation read(String content) {
        return Representation.of(
                Told.get("")
                        .status(400)
                        .xml("<reason NS>" + content + "</reason>")
                        .once(),
                "");
    }

    @Test
    void errorReadsAsInJson() {
        Representation read = read("<code>BadRequest</code><subcode>NormalizationFailed</subcode><message>no</message>"
                + "<debugInfo><diagnosticsCode>2</diagnosticsCode><property name='a'>b</property></debugInfo>");

        assertThat(read.kind()).isEqualTo(Kind.ERROR);
        assertThat(read.json().toString().replace('"', '\''))
                .isEqualTo("{'code':'BadRequest','subcode':'NormalizationFailed','message':'no',"
                        + "'debugInfo':{'diagnosticsCode':'2','a':'b'}}");
        assertThat(read.error().words()).isEqualTo("BadRequest/NormalizationFailed");
    }

    @Test
    void partsMayBeWrittenAsProperties() {
        assertThat(read("<property name='code'>Gone</property>").error().code()).isEqualTo("Gone");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<parameter name='to' reason='missing'/>",
                "<parameter key='to' value='missing'/>",
                "<parameter><name>to</name><reason>missing</reason></parameter>",
                "<parameter><property name='name'>to</property><property name='reason'>missing</property></parameter>",
                "<property name='to'>missing</property>",
                "<parameter name='to'><reason>missing</reason></parameter>",
                "<to>missing</to>",
                "<to reason='missing'/>",
                "<name>to</name><reason>missing</reason>",
                "<item><name>to</name><reason>missing</reason></item>"
            })
    void parametersAreReadInEveryForm(String parameter) {
        assertThat(read("<parameters>" + parameter + "</parameters>")
                        .json()
                        .toString()
                        .replace('"', '\''))
                .isEqualTo("{'parameters':[{'name':'to','reason':'missing'}]}");
    }

    @Test
    void parametersMayHaveAnElementEach() {
        Representation read = read("<parameters name='to' reason='a'/>"
                + "<parameters><name>operationId</name><reason>b</reason></parameters>");

        assertThat(read.error().parameters()).containsExactly("operationId", "to");
        assertThat(read.forms())
                .contains(new Form("A-21 parameters of an error in XML", "an element <parameters> for each"));
    }

    @Test
    void partsMayBeAttributesOrNil() {
        Representation read = Representation.of(
                Told.get("")
                        .status(400)
                        .xml("<reason NS xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance' code='Gone'>"
                                + "<subcode xsi:nil='true'/></reason>")
                        .once(),
                "");

        assertThat(read.json().toString()).isEqualTo("{\"code\":\"Gone\"}");
        assertThat(read.forms())
                .containsExactly(
                        new Form("A-21 parts of a reason in XML", "attributes"),
                        new Form("A-34 member without a value", "xsi:nil"));
    }

    @Test
    void severalParametersKeepTheirOrder() {
        Representation read =
                read("<code>BadRequest</code><parameters><to>a</to><operationId>b</operationId></parameters>");

        assertThat(read.json().path("parameters").size()).isEqualTo(2);
        assertThat(read.error().parameters()).containsExactly("operationId", "to");
        assertThat(read("<parameters/>").error().parameters()).isEmpty();
    }

    @Test
    void parameterWithoutAReasonHasAnEmptyOne() {
        assertThat(read("<parameters><parameter><name>to</name></parameter></parameters>")
                        .json()
                        .toString())
                .isEqualTo("{\"parameters\":[{\"name\":\"to\",\"reason\":\"\"}]}");
    }

    @Test
    void wordsOfAnErrorNameWhatIsThere() {
        assertThat(read("<code>Gone</code>").error().words()).isEqualTo("Gone");
        assertThat(read("<subcode>x</subcode>").error().words()).isEqualTo("no code/x");
        assertThat(read("").error().words()).isEqualTo("no code");
    }
}
