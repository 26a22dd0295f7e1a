package org.ucwatck.harness.judge.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.ucwatck.harness.exchange.Payload;
import org.ucwatck.harness.exchange.UcwaRequest;
import org.ucwatck.harness.transport.Told;

/** The bodies inside a batch are judged as answers of their operations, and found in the exchange of the batch. */
final class PartsOfBatchesTest {
    private static final Told ALONE =
            Told.get("people").json("{'rel':'people','_links':{'self':{'href':'/ucwa/people'}}}");

    private static String part(String kind, String message) {
        return "--b\r\nContent-Type: application/http; msgtype=" + kind + "\r\n\r\n" + message + "\r\n";
    }

    private static Told batch(String accept, String answer) {
        String request = part("request", "GET /ucwa/people HTTP/1.1\r\nHost: x\r\nAccept: " + accept + "\r\n\r\n");
        UcwaRequest post = UcwaRequest.post(Told.HOST + "/ucwa/batch")
                .about("batch")
                .header("Accept", "multipart/batching")
                .body("multipart/batching;boundary=b", Payload.of(request + "--b--\r\n"));
        return Told.post("batch")
                .status(200)
                .asking(post)
                .body("multipart/batching; boundary=b", Payload.of(part("response", answer) + "--b--\r\n"));
    }

    private static String ok(String json) {
        return "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n\r\n" + json.replace('\'', '"');
    }

    @Test
    void bodyOfAPartIsJudgedAsThatOfItsOperation() {
        Told wrong = batch("application/json", ok("{'rel':'me','_links':{'self':{'href':'/ucwa/people'}}}"));

        assertThat(Judging.says("body.rel", ALONE, wrong)).containsExactly("rel people | rel me | x#2");
    }

    @Test
    void goodPartsAreNoFinding() {
        Told good = batch("application/json", ok("{'rel':'people','_links':{'self':{'href':'/ucwa/people'}}}"));

        assertThat(Judging.complaining(ALONE, good)).isEmpty();
    }

    @Test
    void partHasToHaveTheFormatThatItAsksFor() {
        Told wrong = batch("application/xml", ok("{'rel':'people','_links':{'self':{'href':'/ucwa/people'}}}"));

        assertThat(Judging.complaining(ALONE, wrong)).containsExactly("body.media-type");
    }

    @Test
    void errorInsideABatchHasItsCode() {
        Told wrong = batch(
                "application/json",
                "HTTP/1.1 404 Not Found\r\nContent-Type: application/json\r\n\r\n{\"code\":\"Conflict\"}");

        assertThat(Judging.complaining(ALONE, wrong)).containsExactly("error.code-matches-status");
    }

    @Test
    void partOfWhichNobodyKnowsWhatItIsIsNotJudged() {
        Told unknown = batch("application/json", ok("{'rel':7}"));

        assertThat(Judging.complaining(unknown)).isEmpty();
    }
}
