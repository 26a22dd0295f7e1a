package org.ucwatck.harness.judge.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ucwatck.harness.judge.rules.Judging.NOTHING;
import static org.ucwatck.harness.judge.rules.Judging.complaining;
import static org.ucwatck.harness.judge.rules.Judging.says;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ucwatck.harness.transport.Told;

final class EventKindsTest {
    private static Told page(String sender, String type, String rel, String more) {
        return Told.get("events")
                .json("{'_links':{'self':{'href':'/e?ack=1'},'next':{'href':'/e?ack=2'}},'sender':[{'rel':'" + sender
                        + "','href':'/s','events':[{'type':'" + type + "','link':{'rel':'" + rel + "','href':'/t'}"
                        + more + "}]}]}");
    }

    private static String in(String rel) {
        return ",'in':{'rel':'" + rel + "','href':'/in'}";
    }

    @ParameterizedTest
    @CsvSource({
        "communication, added, messagingInvitation",
        "communication, deleted, audioVideoInvitation",
        "conversation, deleted, message",
        "communication, started, conversation",
        "people, completed, presenceSubscription",
        "conversation, started, phoneAudio"
    })
    void typeOfTheOtherKindIsSeen(String sender, String type, String rel) {
        Told told = page(sender, type, rel, "");

        assertThat(says("event.type", told)).singleElement().asString().contains(" | " + type + " " + rel + " | ");
        assertThat(complaining(told)).containsExactly("event.type");
    }

    @ParameterizedTest
    @CsvSource({
        "communication, updated, messagingInvitation",
        "communication, completed, phoneAudioInvitation",
        "conversation, completed, message",
        "communication, updated, conversation",
        "audioVideoInvitation, started, audioVideoNegotiation",
        "audioVideoInvitation, added, audioVideoNegotiation"
    })
    void typeThatFitsIsNot(String sender, String type, String rel) {
        assertThat(complaining(page(sender, type, rel, ""))).isEmpty();
    }

    @Test
    void senderThatNoPageGivesIsSeen() {
        assertThat(says("event.sender", page("me", "updated", "conversation", "")))
                .containsExactly("events of conversation from communication | updated conversation from me | x#1");
        assertThat(says("event.sender", page("communication", "added", "participant", in("attendees"))))
                .containsExactly("events of participant in attendees from conversation"
                        + " | added participant in attendees from communication | x#1");
    }

    @Test
    void pairThatNoTableListsIsNotJudged() {
        assertThat(says(
                        "event.sender",
                        page("me", "added", "contact", ""),
                        page("me", "added", "contact", in("x-list")),
                        page("me", "updated", "x-odd", "")))
                .containsExactly(NOTHING);
        assertThat(says("event.type", page("me", "started", "x-odd", ""))).containsExactly(NOTHING);
    }

    @Test
    void senderMayGoByItsRole() {
        assertThat(says("event.sender", page("derivedConversation", "updated", "phoneAudio", "")))
                .isEmpty();
    }

    @Test
    void statusIsSuccessOrFailure() {
        assertThat(says("event.status", page("communication", "completed", "message", ",'status':'Done'")))
                .containsExactly(
                        "status Success or Failure" + " | completed message with the string \"Done\" as status | x#1");
        assertThat(says("event.status", page("communication", "completed", "message", "")))
                .containsExactly(NOTHING);
    }

    @Test
    void failureCarriesAReason() {
        assertThat(says("event.failure-reason", page("communication", "completed", "message", ",'status':'Failure'")))
                .containsExactly("a reason with the status Failure"
                        + " | completed message with status Failure and without a reason | x#1");
        assertThat(says(
                        "event.failure-reason",
                        page("x", "completed", "x", ",'status':'Failure','reason':{'code':'RemoteFailure'}")))
                .isEmpty();
    }
}
