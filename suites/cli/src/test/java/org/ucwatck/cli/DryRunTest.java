package org.ucwatck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ucwatck.cli.target.Suite;

/** {@code run --dry-run} says what a run would do, and does nothing. */
class DryRunTest {
    private final Path folder;

    DryRunTest(@TempDir Path folder) {
        this.folder = folder;
    }

    private Path file(int port) throws IOException {
        new Lab(folder);
        Path file = folder.resolve("target.yaml");
        return Files.writeString(file, Files.readString(file).replace("127.0.0.1:9/", "127.0.0.1:" + port + "/"));
    }

    private Cli dry(Path file, String... more) {
        Stream<String> fixed = Stream.of(
                "run",
                "--dry-run",
                "--target",
                file.toString(),
                "--out",
                folder.resolve("out").toString());
        return Cli.run(Suite.real(), Stream.concat(fixed, Stream.of(more)).toArray(String[]::new));
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void planIsToldAndNothingIsSentOrWritten() throws IOException {
        try (RawServer server = RawServer.http("404 Not Found", "")) {
            Cli cli = dry(file(server.port()), "--seed", "5");

            assertThat(cli.status()).isZero();
            assertThat(cli.err()).isEmpty();
            assertThat(cli.out())
                    .contains("Testing lab at http://127.0.0.1:" + server.port() + "/\n")
                    .containsPattern("\\d+ checks; at most \\d+ calls will be placed; seed 5\n")
                    .containsPattern("Profile default; formats json, xml; the target file allows \\d+ of the checks\n")
                    .containsPattern("Sends about \\d+ requests; at least \\d+ (s|min) at 100 ms an answer")
                    .contains("Would write to " + folder.resolve("out"))
                    .endsWith("Dry run: nothing was sent, and nothing was written.\n")
                    .doesNotContain("cwt=abcdef");
            assertThat(server.requests()).isEmpty();
            assertThat(names()).containsExactly("target.yaml", "token");
        }
    }

    @Test
    void narrowedRunTakesLess() throws IOException {
        String all = dry(file(9)).out();
        String few = dry(file(9), "--only", "discovery.*", "--format", "json").out();

        assertThat(number(few, " checks;")).isPositive().isLessThan(number(all, " checks;"));
        assertThat(number(few, " requests;")).isLessThan(number(all, " requests;"));
        assertThat(few).contains("at most 0 calls will be placed", "formats json;");
    }

    private static int number(String text, String before) {
        String head = text.substring(0, text.indexOf(before));
        return Integer.parseInt(head.replaceFirst("(?s).*?(\\d+)$", "$1"));
    }

    @Test
    void badFileIsUnusableAsEver() throws IOException {
        Path bad = Files.writeString(folder.resolve("bad.yaml"), "name: lab\n");

        assertThat(dry(bad).status()).isEqualTo(3);
        assertThat(dry(file(9), "--resume").err()).contains("give --dry-run or --resume, not both");
        assertThat(dry(file(9), "--only", "no.such").status()).isEqualTo(3);
    }
}
