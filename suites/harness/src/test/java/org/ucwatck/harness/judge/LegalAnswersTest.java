package org.ucwatck.harness.judge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ucwatck.harness.judge.Bodies.embedding;
import static org.ucwatck.harness.judge.Bodies.event;
import static org.ucwatck.harness.judge.Judging.complaining;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.ucwatck.harness.exchange.Payload;
import org.ucwatck.harness.exchange.Told;
import org.ucwatck.spec.Format;

final class LegalAnswersTest {
    static Stream<Told> legal() {
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
                Told.get("nobodyKnows").json("{'rel':'nobodyKnows','_links':{'self':{'href':'/x'}}}"));
    }

    @ParameterizedTest
    @MethodSource("legal")
    void legalAnswersAreNotComplainedOf(Told told) {
        assertThat(complaining(told)).isEmpty();
    }
}
