package org.ucwatck.harness.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ucwatck.harness.exchange.Exchange;
import org.ucwatck.harness.exchange.Trace;
import org.ucwatck.harness.exchange.UcwaRequest;
import org.ucwatck.harness.exchange.Unreachable;
import org.ucwatck.harness.record.ExchangeLog;
import org.ucwatck.harness.record.Mask;

/** A server may close a connection that it kept at any moment, which no rule forbids (RFC 9112, section 9.6). */
class KeptConnectionTest {
    private final List<String> heard = new CopyOnWriteArrayList<>();
    private final Trace trace = new Trace("test");
    private ServerSocket server;
    private UcwaClient client;
    private String url;

    /** Answers so many requests on each connection, and closes it when the next one has come. */
    private volatile int answersPerConnection = 1;

    @BeforeEach
    void start() throws IOException {
        server = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        url = "http://127.0.0.1:" + server.getLocalPort() + "/";
        Thread serving = new Thread(this::serve);
        serving.setDaemon(true);
        serving.start();
        client = new UcwaClient(
                new ExchangeLog(new Mask(), exchange -> {}),
                new TrustedOrigins(URI.create(url), List.of()),
                Duration.ofMinutes(1),
                Optional.empty(),
                new CallBudget(9, 0, ""));
    }

    @AfterEach
    void stop() throws IOException {
        client.close();
        server.close();
    }

    private void serve() {
        while (!server.isClosed()) {
            try (Socket socket = server.accept()) {
                serve(socket);
            } catch (IOException e) {
                heard.add("closed");
            }
        }
    }

    private void serve(Socket socket) throws IOException {
        BufferedReader in =
                new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
        for (int answers = 0; ; answers++) {
            String line = in.readLine();
            if (line == null) {
                return;
            }
            heard.add(line.substring(0, line.indexOf(' ')));
            while (!in.readLine().isEmpty()) {
                Thread.onSpinWait();
            }
            if (answers == answersPerConnection) {
                return;
            }
            socket.getOutputStream()
                    .write("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        }
    }

    @Test
    void requestThatMetTheEndOfAKeptConnectionIsAFactAndNotSentAgain() {
        for (String method : List.of("GET", "POST")) {
            heard.clear();
            client.send(UcwaRequest.get(url), trace);

            Exchange second = client.send(UcwaRequest.of(method, url), trace);

            assertThat(second.failure()).startsWith("connection broke: ");
            assertThat(heard).containsExactly("GET", method);
        }
        assertThat(trace.exchanges()).hasSize(4);
    }

    @Test
    void newConnectionThatEndsWithoutAnAnswerIsAFact() {
        answersPerConnection = 0;

        Exchange only = client.send(UcwaRequest.get(url), trace);

        assertThat(only.failure()).startsWith("connection broke: ");
        assertThat(heard).startsWith("GET").doesNotContainSequence("GET", "GET");
    }

    @Test
    void targetIsGoneSinceItsLastAnswerOnceNobodyIsFound() throws IOException {
        Exchange first = client.send(UcwaRequest.get(url), trace);
        assertThat(client.goneSince()).isEmpty();
        server.close();

        assertThat(client.send(UcwaRequest.get(url), trace).answered()).isFalse();
        assertThatThrownBy(() -> client.send(UcwaRequest.get(url), trace)).isInstanceOf(Unreachable.class);

        assertThat(client.goneSince())
                .hasValueSatisfying(since -> assertThat(since).isAfter(first.started()));
    }
}
