package org.ucwatck.spec.schemas;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UcwaXsdTest {
    private static final String UCWA = " xmlns='http://schemas.microsoft.com/rtc/2012/03/ucwa'";
    private final UcwaXsd xsd = UcwaXsd.load();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<resource NS rel='phoneAudio' href='/a'><link rel='conversation' href='/c'/>"
                        + "<property name='state'>Connected</property></resource>",
                "<resource NS href='/a'><property name='culture'>en-US</property><resource rel='me' href='/m'/></resource>",
                "<resource NS rel='me' href='/m' extra='1'><novelty><deep/></novelty><o:x xmlns:o='urn:o'/></resource>",
                "<reason NS><subcode>AlreadyExists</subcode><code>Conflict</code><message/><debugInfo/><parameters/></reason>",
                "<reason NS><code>Conflict</code><traceId>7</traceId></reason>",
                "<reason NS><code a='1'>Conflict</code><subcode a='1'>X</subcode><message a='1'>Y</message></reason>",
                "<resource NS href='/a'><propertyList name='x'><item a='1'>y</item></propertyList></resource>",
                "<events NS href='/e?ack=1'><link rel='next' href='/e?ack=2'/><sender rel='communication' href='/c'>"
                        + "<started rel='phoneAudioInvitation' href='/i'><resource rel='phoneAudioInvitation' href='/i'/>"
                        + "</started></sender></events>",
                "<events NS><link rel='resync' href='/e?ack=4'/></events>",
                "<events NS href='/e'><link rel='next' href='/f'/><sender rel='communication' href='/c'><completed rel='i' "
                        + "href='/i' status='Failure'><reason><code>RemoteFailure</code></reason></completed></sender></events>"
            })
    void messagesOfThePagesAreAccepted(String message) {
        assertThat(judge(message)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<input NS><property name='to'>sip:a@example.com</property><propertyList name='x'><item>y</item>"
                        + "</propertyList></input>",
                "<resource NS><property name='rel'>group</property><property name='id'>7</property></resource>",
                "<resource NS rel='group' href='/g'><link rel='x'/><resource rel='y'/><property name='a'/></resource>",
                "<input NS xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance'><property name='a' xsi:nil='true'/></input>"
            })
    void requestsOfThePagesAreAccepted(String request) {
        assertThat(UcwaXsd.loadRequests().validate(bytes(request))).isEmpty();
    }

    @Test
    void requestsAreNoAnswersAndAnswersNoRequests() {
        assertThat(judge("<input NS/>")).hasSize(1);
        assertThat(judge("<resource NS rel='group'/>"))
                .extracting(Violation::message)
                .containsExactly("<resource> has no attribute href");
        assertThat(UcwaXsd.loadRequests().validate(bytes("<reason NS><code>x</code></reason>")))
                .hasSize(1);
        assertThat(UcwaXsd.loadRequests().validate(bytes("<input NS><property>x</property></input>")))
                .extracting(Violation::message)
                .containsExactly("<property> has no attribute name");
    }

    @Test
    void anotherPrefixIsAccepted() {
        var message = "<u:reason xmlns:u='" + UcwaXsd.NAMESPACE + "'><u:code>Conflict</u:code></u:reason>";

        assertThat(judge(message)).isEmpty();
    }

    @Test
    void wrongNamespaceIsNamed() {
        assertThat(judge("<resource xmlns='urn:other' href='/a'/>"))
                .containsExactly(new Violation(
                        "line 1, column 40", "<resource> is no message of the UCWA namespace " + UcwaXsd.NAMESPACE));
    }

    @Test
    void childWithoutNamespaceIsNamed() {
        assertThat(judge("<resource NS href='/a'>\n<property xmlns='' name='state'/></resource>"))
                .containsExactly(new Violation(
                        "line 2, column 34", "<property> does not belong here, or not in that namespace"));
    }

    @Test
    void missingAttributesAreNamedWithTheirLines() {
        assertThat(judge("<resource NS rel='me'>\n<link rel='photo'/>\n<property>x</property></resource>"))
                .extracting(Violation::toString)
                .containsExactly(
                        "line 1, column 74: <resource> has no attribute href",
                        "line 2, column 20: <link> has no attribute href",
                        "line 3, column 11: <property> has no attribute name");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<parameters><parameter><name>to</name><reason>Missing</reason></parameter></parameters>",
                "<parameters><link/><resource/><input xmlns=''/></parameters>",
                "<debugInfo><reason/><link href=' '/><resource><property/></resource><x xmlns='urn:x'/>text</debugInfo>",
                "<subcode xsi:nil='true'/><message xsi:nil='1'/><parameters xsi:nil='true'/><debugInfo xsi:nil='true'/>",
                "<property name='diagnosticsCode' xsi:type='xsd:int'>2</property>",
                "<property name='a' xsi:nil='true'/><propertyList name='b' xsi:nil='true'/>"
                        + "<propertyList name='b'><item xsi:nil='true'/></propertyList>"
            })
    void formsThatNoPageExcludesAreAccepted(String parts) {
        assertThat(judge("<reason NS xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance'"
                        + " xmlns:xsd='http://www.w3.org/2001/XMLSchema' code='Conflict'>" + parts + "</reason>"))
                .isEmpty();
    }

    @Test
    void collectionOfAnEventIsAcceptedInAnyForm() {
        assertThat(judge(
                        "<events NS><sender rel='a' href='/a'><added rel='b' href='/b'><in><link rel='c' href='/c'/></in>"
                                + "</added></sender></events>"))
                .isEmpty();
    }

    @Test
    void linkIsNeverNil() {
        assertThat(judge("<resource NS href='/a' xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance'>"
                        + "<link xsi:nil='true' rel='b'/></resource>"))
                .isNotEmpty();
    }

    @Test
    void doctypeIsRefusedAndNothingIsFetched() {
        var message = "<!DOCTYPE input [<!ENTITY x SYSTEM 'file:///etc/hostname'>]><input NS>"
                + "<property name='to'>&x;</property></input>";

        assertThat(judge(message))
                .extracting(Violation::message)
                .containsExactly("has a DOCTYPE, which no UCWA message needs and this suite never reads");
    }

    @Test
    void truncatedMessageIsAViolation() {
        assertThat(judge("<resource NS href='/a'>")).hasSize(1);
    }

    @Test
    void findingsAreInEnglishInEveryCountry() {
        var usual = Locale.getDefault();
        Locale.setDefault(Locale.GERMANY);
        try {
            assertThat(judge("<resource NS/>"))
                    .extracting(Violation::message)
                    .containsExactly("<resource> has no attribute href");
        } finally {
            Locale.setDefault(usual);
        }
    }

    private List<Violation> judge(String message) {
        return xsd.validate(bytes(message));
    }

    private static byte[] bytes(String message) {
        return message.replace(" NS", UCWA).getBytes(StandardCharsets.UTF_8);
    }
}
