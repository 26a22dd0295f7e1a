package org.ucwatck.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ucwatck.reference.people.Directory;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccessTest {
    private static final String BODY = "{\"to\":\"" + Directory.REACHABLE + "\"}";
    private Walk walk;

    @BeforeAll
    void start() throws IOException {
        walk = new Walk(ServerOptions.DEFAULT);
    }

    @AfterAll
    void stop() {
        walk.close();
    }

    private Exchange addAs(String secret) {
        String token = Visitor.secret(walk.target(), secret);
        return walk.visitor().as(token).post(walk.addPhoneAudio(walk.conversation()), BODY);
    }

    @ParameterizedTest
    @CsvSource({"1,201", "2,201", "3,201", "4,201", "5,403", "6,403"})
    void oneOfTheScopesIsEnough(int token, int status) {
        assertThat(addAs("token-" + token).status()).isEqualTo(status);
    }

    @Test
    void expiredTokenIsChallenged() {
        Exchange refused = addAs("token-expired");

        assertThat(refused.status()).isEqualTo(401);
        assertThat(refused.response().headers().allValues("WWW-Authenticate")).hasSize(2);
    }

    @Test
    void missingAndMalformedTokensAreChallenged() {
        String add = walk.addPhoneAudio(walk.conversation());
        Visitor stranger = Visitor.of(walk.server());

        assertThat(stranger.post(add, BODY).status()).isEqualTo(401);
        assertThat(stranger.as("cwt=made-up").post(add, BODY).status()).isEqualTo(401);
    }

    @Test
    void applicationOfAnotherUserIsForbidden() {
        String token = Visitor.of(walk.server()).signIn(walk.server().rootUrl(), walk.target(), "other");

        Exchange refused = walk.visitor().as(token).post(walk.addPhoneAudio(walk.conversation()), BODY);

        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.json().path("code").asString()).isEqualTo("Forbidden");
    }

    @Test
    void repeatedEndpointGetsTheSameApplication() {
        Exchange again = walk.visitor().post(walk.applications(), Walk.registration("one"));

        assertThat(again.status()).isEqualTo(200);
        assertThat(again.link("self"))
                .isEqualTo(walk.application().at("/_links/self/href").asString());
    }

    @Test
    void wrongGrantsAreRefused() {
        Visitor form = Visitor.of(walk.server()).with("Content-Type", "application/x-www-form-urlencoded");

        assertThat(form.send("POST", "/WebTicket/oauthtoken", "grant_type=password&username=a&password=b")
                        .text())
                .contains("invalid_grant");
        assertThat(form.send("POST", "/WebTicket/oauthtoken", "grant_type=urn:x")
                        .text())
                .contains("unsupported_grant_type");
        assertThat(form.send("POST", "/WebTicket/oauthtoken", "").status()).isEqualTo(400);
    }
}
