package org.ucwatck.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class IncomingCallTest {
    private static final String TO_BOB = "{\"to\":\"sip:bob@contoso.example\",\"operationId\":\"secret\"}";
    private Walk alice;
    private Walk bob;

    @BeforeEach
    void start() throws IOException {
        alice = new Walk(ServerOptions.DEFAULT);
        bob = new Walk(alice.server(), "other");
    }

    @AfterEach
    void stop() {
        alice.close();
    }

    private JsonNode ringing(String rel) {
        return bob.event(each -> each.path("type").asString().equals("started")
                        && each.at("/link/rel").asString().equals(rel))
                .at("/_embedded/" + rel);
    }

    @Test
    void acceptedInvitationConnectsBothAndCarriesMessages() {
        String location = alice.visitor()
                .post(alice.communication("startMessaging"), TO_BOB)
                .header("Location");
        JsonNode invitation = ringing("messagingInvitation");
        assertThat(invitation.path("direction").asString()).isEqualTo("Incoming");
        assertThat(invitation.has("operationId")).isFalse();

        bob.visitor().post(invitation.at("/_links/accept/href").asString(), "");

        JsonNode completed = alice.event("completed", location);
        assertThat(completed.path("status").asString()).isEqualTo("Success");
        String messaging = completed
                .at("/_embedded/messagingInvitation/_links/messaging/href")
                .asString();
        String send = alice.visitor().get(messaging).link("sendMessage");
        alice.visitor().with("Content-Type", "text/plain").post(send, "What's up?");
        JsonNode message = bob.event(each -> each.at("/link/rel").asString().equals("message"));
        assertThat(message.at("/_embedded/message/_links/plainMessage/href").asString())
                .endsWith("What%27s+up%3F");
    }

    @Test
    void declinedPhoneCallFailsForTheCaller() {
        Exchange started = alice.visitor().post(alice.communication("startPhoneAudio"), TO_BOB);

        String decline =
                ringing("phoneAudioInvitation").at("/_links/decline/href").asString();
        assertThat(bob.visitor().post(decline, "").status()).isEqualTo(204);

        assertThat(alice.event("completed", started.header("Location"))
                        .at("/reason/subcode")
                        .asString())
                .isEqualTo("Declined");
    }

    @Test
    void cancelledInvitationIsMissed() {
        String location = alice.visitor()
                .post(alice.communication("startMessaging"), TO_BOB)
                .header("Location");
        String href = ringing("messagingInvitation").at("/_links/self/href").asString();

        alice.visitor().post(alice.visitor().get(location).link("cancel"), "");

        assertThat(bob.event("completed", href).at("/reason/subcode").asString())
                .isEqualTo("Missed");
        assertThat(bob.visitor().post(href + "/accept", "").status()).isEqualTo(409);
    }

    @Test
    void phoneIsPickedUpByItself() {
        Exchange started = alice.visitor().post(alice.communication("startPhoneAudio"), TO_BOB);

        assertThat(alice.event("completed", started.header("Location"))
                        .path("status")
                        .asString())
                .isEqualTo("Success");
    }
}
