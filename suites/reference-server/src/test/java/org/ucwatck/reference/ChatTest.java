package org.ucwatck.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ucwatck.reference.seed.SeedFile;
import tools.jackson.databind.JsonNode;

/** Chats between two users, and with contacts who reply. */
class ChatTest {
    private static final String FIRST = "data:text/plain;charset=utf-8,Hi%20there%2C%201%2B1";
    private Walk alice;
    private Walk bob;

    @BeforeEach
    void start() throws IOException {
        alice = new Walk(ServerOptions.DEFAULT.withOrganisation(SeedFile.demo()));
        bob = new Walk(alice.server(), "other");
    }

    @AfterEach
    void stop() {
        alice.close();
    }

    private String messaging(String to) {
        String location = alice.visitor()
                .post(
                        alice.communication("startMessaging"),
                        "{\"to\":\"" + to + "\",\"_links\":{\"message\":{\"href\":\"" + FIRST + "\"}}}")
                .header("Location");
        if (to.contains("bob")) {
            JsonNode invitation =
                    bob.event(each -> each.path("type").asString("").equals("started"));
            assertThat(invitation
                            .at("/_embedded/messagingInvitation/_links/message/href")
                            .asString(""))
                    .endsWith(",Hi+there%2C+1%2B1");
            bob.visitor()
                    .post(
                            invitation
                                    .at("/_embedded/messagingInvitation/_links/accept/href")
                                    .asString(""),
                            "");
        }
        return alice.event("completed", location)
                .at("/_embedded/messagingInvitation/_links/messaging/href")
                .asString("");
    }

    private static JsonNode message(Walk at, String direction, String text) {
        return at.event(each -> {
            JsonNode message = each.at("/_embedded/message");
            return message.path("direction").asString("").equals(direction)
                    && message.at("/_links/plainMessage/href").asString("").endsWith(text);
        });
    }

    @Test
    void firstMessageArrivesAndIsShownToItsSenderWithoutText() {
        messaging("sip:bob@contoso.example");

        assertThat(message(bob, "Incoming", ",Hi+there%2C+1%2B1").path("status").asString(""))
                .isEqualTo("Success");
        assertThat(message(alice, "Outgoing", "")
                        .at("/_embedded/message/_links")
                        .propertyNames())
                .containsExactlyInAnyOrder("self", "messaging");
    }

    @Test
    void messagesArriveInTheirOrder() {
        String send = alice.visitor().get(messaging("sip:bob@contoso.example")).link("sendMessage");
        List<String> texts =
                IntStream.rangeClosed(1, 50).mapToObj(i -> ",m" + i + "m").toList();
        texts.forEach(text -> alice.visitor().with("Content-Type", "text/plain").post(send, text.substring(1)));

        message(bob, "Incoming", ",m50m");
        assertThat(bob.events().stream()
                        .map(each -> each.at("/_embedded/message/_links/plainMessage/href")
                                .asString(""))
                        .filter(href -> href.endsWith("m"))
                        .map(href -> href.substring(href.indexOf(','))))
                .containsExactlyElementsOf(texts);
    }

    @Test
    void typingEndsByItself() {
        String typing =
                alice.visitor().get(messaging("sip:bob@contoso.example")).link("setIsTyping");
        assertThat(alice.visitor().post(typing, "").status()).isEqualTo(204);

        for (String type : List.of("added", "deleted")) {
            assertThat(bob.event(each -> each.path("type").asString("").equals(type)
                                    && each.at("/in/rel").asString("").equals("typingParticipants"))
                            .at("/link/rel")
                            .asString(""))
                    .isEqualTo("participant");
        }
    }

    @Test
    void stoppedMessagingTakesNoMessage() {
        String messaging = messaging("sip:bob@contoso.example");
        String send = alice.visitor().get(messaging).link("sendMessage");
        String stop = alice.visitor().get(messaging).link("stopMessaging");

        assertThat(alice.visitor().post(stop, "").status()).isEqualTo(204);

        assertThat(alice.visitor()
                        .with("Content-Type", "text/plain")
                        .post(send, "too late")
                        .status())
                .isBetween(400, 499);
        bob.event(each -> each.path("type").asString("").equals("deleted")
                && each.at("/link/rel").asString("").equals("conversation"));
    }

    @Test
    void contactEchoesEachMessage() {
        String messaging = messaging("sip:kim@contoso.example");
        message(alice, "Incoming", ",Hi+there%2C+1%2B1");

        String send = alice.visitor().get(messaging).link("sendMessage");
        alice.visitor().with("Content-Type", "text/plain").post(send, "again");
        message(alice, "Incoming", ",again");
    }

    @Test
    void contactAnswersWithHerOnlyText() {
        messaging("sip:laura@contoso.example");

        message(alice, "Incoming", ",I+am+in+a+meeting+until+noon.");
    }

    @Test
    void messageThatIsNoContentByValueIsRefused() {
        assertThat(alice.visitor()
                        .post(
                                alice.communication("startMessaging"),
                                "{\"to\":\"sip:kim@contoso.example\",\"message\":\"Hi\"}")
                        .status())
                .isEqualTo(400);
    }
}
