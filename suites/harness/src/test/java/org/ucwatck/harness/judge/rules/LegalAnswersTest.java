package org.ucwatck.harness.judge.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ucwatck.harness.judge.look.Bodies.embedding;
import static org.ucwatck.harness.judge.look.Bodies.event;
import static org.ucwatck.harness.judge.rules.Judging.complaining;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.ucwatck.harness.exchange.Payload;
import org.ucwatck.harness.exchange.UcwaRequest;
import org.ucwatck.harness.judge.look.Bodies;
import org.ucwatck.harness.transport.Told;
import org.ucwatck.spec.pages.Format;

final class LegalAnswersTest {
    private static final String CONNECTED = "'_links':{'self':{'href':'/a'},'stopPhoneAudio':{'href':'/s'}}}";

    static Stream<Told> legal() {
        return Stream.of(usual(), ofRootsAndRoles(), read(), errors()).flatMap(answers -> answers);
    }

    /** What servers mostly answer. */
    private static Stream<Told> usual() {
        return Stream.of(
                Bodies.phoneAudio(),
                Bodies.phoneAudio().asking(Format.JSON),
                Bodies.phoneAudioXml(),
                Bodies.error(),
                Bodies.errorXml(),
                Bodies.page(event("started", embedding(Bodies.INVITATION)), event("completed", ",'status':'Success'")),
                Bodies.pageXml("<started rel='phoneAudioInvitation' href='/i/1'>"
                        + "<resource rel='phoneAudioInvitation' href='/i/1'/></started>"),
                Told.post("addPhoneAudio").header("Location", "/ucwa/invitations/1"),
                Told.post("addPhoneAudio").json("{" + Bodies.INVITATION + "}"),
                Told.get("user").status(401).header("WWW-Authenticate", "Basic").body("text/html", Payload.of("<p>no")),
                Told.get("user").withoutHeaders().json("{'_links':{'self':{'href':'https://pool.contoso.com/u'}}}"),
                Told.post("token").status(200).withoutHeaders().json("{'access_token':'cwt=1'}"),
                Told.post("token").status(400).withoutHeaders().json("{'error':'invalid_grant'}"),
                Told.get("xframe").body("text/html", Payload.of("<html/>")),
                Told.get("photo").body("image/jpeg", Payload.of("JFIF")),
                Told.get("applications")
                        .asking(UcwaRequest.of("OPTIONS", Told.HOST + "/ucwa/applications")
                                .about("applications"))
                        .json("{'optionsMetadata':{}}"));
    }

    /** Roots that lead elsewhere, and resources by their roles. */
    private static Stream<Told> ofRootsAndRoles() {
        return Stream.of(
                Told.get("root").withoutHeaders().json("{'_links':{'redirect':{'href':'https://pool.contoso.com/r'}}}"),
                Told.get("root")
                        .withoutHeaders()
                        .xml("<resource NS rel='root'><link rel='redirect' href='/r'/></resource>"),
                Told.get("derivedPhoneAudio").json("{'rel':'derivedPhoneAudio','state':'Connected'," + CONNECTED),
                Told.get("phoneAudio").json("{'rel':'derivedPhoneAudio','state':'Connected'," + CONNECTED),
                Told.get("from").json("{'rel':'acceptedByParticipant','_links':{'self':{'href':'/p'}}}"),
                Told.get("participant").json("{'rel':'from','_links':{'self':{'href':'/p'}}}"),
                Told.get("nobodyKnows").json("{'rel':'somethingElse','_links':{'self':{'href':'/p'}}}"),
                Told.get("phoneAudioInvitation")
                        .json("{'rel':'phoneAudioInvitation','_links':{'self':{'href':'/i'}},'_embedded':{'from':"
                                + "{'rel':'localParticipant','_links':{'self':{'href':'/p'}}}}}"));
    }

    /** Forms that no page excludes (A-21 and its like). */
    private static Stream<Told> read() {
        return Stream.of(
                Told.get("events").json("{'_links':{'resume':{'href':'/e?ack=1'}}}"),
                Bodies.page(event(
                        "completed", ",'status':'Failure','in':null,'reason':{'code':'RemoteFailure','message':null}")),
                Bodies.pageXml(
                        "<added rel='participant' href='/p'><in><link rel='participants' href='/ps'/></in></added>"),
                Bodies.pageXml(
                        "<completed rel='phoneAudioInvitation' href='/i'><reason code='RemoteFailure'/></completed>"),
                Told.get("conversation")
                        .json("{'rel':'conversation','created':null,'recording':null,'_links':{'self':{'href':'/v'}}}"),
                Told.get("conversation")
                        .xml("<resource NS rel='conversation' href='/v'><property name='created'>20261123</property>"
                                + "<property name='recording'>1</property></resource>"));
    }

    /** What stands below debugInfo is nobody's business, and parameters have any form that carries the facts. */
    private static Stream<Told> errors() {
        return Stream.of(
                Told.post("addPhoneAudio")
                        .status(400)
                        .xml(
                                "<reason NS><code>BadRequest</code><debugInfo><reason xmlns=''/><link href=' '/></debugInfo>"
                                        + "<parameters><parameter><name>to</name><reason>Missing</reason></parameter></parameters>"
                                        + "</reason>"),
                Told.post("addPhoneAudio")
                        .status(400)
                        .json(
                                "{'code':'BadRequest','debugInfo':{'link':{'href':'no reference'},'_links':{'x':{'href':' '}}}}"),
                Told.get("nobodyKnows").json("{'rel':'nobodyKnows','_links':{'self':{'href':'/x'}}}"));
    }

    @ParameterizedTest
    @MethodSource("legal")
    void legalAnswersAreNotComplainedOf(Told told) {
        assertThat(complaining(told)).isEmpty();
    }
}
