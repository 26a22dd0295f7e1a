package org.ucwatck.harness.judge.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ucwatck.harness.judge.rules.Judging.NOTHING;
import static org.ucwatck.harness.judge.rules.Judging.complaining;
import static org.ucwatck.harness.judge.rules.Judging.says;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.ucwatck.harness.exchange.Payload;
import org.ucwatck.harness.judge.look.Bodies;
import org.ucwatck.harness.transport.Told;
import org.ucwatck.spec.pages.Format;
import org.ucwatck.verdict.result.Choice;

final class BodyJudgesTest {
    private static final String SELF = "'_links':{'self':{'href':'/x'}}";

    @Test
    void malformedBodiesAreSeenWithTheirPlace() {
        assertThat(says("body.parseable", Told.get("me").json("{'rel':'me',}")))
                .containsExactly("a well-formed json body | malformed JSON: Unexpected character ('}' (code 125)):"
                        + " was expecting double-quote to start property name (line 1, column 13) | x#1");
        assertThat(says("body.parseable", Told.get("me").xml("<resource NS href='/x'>")))
                .containsExactly("a well-formed xml body | malformed XML: XML document structures must start and end"
                        + " within the same entity. (line 1, column 75) | x#1");
        assertThat(says("body.parseable", Bodies.phoneAudio(), Bodies.phoneAudioXml()))
                .isEmpty();
    }

    @Test
    void bodiesOfOtherTypesAreNotParsed() {
        assertThat(says(
                        "body.parseable",
                        Told.get("me"),
                        Told.get("me").body("text/html", Payload.of("<p>")),
                        Told.get("me").json("{").failing("connection broke")))
                .containsExactly(NOTHING);
    }

    @Test
    void bodyInTheOtherFormatIsSeen() {
        assertThat(says("body.media-type", Bodies.phoneAudio().asking(Format.XML)))
                .containsExactly("a xml body, as Accept asks for | Content-Type application/json | x#1");
        assertThat(says("body.media-type", Bodies.errorXml().asking(Format.JSON)))
                .containsExactly(
                        "a json body, as Accept asks for | error body with Content-Type application/xml | x#1");
        assertThat(says("body.media-type", Bodies.phoneAudio().asking(Format.JSON), Bodies.phoneAudioXml()))
                .isEmpty();
    }

    @Test
    void successInNoUcwaTypeIsSeen() {
        assertThat(says("body.media-type", Told.get("me").body("text/json", Payload.of("{}"))))
                .containsExactly("Content-Type of a UCWA media type | Content-Type text/json | x#1");
        assertThat(says("body.media-type", untyped()))
                .containsExactly("Content-Type of a UCWA media type | Content-Type none | x#1");
    }

    @Test
    void mediaTypeIsNotAskedOfOthersThanUcwa() {
        Payload html = Payload.of("<p>");
        assertThat(says(
                        "body.media-type",
                        Told.get("me"),
                        Told.get("me").json("{}").failing("connection broke"),
                        Told.get("me").status(401).body("text/html", html),
                        Told.get("root").body("text/html", html),
                        Told.get("user").body("text/html", html),
                        Told.post("token").status(200).body("text/html", html)))
                .containsExactly(NOTHING);
    }

    @Test
    void resourceUnderAnotherRelIsSeen() {
        assertThat(says("body.rel", Told.get("phoneAudio").json("{'rel':'messaging'," + SELF + "}")))
                .containsExactly("rel derivedPhoneAudio or phoneAudio | rel messaging | x#1");
        assertThat(says("body.rel", Told.get("phoneAudio").json("{" + SELF + "}")))
                .containsExactly("rel derivedPhoneAudio or phoneAudio | a phoneAudio without rel | x#1");
        assertThat(says("body.rel", Told.get("participant").json("{'rel':'contact'," + SELF + "}")))
                .containsExactly(
                        "rel acceptedByParticipant or from or localParticipant or participant | rel contact | x#1");
        assertThat(says("body.rel", Told.get("participant").json("{'rel':'localParticipant'," + SELF + "}")))
                .isEmpty();
    }

    @Test
    void outermostResourceMayBeNamelessInXml() {
        assertThat(says("body.rel", Told.get("phoneAudio").xml("<resource NS href='/x'/>")))
                .isEmpty();
        assertThat(says("body.rel", Told.get("phoneAudio").xml("<resource NS rel='me' href='/x'/>")))
                .containsExactly("rel derivedPhoneAudio or phoneAudio | rel me | x#1");
    }

    @Test
    void relIsNotAskedWhereNobodyKnowsIt() {
        assertThat(says(
                        "body.rel",
                        Told.get("").json("{" + SELF + "}"),
                        Told.get("root").json("{" + SELF + "}"),
                        Told.get("user").json("{" + SELF + "}"),
                        Told.post("nobodyKnows").json("{" + SELF + "}")))
                .containsExactly(NOTHING);
    }

    @Test
    void creationIsJudgedAsTheResourceThatItAnswers() {
        assertThat(says("body.rel", Told.post("addPhoneAudio").json("{'rel':'addPhoneAudio'," + SELF + "}")))
                .containsExactly("rel phoneAudioInvitation | rel addPhoneAudio | x#1");
    }

    @Test
    void hrefsThatAreNoReferencesAreSeenHoweverDeep() {
        Told deep = Told.get("people")
                .json("{'rel':'people','_links':{'self':{'href':'/a b'},'x':[{'href':''},{'href':'/ok'}]},"
                        + "'_embedded':{'y':[{'_links':{'self':{'href':'http://['}}}]},'href':5}");

        assertThat(says("body.href", deep))
                .containsExactly(
                        "hrefs that are URI references | href '/a b' | x#1",
                        "hrefs that are URI references | href '' | x#1",
                        "hrefs that are URI references | href 'http://[' | x#1");
        assertThat(says("body.href", Bodies.phoneAudio())).isEmpty();
    }

    @Test
    void dataUrisAreNotTakenApart() {
        assertThat(says(
                        "body.href",
                        linked("data:text/plain;charset=utf-8,Hi+Tosh%0d%0a"),
                        linked("DATA:application/sdp;base64,dj0wDQo="),
                        linked("data:,")))
                .isEmpty();
        assertThat(says("body.href", Told.get("me"))).containsExactly(NOTHING);
    }

    @Test
    void dataUrisThatAreNoneAreSeen() {
        assertThat(says("body.href", linked("data:text/plain"), linked("data:,Hi Tosh"), linked("data:,a%2")))
                .containsExactly(
                        "hrefs that are URI references | href 'data:text/plain' | x#1",
                        "hrefs that are URI references | href 'data:,Hi Tosh' | x#2",
                        "hrefs that are URI references | href 'data:,a%2' | x#3");
    }

    @Test
    void whatLooksLikeALinkInAVendorsPropertyIsNone() {
        Told told = Told.get("me").json("{'rel':'me','x-more':{'href':'no link'}," + SELF + "}");

        assertThat(complaining(told)).isEmpty();
    }

    private static Told linked(String href) {
        return Told.get("me").json("{'rel':'me','_links':{'self':{'href':'/x'},'m':{'href':'" + href + "'}}}");
    }

    private static Told untyped() {
        Told typed = Told.get("me").withoutHeaders().json("{}");
        return typed.withoutHeaders();
    }

    @Test
    void rootThatLeadsToAUserHasASelfLink() {
        Told told = Told.get("root").withoutHeaders().json("{'_links':{'user':{'href':'/u'}}}");

        assertThat(says("body.self-link", told))
                .containsExactly("a self link with an href | root without a self link | x#1");
    }

    @Test
    void roleOfAnotherTypeIsNoName() {
        Told told = Told.get("from").json("{'rel':'to','_links':{'self':{'href':'/p'}}}");

        assertThat(says("body.rel", told))
                .containsExactly("rel acceptedByParticipant or from or localParticipant or participant | rel to | x#1");
    }

    @Test
    void resourceWithoutAPageStillNamesItself() {
        assertThat(says("body.rel", Told.get("nobodyKnows").json("{'_links':{'self':{'href':'/p'}}}")))
                .containsExactly("rel nobodyKnows | a nobodyKnows without rel | x#1");
    }

    @Test
    void formsAreRecordedOnce() {
        Told told = Told.get("conversation")
                .xml(
                        "<resource NS rel='conversation' href='/v'><property name='created'>2026-11-23</property></resource>");

        assertThat(Judging.results(told, told).stream()
                        .flatMap(result -> result.choices().stream())
                        .toList())
                .containsExactly(new Choice("A-35 date in XML", "a day without a time", List.of("x#1")));
    }

    @Test
    void pictureInPlaceOfAResourceIsOfAWrongMediaType() {
        assertThat(says("body.media-type", Told.get("phoneAudio").body("image/png", Payload.of("PNG"))))
                .containsExactly("Content-Type of a UCWA media type | Content-Type image/png | x#1");
    }
}
