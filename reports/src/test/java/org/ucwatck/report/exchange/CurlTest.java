package org.ucwatck.report.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.ucwatck.report.SampleRun;
import org.ucwatck.verdict.exchange.Header;
import org.ucwatck.verdict.exchange.RecordedExchange;

class CurlTest {
    private static RecordedExchange post(String body) {
        return new RecordedExchange(
                "x-1",
                "check",
                SampleRun.START,
                Duration.ZERO,
                new RecordedExchange.Request(
                        "POST", "http://h/a b", List.of(new Header("Authorization", "Bearer ***")), body),
                new RecordedExchange.Response(201, List.of(), ""),
                "");
    }

    @Test
    void maskedTokenBecomesAVariableOfTheShell() {
        assertThat(Curl.of(List.of(post("")))).isEqualTo("""
                TOKEN=…   # an access token of the account

                # x-1 → HTTP 201
                curl -i -X POST 'http://h/a b' \\
                  -H 'Authorization: Bearer '"$TOKEN\"""");
    }

    @Test
    void nothingOfABodyIsReadByTheShell() {
        assertThat(Curl.of(List.of(post("{\"to\":\"it's $(me) `you`\"}"))))
                .endsWith("--data-raw '{\"to\":\"it'\\''s $(me) `you`\"}'");
    }

    @Test
    void maskedValueOfABodyIsAnotherVariable() {
        assertThat(Curl.of(List.of(post("password=***&x=1"))))
                .contains("SECRET=…")
                .endsWith("--data-raw 'password='\"$SECRET\"'&x=1'");
    }

    @Test
    void bodyThatIsNoTextIsDecodedOnTheWay() {
        assertThat(Curl.of(List.of(post("base64:/9j/"))))
                .contains("printf %s '/9j/' | base64 -d | curl -i -X POST")
                .endsWith("--data-binary @-");
    }
}
