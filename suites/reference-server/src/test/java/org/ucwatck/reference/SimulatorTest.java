package org.ucwatck.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ucwatck.reference.fault.Variant;

/** What the page for browsers shows, and what it keeps to itself. */
class SimulatorTest {
    private static final String HTML = "text/html,application/xhtml+xml,*/*;q=0.8";

    private static Exchange page(ReferenceServer server) {
        return Visitor.of(server).with("Accept", HTML).get("/");
    }

    /** The rows of the log that name the resource. */
    private static List<String> logged(ReferenceServer server, String resource) {
        return page(server)
                .text()
                .lines()
                .filter(line -> line.contains("<td>" + resource + "</td>"))
                .toList();
    }

    @Test
    void pageShowsWhoThereIsAndWhatTheyDo() throws IOException {
        try (Walk walk = new Walk(ServerOptions.DEFAULT)) {
            walk.conversation();

            assertThat(page(walk.server()).text())
                    .contains("<td>Carol Smith</td><td>sip:carol@contoso.example</td><td>Online</td>")
                    .contains("<td>Grace Young answers</td>")
                    .contains("<td>Alice Green</td><td>Tests</td>")
                    .contains("<td>Alice Green</td><td>Carol Smith</td><td></td><td>Connected</td>");
        }
    }

    @Test
    void logHasMethodResourceAndStatusOfEachRequest() throws IOException {
        try (Walk walk = new Walk(ServerOptions.DEFAULT)) {
            assertThat(logged(walk.server(), "applications"))
                    .singleElement()
                    .asString()
                    .contains("<td>POST</td>", "<td>201</td>");
            assertThat(logged(walk.server(), "token")).isNotEmpty();
            walk.visitor().get("/nowhere");
            assertThat(page(walk.server()).text())
                    .containsPattern("<td>GET</td><td></td><td>404</td><td>\\d+ ms</td><td>/nowhere</td>")
                    .contains("<tr class=\"refused\">");
        }
    }

    @Test
    void pendingGetIsShownAsHeldUntilItIsAnswered() throws IOException {
        try (Walk walk = new Walk(ServerOptions.DEFAULT)) {
            walk.event(each -> each.at("/link/rel").asString().equals("communication"));
            CompletableFuture<HttpResponse<String>> pending =
                    HttpClient.newHttpClient().sendAsync(poll(walk), HttpResponse.BodyHandlers.ofString());
            String held = "";
            while (held.isEmpty() && !pending.isDone()) {
                held = logged(walk.server(), "events").stream()
                        .filter(line -> line.startsWith("<tr class=\"held\">"))
                        .findFirst()
                        .orElse("");
            }
            assertThat(held).contains("<td>held</td>", "s so far");
            assertThat(page(walk.server()).text()).contains("<td>waits for events</td>");
            pending.join();
            assertThat(logged(walk.server(), "events").get(0)).contains("<td>200</td>");
        }
    }

    private static HttpRequest poll(Walk walk) {
        return HttpRequest.newBuilder(URI.create(walk.server().pageUrl()).resolve(walk.next()))
                .header("Authorization", "Bearer " + walk.token())
                .build();
    }

    @Test
    void pageHasNoSecretWhereverAClientPutsIt() throws IOException {
        try (Walk walk = new Walk(ServerOptions.DEFAULT)) {
            String password = Visitor.secret(walk.target(), "caller-password");
            String registration = "{\"culture\":\"en\",\"endpointId\":\"x\",\"userAgent\":\"%s %s\"}";
            walk.visitor().get("/a/" + password + "/" + walk.token() + "?access_token=" + walk.token());
            walk.visitor().post(walk.applications(), registration.formatted(password, walk.token()));

            assertThat(page(walk.server()).text())
                    .contains("/a/***/***</td>", "<td>*** ***</td>")
                    .doesNotContain(password, walk.token().substring(4, 20), "access_token");
        }
    }

    @Test
    void markupOfAClientIsText() throws IOException {
        try (Walk walk = new Walk(ServerOptions.DEFAULT)) {
            walk.visitor()
                    .post(
                            walk.applications(),
                            "{\"culture\":\"en\",\"endpointId\":\"x\",\"userAgent\":\"<img src=x onerror='alert(1)'>\"}");

            assertThat(page(walk.server()).text())
                    .contains("&lt;img src=x onerror=&#39;alert(1)&#39;&gt;")
                    .doesNotContain("<img");
        }
    }

    @Test
    void logIsBounded() {
        try (ReferenceServer server = ReferenceServer.start(ServerOptions.DEFAULT)) {
            IntStream.range(0, 230).forEach(number -> Visitor.of(server).get("/nowhere/" + number));

            assertThat(page(server).text())
                    .contains("/nowhere/229<", "/nowhere/30<")
                    .doesNotContain("/nowhere/29<");
        }
    }

    @Test
    void nothingIsAllowedButWhatTheServerItselfServes() {
        try (ReferenceServer server = ReferenceServer.start(ServerOptions.DEFAULT)) {
            Exchange page = page(server);

            assertThat(page.header("Content-Type")).isEqualTo("text/html;charset=utf-8");
            assertThat(page.header("Content-Security-Policy")).contains("default-src 'none'", "script-src 'self'");
            assertThat(page.text())
                    .doesNotContain("http:", "https:")
                    .doesNotContainPattern(" on[a-z]+=|<script>|style=");
            assertThat(Visitor.of(server).get("/simulator/page.js").status()).isEqualTo(200);
            assertThat(Visitor.of(server).get("/simulator/page.css").status()).isEqualTo(200);
            assertThat(Visitor.of(server).get("/simulator/other").status()).isEqualTo(401);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json", "*/*", "application/xml"})
    void clientsOfUcwaFindTheRootThereAsBefore(String accept) {
        try (ReferenceServer server = ReferenceServer.start(ServerOptions.DEFAULT)) {
            assertThat(Visitor.of(server).with("Accept", accept).get("/").text())
                    .contains("oauth/user");
            assertThat(logged(server, "/")).singleElement().asString().contains("<td>200</td>");
        }
    }

    /** Whatever the layout of a server, no address that it gives to clients is one of the page. */
    @ParameterizedTest
    @EnumSource(
            value = Variant.class,
            names = {"OTHER_LAYOUT", "SERVER_QUERY_PARAMETERS", "ABSOLUTE_HREFS"})
    void pageTakesNoAddressOfAClient(Variant variant) throws IOException {
        try (Walk walk = new Walk(ServerOptions.DEFAULT.withVariants(Set.of(variant)))) {
            Visitor browser = walk.visitor().with("Accept", HTML);
            String conversation = walk.conversation();

            assertThat(browser.get(conversation).link("self")).isNotEmpty();
            assertThat(browser.get(walk.server().rootUrl()).text()).contains("oauth/user");
            assertThat(page(walk.server()).text()).contains("<h1>UCWA reference server</h1>");
        }
    }
}
