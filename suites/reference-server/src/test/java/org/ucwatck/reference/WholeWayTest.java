package org.ucwatck.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.ucwatck.reference.people.Directory;
import tools.jackson.databind.JsonNode;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WholeWayTest {
    private Walk walk;

    @BeforeAll
    void start() throws IOException {
        walk = new Walk(ServerOptions.DEFAULT);
    }

    @AfterAll
    void stop() {
        walk.close();
    }

    private String add(String conversation, String to) {
        Exchange added = walk.visitor()
                .post(walk.addPhoneAudio(conversation), "{\"to\":\"" + to + "\",\"operationId\":\"op-1\"}");
        assertThat(added.status()).as(added.text()).isEqualTo(201);
        assertThat(added.text()).isEmpty();
        return added.header("Location");
    }

    @Test
    void callIsAnsweredAndConnects() {
        String conversation = walk.conversation();
        String location = add(conversation, Directory.REACHABLE);

        JsonNode completed = walk.event("completed", location);

        assertThat(completed.path("status").asString()).isEqualTo("Success");
        assertThat(completed.at("/_embedded/phoneAudioInvitation/operationId").asString())
                .isEqualTo("op-1");
        Exchange phone = walk.visitor().get(walk.phoneAudio(conversation));
        assertThat(phone.json().path("state").asString()).isEqualTo("Connected");
        assertThat(phone.link("holdPhoneAudio")).isNotEmpty();
        assertThat(phone.link("addPhoneAudio")).isEmpty();
    }

    @Test
    void declinedCallEndsWithReason() {
        String location = add(walk.conversation(), Directory.DECLINING);

        JsonNode completed = walk.event("completed", location);

        assertThat(completed.at("/reason/code").asString()).isEqualTo("RemoteFailure");
        assertThat(completed.at("/reason/subcode").asString()).isEqualTo("Declined");
    }

    @Test
    void unknownContactIsNotFound() {
        String location = add(walk.conversation(), Directory.UNKNOWN);

        assertThat(walk.event("completed", location).at("/reason/subcode").asString())
                .isEqualTo("DestinationNotFound");
    }

    @Test
    void somebodyElseAnswersInDerivedConversation() {
        String location = add(walk.conversation(), Directory.FORWARDING);

        JsonNode invitation = walk.event("completed", location).at("/_embedded/phoneAudioInvitation");

        String derived = invitation.at("/_links/derivedConversation/href").asString();
        assertThat(walk.visitor().get(derived).json().path("state").asString()).isEqualTo("Connected");
    }

    @Test
    void unansweredCallCanBeCancelled() {
        String location = add(walk.conversation(), Directory.UNANSWERED);
        walk.event("updated", location);

        String cancel = walk.visitor().get(location).link("cancel");
        assertThat(walk.visitor().post(cancel, "").status()).isEqualTo(204);

        assertThat(walk.event("completed", location).at("/reason/subcode").asString())
                .isEqualTo("Canceled");
    }
}
