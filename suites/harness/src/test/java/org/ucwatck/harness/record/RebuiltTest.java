package org.ucwatck.harness.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.ucwatck.harness.config.Secret;
import org.ucwatck.harness.exchange.Exchange;
import org.ucwatck.harness.exchange.Payload;
import org.ucwatck.harness.transport.Told;
import org.ucwatck.spec.pages.Format;
import org.ucwatck.verdict.exchange.RecordedExchange;

/** The record gives the exchange again, and says where it cannot. */
final class RebuiltTest {
    private final Mask mask = new Mask();

    private RecordedExchange recorded(Exchange exchange, int part) {
        List<RecordedExchange> recorded = new ArrayList<>();
        new ExchangeLog(mask, RecordSink.of(recorded::add), part).record(exchange);
        return recorded.get(0);
    }

    static Stream<Arguments> bodies() {
        return Stream.of(
                        new byte[0],
                        "{\"a\":\"é \uD83D\uDE00 \\ud800\"}".getBytes(StandardCharsets.UTF_8),
                        "\uFEFF<a/>\r\n".getBytes(StandardCharsets.UTF_8),
                        "<a>é</a>".getBytes(StandardCharsets.ISO_8859_1),
                        "<a/>".getBytes(StandardCharsets.UTF_16),
                        "base64:/wA=".getBytes(StandardCharsets.UTF_8),
                        "base64:no such thing".getBytes(StandardCharsets.UTF_8),
                        "x".repeat(300_000).getBytes(StandardCharsets.UTF_8),
                        new byte[] {(byte) 0xFF, 0, 1})
                .map(Arguments::of);
    }

    @ParameterizedTest
    @MethodSource("bodies")
    void everyBodyComesBackByteForByte(byte[] bytes) {
        Told told = Told.post("startMessaging").within("session-json").asking(Format.JSON);
        Exchange exchange = told.asking(told.request().body("application/json", Payload.of(bytes)))
                .body("application/json; charset=utf-8", Payload.of(bytes))
                .header("X", "1")
                .header("X", "2")
                .once();

        RecordedExchange recorded = recorded(exchange, 3);

        assertThat(Rebuilt.exchange(recorded)).isEqualTo(exchange);
        assertThat(recorded.context())
                .isEqualTo(new RecordedExchange.Context(3, "startMessaging", "session-json", List.of(), false));
    }

    @Test
    void failureAndTokenComeBackTheTokenWithoutItsValue() {
        mask.add(new Secret("cwt=abcdef"));
        Told told = Told.get("me");
        Exchange exchange = told.asking(told.request().token(new Secret("cwt=abcdef")))
                .failing("broke")
                .once();

        Exchange rebuilt = Rebuilt.exchange(recorded(exchange, 1));

        assertThat(rebuilt.answered()).isFalse();
        assertThat(rebuilt.request().token().orElseThrow().reveal()).isEqualTo("***");
        assertThat(rebuilt.request().headers()).isEqualTo(exchange.request().headers());
    }

    @Test
    void recordSaysWhereASecretWasHidden() {
        mask.add(new Secret("hush-hush"));
        Told plain = Told.get("me").json("{'a':1}");

        assertThat(masked(plain)).isEmpty();
        assertThat(masked(plain.header("Set-Cookie", "hush-hush"))).isEmpty();
        assertThat(masked(plain.header("Location", "/x?hush-hush"))).containsExactly("headers");
        assertThat(masked(Told.get("me").json("{'a':'hush-hush'}"))).containsExactly("body");
        assertThat(masked(plain.asking(plain.request().to("http://h/hush-hush"))))
                .containsExactly("url");
        assertThat(masked(plain.asking(plain.request().body("", Payload.of("hush-hush")))))
                .containsExactly("sent");
    }

    private List<String> masked(Told told) {
        return recorded(told.once(), 1).context().masked();
    }

    @Test
    void bodyThatIsLongerThanIsKeptIsNotWholeInTheRecordEither() {
        Payload longer = Payload.of("x".repeat(Payload.MOST_BYTES + 1));

        RecordedExchange recorded =
                recorded(Told.get("me").body("application/json", longer).once(), 1);

        assertThat(recorded.context().cut()).isTrue();
        assertThat(Rebuilt.exchange(recorded).body().isWhole()).isFalse();
        assertThat(Rebuilt.exchange(recorded).body()).isEqualTo(longer);
    }
}
