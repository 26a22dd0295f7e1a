package org.ucwatck.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the pages say of a batch, asked of the server itself. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BatchTest {
    private static final String TYPE = "multipart/batching;boundary=\"b-1\"";
    private Walk walk;

    @BeforeAll
    void start() throws IOException {
        walk = new Walk(ServerOptions.DEFAULT);
    }

    @AfterAll
    void stop() {
        walk.close();
    }

    private String self() {
        return walk.application().at("/_links/self/href").asString();
    }

    private String get(String accept) {
        return "GET " + self() + " HTTP/1.1\r\nHost: localhost\r\nAccept: " + accept + "\r\n\r\n";
    }

    private String get() {
        return get("application/json");
    }

    private static String batch(List<String> requests) {
        StringBuilder body = new StringBuilder();
        requests.forEach(request -> body.append("--b-1\r\nContent-Type: application/http; msgtype=request\r\n\r\n")
                .append(request)
                .append("\r\n"));
        return body + "--b-1--\r\n";
    }

    private Exchange post(String type, String body) {
        return walk.visitor()
                .with("Content-Type", type)
                .send("POST", walk.application().at("/_links/batch/href").asString(), body);
    }

    private Exchange batched(String... requests) {
        return post(TYPE, batch(List.of(requests)));
    }

    private static List<String> statuses(Exchange batch) {
        return batch.text()
                .lines()
                .filter(line -> line.startsWith("HTTP/1.1 "))
                .map(line -> line.substring(9, 12))
                .toList();
    }

    @Test
    void eachRequestIsAnsweredInItsOrder() {
        Exchange batch = batched(get(), "PUT " + self() + " HTTP/1.1\r\n\r\n", get("application/xml"));

        assertThat(batch.status()).isEqualTo(200);
        assertThat(batch.header("Content-Type")).matches("multipart/batching; boundary=\"[0-9a-f]{8}\"");
        assertThat(statuses(batch)).containsExactly("200", "405", "200");
        assertThat(batch.text()).contains("\"rel\":\"application\"", "rel=\"application\" href=");
    }

    @Test
    void samplesEndAPartWithOneLineEndOrTwo() {
        assertThat(statuses(batched(get().stripTrailing() + "\r\n", get() + "\r\n")))
                .containsExactly("200", "200");
    }

    @Test
    void bodyOfAPartIsRead() {
        String posted = Walk.registration("in-a-batch");
        String request =
                "POST " + walk.applications() + " HTTP/1.1\r\nContent-Type: application/json\r\nContent-Length: "
                        + posted.length() + "\r\n\r\n" + posted;

        assertThat(statuses(batched(request))).containsExactly("201");
    }

    @ParameterizedTest
    @ValueSource(strings = {"batch", "events?ack=1", "photos/x@contoso.example"})
    void excludedRequestIsRefusedAsAPart(String path) {
        String excluded = "GET " + self() + "/" + path + " HTTP/1.1\r\n\r\n";

        assertThat(statuses(batched(get(), excluded, get()))).containsExactly("200", "409", "200");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "multipart/batching",
                "multipart/batching;boundary=\"\"",
                "multipart/batching;boundary=other",
                "multipart/mixed;boundary=b-1",
                "application/json"
            })
    void anotherTypeOrBoundaryIsRefused(String type) {
        assertThat(post(type, batch(List.of(get()))).status()).isIn(400, 415);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "--b-1--\r\n", "{}", "--b-1\r\nContent-Type: application/http; msgtype=request\r\n\r\nGET /"
            })
    void whatIsCutOrNoMultipartBodyIsRefused(String body) {
        assertThat(post(TYPE, body).status()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "GET /ucwa",
                "Accept: x\r\n\r\n",
                "GET / HTTP/1.1\r\nno header\r\n\r\n",
                "GET / HTTP/1.1\r\nContent-Length: 9\r\n\r\n{}"
            })
    void partThatIsNoRequestIsRefusedAlone(String part) {
        assertThat(statuses(batched(get(), part))).containsExactly("200", "400");
    }

    @Test
    void hundredAreTakenAndMoreRefusedWhole() {
        assertThat(statuses(post(TYPE, batch(Collections.nCopies(100, get())))))
                .hasSize(100)
                .containsOnly("200");

        Exchange refused = post(TYPE, batch(Collections.nCopies(101, get())));
        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.json().path("code").asString()).isEqualTo("TooManyRequests");
        assertThat(batched(get()).status()).isEqualTo(200);
    }
}
