package org.ucwatck.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An address takes the methods that its page lists: those that the server does not carry are the documented conflict. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MethodsOfPagesTest {
    private Walk walk;

    @BeforeAll
    void start() throws IOException {
        walk = new Walk(ServerOptions.DEFAULT);
    }

    @AfterAll
    void stop() {
        walk.close();
    }

    @ParameterizedTest
    @CsvSource({"GET,people/groups,200", "POST,people/presenceSubscriptions,400"})
    void listedMethodIsCarried(String method, String path, int status) {
        assertThat(send(method, path).status()).isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource({"DELETE,people/presenceSubscriptions,'GET, POST'", "PUT,me/note,'GET, POST'"})
    void otherMethodIsNotAllowed(String method, String path, String allowed) {
        Exchange refused = send(method, path);

        assertThat(refused.status()).isEqualTo(405);
        assertThat(refused.header("Allow")).isEqualTo(allowed);
    }

    private Exchange send(String method, String path) {
        String application = walk.application().at("/_links/self/href").asString();
        return walk.visitor().send(method, application + "/" + path, method.equals("GET") ? null : "{}");
    }
}
