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
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ucwatck.harness.ArrangementFailed;
import org.ucwatck.harness.config.TargetText;
import org.ucwatck.harness.exchange.OriginRefused;
import org.ucwatck.harness.record.ExchangeLog;
import org.ucwatck.harness.record.Mask;
import org.ucwatck.harness.transport.Stranger;
import org.ucwatck.spec.pages.Format;
import org.ucwatck.verdict.exchange.RecordedExchange;

/** Every place where a server gives a URL, and a URL that leads away: nothing is sent there, nor connected to. */
final class StrayUrlsTest {
    /** What stands in an answer, and where the URL stands in it. */
    private static final Map<String, String> PLACES = Map.of(
            "root", "user",
            "user", "applications",
            "application", "events",
            "me", "makeMeAvailable",
            "page", "next");

    private static final List<String> FOREIGN = List.of(
            "http://localhost:%d/x",
            "http://127.0.0.1:%d/x?pw=1",
            "HTTP://LOCALHOST:%d",
            "//localhost:%d/x",
            "http://[::ffff:127.0.0.1]:%d/x",
            "https://localhost:%d/x");
    private static final List<String> UNUSABLE = List.of(
            "http://127.0.0.1@localhost:%d/x",
            "http://a:b@127.0.0.1:%d/x",
            "http://127.0.0.1%%40localhost:%d/",
            "http://2130706433.1:%d/",
            "http://_:%d/");
    private static final List<String> OTHER =
            List.of("ftp://localhost:%d/x", "mailto:a@localhost", "data:application/json,%%7B%%7D");

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Path folder;
    private final Map<String, String> links = new ConcurrentHashMap<>();
    private final ConcurrentLinkedQueue<String> heard = new ConcurrentLinkedQueue<>();
    private final ConcurrentLinkedQueue<RecordedExchange> recorded = new ConcurrentLinkedQueue<>();
    private final Stranger stranger = Stranger.start();
    private volatile String challenge = "/token";
    private volatile String redirect = "";
    private HttpServer server;
    private String base;

    StrayUrlsTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", StrayUrlsTest.this::answer);
        server.start();
        base = "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** Whatever a test did, the stranger heard nothing, and no request to it is on record. */
    @AfterEach
    void nothingReachedTheStranger() {
        server.stop(0);
        assertThat(stranger.heard()).isEmpty();
        stranger.close();
        assertThat(recorded).allMatch(exchange -> exchange.request().url().startsWith(base + "/"));
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        heard.add(exchange.getRequestMethod() + " " + path);
        boolean known = exchange.getRequestHeaders().containsKey("Authorization");
        if (path.equals("/user") && !known) {
            exchange.getResponseHeaders()
                    .set("WWW-Authenticate", "MsRtcOAuth href=\"" + challenge + "\",grant_type=\"password\"");
            send(exchange, 401, "");
        } else if (path.equals("/root") && !redirect.isEmpty()) {
            exchange.getResponseHeaders().set("Location", redirect);
            send(exchange, 302, "");
        } else {
            send(exchange, path.equals("/applications") ? 201 : 200, body(path));
        }
    }

    private String body(String path) {
        return switch (path) {
            case "/root" -> resource("root", "user", "xframe");
            case "/token" -> "{\"access_token\":\"cwt=canary\",\"expires_in\":3600}";
            case "/user" -> resource("user", "applications");
            case "/applications" -> resource("application", "events", "communication", "me");
            case "/me" -> resource("me", "makeMeAvailable");
            case "/events" -> resource("page", "next");
            default -> "";
        };
    }

    private String resource(String rel, String... rels) {
        String all = Stream.of(rels)
                .map(each ->
                        link(each, links.getOrDefault(rel + " " + each, each.equals("next") ? "/events" : "/" + each)))
                .reduce(link("self", links.getOrDefault(rel + " self", "/" + rel)), (one, two) -> one + "," + two);
        return "{\"_links\":{" + all + "}}";
    }

    private static String link(String rel, String href) {
        return "\"" + rel + "\":{\"href\":\"" + href + "\"}";
    }

    private static void send(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private Target target() {
        String text = """
                name: lab
                root: %s/root
                accounts: {caller: {uri: "sip:a@b.com", grant: password, username: a, password: "${env:P}"}}
                contacts: {reachable: "sip:b@b.com"}
                numbers: {own: "tel:+14255551234"}
                """.formatted(base);
        ExchangeLog log = new ExchangeLog(new Mask(), recorded::add);
        return new Target(new TargetText(folder, Map.of("P", "canary-7f3a")).read(text), log);
    }

    /** Goes on until a URL leads away, at the latest one of the event channel; gives why it went no further. */
    private String walk() {
        try (Target target = target();
                UcwaSession session =
                        UcwaSession.open(target, Format.JSON, target.config().caller())) {
            session.events().await(event -> false, PATIENCE);
            return "nothing led away";
        } catch (ArrangementFailed | OriginRefused e) {
            return String.valueOf(e.getMessage());
        }
    }

    private static Stream<Arguments> all(List<String> urls) {
        return PLACES.entrySet().stream()
                .flatMap(place -> urls.stream().map(url -> Arguments.of(place.getKey(), place.getValue(), url)));
    }

    static Stream<Arguments> foreign() {
        return all(FOREIGN);
    }

    static Stream<Arguments> unusable() {
        return all(UNUSABLE);
    }

    static Stream<Arguments> other() {
        return all(OTHER);
    }

    private String stray(String pattern) {
        return pattern.formatted(stranger.port());
    }

    @ParameterizedTest
    @MethodSource("foreign")
    void linkToAStrangerIsNotFollowed(String resource, String rel, String pattern) {
        links.put(resource + " " + rel, stray(pattern));

        boolean plain = !pattern.startsWith("https");
        String port = ":" + stranger.port();
        assertThat(walk())
                .contains("was not sent to " + (pattern.startsWith("//") ? "http:" : "")
                        + stray(pattern).toLowerCase(Locale.ROOT))
                .contains("the target file does not name its origin, " + (plain ? "http://" : "https://"))
                .containsPattern(
                        "if that belongs to the target, write `hosts: \\[.*" + port + "\"?]` in the target file$")
                .doesNotContain("violated", "challenge", "framing", "canary");
    }

    @ParameterizedTest
    @MethodSource("unusable")
    void linkThatHidesItsHostIsNotFollowed(String resource, String rel, String pattern) {
        links.put(resource + " " + rel, stray(pattern));

        assertThat(walk())
                .containsAnyOf("it holds a user name", "it has no valid host and port")
                .doesNotContain("write `hosts:");
    }

    @ParameterizedTest
    @MethodSource("other")
    void linkOfAnotherSchemeIsNotFollowed(String resource, String rel, String pattern) {
        links.put(resource + " " + rel, stray(pattern));

        assertThat(walk())
                .contains(stray(pattern))
                .contains("http or https URL")
                .doesNotContain("hosts:");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://localhost:%d/token",
                "//localhost:%d/token",
                "//127.0.0.1:%d/token",
                "https://localhost:%d/token?a=1",
                "http://127.0.0.1@localhost:%d/token"
            })
    void passwordIsNotSentToAStranger(String pattern) {
        challenge = stray(pattern);

        assertThat(walk())
                .startsWith("the challenge of the target names the token service ")
                .contains(challenge + ", to which no credentials were sent: ")
                .doesNotContain("canary");
        assertThat(heard).noneMatch(line -> line.startsWith("POST"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ftp://localhost:%d/token", "mailto:a@localhost", "data:,x", "http:///token", "", "/a b"})
    void challengeWithoutAUsableUrlIsAFinding(String pattern) {
        challenge = stray(pattern);

        assertThat(walk())
                .startsWith("discovery.user-challenge is violated on the way: expected WWW-Authenticate: MsRtcOAuth")
                .contains("href=\"" + challenge + "\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/token", "token", "./token?a=1", "../x/../token", "//127.0.0.1:PORT/token", "#x"})
    void relativeChallengeIsLegal(String href) {
        challenge = href.replace("PORT", String.valueOf(server.getAddress().getPort()));

        try (Target target = target()) {
            if (href.startsWith("#")) {
                assertThatThrownBy(target::callerToken).isInstanceOf(ArrangementFailed.class);
            } else {
                assertThat(target.callerToken().reveal()).isEqualTo("cwt=canary");
            }
        }

        assertThat(heard).contains(href.startsWith("#") ? "POST /user" : "POST /token");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"http://localhost:%d/", "//127.0.0.1:%d/", "https://localhost:%d/", "http://a@127.0.0.1:%d/"})
    void redirectToAStrangerIsNotFollowed(String pattern) {
        redirect = stray(pattern);

        assertThat(walk()).startsWith("redirected to ").contains(redirect + ", where nothing was sent: ");
        assertThat(heard).containsExactly("GET /root");
    }

    @Test
    void foreignApplicationIsLeftAndNamed() {
        links.put("application self", stray("http://localhost:%d/app"));

        try (Target target = target()) {
            UcwaSession session =
                    UcwaSession.open(target, Format.JSON, target.config().caller());

            assertThat(session.end())
                    .startsWith(
                            "application " + stray("http://localhost:%d/app") + ": DELETE application was not sent to")
                    .endsWith("write `hosts: [localhost:" + stranger.port() + "]` in the target file");
        }
    }
}
