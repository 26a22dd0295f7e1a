package org.ucwatck.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.ucwatck.reference.people.Directory;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CapabilitiesTest {
    private static final String TO_CAROL = "{\"to\":\"" + Directory.REACHABLE + "\"}";
    private Walk walk;

    @BeforeAll
    void start() throws IOException {
        walk = new Walk(ServerOptions.DEFAULT);
    }

    @AfterAll
    void stop() {
        walk.close();
    }

    private String connected() {
        String conversation = walk.conversation();
        Exchange added = walk.visitor().post(walk.addPhoneAudio(conversation), TO_CAROL);
        walk.event("completed", added.header("Location"));
        return conversation;
    }

    private Exchange phone(String conversation) {
        return walk.visitor().get(walk.phoneAudio(conversation));
    }

    @Test
    void heldCallCanBeResumed() {
        String conversation = connected();

        walk.visitor().post(phone(conversation).link("holdPhoneAudio"), "");
        Exchange held = phone(conversation);
        walk.visitor().post(held.link("resumePhoneAudio"), "");

        assertThat(held.link("holdPhoneAudio")).isEmpty();
        assertThat(held.json().path("state").asString()).isEqualTo("Connected");
        assertThat(phone(conversation).link("holdPhoneAudio")).isNotEmpty();
    }

    @Test
    void stoppedCallLeavesMessagingAndCanBePlacedAgain() {
        String conversation = connected();

        assertThat(walk.visitor()
                        .post(phone(conversation).link("stopPhoneAudio"), "")
                        .status())
                .isEqualTo(204);

        assertThat(phone(conversation).link("addPhoneAudio")).isNotEmpty();
    }

    @Test
    void oldLinkIsRefusedWhileCallIsUp() {
        String conversation = walk.conversation();
        String add = walk.addPhoneAudio(conversation);
        walk.visitor().post(add, TO_CAROL);

        assertThat(walk.visitor().post(add, TO_CAROL).json().path("code").asString())
                .isEqualTo("Conflict");
    }

    @Test
    void linkOfEndedConversationIsNotFound() {
        String conversation = walk.conversation();
        String add = walk.addPhoneAudio(conversation);

        assertThat(walk.visitor().delete(conversation).status()).isEqualTo(204);

        assertThat(walk.visitor().post(add, TO_CAROL).status()).isEqualTo(404);
        assertThat(walk.event("deleted", conversation)).isNotNull();
    }

    @Test
    void ownPhoneThatRejectsEndsTheCall() {
        String body = "{\"to\":\"" + Directory.REACHABLE + "\",\"phoneNumber\":\"" + Directory.REJECTING_NUMBER + "\"}";
        Exchange added = walk.visitor().post(walk.addPhoneAudio(walk.conversation()), body);

        assertThat(walk.event("completed", added.header("Location"))
                        .at("/reason/subcode")
                        .asString())
                .isEqualTo("PstnCallFailed");
    }

    @Test
    void phoneAudioStartsConversationOfItsOwn() {
        Exchange started = walk.visitor().post(walk.communication("startPhoneAudio"), TO_CAROL);
        String conversation = walk.event("completed", started.header("Location"))
                .at("/_embedded/phoneAudioInvitation/_links/conversation/href")
                .asString();

        walk.visitor().post(phone(conversation).link("stopPhoneAudio"), "");

        assertThat(walk.visitor().get(conversation).json().path("subcode").asString())
                .isEqualTo("ConversationNotFound");
    }
}
