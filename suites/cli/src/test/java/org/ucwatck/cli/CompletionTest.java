package org.ucwatck.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the completion script offers in real shells; a shell that is not there is not tried. */
class CompletionTest {
    private final Path folder;

    CompletionTest(@TempDir Path folder) {
        this.folder = folder;
    }

    private static String script() {
        Cli cli = Cli.run(FakeSuite.passing().suite(), "completion");
        assertThat(cli.status()).isZero();
        return cli.out();
    }

    private String offered(String shell, String line) throws IOException, InterruptedException {
        Path script = Files.writeString(folder.resolve("completion"), script());
        String[] words = line.split(" ", -1);
        int last = words.length - 1;
        String text = "source '" + script + "'\n"
                + "COMP_WORDS=("
                + String.join(
                        " ",
                        IntStream.range(0, words.length)
                                .mapToObj(index -> "'" + words[index] + "'")
                                .toList())
                + ")\n"
                + "COMP_CWORD=" + last + "\nCOMP_LINE='" + line + "'\nCOMP_POINT=" + line.length() + "\n"
                + "_complete_ucwa-tck 2>/dev/null\nprintf '%s\\n' \"${COMPREPLY[@]}\"\n";
        return run(shell, text);
    }

    private String run(String shell, String text) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(shell, "-c", text)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        return said;
    }

    private static boolean isThere(String shell) {
        return List.of(System.getenv("PATH").split(":")).stream()
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, shell)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ucwa-tck ju                   | judge
            ucwa-tck run --know           | --known-failures
            ucwa-tck run --profile f      | full
            ucwa-tck run --format x       | xml
            ucwa-tck run --strict --form  | --format
            ucwa-tck list prof            | profiles
            ucwa-tck explain request.max  | request.max-length
            ucwa-tck check --target my.y  | my.yaml
            """)
    void bashCompletesCommandsOptionsAndValues(String line, String expected) throws Exception {
        assumeTrue(isThere("bash"), "there is no bash");
        Files.writeString(folder.resolve("my.yaml"), "");

        assertThat(offered("bash", line).lines()).contains(expected);
    }

    @Test
    void bashOffersEveryCommandAndNothingThatIsNone() throws Exception {
        assumeTrue(isThere("bash"), "there is no bash");

        assertThat(offered("bash", "ucwa-tck ").lines())
                .contains("run", "serve", "list", "report", "judge", "init", "check", "certify", "verify", "man");
        assertThat(offered("bash", "ucwa-tck run --form")).doesNotContain("FORMAT", "JSON");
    }

    @Test
    void bashFindsItForTheScriptInThisFolder() throws Exception {
        assumeTrue(isThere("bash"), "there is no bash");
        Path script = Files.writeString(folder.resolve("completion"), script());

        assertThat(run("bash", "source '" + script + "'; complete -p ucwa-tck"))
                .contains("-F _complete_ucwa-tck ucwa-tck");
    }

    @ParameterizedTest
    @ValueSource(strings = {"bash -n", "zsh -n"})
    void shellsCanReadTheScript(String reader) throws Exception {
        String[] words = reader.split(" ");
        assumeTrue(isThere(words[0]), "there is no " + words[0]);
        Path script = Files.writeString(folder.resolve("completion"), script());

        assertThat(run(words[0], words[0] + " -n '" + script + "'")).isEmpty();
    }

    /** As somebody types it, ended by the tabulator. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ucwa-tck ju                   | judge
            ucwa-tck run --know           | run --known-failures
            ucwa-tck explain request.max  | explain request.max-length
            """)
    void zshCompletesWhatIsTyped(String typed, String expected) throws Exception {
        assumeTrue(isThere("zsh"), "there is no zsh");
        Path script = Files.writeString(folder.resolve("completion"), script());

        assertThat(run("zsh", """
                zmodload zsh/zpty
                zpty shell zsh -f -i
                await() { local seen= part=; repeat 300; do
                  zpty -r -t shell part && seen+=$part
                  [[ $seen = *$1* ]] && return; sleep 0.1
                done; print -r -- "never came: $1 in $seen" }
                zpty -w shell "ucwa-tck() { print -r -- 'used <'\\$*'>' }; source '%s'; bindkey '^I' complete-word; print rea''dy"
                await ready
                zpty -w -n shell $'%s\\t\\n'
                await '<%s>'
                """.formatted(script, typed, expected))).isEmpty();
    }

    @Test
    void zshLoadsWhatItTakesToUseIt() {
        assertThat(script()).contains("ZSH_VERSION", "autoload -U +X bashcompinit && bashcompinit");
    }
}
