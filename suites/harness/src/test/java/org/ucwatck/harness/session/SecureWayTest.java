package org.ucwatck.harness.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ucwatck.harness.config.TargetText;
import org.ucwatck.harness.record.ExchangeLog;
import org.ucwatck.harness.record.Mask;
import org.ucwatck.spec.pages.Format;

/** A host that speaks plain http at one port and TLS at another: the way may lead from the first to the second only. */
final class SecureWayTest {
    private final Path folder;
    private final Map<String, String> leads = new ConcurrentHashMap<>();
    private final ConcurrentLinkedQueue<String> plainHeard = new ConcurrentLinkedQueue<>();
    private HttpServer server;
    private TlsServer tls;
    private String plain;

    SecureWayTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @BeforeEach
    void start() throws IOException, GeneralSecurityException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            plainHeard.add(exchange.getRequestMethod() + " "
                    + exchange.getRequestURI().getPath()
                    + (exchange.getRequestHeaders().containsKey("Authorization") ? " with a token" : ""));
            answer(exchange);
        });
        server.start();
        plain = "http://127.0.0.1:" + server.getAddress().getPort();
        tls = TlsServer.start(folder, this::answer);
    }

    @AfterEach
    void stop() {
        server.stop(0);
        tls.close();
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        boolean known = exchange.getRequestHeaders().containsKey("Authorization");
        String moved = leads.getOrDefault("moved", "");
        if (path.equals("/root") && !moved.isEmpty()) {
            exchange.getResponseHeaders().set("Location", moved);
            send(exchange, 302, "");
        } else if (path.equals("/user") && !known) {
            String token = leads.getOrDefault("token", "/token");
            exchange.getResponseHeaders()
                    .set("WWW-Authenticate", "MsRtcOAuth href=\"" + token + "\",grant_type=\"password\"");
            send(exchange, 401, "");
        } else {
            send(exchange, path.equals("/applications") ? 201 : 200, body(path));
        }
    }

    private String body(String path) {
        return switch (path) {
            case "/token" -> "{\"access_token\":\"cwt=canary\",\"expires_in\":3600}";
            case "/user" -> "{\"_links\":{\"self\":{\"href\":\"/user\"}," + link("applications") + "}}";
            case "/applications" -> "{\"_links\":{\"self\":{\"href\":\"/app\"}," + link("events") + "}}";
            default -> "{\"_links\":{" + link("user") + "," + link("xframe") + "}}";
        };
    }

    private String link(String rel) {
        return "\"" + rel + "\":{\"href\":\"" + leads.getOrDefault(rel, "/" + rel) + "\"}";
    }

    private static void send(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private Target target(String base, String hosts) {
        String text = """
                name: lab
                root: %s/root
                hosts: %s
                tls: {trust: "%s"}
                accounts: {caller: {uri: "sip:a@b.com", grant: password, username: a, password: "${env:P}"}}
                contacts: {reachable: "sip:b@b.com"}
                numbers: {own: "tel:+14255551234"}
                """.formatted(base, hosts, tls.authority());
        ExchangeLog log = new ExchangeLog(new Mask(), exchange -> {});
        return new Target(new TargetText(folder, Map.of("P", "canary-7f3a")).read(text), log);
    }

    private void walk(String base, String hosts) {
        try (Target target = target(base, hosts)) {
            UcwaSession.open(target, Format.JSON, target.config().caller());
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "user | GET user was not sent to",
                "token | the challenge of the target names the token service",
                "applications | POST applications was not sent to",
                "moved | redirected to"
            })
    void nothingGoesFromHttpsToHttp(String rel, String words) {
        leads.put(rel, plain + "/" + rel);

        for (String hosts : new String[] {"[]", "[127.0.0.1]", "['" + plain + "']"}) {
            assertThatThrownBy(() -> walk(tls.base(), hosts))
                    .hasMessageStartingWith(words)
                    .hasMessageContaining(plain + "/" + rel)
                    .hasMessageContaining("it leads from https to http, where this suite sends nothing")
                    .hasMessageNotContaining("hosts:");
        }
        assertThat(plainHeard).isEmpty();
    }

    @Test
    void plainRootMayLeadOnToHttpsWithoutAnEntry() {
        leads.put("moved", tls.base() + "/home");

        try (Target target = target(plain, "[]")) {
            assertThat(target.door().applications()).isEqualTo(tls.base() + "/applications");
        }
        assertThat(plainHeard).containsExactly("GET /root");
    }

    @Test
    void plainTargetMayGrantItsTokensByHttps() {
        leads.put("token", tls.base() + "/token");

        try (Target target = target(plain, "[]")) {
            assertThat(target.door().applications()).isEqualTo(plain + "/applications");
            assertThat(target.callerToken().reveal()).isEqualTo("cwt=canary");
        }
        assertThat(plainHeard).containsExactly("GET /root", "GET /user", "GET /user with a token");
    }

    @ParameterizedTest
    @CsvSource({"user", "token", "applications"})
    void wayThatHasLedToHttpsDoesNotLeadBack(String rel) {
        leads.put("moved", tls.base() + "/home");
        leads.put(rel, plain + "/" + rel);

        assertThatThrownBy(() -> walk(plain, "['" + plain + "']"))
                .hasMessageContaining(plain + "/" + rel)
                .hasMessageContaining("the target has answered over https, and nothing goes back from https to http");
        assertThat(plainHeard).containsExactly("GET /root");
    }
}
