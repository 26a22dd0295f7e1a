package org.ucwatck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ucwatck.cli.target.Reference;
import org.ucwatck.cli.target.Suite;
import org.ucwatck.harness.config.TargetConfig;
import org.ucwatck.harness.config.TargetFile;
import org.ucwatck.harness.exchange.Exchange;
import org.ucwatck.harness.probe.Probe;
import org.ucwatck.harness.probe.ProbeStep;
import org.ucwatck.harness.record.ExchangeLog;
import org.ucwatck.harness.session.Target;

/** {@code check} goes the way of a run to an application of each account, and leaves the server as it was. */
class ContactTest {
    private static final String WRONG = "wrong-7f3a-canary";

    private final Path folder;

    ContactTest(@TempDir Path folder) {
        this.folder = folder;
    }

    private Path file() {
        return folder.resolve("target.yaml");
    }

    private Cli check(String... more) {
        return Cli.run(
                Suite.real(),
                Stream.concat(Stream.of("check", "--target", file().toString()), Stream.of(more))
                        .toArray(String[]::new));
    }

    private Reference reference(List<String> faults, List<String> variants) {
        Reference server = Reference.start(0, faults, variants);
        server.writeTarget(file());
        return server;
    }

    private void replace(String old, String with) throws IOException {
        String text = Files.readString(file());
        assertThat(text).contains(old);
        Files.writeString(file(), text.replace(old, with));
    }

    private Path secret(String name) {
        return folder.resolve("target.yaml.secrets").resolve(name);
    }

    @Test
    void everyStepOfAGoodServerWorks() {
        try (Reference server = reference(List.of(), List.of())) {
            Cli cli = check();

            assertThat(cli.status()).as(cli.out()).isZero();
            assertThat(cli.out())
                    .contains("Contacting " + server.rootUrl())
                    .contains("ok      name          127.0.0.1 is an address")
                    .contains("ok      connection    made, without TLS")
                    .containsPattern(
                            "ok {6}discovery {5}http://127\\.0\\.0\\.1\\S+ shows \\[.*user.*xframe.*]; user http")
                    .containsPattern("ok {6}token {9}caller sip:\\S+: granted")
                    .containsPattern("ok {6}token {9}other sip:\\S+: granted")
                    .containsPattern("ok {6}application {3}caller: created http")
                    .contains("ok      application   caller: deleted", "ok      application   other: deleted")
                    .contains("ok      token         scopes Conversations.Initiate: known, HTTP ")
                    .contains("ok      token         no scope: known, HTTP ")
                    .contains("ok      token         expired: refused, HTTP 401")
                    .contains("ok      capabilities  claimed and shown: ")
                    .containsPattern(
                            "\nA run: \\d+ checks, \\d+ of which the target file allows; at most \\d+ calls will be"
                                    + " placed; about \\d+ requests; at least \\d+ (s|min) at \\d+ ms an answer")
                    .containsPattern("\nAll \\d+ steps worked\\.\n")
                    .doesNotContain("FAILED", "not claimed:");
        }
    }

    @Test
    void guestOfTheMeetingComesAndGoes() {
        try (Reference server = reference(List.of(), List.of())) {
            assertThat(server.meetings()).hasSize(1);
            assertThat(check().out())
                    .contains("ok      token         anonymous: granted", "ok      application   anonymous: deleted");
        }
    }

    /** GET, what grants a token, and applications that are created and deleted again. */
    @Test
    void nothingIsChangedAndNobodyRung() {
        try (Reference server = reference(List.of(), List.of())) {
            TargetConfig config = TargetFile.read(file(), Map.of());
            ExchangeLog log = new ExchangeLog(Target.maskOf(config), exchange -> {});
            List<ProbeStep> steps = new ArrayList<>();

            Probe.of(config, log, steps::add, () -> false);

            assertThat(server.rootUrl()).isEqualTo(config.entrance().url().toString());
            assertThat(steps).noneMatch(ProbeStep::hasFailed);
            List<Exchange> created = about(log, "POST", "applications");
            List<Exchange> deleted = about(log, "DELETE", "application");
            assertThat(created).hasSize(3);
            assertThat(deleted).hasSize(3).allMatch(Exchange::succeeded);
            assertThat(log.exchanges().stream()
                            .filter(exchange -> !exchange.request().method().equals("GET")))
                    .allMatch(exchange -> Set.of("token", "applications", "application")
                            .contains(exchange.request().rel()));
        }
    }

    private static List<Exchange> about(ExchangeLog log, String method, String rel) {
        return log.exchanges().stream()
                .filter(exchange -> exchange.request().method().equals(method))
                .filter(exchange -> exchange.request().rel().equals(rel))
                .toList();
    }

    @Test
    void stoppedProbeBeginsNothingMore() {
        try (Reference server = reference(List.of(), List.of())) {
            TargetConfig config = TargetFile.read(file(), Map.of());
            ExchangeLog log = new ExchangeLog(Target.maskOf(config), exchange -> {});
            List<ProbeStep> steps = new ArrayList<>();

            Probe.of(config, log, steps::add, () -> !about(log, "POST", "applications")
                    .isEmpty());

            assertThat(server.rootUrl()).isNotEmpty();
            assertThat(about(log, "POST", "applications")).hasSize(1);
            assertThat(about(log, "DELETE", "application")).hasSize(1).allMatch(Exchange::succeeded);
        }
    }

    @Test
    void passwordThatIsRefusedIsTheTokenStepAndNotShown() throws IOException {
        try (Reference server = reference(List.of(), List.of())) {
            Files.writeString(secret("caller-password"), WRONG);
            Cli cli = check();

            assertThat(server.rootUrl()).isNotEmpty();
            assertThat(cli.status()).isEqualTo(2);
            assertThat(cli.out())
                    .contains(
                            "FAILED  token         caller: the token service refused the password grant of an account")
                    .contains("accounts: of the target file", "1 of 3 steps failed; put that right before a run.")
                    .doesNotContain(WRONG, "#1]", "application   ");
        }
    }

    @Test
    void otherAccountFailsByItself() throws IOException {
        try (Reference server = reference(List.of(), List.of())) {
            Files.writeString(secret("other-password"), WRONG);
            Cli cli = check();

            assertThat(server.rootUrl()).isNotEmpty();
            assertThat(cli.status()).isEqualTo(2);
            assertThat(cli.out())
                    .contains("ok      application   caller: deleted", "FAILED  token         ")
                    .doesNotContain(WRONG, "other: created");
        }
    }

    @Test
    void tokensThatAreNotWhatTheFileSaysAreTold() throws IOException {
        try (Reference server = reference(List.of(), List.of())) {
            Files.writeString(secret("token-1"), WRONG);
            Files.copy(secret("token-4"), secret("token-expired"), StandardCopyOption.REPLACE_EXISTING);
            Cli cli = check();

            assertThat(server.rootUrl()).isNotEmpty();
            assertThat(cli.status()).isEqualTo(2);
            assertThat(cli.out())
                    .contains("FAILED  token         scopes Conversations.Initiate: the server does not take it")
                    .contains("give a fresh one under tokens.scoped")
                    .contains("FAILED  token         expired: it still opens the application")
                    .doesNotContain(WRONG);
        }
    }

    @Test
    void contactsAndNumbersAreLookedUp() {
        try (Reference server = reference(List.of(), List.of())) {
            assertThat(server.rootUrl()).isNotEmpty();
            assertThat(check().out())
                    .containsPattern("ok {6}contacts {6}reachable sip:\\S+ is found\n")
                    .containsPattern("ok {6}contacts {6}unknown sip:\\S+ is nobody, as it should be\n")
                    .containsPattern("ok {6}numbers {7}own tel:\\S+ is .*not rung\n");
        }
    }

    @Test
    void contactsThatTheDirectoryDoesNotKnowAreNotes() throws IOException {
        try (Reference server = reference(List.of(), List.of())) {
            String file = Files.readString(file());
            Files.writeString(
                    file(),
                    file.replaceFirst("reachable: \\S+", "reachable: sip:spelt-wrong@contoso.example")
                            .replaceFirst("unknown: \\S+", "unknown: sip:erin@contoso.example"));
            Cli cli = check();

            assertThat(server.rootUrl()).isNotEmpty();
            assertThat(cli.status()).isZero();
            assertThat(cli.out())
                    .contains(
                            "note    contacts      reachable sip:spelt-wrong@contoso.example is not in the directory; is it"
                                    + " spelt right?")
                    .contains(
                            "note    contacts      unknown sip:erin@contoso.example is somebody; give an address of nobody");
        }
    }

    @Test
    void capabilitiesAreHeldAgainstTheLinksAndNobodyAccusedOfWhatMayComeLater() throws IOException {
        try (Reference server = reference(List.of(), List.of())) {
            replace("capabilities: [anonymous, contacts, ", "capabilities: [emergencyCalls, ");
            Cli cli = check();

            assertThat(server.rootUrl()).isNotEmpty();
            assertThat(cli.status()).isZero();
            assertThat(cli.out())
                    .contains("note    capabilities  shown, but not claimed: contacts; add them to capabilities:")
                    .containsPattern("note {4}capabilities {2}claimed, but not shown yet: .*emergencyCalls");
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            root-without-user     | discovery   | discovery.root-links is violated on the way
            user-refuses-token    | discovery   | discovery.applications-link
            events-link-missing   | application | caller: application.links is violated on the way
            """)
    void stepThatBreaksARuleNamesItAndEndsWithOne(String fault, String step, String words) {
        try (Reference server = reference(List.of(fault), List.of())) {
            Cli cli = check();

            assertThat(server.rootUrl()).isNotEmpty();
            assertThat(cli.status()).as(cli.out()).isEqualTo(1);
            assertThat(cli.out()).containsPattern("FAILED {2}" + step + " +" + words);
            assertThat(cli.out()).doesNotContain("left on the target");
        }
    }

    @Test
    void serverThatIsNotThereFailsAtTheConnection() throws IOException {
        int port;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }
        new Lab(folder);
        replace("127.0.0.1:9", "127.0.0.1:" + port);
        Cli cli = check();

        assertThat(cli.status()).isEqualTo(2);
        assertThat(cli.err()).isEmpty();
        assertThat(cli.out())
                .contains("ok      name          127.0.0.1 is an address")
                .contains("FAILED  connection    cannot connect to http://127.0.0.1:" + port
                        + "/: nobody listens on port ")
                .contains("1 of 2 steps failed")
                .doesNotContain("\tat ", "discovery   ");
    }

    @Test
    void hostThatNobodyKnowsFailsAtTheName() throws IOException {
        new Lab(folder);
        replace("http://127.0.0.1:9/", "http://no-such-host.invalid/");
        Cli cli = check();

        assertThat(cli.status()).isEqualTo(2);
        assertThat(cli.out())
                .contains("FAILED  name          ", "no name server knows the host no-such-host.invalid")
                .doesNotContain("connection    ");
    }

    @Test
    void wrongAddressFailsAtDiscoveryAndAccusesNobody() throws IOException {
        try (RawServer server = RawServer.http("404 Not Found\r\nContent-Type: text/html", "<html>no</html>")) {
            new Lab(folder);
            replace("127.0.0.1:9/", "127.0.0.1:" + server.port() + "/ucwa");
            Cli cli = check();

            assertThat(cli.status()).isEqualTo(2);
            assertThat(cli.out())
                    .contains("FAILED  discovery     nothing can be told of a server whose root is not found; is http")
                    .doesNotContain("violated", "cwt=abcdef");
        }
    }

    /** Neither lines nor secrets of the server get onto the terminal. */
    @Test
    void answersOfAHostileServerStayInTheirLine() throws IOException {
        try (RawServer server = RawServer.http(
                "302 Found\r\nLocation: http://127.0.0.2:9/cwt=abcdef\u001b[31m\r\nContent-Type: text/html", "")) {
            new Lab(folder);
            replace("127.0.0.1:9/", "127.0.0.1:" + server.port() + "/");
            Cli cli = check();

            assertThat(cli.status()).isIn(1, 2);
            assertThat(cli.out()).contains("FAILED  discovery ").doesNotContain("cwt=abcdef", "\u001b");
        }
    }

    @Test
    void offlineContactsNobody() throws IOException {
        try (RawServer server = RawServer.http("404 Not Found", "")) {
            new Lab(folder);
            replace("127.0.0.1:9/", "127.0.0.1:" + server.port() + "/");
            Cli cli = check("--offline");

            assertThat(cli.status()).isZero();
            assertThat(cli.out()).contains("caller        sip:john@contoso.com").doesNotContain("Contacting");
            assertThat(server.requests()).isEmpty();
        }
    }
}
