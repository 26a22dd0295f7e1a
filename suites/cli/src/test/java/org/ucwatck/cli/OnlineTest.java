package org.ucwatck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ucwatck.cli.target.Reference;
import org.ucwatck.cli.target.Suite;

/** Autodiscovery and the home pool of an online server each want a token of their own, and get no other. */
class OnlineTest {
    private final Path folder;
    private final Path out;

    OnlineTest(@TempDir Path folder) {
        this.folder = folder;
        this.out = folder.resolve("out");
    }

    private Path target() {
        return folder.resolve("target.yaml");
    }

    private Cli run() {
        String command = "run --target " + target() + " --out " + out
                + " --only application.* --only authentication.* --only discovery.* --only photo.*";
        return Cli.run(Suite.real(), command.split(" "));
    }

    /** The server answers 500 to a token that is for its other host. */
    @Test
    void eachTokenGoesToItsOriginAndIntoNoReport() throws IOException {
        try (Reference server = Reference.start(0, List.of(), List.of("online"))) {
            server.writeTarget(target());
            // the token of the pool comes from a command
            String file = Files.readString(target());
            Files.writeString(
                    target(),
                    file.replaceAll(
                            "(\"http://localhost:[0-9]+\": )\\$\\{file:([^}]+)}", "$1{command: [cat, \"$2\"]}"));
            assertThat(Files.readString(target())).contains("command: [cat");
            Cli cli = run();

            assertThat(cli.out()).containsPattern("(?m)^all +[0-9]+ +[.] +[.] +[.] ");
            assertThat(Files.readString(out.resolve("run.jsonl")))
                    .contains("http://localhost:", "http://127.0.0.1:")
                    .doesNotContain("The token is for another host");
            assertThat(secrets()).hasSizeGreaterThan(4);
            assertThat(written() + cli.out() + cli.err()).doesNotContain(secrets());
        }
    }

    @Test
    void tokensGivenForTheOtherHostOpenNothing() throws IOException {
        try (Reference server = Reference.start(0, List.of(), List.of("online"))) {
            server.writeTarget(target());
            String file = Files.readString(target());
            Files.writeString(target(), file.replaceAll("\"http://localhost:[0-9]+\"", "\"http://localhost:1\""));
            Cli cli = run();

            assertThat(cli.status()).isEqualTo(2);
            assertThat(cli.out())
                    .contains("the target file gives no token for http://localhost:", "never sent there")
                    .contains("wants a token of https://login.contoso.example/common/oauth2/authorize");
        }
    }

    @Test
    void accountWithAPasswordIsToldWhoseTokenIsWanted() throws IOException {
        try (Reference server = Reference.start(0, List.of(), List.of("online"))) {
            server.writeTarget(target());
            String file = Files.readString(target());
            Files.writeString(
                    target(),
                    file.replaceAll(
                            "grant: token\n( +)tokens:\n +\"[^\"]+\": (\\S+)\n +\"[^\"]+\": \\S+\n",
                            "grant: password\n$1username: somebody\n$1password: $2\n"));
            Cli cli = run();

            assertThat(cli.status()).isEqualTo(2);
            assertThat(cli.out())
                    .contains("wants a token of https://login.contoso.example/common/oauth2/authorize")
                    .contains("below tokens: of an account with grant: token");
        }
    }

    private List<String> secrets() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("target.yaml.secrets"))) {
            return files.map(OnlineTest::text).toList();
        }
    }

    private String written() throws IOException {
        try (Stream<Path> files = Files.walk(out)) {
            return files.filter(Files::isRegularFile).map(OnlineTest::text).reduce("", String::concat);
        }
    }

    private static String text(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
