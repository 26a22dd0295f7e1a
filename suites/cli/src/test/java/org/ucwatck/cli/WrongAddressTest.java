package org.ucwatck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ucwatck.cli.target.Suite;
import org.ucwatck.verdict.log.RunLog;
import org.ucwatck.verdict.log.RunLogReader;
import org.ucwatck.verdict.result.CheckId;
import org.ucwatck.verdict.result.CheckResult;
import org.ucwatck.verdict.result.Outcome;

/**
 * Where the address in the target file is wrong nobody can tell anything of a server: exit 2, what was received, from
 * where, the likely cause, and nothing is said to be broken. No library says anything itself.
 */
class WrongAddressTest {
    private static final CheckId ROOT =
            CheckId.parse("discovery.root-links/root.GET/root-leads-to-user-or-elsewhere/json");

    private final Path folder;

    WrongAddressTest(@TempDir Path folder) {
        this.folder = folder;
    }

    private Path out() {
        return folder.resolve("out");
    }

    private Cli run(String root, String... more) throws IOException {
        return runAt("root: " + root, more);
    }

    private Cli runAt(String entrance, String... more) throws IOException {
        new Lab(folder);
        Path file = folder.resolve("target.yaml");
        Files.writeString(
                file,
                Files.readString(file).replace("root: http://127.0.0.1:9/", entrance)
                        + "limits: {answer: 1s, arrival: 1s, silence: 200ms}\n");
        Stream<String> fixed = Stream.of("run", "--target", file.toString(), "--out", out().toString());
        return Cli.run(Suite.real(), Stream.concat(fixed, Stream.of(more)).toArray(String[]::new));
    }

    /** Exit 2, all reports, no rule broken, nothing of a library in the words, and each thing said once. */
    private String inconclusive(Cli cli) {
        assertThat(cli.status()).as(cli.out() + cli.err()).isEqualTo(2);
        assertThat(cli.err()).isEmpty();
        assertThat(out().resolve("index.html")).exists();
        RunLog log = RunLogReader.read(out());
        assertThat(log.results())
                .filteredOn(result -> result.outcome() == Outcome.FAILED)
                .isEmpty();
        assertThat(result(log).outcome()).isEqualTo(Outcome.CANNOT_TELL);
        assertThat(cli.out()).doesNotContain("Exception", "\tat ", "fault of the suite", "Not conformant");
        return result(log).reason();
    }

    private static CheckResult result(RunLog log) {
        return log.results().stream()
                .filter(result -> result.id().equals(ROOT))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void rootThatIsNotFoundIsNoVerdictAboutTheServer() throws IOException {
        try (RawServer server = RawServer.http("404 Not Found\r\nContent-Type: text/html", "<html>no</html>")) {
            String root = "http://127.0.0.1:" + server.port() + "/ucwa";

            assertThat(inconclusive(run(root, "--format", "json")))
                    .contains("HTTP 404", "is " + root + " the URL of autodiscovery", "`root:` in the target file");
        }
    }

    @Test
    void applicationsThatAreNotFoundAreNoVerdictEither() throws IOException {
        try (RawServer server = RawServer.http("404 Not Found\r\nContent-Type: text/html", "<html>no</html>")) {
            String entrance = "applications: http://127.0.0.1:" + server.port() + "/ucwa";
            Cli cli = runAt(entrance, "--profile", "quick");

            assertThat(cli.status()).as(cli.out()).isEqualTo(2);
            assertThat(cli.out()).contains("HTTP 404", "as `applications:` in the target file has to be?");
        }
    }

    @Test
    void malformedXmlOfAServerIsNothingForTheTerminal() throws IOException {
        try (RawServer server =
                RawServer.http("200 OK\r\nContent-Type: application/xml", "<?xml version=\"2.0\"?><resource/>")) {
            assertThat(run("http://127.0.0.1:" + server.port() + "/", "--only", "discovery.*")
                            .status())
                    .isEqualTo(1);
        }
    }

    @Test
    void proxyThatWantsCredentialsIsNamed() throws IOException {
        try (RawServer server = RawServer.http("407 Proxy Authentication Required", "")) {
            assertThat(inconclusive(run("http://127.0.0.1:" + server.port() + "/", "--only", "discovery.*")))
                    .contains("HTTP 407", "a proxy in between wants credentials");
        }
    }

    @Test
    void portThatSpeaksNoHttpIsQuoted() throws IOException {
        try (RawServer server = RawServer.saying("SSH-2.0-OpenSSH_9.6\u001b[31m\r\n")) {
            assertThat(inconclusive(run("http://127.0.0.1:" + server.port() + "/", "--only", "discovery.*")))
                    .contains("the port does not speak HTTP, it answers 'SSH-2.0-OpenSSH_9.6\\x1b[31m'");
        }
    }

    @Test
    void httpToAPortForHttpsIsTold() throws IOException {
        try (RawServer server = RawServer.saying("\u0015\u0003\u0003\u0000\u0002\u0002F")) {
            assertThat(inconclusive(run("http://127.0.0.1:" + server.port() + "/", "--only", "discovery.*")))
                    .contains("with TLS: a port for https? write https://");
        }
    }

    @Test
    void httpsToAPortForPlainHttpIsToldAndNothingIsSentInClear() throws IOException {
        try (RawServer server = RawServer.http("400 Bad Request", "")) {
            assertThat(inconclusive(run("https://127.0.0.1:" + server.port() + "/", "--only", "discovery.*")))
                    .contains("port " + server.port()
                            + " of 127.0.0.1 does not speak TLS; https on a port for plain http?")
                    .contains("write http:// or the port for https");
            assertThat(server.requests()).isNotEmpty().noneMatch(line -> line.startsWith("GET"));
        }
    }

    @Test
    void portOnWhichNobodyListensIsTold() throws IOException {
        int port;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }
        assertThat(inconclusive(run("http://127.0.0.1:" + port + "/", "--only", "discovery.*")))
                .contains("nobody listens on port " + port + " of 127.0.0.1 (connection refused)");
    }

    @Test
    void hostThatNobodyKnowsIsTold() throws IOException {
        assertThat(inconclusive(run("http://no-such-host.invalid/", "--only", "discovery.*")))
                .contains("no name server knows the host no-such-host.invalid; is it spelt right");
    }

    @Test
    void serverThatTakesConnectionsAndSaysNothingIsAskedAFewTimes() throws IOException {
        try (RawServer server = RawServer.with((head, caller) -> {})) {
            Cli cli = run("http://127.0.0.1:" + server.port() + "/");

            assertThat(inconclusive(cli)).contains("no whole answer within 1000 ms", "the run asked nothing more");
            assertThat(cli.out()).containsOnlyOnce("checks were inconclusive: ");
            assertThat(server.requests()).hasSizeLessThan(20);
        }
    }

    @Test
    void serverThatHangsUpIsAskedAFewTimes() throws IOException {
        try (RawServer server = RawServer.saying("")) {
            Cli cli = run("http://127.0.0.1:" + server.port() + "/", "--format", "json");

            assertThat(inconclusive(cli)).contains("it was closed without an answer");
            assertThat(server.requests()).hasSizeLessThan(40);
        }
    }

    @Test
    void loginPageInPlaceOfARootIsJudgedAndTold() throws IOException {
        try (RawServer server = RawServer.http("200 OK\r\nContent-Type: text/html", "<html>log in</html>")) {
            Cli cli = run("http://127.0.0.1:" + server.port() + "/", "--only", "discovery.*");

            assertThat(cli.status()).isEqualTo(1);
            assertThat(cli.out()).contains("discovery.root-links", "a login page, a proxy in between");
        }
    }
}
