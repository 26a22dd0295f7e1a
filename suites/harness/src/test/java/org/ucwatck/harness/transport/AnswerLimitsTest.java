package org.ucwatck.harness.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ucwatck.harness.config.Bounds;
import org.ucwatck.harness.exchange.Exchange;
import org.ucwatck.harness.exchange.Payload;
import org.ucwatck.harness.exchange.RunLimit;
import org.ucwatck.harness.exchange.Spool;
import org.ucwatck.harness.exchange.Trace;
import org.ucwatck.harness.exchange.UcwaRequest;
import org.ucwatck.harness.exchange.Unreachable;
import org.ucwatck.harness.record.ExchangeLog;
import org.ucwatck.harness.record.Mask;
import org.ucwatck.harness.record.RecordSink;
import org.ucwatck.harness.weather.Weather;
import org.ucwatck.verdict.exchange.RecordedExchange;
import org.ucwatck.verdict.exchange.SentRequest;
import org.ucwatck.verdict.result.BrokenArrangement;

/** Answers without end, and connections that never come about. */
@Timeout(60)
final class AnswerLimitsTest {
    private static final Duration LONG = Duration.ofSeconds(30);
    private static final Duration SHORT = Duration.ofMillis(700);
    private static final Bounds SMALL = new Bounds(4096, 30, 10_000, 20_000, 100, 50, 10, 1_000_000, LONG);
    private static final String OK = "HTTP/1.1 200 OK\r\n";
    private static final String CHUNKED = OK + "Transfer-Encoding: chunked\r\n\r\n";
    private static final String HEAD = "limits.head of the target file, 4 KiB, is exceeded";
    private static final String HEADERS = "limits.headers of the target file, 30, is exceeded";

    private final List<RecordedExchange> recorded = new ArrayList<>();
    private final List<AutoCloseable> open = new ArrayList<>();

    @AfterEach
    void close() throws Exception {
        for (AutoCloseable each : open) {
            each.close();
        }
    }

    private Exchange ask(RawServer.Talk talk) throws IOException {
        return ask("http", talk, LONG);
    }

    private Exchange ask(String scheme, RawServer.Talk talk, Duration patience) throws IOException {
        RawServer server = new RawServer(talk);
        String url = scheme + "://127.0.0.1:" + server.port() + "/";
        UcwaClient client = new UcwaClient(
                new ExchangeLog(new Mask(), recorded::add),
                new TrustedOrigins(URI.create(url), List.of()),
                patience,
                Optional.empty(),
                new CallBudget(9, 0, ""),
                SMALL);
        open.add(server);
        open.add(client);
        return client.send(UcwaRequest.get(url), new Trace("a-check"));
    }

    static Stream<Arguments> endlessHeads() {
        return Stream.of(
                Arguments.of("HTTP/1.1 200 ", "x", HEAD),
                Arguments.of(OK + "X-Long: ", "x", HEAD),
                Arguments.of(OK, "X: " + "y".repeat(1000) + "\r\n", HEAD),
                Arguments.of(OK, "X: y\r\n", HEADERS),
                Arguments.of(OK + "X: y\r\n", " folded\r\n", HEAD),
                Arguments.of("", "HTTP/1.1 100 Continue\r\n\r\n", HEAD),
                Arguments.of("", "garbage\r\n", HEAD),
                Arguments.of(CHUNKED + "1;", "x", HEAD),
                Arguments.of(CHUNKED, "1;extension=" + "x".repeat(500) + "\r\ny\r\n", HEAD),
                Arguments.of(CHUNKED + "0\r\n", "X: y\r\n", HEADERS),
                Arguments.of(CHUNKED + "0\r\nX: ", "y", HEAD));
    }

    @ParameterizedTest
    @MethodSource("endlessHeads")
    void headWithoutEndIsGivenUpAtItsLimit(String beginning, String again, String limit) throws IOException {
        Exchange exchange = ask(RawServer.endlessly(beginning, again));

        assertThat(exchange.failure()).isEqualTo(limit);
        assertThat(exchange.isBeyondLimits()).isTrue();
        assertThat(Weather.of(exchange)).isEmpty();
        assertThat(exchange.duration()).isLessThan(LONG);
        assertThat(recorded).extracting(RecordedExchange::failure).containsExactly(limit);
        assertThat(recorded).noneMatch(RecordedExchange::mayBeWeather);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                OK + "\r\n",
                CHUNKED + "fffffff\r\n",
                OK + "Content-Length: 999999999\r\n\r\n",
                OK + "X: y\r\n\r\n"
            })
    void bodyWithoutEndIsKeptUpToItsLimit(String head) throws IOException {
        Exchange exchange = ask(RawServer.endlessly(head, "x"));

        assertThat(exchange.answered()).isTrue();
        assertThat(exchange.body().size()).isEqualTo(10_000);
        assertThat(exchange.body().isWhole()).isFalse();
        assertThat(exchange.body().excess()).isEqualTo("limits.body of the target file, 10000 bytes, is exceeded");
    }

    private static byte[] coded(String coding, byte[] plain) throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        try (var out =
                switch (coding) {
                    case "gzip" -> new GZIPOutputStream(body);
                    case "deflate" -> new DeflaterOutputStream(body);
                    default -> new DeflaterOutputStream(body, new Deflater(Deflater.DEFAULT_COMPRESSION, true));
                }) {
            out.write(plain);
        }
        String name = coding.replace("raw-", "");
        all.write(
                RawServer.bytes(OK + "Content-Encoding: " + name + "\r\nContent-Length: " + body.size() + "\r\n\r\n"));
        body.writeTo(all);
        return all.toByteArray();
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "deflate", "raw-deflate"})
    void codedBodyIsReadUpToItsLimit(String coding) throws IOException {
        assertThat(ask(RawServer.once(coded(coding, RawServer.bytes("plain words"))))
                        .body()
                        .forLog())
                .isEqualTo("plain words");

        Exchange bomb = ask(RawServer.once(coded(coding, new byte[5_000_000])));

        assertThat(bomb.body().size()).isEqualTo(20_000);
        assertThat(bomb.body().excess()).isEqualTo("limits.inflated of the target file, 20000 bytes, is exceeded");
    }

    @Test
    void bodyThatIsNotCodedAsItsHeadSaysIsNoWholeAnswer() throws IOException {
        Exchange exchange =
                ask(RawServer.once(RawServer.bytes(OK + "Content-Encoding: gzip\r\nContent-Length: 5\r\n\r\nplain")));

        assertThat(exchange.failure()).isEqualTo("the body is not of the Content-Encoding gzip: Not in GZIP format");
    }

    @Test
    void bodyOfUnknownCodingAndBodyWithinTheLimitsStayAsTheyCame() throws IOException {
        String odd = OK + "Content-Encoding: br\r\nContent-Length: 5\r\n\r\nplain";

        assertThat(ask(RawServer.once(RawServer.bytes(odd))).body().forLog()).isEqualTo("plain");
    }

    @Test
    void silenceInTheHandshakeOfTlsEndsWithTheTimeOfAnAnswer() {
        long before = System.nanoTime();

        assertThatThrownBy(() -> ask(
                        "https",
                        socket -> {
                            while (socket.getInputStream().read() >= 0) {
                                Thread.onSpinWait();
                            }
                        },
                        SHORT))
                .isInstanceOf(Unreachable.class)
                .hasMessageContaining(
                        "no connection, with the handshake of TLS for https, within 700 ms (limits.answer of the target file)");
        assertThat(Duration.ofNanos(System.nanoTime() - before)).isBetween(SHORT.minusMillis(50), LONG);
    }

    @Test
    void answerThatStaysAwayEndsWithItsTime() throws IOException {
        Exchange exchange = ask(
                "http",
                socket -> {
                    RawServer.readHead(socket.getInputStream());
                    socket.getOutputStream().write(RawServer.bytes(OK));
                    while (socket.getInputStream().read() >= 0) {
                        Thread.onSpinWait();
                    }
                },
                SHORT);

        assertThat(exchange.failure()).isEqualTo("no whole answer within 700 ms");
        assertThat(exchange.isBeyondLimits()).isFalse();
    }

    @Test
    void longBodyIsOnDiskAndTheSameAsItCame() {
        byte[] body = bytes(100_000);
        Payload payload = Payload.of(body);
        try (Spool spool = new Spool()) {
            Payload kept = payload.in(spool);

            assertThat(kept).isNotSameAs(payload).isEqualTo(payload).hasSameHashCodeAs(payload);
            assertThat(kept.bytes()).isEqualTo(body);
            assertThat(payload.in(spool).bytes()).isEqualTo(body);
            assertThat(kept.size()).isEqualTo(100_000);
        }
        assertThat(payload.in(new Spool()).bytes()).isEqualTo(body);
    }

    private RecordSink full() {
        return new RecordSink() {
            @Override
            public void sending(SentRequest request) {}

            @Override
            public void unsent(String id) {}

            @Override
            public void exchange(RecordedExchange exchange) {
                recorded.add(exchange);
            }

            @Override
            public void answers(List<String> ids) {}

            @Override
            public void broken(BrokenArrangement broken) {}

            @Override
            public long bytes() {
                return SMALL.log() + recorded.size();
            }
        };
    }

    @Test
    void runWhoseLogIsFullSendsNoMoreThanWhatCleansUp() throws IOException {
        RawServer server = new RawServer(RawServer.once(RawServer.bytes(OK + "Content-Length: 0\r\n\r\n")));
        String url = "http://127.0.0.1:" + server.port() + "/";
        UcwaClient client = new UcwaClient(
                new ExchangeLog(new Mask(), full(), 1),
                new TrustedOrigins(URI.create(url), List.of()),
                LONG,
                Optional.empty(),
                new CallBudget(9, 0, ""),
                SMALL);
        open.add(server);
        open.add(client);
        Trace trace = new Trace("a-check");

        assertThat(client.send(UcwaRequest.get(url), trace).status()).isEqualTo(200);
        assertThatThrownBy(() -> client.send(UcwaRequest.get(url), trace))
                .isInstanceOf(RunLimit.class)
                .hasMessage("limits.log of the target file, 1000000 bytes, is exceeded by this run");
        assertThat(client.send(UcwaRequest.of("DELETE", url), trace).status()).isEqualTo(200);
    }

    private static byte[] bytes(int length) {
        byte[] bytes = new byte[length];
        for (int i = 0; i < length; i++) {
            bytes[i] = (byte) i;
        }
        return bytes;
    }
}
