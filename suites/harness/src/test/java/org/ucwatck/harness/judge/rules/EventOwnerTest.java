package org.ucwatck.harness.judge.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ucwatck.harness.judge.look.Bodies.event;
import static org.ucwatck.harness.judge.look.Bodies.page;
import static org.ucwatck.harness.judge.rules.Judging.NOTHING;
import static org.ucwatck.harness.judge.rules.Judging.says;

import org.junit.jupiter.api.Test;
import org.ucwatck.harness.judge.look.Bodies;
import org.ucwatck.harness.transport.Told;

final class EventOwnerTest {
    private static final String RULE = "event.own-application";

    private static Told begun(String session) {
        return Told.post("addPhoneAudio").header("Location", "/i/1").within(session);
    }

    @Test
    void eventOnTheChannelOfAnotherApplicationIsSeen() {
        assertThat(says(
                        RULE,
                        begun("json"),
                        Bodies.pageXml("<started rel='phoneAudioInvitation' href='/i/1'/>")
                                .within("xml")))
                .containsExactly("events of an operation only on the channel of the application that began it"
                        + " | started phoneAudioInvitation on the channel of another application"
                        + " | x#2");
    }

    @Test
    void eventOnTheOwnChannelPasses() {
        assertThat(says(RULE, begun("json"), page(event("started")).within("json")))
                .isEmpty();
    }

    @Test
    void eventsOfWhatNobodyBeganAreNotJudged() {
        assertThat(says(RULE, page(event("started")))).containsExactly(NOTHING);
        assertThat(says(RULE, begun(""), page(event("started")).within("json"))).containsExactly(NOTHING);
        assertThat(says(RULE, begun("xml").status(200), page(event("started")))).containsExactly(NOTHING);
    }
}
