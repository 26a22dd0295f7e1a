package org.ucwatck.harness.judge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ucwatck.harness.judge.Bodies.event;
import static org.ucwatck.harness.judge.Bodies.page;
import static org.ucwatck.harness.judge.Judging.NOTHING;
import static org.ucwatck.harness.judge.Judging.says;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ucwatck.harness.exchange.Told;

final class EventOwnerTest {
    private static final String RULE = "event.own-application";

    private static Told begun(String cause) {
        return Told.post("addPhoneAudio").header("Location", "/i/1").by(cause);
    }

    @Test
    void eventOnTheChannelOfAnotherApplicationIsSeen() {
        assertThat(says(
                        RULE,
                        begun("a.rule/addPhoneAudio.POST/case/json"),
                        Bodies.pageXml("<started rel='phoneAudioInvitation' href='/i/1'/>")
                                .by("session-xml-events")))
                .containsExactly("events of an operation only on the channel of the application that began it"
                        + " | started phoneAudioInvitation on the channel of another application"
                        + " | session-xml-events#2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.rule/addPhoneAudio.POST/case/xml", "session-xml", "conversation-xml-7"})
    void causesOfTheXmlSessionAreToldApart(String cause) {
        assertThat(says(RULE, begun(cause), page(event("started")).by("session-json-events")))
                .hasSize(1);
        assertThat(says(
                        RULE,
                        begun(cause),
                        Bodies.pageXml("<started rel='x' href='/i/1'/>").by("session-xml-events")))
                .isEmpty();
    }

    @Test
    void eventOnTheOwnChannelPasses() {
        assertThat(says(
                        RULE,
                        begun("a.rule/x/case/json"),
                        page(event("started")).by("session-json-events")))
                .isEmpty();
    }

    @Test
    void eventsOfWhatNobodyBeganAreNotJudged() {
        assertThat(says(RULE, page(event("started")))).containsExactly(NOTHING);
        assertThat(says(RULE, begun("a.rule/x/case/xml").status(200), page(event("started"))))
                .containsExactly(NOTHING);
    }
}
