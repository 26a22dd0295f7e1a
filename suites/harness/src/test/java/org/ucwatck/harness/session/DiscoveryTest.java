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
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ucwatck.harness.ArrangementFailed;
import org.ucwatck.harness.config.TargetText;
import org.ucwatck.harness.record.ExchangeLog;
import org.ucwatck.harness.record.Mask;
import org.ucwatck.verdict.result.Finding;

final class DiscoveryTest {
    private static final String CHALLENGE = "MsRtcOAuth href=\"%s/token\",grant_type=\"password\"";

    private final Path folder;
    private final Map<String, String> answers = new ConcurrentHashMap<>(Map.of(
            "/", "{'_links':{'self':{'href':'/'},'user':{'href':'/user'}}}",
            "/user", "{'_links':{'self':{'href':'/user'},'applications':{'href':'/applications?a=1'}}}",
            "/token", "{'access_token':'cwt=canary','expires_in':1}"));
    private final ConcurrentLinkedQueue<String> heard = new ConcurrentLinkedQueue<>();
    private HttpServer server;
    private String base;

    DiscoveryTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", DiscoveryTest.this::answer);
        server.start();
        base = "http://127.0.0.1:" + server.getAddress().getPort();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        String token = exchange.getRequestHeaders().getFirst("Authorization");
        heard.add(exchange.getRequestMethod() + " " + path + (token == null ? "" : " " + token));
        boolean refused = path.startsWith("/user") && token == null || path.equals("/applications");
        if (refused) {
            exchange.getResponseHeaders().add("WWW-Authenticate", CHALLENGE.formatted(base));
        }
        String body = answers.getOrDefault(path, "");
        if (body.startsWith("/")) {
            exchange.getResponseHeaders().add("Location", body);
        }
        byte[] bytes = body.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(refused ? 401 : body.startsWith("/") ? 302 : 200, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private Door door(String entrance) {
        String text = """
                name: lab
                %s
                accounts: {caller: {uri: "sip:a@b.com", grant: password, username: a, password: "${env:P}"}}
                contacts: {reachable: "sip:b@b.com"}
                numbers: {own: "tel:+14255551234"}
                """.formatted(entrance);
        ExchangeLog log = new ExchangeLog(new Mask(), exchange -> {});
        try (Target target = new Target(new TargetText(folder, Map.of("P", "canary-7f3a")).read(text), log)) {
            Door door = target.door();
            assertThat(target.callerToken().reveal()).isEqualTo("cwt=canary");
            return door;
        }
    }

    private Door door() {
        return door("root: " + base + "/");
    }

    @Test
    void walkGoesFromTheRootToApplications() {
        Door door = door();

        assertThat(door.root()).isEqualTo(base + "/");
        assertThat(door.user()).isEqualTo(base + "/user");
        assertThat(door.applications()).isEqualTo(base + "/applications?a=1");
        assertThat(door.challenge()).isPresent();
        assertThat(heard).containsExactly("GET /", "GET /user", "POST /token", "GET /user Bearer cwt=canary");
    }

    @Test
    void walkMayBeginAtApplications() {
        Door door = door("applications: " + base + "/applications");

        assertThat(door.applications()).isEqualTo(base + "/applications");
        assertThat(door.user()).isEmpty();
        assertThat(heard).containsExactly("POST /applications", "POST /token");
    }

    @Test
    void redirectsAreFollowed() {
        answers.put("/", "/moved");
        answers.put("/moved", "{'_links':{'redirect':{'href':'/home'}}}");
        answers.put("/home", "{'_links':{'user':{'href':'/user'}}}");

        assertThat(door().user()).isEqualTo(base + "/user");
        assertThat(heard).startsWith("GET /", "GET /moved", "GET /home", "GET /user");
    }

    @Test
    void redirectToAStrangerEndsTheWalk() {
        answers.put("/", "{'_links':{'redirect':{'href':'http://127.0.0.2:9/'}}}");

        assertThatThrownBy(this::door)
                .isInstanceOf(ArrangementFailed.class)
                .hasMessageStartingWith("redirected to http://127.0.0.2:9/, where nothing was sent:")
                .hasMessageContaining("write `hosts: [127.0.0.2:9]` in the target file")
                .satisfies(failed -> assertThat(finding(failed)).isEmpty());
    }

    @Test
    void endlessRedirectsEndTheWalk() {
        answers.put("/", "/");

        assertThatThrownBy(this::door)
                .hasMessageStartingWith(
                        "discovery.root-links is violated on the way: expected redirects that lead to an"
                                + " answer, but got a redirect back to " + base + "/")
                .satisfies(failed -> assertThat(finding(failed)).isPresent());
        assertThat(heard).hasSize(1);
    }

    @Test
    void veryManyRedirectsEndTheWalkWithoutBlame() {
        answers.put("/", "/0");
        for (int i = 0; i < 20; i++) {
            answers.put("/" + i, "/" + (i + 1));
        }

        assertThatThrownBy(this::door)
                .hasMessageStartingWith("redirected more than 10 times")
                .satisfies(failed -> assertThat(finding(failed)).isEmpty());
        assertThat(heard).hasSize(11);
    }

    @Test
    void httpRedirectToAStrangerSendsNothing() {
        answers.put("/", "//127.0.0.2:9/root");

        assertThatThrownBy(this::door).hasMessageContaining("write `hosts: [127.0.0.2:9]` in the target file");
        assertThat(heard).containsExactly("GET /");
    }

    @Test
    void deadUserIsAFindingOfItsRule() {
        answers.put("/", "{'_links':{'user':{'href':'/'}}}");

        assertThatThrownBy(this::door)
                .hasMessageStartingWith("discovery.user-challenge is violated on the way: expected HTTP 401 with a"
                        + " challenge, but got HTTP 200: GET " + base + "/")
                .satisfies(failed -> assertThat(finding(failed)).isPresent());
    }

    private static Optional<Finding> finding(Throwable failed) {
        return ((ArrangementFailed) failed).finding();
    }

    @Test
    void missingLinkIsNamed() {
        answers.put("/user", "{'_links':{'self':{'href':'/user'}}}");

        assertThatThrownBy(this::door)
                .isInstanceOf(ArrangementFailed.class)
                .hasMessageStartingWith(
                        "discovery.applications-link is violated on the way: expected a link applications,"
                                + " but got links [self]: GET " + base + "/user → HTTP 200")
                .satisfies(failed -> assertThat(finding(failed)).isPresent());
    }

    @Test
    void tokenIsNotSentToAStranger() {
        answers.put("/user", "{'_links':{'redirect':{'href':'http://127.0.0.2:9/user'}}}");

        assertThatThrownBy(this::door).isInstanceOf(ArrangementFailed.class);
        assertThat(heard).noneMatch(line -> line.contains("127.0.0.2"));
    }
}
