package org.ucwatck.harness.judge.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ucwatck.harness.judge.look.Bodies.event;
import static org.ucwatck.harness.judge.look.Bodies.page;
import static org.ucwatck.harness.judge.rules.Judging.NOTHING;
import static org.ucwatck.harness.judge.rules.Judging.says;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ucwatck.harness.judge.look.Bodies;
import org.ucwatck.harness.transport.Told;

final class EventOrderTest {
    private static final String RULE = "event.once-in-order";
    private static final String EXPECTED = "started once, then updated, then completed once, and nothing after it | ";

    @ParameterizedTest
    @CsvSource({
        "started, started",
        "updated, started",
        "completed, started",
        "completed, updated",
        "completed, completed"
    })
    void eventOutOfOrderIsSeen(String first, String second) {
        Told before = page(event("started"), event(first.equals("started") ? "added" : first));

        assertThat(says(RULE, before, page(event(second))))
                .containsExactly(EXPECTED + second + " after " + first + " of one phoneAudioInvitation | x#2");
    }

    @Test
    void wholeOperationPasses() {
        assertThat(says(RULE, page(event("started")), page(event("updated"), event("updated"), event("completed"))))
                .isEmpty();
        assertThat(says(RULE, page(event("completed")))).isEmpty();
    }

    @Test
    void resourcesThatAreNoOperationsAreNotJudged() {
        assertThat(says(RULE, page(event("updated")), page(event("added")), page(event("deleted"))))
                .containsExactly(NOTHING);
        assertThat(says(RULE, Bodies.phoneAudio())).containsExactly(NOTHING);
    }

    @Test
    void additionsBetweenAreNoStepsOfTheOperation() {
        assertThat(says(RULE, page(event("started"), event("added"), event("updated"), event("completed"))))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"added", "deleted"})
    void resourceAddedOrDeletedTwiceOnAPageIsSeen(String type) {
        String contact = "{'type':'" + type + "','link':{'rel':'contact','href':'/c/1'}";
        String inGroup = contact + ",'in':{'rel':'group','href':'/g/1'}}";

        assertThat(says(RULE, page(contact + "}", contact + "}")))
                .containsExactly("each event once: nothing is " + type + " that just was | " + type
                        + " contact twice on one page | x#1");
        assertThat(says(RULE, page(inGroup, inGroup))).hasSize(1);
        assertThat(says(RULE, page(inGroup, contact + "}"), page(inGroup))).containsExactly(NOTHING);
    }

    @Test
    void resourceMayComeAgainOnceItWasDeleted() {
        assertThat(says(RULE, page(event("added"), event("deleted"), event("added"))))
                .isEmpty();
        assertThat(says(RULE, page(event("updated"), event("updated")))).containsExactly(NOTHING);
    }

    @Test
    void otherOperationsAndChannelsAreApart() {
        String other = "{'type':'started','link':{'rel':'phoneAudioInvitation','href':'/i/2'}}";

        assertThat(says(
                        RULE,
                        page(event("started"), other),
                        page(event("started")).by("session-json-events")))
                .isEmpty();
    }
}
