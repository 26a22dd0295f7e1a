package org.ucwatck.harness.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ucwatck.harness.config.Bounds;
import org.ucwatck.harness.config.Secret;
import org.ucwatck.harness.exchange.Exchange;
import org.ucwatck.harness.exchange.OriginRefused;
import org.ucwatck.harness.exchange.Payload;
import org.ucwatck.harness.exchange.Trace;
import org.ucwatck.harness.exchange.UcwaRequest;
import org.ucwatck.harness.exchange.Unreachable;
import org.ucwatck.harness.record.ExchangeLog;
import org.ucwatck.harness.record.Mask;
import org.ucwatck.verdict.exchange.RecordedExchange;

final class UcwaClientTest {
    private static final int BEYOND = Bounds.DEFAULT.body() + 10;

    private final List<RecordedExchange> recorded = new ArrayList<>();
    private final ConcurrentLinkedQueue<String> heard = new ConcurrentLinkedQueue<>();
    private final Trace trace = new Trace("a-check");
    private HttpServer server;
    private UcwaClient client;
    private Mask mask;
    private String base;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", UcwaClientTest.this::answer);
        server.start();
        base = "http://127.0.0.1:" + server.getAddress().getPort();
        mask = new Mask();
        client = client(Duration.ofMinutes(1));
    }

    private UcwaClient client(Duration patience) {
        return new UcwaClient(
                new ExchangeLog(mask, recorded::add),
                new TrustedOrigins(URI.create(base), List.of()),
                patience,
                Optional.empty(),
                new CallBudget(9, 0, ""));
    }

    @AfterEach
    void stop() {
        client.close();
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        heard.add(exchange.getRequestMethod() + " " + exchange.getRequestURI() + " "
                + exchange.getRequestHeaders().get("Content-Type") + " "
                + exchange.getRequestHeaders().get("Authorization") + " " + body);
        String path = exchange.getRequestURI().getPath();
        byte[] answer = ("you said " + body).getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Location", "/moved");
        exchange.getResponseHeaders().add("Set-Cookie", "id=7; path=/");
        exchange.sendResponseHeaders(
                path.equals("/redirect") ? 302 : 200, answer.length + (path.equals("/short") ? 9 : 0));
        exchange.getResponseBody().write(answer);
        if (!path.equals("/never")) {
            exchange.close();
        }
    }

    @Test
    void requestGoesOutAsItIs() {
        Exchange exchange = client.send(
                UcwaRequest.post(base + "/a(%271%27)/b%20c?ack=1&key=YQ==&x=%3d")
                        .body("application/json; charset='utf-8'", Payload.of("{\"to\":\"é\"}"))
                        .token(new Secret("cwt=abcdef")),
                trace);

        assertThat(exchange.status()).isEqualTo(200);
        assertThat(exchange.body().forLog()).isEqualTo("you said {\"to\":\"é\"}");
        assertThat(heard)
                .containsExactly("POST /a(%271%27)/b%20c?ack=1&key=YQ==&x=%3d [application/json; charset='utf-8']"
                        + " [Bearer cwt=abcdef] {\"to\":\"é\"}");
    }

    @Test
    void bodyWithoutContentTypeAndUnknownTypesAreSent() {
        for (String type : List.of(
                "",
                "text/plain",
                "application/vnd.microsoft.com.ucwa+xml",
                "application/x-www-form-urlencoded;charset=UTF-8",
                "nonsense")) {
            client.send(UcwaRequest.post(base + "/").body(type, Payload.of("x")), trace);
        }
        assertThat(heard)
                .extracting(line -> line.split(" ")[2])
                .containsExactly(
                        "null",
                        "[text/plain]",
                        "[application/vnd.microsoft.com.ucwa+xml]",
                        "[application/x-www-form-urlencoded;charset=UTF-8]",
                        "[nonsense]");
    }

    @Test
    void everyMethodIsSent() {
        for (String method : List.of("GET", "PUT", "DELETE", "POST")) {
            assertThat(client.send(UcwaRequest.of(method, base + "/"), trace).status())
                    .isEqualTo(200);
        }
    }

    @Test
    void redirectIsNotFollowed() {
        Exchange exchange = client.send(UcwaRequest.get(base + "/redirect"), trace);

        assertThat(exchange.status()).isEqualTo(302);
        assertThat(exchange.location()).contains(base + "/moved");
    }

    @Test
    void truncatedAnswerIsAFactWithACause() {
        Exchange exchange = client.send(UcwaRequest.get(base + "/short"), trace);

        assertThat(exchange.answered()).isFalse();
        assertThat(exchange.failure()).isNotBlank();
        assertThat(trace.exchanges()).containsExactly(exchange);
    }

    @Test
    void bodyThatIsLongerThanIsKeptIsAWholeAnswerAllTheSame() {
        server.removeContext("/");
        server.createContext("/", big -> {
            big.sendResponseHeaders(200, big.getRequestURI().getPath().equals("/chunked") ? 0 : BEYOND);
            big.getResponseBody().write(new byte[BEYOND]);
            big.close();
        });

        for (String path : List.of("/", "/chunked")) {
            Exchange exchange = client.send(UcwaRequest.get(base + path), trace);

            assertThat(exchange.answered()).isTrue();
            assertThat(exchange.status()).isEqualTo(200);
            assertThat(exchange.body().isWhole()).isFalse();
            assertThat(exchange.body().size()).isEqualTo(Bounds.DEFAULT.body());
        }
        assertThat(client.send(UcwaRequest.get(base + "/"), trace).status()).isEqualTo(200);
    }

    @Test
    void lateAnswerEndsAtTheLimit() {
        server.removeContext("/");
        server.createContext("/", held -> assertThat(held.getRequestMethod()).isEqualTo("GET"));

        try (UcwaClient impatient = client(Duration.ofSeconds(1))) {
            Exchange exchange = impatient.send(UcwaRequest.get(base + "/"), trace);

            assertThat(exchange.failure()).isEqualTo("no whole answer within 1000 ms");
            assertThat(exchange.duration()).isBetween(Duration.ofMillis(900), Duration.ofSeconds(45));
        }
    }

    @Test
    void tokenStaysAtHome() {
        String elsewhere = base.replace("127.0.0.1", "127.0.0.2");

        assertThatThrownBy(() -> client.send(UcwaRequest.get(elsewhere + "/x").token(new Secret("cwt=1")), trace))
                .isInstanceOf(OriginRefused.class)
                .hasMessageContaining("`hosts: [");
        assertThat(heard).isEmpty();
        assertThat(recorded).isEmpty();
    }

    @Test
    void recordHidesSecrets() {
        Secret password = new Secret("p&ss \"word\"/1");
        mask.add(password);
        client.send(
                UcwaRequest.post(base + "/?p=p%26ss+%22word%22%2F1")
                        .body("application/json", Payload.of("{\"a\":\"p&ss \\\"word\\\"/1\"}"))
                        .token(new Secret("cwt=abcdef")),
                trace);

        assertThat(recorded.toString())
                .doesNotContain("ss \\\"word", "abcdef", "word%22", "id=7")
                .contains("Bearer ***");
    }

    @Test
    void refusedConnectionIsUnreachable() {
        server.stop(0);

        assertThatThrownBy(() -> client.send(UcwaRequest.get(base + "/"), trace))
                .isInstanceOf(Unreachable.class)
                .hasMessageStartingWith("cannot connect to " + base);
    }
}
