package org.ucwatck.harness.representation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.ucwatck.harness.representation.Reading.xml;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ucwatck.harness.representation.Representation.Kind;
import org.ucwatck.harness.transport.Told;
import org.ucwatck.spec.pages.Format;

final class XmlResourceTest {
    private static String conversation(String properties) {
        return xml("<resource NS rel='conversation'>" + properties + "</resource>");
    }

    private static String property(String name, String value) {
        return conversation("<property name='" + name + "'>" + value + "</property>");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "participantCount | 7     | 7",
                "participantCount | ` -7 ` | -7",
                "participantCount | +7    | 7",
                "participantCount | 7.5   | '7.5'",
                "participantCount | 9999999999999999999 | '9999999999999999999'",
                "readLocally      | true  | true",
                "readLocally      | ` False ` | false",
                "readLocally      | True  | true",
                "readLocally      | false | false",
                "readLocally      | TRUE  | true",
                "readLocally      | 1     | true",
                "readLocally      | ` 0 ` | false",
                "readLocally      | 2     | '2'",
                "readLocally      | yes   | 'yes'",
                "subject          | 7     | '7'",
                "subject          | ` a b ` | ' a b '",
                "vendorThing      | true  | 'true'",
                "created | 2026-11-23T10:00:00Z        | '/Date(1795428000000)/'",
                "created | 2026-11-23T10:00:00         | '/Date(1795428000000)/'",
                "created | 2026-11-23T11:00:00.5+01:00 | '/Date(1795428000500)/'",
                "created | 2026-11-23T09:00:00-01:00   | '/Date(1795428000000)/'",
                "created | 1969-12-31T23:59:59Z        | '/Date(-1000)/'",
                "created | 2026-11-23                  | '/Date(1795392000000)/'",
                "created | 20261123                    | '/Date(1795392000000)/'",
                "created | 2026-327                    | '/Date(1795392000000)/'",
                "created | 2026-W48-1                  | '/Date(1795392000000)/'",
                "created | 2026W481T10Z                | '/Date(1795428000000)/'",
                "created | 20261123T100000Z            | '/Date(1795428000000)/'",
                "created | 2026-11-23T15:00:00+05      | '/Date(1795428000000)/'",
                "created | 2026-11-23T15:30+0530       | '/Date(1795428000000)/'",
                "created | 2026-11-23T09,5-00:30       | '/Date(1795428000000)/'",
                "created | 2026-11-22T24:00            | '/Date(1795392000000)/'",
                "created | 2026-11-23t10:00:00z        | '/Date(1795428000000)/'",
                "created | 2026-11-23T                 | 'no date: 2026-11-23T'",
                "created | 2026-11-23T25:00            | 'no date: 2026-11-23T25:00'",
                "created | 2026-11-23T10:00:00+19      | 'no date: 2026-11-23T10:00:00+19'",
                "created | 2026-1123                   | 'no date: 2026-1123'",
                "created | 2026-11                     | 'no date: 2026-11'",
                "created | 2026-11-23 10:00:00Z        | 'no date: 2026-11-23 10:00:00Z'",
                "created | 1795428000000               | 'no date: 1795428000000'",
                "created | yesterday                   | 'no date: yesterday'",
                "created | /Date(1)/                   | 'no date: /Date(1)/'",
                "created | 2026-13-23T10:00:00Z        | 'no date: 2026-13-23T10:00:00Z'"
            })
    void valuesGetTheTypeOfTheirPage(String name, String written, String read) {
        assertThat(property(name, written)).isEqualTo("{'rel':'conversation','" + name + "':" + read + "}");
    }

    @Test
    void listsKeepTheirOrderAndBlanks() {
        assertThat(conversation(
                        "<propertyList name='activeModalities'><item>Messaging</item><item> b </item></propertyList>"))
                .isEqualTo("{'rel':'conversation','activeModalities':['Messaging',' b ']}");
        assertThat(conversation("<propertyList name='vendorThings'/>"))
                .isEqualTo("{'rel':'conversation','vendorThings':[]}");
    }

    @Test
    void linksKeepTheirAttributes() {
        assertThat(conversation("<link rel='messaging' href='/m?a=1&amp;b' title='' revision='2'/>"))
                .isEqualTo("{'rel':'conversation','_links':{'messaging':"
                        + "{'href':'/m?a=1&b','title':'','revision':'2'}}}");
    }

    @Test
    void linkThatThePageCallsAnArrayIsOneEvenAlone() {
        assertThat(xml("<resource NS rel='conversations'><link rel='conversation' href='/1'/></resource>"))
                .isEqualTo("{'rel':'conversations','_links':{'conversation':[{'href':'/1'}]}}");
    }

    @Test
    void linkThatComesTwiceIsAnArray() {
        assertThat(conversation("<link rel='v' href='/1'/><link rel='v' href='/2'/><link rel='v' href='/3'/>"))
                .isEqualTo("{'rel':'conversation','_links':{'v':[{'href':'/1'},{'href':'/2'},{'href':'/3'}]}}");
    }

    @Test
    void hrefIsTheSelfLink() {
        assertThat(xml("<resource NS rel='x' href='/y'/>")).isEqualTo("{'rel':'x','_links':{'self':{'href':'/y'}}}");
    }

    @Test
    void embeddedResourcesAreSingleOrArraysAsThePageSays() {
        assertThat(xml("<resource NS rel='phoneAudioInvitation'><resource rel='from' href='/f'/>"
                        + "<resource rel='acceptedByParticipant' href='/a'/></resource>"))
                .isEqualTo(
                        "{'rel':'phoneAudioInvitation','_embedded':{"
                                + "'from':{'rel':'from','_links':{'self':{'href':'/f'}}},"
                                + "'acceptedByParticipant':[{'rel':'acceptedByParticipant','_links':{'self':{'href':'/a'}}}]}}");
    }

    @Test
    void embeddedResourcesHaveTheTypesOfTheirOwnPage() {
        assertThat(xml("<resource NS rel='x'><resource rel='conversation'>"
                        + "<property name='readLocally'>True</property></resource></resource>"))
                .isEqualTo("{'rel':'x','_embedded':{'conversation':{'rel':'conversation','readLocally':true}}}");
    }

    @Test
    void namelessRootIsReadAsTheResourceThatWasAskedFor() {
        assertThat(xml("conversation", "<resource NS><property name='readLocally'>True</property></resource>"))
                .isEqualTo("{'readLocally':true}");
        assertThat(xml("conversation", "<resource NS rel='x'><property name='readLocally'>True</property></resource>"))
                .isEqualTo("{'rel':'x','readLocally':'True'}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<u:resource xmlns:u='http://schemas.microsoft.com/rtc/2012/03/ucwa' rel='x' href='/y'>"
                        + "<u:property name='a'>b&amp;c</u:property></u:resource>",
                "<resource NS rel='x' href='/y'><property name='a'><![CDATA[b&c]]></property></resource>",
                "<resource NS rel='x' href='/y'><property name='a'>b<![CDATA[&]]><!-- no -->c</property></resource>",
                "\uFEFF<?xml version='1.0'?><!-- a --><resource NS rel='x' href='/y'><!-- <link/> -->\n"
                        + "<property name='a'>b&#38;c</property></resource><!-- z -->",
                "<resource rel='x' href='/y'><property name='a'>b&amp;c</property></resource>",
                "<resource xmlns='urn:other' rel='x' href='/y'><property name='a'>b&amp;c</property></resource>",
                "<resource NS xmlns:v='urn:v' rel='x' href='/y'><v:property name='z'>1</v:property><unknown/>"
                        + "<v:link rel='q' href='/q'/><property name='a' v:hint='1'>b&amp;c</property></resource>"
            })
    void waysToWriteTheSameReadTheSame(String text) {
        assertThat(xml(text)).isEqualTo("{'rel':'x','a':'b&c','_links':{'self':{'href':'/y'}}}");
    }

    @Test
    void charsetOfTheTypeGoesBeforeThatOfTheText() {
        String text = "<?xml version='1.0' encoding='utf-8'?><resource rel='é'/>";

        assertThat(Reading.bytes("application/xml;charset=iso-8859-1", text, StandardCharsets.ISO_8859_1)
                        .resource()
                        .rel())
                .isEqualTo("é");
        assertThat(Reading.bytes("application/xml", text, StandardCharsets.UTF_8)
                        .resource()
                        .rel())
                .isEqualTo("é");
    }

    @Test
    void documentTypesAreRefused() {
        assertThatThrownBy(() -> xml("<!DOCTYPE r [<!ENTITY e SYSTEM 'file:///etc/passwd'>]><resource>&e;</resource>"))
                .isInstanceOf(Unreadable.class)
                .hasMessageStartingWith("malformed XML: DOCTYPE is disallowed")
                .hasMessageEndingWith("(line 1, column 10)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<resource>", "<resource/><resource/>", "text", "<resource a='1' a='2'/>", "<v:resource/>"})
    void textThatIsNotWellFormedIsUnreadable(String text) {
        assertThatThrownBy(() -> xml(text))
                .isInstanceOf(Unreadable.class)
                .hasMessageStartingWith("malformed XML: ")
                .hasMessageContaining("(line 1, column ");
    }

    @Test
    void bytesThatAreNoTextAreUnreadable() {
        assertThatThrownBy(() -> Reading.bytes("application/xml", "<resource rel='é'/>", StandardCharsets.ISO_8859_1))
                .isInstanceOf(Unreadable.class)
                .hasMessageStartingWith("malformed XML: Invalid byte");
    }

    @Test
    void rootOfAnotherNameIsUnreadable() {
        assertThatThrownBy(() -> xml("<v:html xmlns:v='urn:v'/>"))
                .isInstanceOf(Unreadable.class)
                .hasMessage("the root element is <v:html>, not <resource>, <reason> or <events>");
    }

    @Test
    void resourceInXmlSaysItsFormatAndKind() {
        Representation read =
                Representation.of(Told.get("").xml("<resource NS/>").once(), "");

        assertThat(read.format()).isEqualTo(Format.XML);
        assertThat(read.kind()).isEqualTo(Kind.RESOURCE);
    }
}
