package org.ucwatck.selftest.secrets;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ucwatck.cli.UcwaTck;
import org.ucwatck.selftest.trial.Checks;
import org.ucwatck.selftest.trial.ProcessUnderTest;

/**
 * No secret of the target file and no granted token is in any byte that a run leaves behind or prints, however and wherever
 * the server repeats it, whatever the run is asked to print, and however it ends.
 */
@Execution(ExecutionMode.CONCURRENT)
class CanarySecretsTest {
    private static final Canary GRANTED = Canary.of("GrantedToken", "");
    private static final Map<String, Canary> CONFIGURED = Map.of(
            "caller", Canary.of("CallerPass", "äЖ"),
            "other", Canary.of("OtherPass", "é€😀"),
            "scoped", Canary.of("ScopedToken", ""),
            "expired", Canary.of("ExpiredToken", ""));
    private static final List<Canary> ALL =
            Stream.concat(Stream.of(GRANTED), CONFIGURED.values().stream()).toList();
    private static final Set<String> DRIVING = Set.of(
            "add-phone-audio.created",
            "application.created",
            "authentication.token-answer",
            "authentication.token-error",
            "authentication.token-malformed",
            "discovery.applications-link",
            "discovery.user-challenge");

    private static final int CHECKS = 10;

    @TempDir
    Path folder = Path.of("");

    @BeforeEach
    void writeSecrets() throws IOException {
        for (Map.Entry<String, Canary> secret : CONFIGURED.entrySet()) {
            Files.writeString(folder.resolve(secret.getKey()), secret.getValue().value());
        }
    }

    private static EchoingServer server() {
        List<String> secrets = CONFIGURED.values().stream().map(Canary::value).toList();
        return EchoingServer.start(secrets, "cwt=" + GRANTED.value());
    }

    private Path target(EchoingServer server) throws IOException {
        return Files.writeString(folder.resolve("target.yaml"), """
                name: canaries
                root: %s
                accounts:
                  caller: {uri: "sip:alice@contoso.example", grant: password, username: alice, password: "${file:caller}"}
                  other: {uri: "sip:bob@contoso.example", grant: password, username: bob, password: "${file:other}"}
                tokens:
                  scoped: [{scopes: [], token: "${file:scoped}"}]
                  expired: "${file:expired}"
                contacts: {reachable: "sip:carol@contoso.example"}
                numbers: {own: "tel:+14255550100"}
                capabilities: [phoneAudio, scopes, xml]
                limits: {answer: 2s, arrival: 300ms, silence: 100ms, idle: 1s}
                """.formatted(server.root()));
    }

    private static List<String> only() {
        return Checks.globs(Checks.drivingAndPassive(DRIVING));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "--quiet", "--strict"})
    void nothingThatARunLeavesOrPrintsShowsASecret(String verbosity) throws IOException {
        StringWriter said = new StringWriter();
        Path out = folder.resolve("out");
        try (EchoingServer server = server()) {
            List<String> command = new ArrayList<>(
                    List.of("run", "--target", target(server).toString(), "--out", out.toString(), "--jobs", "2"));
            only().forEach(glob -> command.addAll(List.of("--only", glob)));
            Stream.of(verbosity).filter(option -> !option.isEmpty()).forEach(command::add);

            UcwaTck.execute(new PrintWriter(said), new PrintWriter(said), command.toArray(String[]::new));

            assertThat(server.answers()).as(said.toString()).isGreaterThan(SecretForm.values().length / 2);
        }

        assertThat(Canary.leaks(ALL, out)).as("files that show a secret").isEmpty();
        assertThat(Canary.leaks(ALL, "terminal", said.toString())).isEmpty();
        assertThat(said.toString()).contains("***").doesNotContain("internal error", "\u0000");
        assertThat(readableByOthers(out)).isEmpty();
    }

    /** Each time the server writes the secrets in other ways. */
    @Test
    void checkPrintsNoSecretEither() throws IOException {
        StringWriter said = new StringWriter();
        try (EchoingServer server = server()) {
            String file = target(server).toString();
            for (int i = 0; i < CHECKS; i++) {
                UcwaTck.execute(new PrintWriter(said), new PrintWriter(said), "check", "--target", file);
            }
            assertThat(server.answers()).as(said.toString()).isGreaterThan(CHECKS);
        }

        assertThat(Canary.leaks(ALL, "terminal", said.toString())).isEmpty();
        assertThat(said.toString()).contains("Contacting ").doesNotContain("internal error", "\u0000");
    }

    @Test
    void runThatIsKilledLeavesNoSecretEither() throws IOException, InterruptedException {
        ProcessUnderTest process = new ProcessUnderTest(folder, only());
        try (EchoingServer server = server()) {
            target(server);
            process.endedAt(60_000, "KILL");
        }

        assertThat(process.bytes()).isGreaterThan(60_000 - 1);
        assertThat(Canary.leaks(ALL, process.out())).isEmpty();
        assertThat(Canary.leaks(ALL, "terminal", process.said())).isEmpty();
    }

    /** Files and folders with other permissions than those of their owner. */
    private static List<Path> readableByOthers(Path out) throws IOException {
        try (Stream<Path> all = Files.walk(out)) {
            return all.filter(path ->
                            path.getFileSystem().supportedFileAttributeViews().contains("posix"))
                    .filter(path -> !permissions(path).endsWith("------"))
                    .toList();
        }
    }

    private static String permissions(Path path) {
        try {
            return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
