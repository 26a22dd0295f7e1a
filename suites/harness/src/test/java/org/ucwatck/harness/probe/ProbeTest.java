package org.ucwatck.harness.probe;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ucwatck.harness.config.TargetConfig;
import org.ucwatck.harness.config.TargetText;
import org.ucwatck.harness.probe.ProbeStep.State;
import org.ucwatck.harness.record.ExchangeLog;
import org.ucwatck.harness.session.Target;

/** What the links of a new application say of the claims, and what is left where the application stays. */
final class ProbeTest {
    private final Path folder;
    private final Map<String, String> answers = new ConcurrentHashMap<>(Map.of(
            "GET /", "{'_links':{'self':{'href':'/'},'user':{'href':'/user'}}}",
            "GET /user", "{'_links':{'self':{'href':'/user'},'applications':{'href':'/applications'}}}",
            "POST /applications", application("'self':{'href':'/me'}"),
            "GET /communication", "{'_links':{'self':{'href':'/communication'},'missedItems':{'href':'/missed'}}}",
            "DELETE /app", ""));
    private HttpServer server;

    ProbeTest(@TempDir Path folder) {
        this.folder = folder;
    }

    private static String application(String linksOfMe) {
        return "{'_links':{'self':{'href':'/app'},'events':{'href':'/events'},'communication':{'href':'/communication'}},"
                + "'_embedded':{'me':{'_links':{" + linksOfMe + "}}}}";
    }

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", ProbeTest.this::answer);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        String body = answers.get(
                exchange.getRequestMethod() + " " + exchange.getRequestURI().getPath());
        byte[] bytes = (body == null ? "" : body).replace('\'', '"').getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        int good = bytes.length == 0 ? 204 : 200;
        exchange.sendResponseHeaders(body == null ? 404 : good, bytes.length == 0 ? -1 : bytes.length);
        if (bytes.length > 0) {
            exchange.getResponseBody().write(bytes);
        }
        exchange.close();
    }

    private List<ProbeStep> steps(String capabilities) {
        TargetConfig config = new TargetText(folder, Map.of("TOKEN", "cwt=canary-7f3a"))
                .read("""
                name: lab
                root: http://127.0.0.1:%d/
                accounts: {caller: {uri: "sip:john@contoso.com", grant: token, token: "${env:TOKEN}"}}
                contacts: {reachable: "sip:anna@contoso.com"}
                numbers: {own: "tel:+14255551234"}
                capabilities: [%s]
                """.formatted(server.getAddress().getPort(), capabilities));
        List<ProbeStep> steps = new ArrayList<>();
        Probe.of(config, new ExchangeLog(Target.maskOf(config), exchange -> {}), steps::add, () -> false);
        return steps;
    }

    private static List<String> capabilities(List<ProbeStep> steps, State state) {
        return steps.stream()
                .filter(step -> step.name().equals("capabilities") && step.state() == state)
                .map(ProbeStep::words)
                .toList();
    }

    @Test
    void claimOfWhatAnAvailableUserIsNotShownFails() {
        List<ProbeStep> steps = steps("messaging, history, scopes");

        assertThat(steps).filteredOn(ProbeStep::hasFailed).hasSize(1);
        assertThat(capabilities(steps, State.DONE)).containsExactly("claimed and shown: history");
        assertThat(capabilities(steps, State.FAILED))
                .containsExactly("claimed, but not shown: messaging; none of its links is there (startMessaging on"
                        + " communication); take it off capabilities: in the target file, or mend the server");
        assertThat(capabilities(steps, State.NOTED)).isEmpty();
    }

    @Test
    void claimOfWhatMayBeShownLaterIsANote() {
        answers.put("POST /applications", application("'makeMeAvailable':{'href':'/available'}"));
        List<ProbeStep> steps = steps("messaging");

        assertThat(steps).noneMatch(ProbeStep::hasFailed);
        assertThat(capabilities(steps, State.NOTED))
                .anyMatch(words -> words.startsWith("claimed, but not shown yet: messaging; "))
                .anyMatch(words -> words.startsWith("shown, but not claimed: history; "));
    }

    /** A conversation may show phoneAudio, and what cannot be read may show anything. */
    @Test
    void placeThatIsNotSeenIsHeldAgainstNobody() {
        answers.remove("GET /communication");
        List<ProbeStep> steps = steps("messaging, phoneAudio");

        assertThat(steps).noneMatch(ProbeStep::hasFailed);
        assertThat(capabilities(steps, State.NOTED))
                .singleElement()
                .asString()
                .startsWith("claimed, but not shown yet: messaging, phoneAudio; ");
    }

    @Test
    void applicationThatStaysIsTold() {
        answers.remove("DELETE /app");
        assertThat(steps("history")).as("404 says that it is gone").noneMatch(ProbeStep::hasFailed);

        answers.put("DELETE /app", "{}");
        answers.put("POST /applications", "{'_links':{'self':{'href':'/app'}}}");
        List<ProbeStep> steps = steps("history");
        assertThat(steps)
                .extracting(ProbeStep::state)
                .as("without a link to events a rule is broken, and the application is deleted")
                .contains(State.VIOLATED)
                .last()
                .isEqualTo(State.DONE);
        assertThat(steps.get(steps.size() - 1).words()).startsWith("deleted http://127.0.0.1:");
    }

    @Test
    void secretsAreHiddenInWhatIsTold() {
        answers.put("GET /user", "{'_links':{'self':{'href':'/user'},'applications':{'href':'/cwt=canary-7f3a'}}}");

        assertThat(steps("history").toString()).contains("/***").doesNotContain("canary-7f3a");
    }
}
