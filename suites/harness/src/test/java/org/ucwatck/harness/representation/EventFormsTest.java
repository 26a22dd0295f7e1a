package org.ucwatck.harness.representation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ucwatck.harness.representation.Reading.json;
import static org.ucwatck.harness.representation.Reading.xml;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ucwatck.harness.representation.Representation.Kind;
import org.ucwatck.harness.transport.Told;

final class EventFormsTest {
    private static final String JSON = """
            {'_links':{'self':{'href':'/e?ack=1'},'next':{'href':'/e?ack=2'}},'sender':[
              {'href':'/c','rel':'communication','events':[
                {'type':'started','link':{'href':'/i/1','rel':'phoneAudioInvitation'},'_embedded':{
                  'phoneAudioInvitation':{'rel':'phoneAudioInvitation','joinAudioMuted':true,
                    '_links':{'self':{'href':'/i/1'}}}}},
                {'type':'completed','link':{'href':'/i/1','rel':'phoneAudioInvitation'},'status':'Failure',
                  'reason':{'code':'RemoteFailure','subcode':'Declined'}}]},
              {'href':'/v/1','rel':'conversation','events':[
                {'type':'added','link':{'href':'/p/1','title':'Anna','rel':'participant'},
                  'in':{'href':'/ps','rel':'participants'}}]}]}""";
    private static final String XML = """
            <events NS href='/e?ack=1'><link rel='next' href='/e?ack=2'/>
              <sender rel='communication' href='/c'>
                <started rel='phoneAudioInvitation' href='/i/1'>
                  <resource rel='phoneAudioInvitation' href='/i/1'>
                    <property name='joinAudioMuted'>True</property></resource></started>
                <completed rel='phoneAudioInvitation' href='/i/1' status='Failure'>
                  <reason><code>RemoteFailure</code><subcode>Declined</subcode></reason></completed></sender>
              <sender rel='conversation' href='/v/1'>
                <added rel='participant' href='/p/1' title='Anna'><in rel='participants' href='/ps'/></added>
              </sender></events>""";

    @Test
    void samePageReadsTheSameInBothFormats() {
        assertThat(xml(XML)).isEqualTo(json(JSON));
        assertThat(Representation.of(Told.get("events").xml(XML).once(), "").kind())
                .isEqualTo(Kind.EVENTS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<completed rel='x' href='/i' status='Success'><in rel='y' href='/y'/></completed>",
                "<completed rel='x' href='/i'><status> Success </status><link rel='y' href='/y'/></completed>",
                "<completed rel='x' href='/i'><property name='status'>Success</property><in rel='y' href='/y'/>"
                        + "<unknown/></completed>",
                "<completed rel='x' href='/i' status='Success'><in><link rel='y' href='/y'/></in></completed>",
                "<completed rel='x' href='/i' status='Success'><in><resource rel='y' href='/y'/></in></completed>",
                "<completed rel='x' href='/i' status='Success'><in><href>/y</href><rel> y </rel></in></completed>"
            })
    void formsThatSayTheSameReadTheSame(String event) {
        assertThat(xml("<events NS><sender rel='s' href='/s'>" + event + "</sender></events>"))
                .contains("'type':'completed'", "'status':'Success'", "'in':{'href':'/y','rel':'y'}")
                .contains("'link':{'href':'/i','rel':'x'}");
    }

    @Test
    void partsOfAReasonMayBeAttributes() {
        assertThat(xml("<events NS><sender rel='s' href='/s'><completed rel='x' href='/i' status='Failure'>"
                        + "<reason code='RemoteFailure' subcode='Declined'/></completed></sender></events>"))
                .contains("'reason':{'code':'RemoteFailure','subcode':'Declined'}");
    }

    @Test
    void nilPartsAreAbsent() {
        assertThat(xml("<events NS xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance'><sender rel='s' href='/s'>"
                        + "<added rel='x' href='/i'><in xsi:nil='true'/><reason xsi:nil='1'/><status xsi:nil='true'/>"
                        + "</added></sender></events>"))
                .contains("'events':[{'type':'added','link':{'href':'/i','rel':'x'}}]");
    }

    @Test
    void pagesMayBeLinksAlone() {
        for (String rel : new String[] {"next", "resume", "resync"}) {
            String page = "{'_links':{'" + rel + "':{'href':'/e?ack=2'}}}";

            assertThat(Representation.of(Told.get("").json(page).once(), "").kind())
                    .isEqualTo(Kind.EVENTS);
        }
        assertThat(Representation.of(
                                Told.get("")
                                        .json("{'_links':{'self':{'href':'/x'}}}")
                                        .once(),
                                "")
                        .kind())
                .isEqualTo(Kind.RESOURCE);
    }

    @Test
    void applicationThatAlsoLinksToNextIsNoPage() {
        String application = "{'rel':'application','_links':{'self':{'href':'/a'},'next':{'href':'/e?ack=1'}}}";

        assertThat(Representation.of(Told.get("").json(application).once(), "application")
                        .kind())
                .isEqualTo(Kind.RESOURCE);
    }

    @Test
    void emptyPageHasNoSenders() {
        assertThat(xml("<events NS><link rel='next' href='/e'/></events>"))
                .isEqualTo("{'_links':{'next':{'href':'/e'}},'sender':[]}");
        assertThat(xml("<events NS/>")).isEqualTo("{'sender':[]}");
    }

    @Test
    void elementsThatAreNoEventsArePassedOver() {
        assertThat(xml(
                        "<events NS xmlns:v='urn:v'><v:sender/><extra/><sender rel='s' href='/s'><begun/><link rel='x' href='/y'/>"
                                + "<v:started rel='x' href='/y'/></sender></events>"))
                .isEqualTo("{'sender':[{'href':'/s','rel':'s','events':[]}]}");
    }

    @Test
    void whatTellsOfAResourceIsAnEventWhateverItsName() {
        assertThat(xml("<events NS><sender rel='s' href='/s'><begun rel='x' href='/y'/></sender></events>"))
                .contains("'events':[{'type':'begun','link':{'href':'/y','rel':'x'}}]");
        assertThat(xml("<events NS><added rel='x' href='/y'/></events>"))
                .isEqualTo("{'events':[{'type':'added','link':{'href':'/y','rel':'x'}}],'sender':[]}");
    }
}
