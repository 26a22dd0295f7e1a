package org.ucwatck.harness.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ucwatck.harness.exchange.Exchange;
import org.ucwatck.harness.exchange.Payload;
import org.ucwatck.harness.exchange.UcwaRequest;
import org.ucwatck.harness.transport.Told;

class BatchAnswerTest {
    private static final String PART = "Content-Type: application/http; msgtype=response\r\n\r\n";
    private static final String OK = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n\r\n{\"a\":1}";

    private static BatchAnswer of(String type, String text) {
        return BatchAnswer.of(Told.post("batch")
                        .status(200)
                        .body(type, Payload.of(text.getBytes(StandardCharsets.UTF_8)))
                        .once())
                .orElseThrow();
    }

    private static BatchAnswer of(String text) {
        return of("multipart/batching; boundary=\"b\"", text);
    }

    private static List<String> objections(String text) {
        BatchAnswer answer = of(text);
        return answer.parts().isEmpty() || !answer.objections().isEmpty()
                ? answer.objections()
                : answer.parts().get(0).objections();
    }

    @Test
    void partsComeInOrderWithStatusHeadersAndBody() {
        BatchAnswer answer =
                of("--b\r\n" + PART + OK + "\r\n--b\r\n" + PART + "HTTP/1.1 204 No Content\r\n\r\n\r\n--b--\r\n");

        assertThat(answer.objections()).isEmpty();
        assertThat(answer.parts()).extracting(BatchAnswer.Part::status).containsExactly(200, 204);
        assertThat(answer.parts()).flatExtracting(BatchAnswer.Part::objections).isEmpty();
        Exchange first = answer.answer(0, UcwaRequest.get(Told.HOST).about("me"));
        assertThat(first.body().forLog()).isEqualTo("{\"a\":1}");
        assertThat(first.header("content-type")).hasValue("application/json");
        assertThat(first.id()).isEqualTo(answer.batch().id());
        assertThat(answer.parts().get(1).body().isEmpty()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "multipart/batching;boundary=b",
                "Multipart/Batching; charset=x ; BOUNDARY = \"b\"",
                "multipart/batching; a=\"x;y\"; boundary=b"
            })
    void boundaryIsReadAsMimeWritesIt(String type) {
        assertThat(of(type, "--b\r\n" + PART + OK + "\r\n--b--").parts()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "before\r\n--b\r\n" + PART + OK + "\r\n--b--\r\nbehind",
                "--b \t\r\n" + PART + OK + "\r\n--b-- \r\n",
                "--b\r\nX: y\r\ncontent-type: application/http;\r\n msgtype=\"Response\"\r\n\r\n" + OK + "\r\n--b--",
                "--b\r\n" + PART + "HTTP/1.1 200 \r\nContent-Length: 2\r\n\r\n{}\r\n\r\n--b--",
                "--b\r\n" + PART + "HTTP/1.1 204 No Content\r\nX: y\r\n\r\n--b--",
                "--b\r\n" + PART + "HTTP/1.1 200 OK\r\n\r\n--bb\r\n--b- -\r\n--b--"
            })
    void legalFormsAreNoObjection(String text) {
        assertThat(of(text).parts()).hasSize(1);
        assertThat(objections(text)).isEmpty();
    }

    @Test
    void whatIsWrongIsSaidInWords() {
        assertThat(objections("")).containsExactly("the closing delimiter --b-- is missing");
        assertThat(objections("--b\r\n" + PART + OK)).containsExactly("the closing delimiter --b-- is missing");
        assertThat(objections("--b\n" + PART + OK + "\n--b--\n"))
                .containsExactly("a line before or of a delimiter ends with LF alone, not with CRLF");
        assertThat(objections("--b\r\n\r\n" + OK + "\r\n--b--"))
                .containsExactly("the Content-Type none, not application/http; msgtype=response");
        assertThat(objections("--b\r\n" + PART + "HTTP/2 200\r\n\r\n\r\n--b--"))
                .containsExactly("'HTTP/2 200' in place of a status line");
        assertThat(objections("--b\r\n" + PART + "HTTP/1.1 200 OK\r\nodd\r\n\r\n\r\n--b--"))
                .containsExactly("the header line 'odd' has no name and colon");
        assertThat(objections("--b\r\n" + PART + "HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n{}\r\n--b--"))
                .containsExactly("a body of 2 bytes, less than its Content-Length 9");
    }

    @Test
    void transferEncodingIsUndone() {
        String encoded = Base64.getEncoder().encodeToString(OK.getBytes(StandardCharsets.UTF_8));
        String head = "Content-Type: application/http; msgtype=response\r\nContent-Transfer-Encoding: ";

        for (String part : List.of(
                head + "base64\r\n\r\n" + encoded,
                head + "quoted-printable\r\n\r\n" + OK.replace("=", "=3D").replace("{", "=7B=\r\n"),
                head + "8BIT\r\n\r\n" + OK)) {
            BatchAnswer answer = of("--b\r\n" + part + "\r\n--b--");
            assertThat(answer.parts().get(0).objections()).isEmpty();
            assertThat(answer.parts().get(0).body().forLog()).isEqualTo("{\"a\":1}");
        }
        assertThat(objections("--b\r\n" + head + "uuencode\r\n\r\n" + OK + "\r\n--b--"))
                .containsExactly(
                        "a content that is not encoded as it says: unknown Content-Transfer-Encoding uuencode");
    }

    @Test
    void whatIsNoMultipartBodyHasNoParts() {
        assertThat(BatchAnswer.of(Told.get("me").json("{}").once())).isEmpty();
        assertThat(BatchAnswer.of(
                        Told.get("me").body("multipart/batching", Payload.EMPTY).once()))
                .isEmpty();
    }
}
