package org.ucwatck.harness.judge.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ucwatck.harness.judge.look.Bodies.embedding;
import static org.ucwatck.harness.judge.look.Bodies.event;
import static org.ucwatck.harness.judge.look.Bodies.page;
import static org.ucwatck.harness.judge.rules.Judging.NOTHING;
import static org.ucwatck.harness.judge.rules.Judging.says;

import org.junit.jupiter.api.Test;
import org.ucwatck.harness.transport.Told;

final class StateJudgesTest {
    private static final String STATES = "call.states";
    private static final String TRANSITIONS = "call.transitions";
    private static final String CHANNEL = "session-json-events";

    private static Told phoneAudio(String state, String link) {
        return Told.get("phoneAudio").json("""
                {'state':'%s','rel':'phoneAudio','_links':{
                  'self':{'href':'/ucwa/phoneAudio'},'%s':{'href':'/ucwa/phoneAudio/link'}}}""".formatted(state, link));
    }

    private static String invitation(String type, String state, String more) {
        return event(
                type,
                embedding("'state':'" + state + "','rel':'phoneAudioInvitation'," + "'_links':{'self':{'href':'/i/1'}"
                        + more + "}"));
    }

    @Test
    void linkThatTheStateForbidsIsSeen() {
        assertThat(says(STATES, phoneAudio("Disconnected", "holdPhoneAudio")))
                .containsExactly("none of the links [holdPhoneAudio, resumePhoneAudio, stopPhoneAudio] on phoneAudio"
                        + " when Disconnected | phoneAudio shows holdPhoneAudio when Disconnected | x#1");
    }

    @Test
    void linkThatTheStateForbidsIsSeenInEventsToo() {
        String declined = invitation("completed", "Declined", ",'cancel':{'href':'/i/1/cancel'}");

        assertThat(says(STATES, page(declined))).singleElement().asString().contains("cancel when Declined");
    }

    @Test
    void connectedCallShowsOneOfItsLinks() {
        assertThat(says(STATES, phoneAudio("Connected", "stopPhoneAudio"))).isEmpty();
        assertThat(says(STATES, phoneAudio("Connected", "addPhoneAudio")))
                .singleElement()
                .asString()
                .contains("phoneAudio shows none of them when Connected");
    }

    @Test
    void stateThatTheEnumerationLacksIsLeftToTheSchema() {
        Told humming = phoneAudio("Humming", "stopPhoneAudio");

        assertThat(says(STATES, humming)).containsExactly(Judging.NOTHING);
        assertThat(says(TRANSITIONS, phoneAudio("Connected", "stopPhoneAudio"), humming))
                .isEmpty();
    }

    @Test
    void callComesUpOnlyAfterItWasDown() {
        Told connected = phoneAudio("Connected", "stopPhoneAudio");
        Told connecting = phoneAudio("Connecting", "stopPhoneAudio");

        assertThat(says(TRANSITIONS, connected, connecting))
                .containsExactly("states of phoneAudio in the order of catalogue/states/phoneAudio.yaml"
                        + " | phoneAudio Connecting after Connected | x#2");
        assertThat(says(TRANSITIONS, connected, phoneAudio("Disconnected", "addPhoneAudio"), connected))
                .isEmpty();
    }

    @Test
    void endedInvitationStaysEndedOnItsChannel() {
        Told told = page(invitation("started", "Connected", ""), invitation("updated", "Alerting", ""));

        assertThat(says(TRANSITIONS, told.by(CHANNEL)))
                .singleElement()
                .asString()
                .contains("phoneAudioInvitation Alerting after Connected");
    }

    @Test
    void pageThatIsDeliveredAgainTellsNothingNew() {
        Told told = page(invitation("started", "Connecting", ""), invitation("completed", "Failed", ""));

        assertThat(says(TRANSITIONS, told.by(CHANNEL), told.by(CHANNEL))).isEmpty();
    }

    @Test
    void otherResourcesHaveNoTable() {
        assertThat(says(STATES, Told.get("conversation").json("{'state':'Connected'}")))
                .containsExactly(NOTHING);
    }
}
