package org.ucwatck.harness.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ucwatck.harness.ArrangementFailed;
import org.ucwatck.harness.config.Grant.TokenCommand;
import org.ucwatck.harness.config.Secret;
import org.ucwatck.harness.record.Mask;

@EnabledOnOs({OS.LINUX, OS.MAC})
final class TokenCommandsTest {
    private static final String PLACE = "accounts.caller.token (line 7)";

    private final Path folder;
    private final Mask mask = new Mask();

    TokenCommandsTest(@TempDir Path folder) {
        this.folder = folder;
    }

    private TokenCommand printing(String script) throws IOException {
        Path file = Files.writeString(folder.resolve("print-it"), "#!/bin/sh\n" + script + "\n");
        assertThat(file.toFile().setExecutable(true)).isTrue();
        return new TokenCommand(PLACE, folder, List.of("./print-it", "the word"));
    }

    private Secret run(String script, Duration longest) throws IOException {
        return new TokenCommands(mask, longest).run(printing(script));
    }

    @Test
    void printedTokenIsASecretFromThenOn() throws IOException {
        Secret token = run("echo noise >&2; printf '  %s-7f3a\\n\\n' \"${1#the }\"", Duration.ofMinutes(1));

        assertThat(token.reveal()).isEqualTo("word-7f3a");
        assertThat(mask.hide("got word-7f3a")).isEqualTo("got ***");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            echo canary; exit 3           | print-it ended with status 3
            echo canary >&2               | print-it printed nothing
            echo '{"token": "canary"}'    | print-it printed more than one word
            printf 'canary\\ncanary'      | print-it printed more than one word
            echo can                      | print-it printed a token that holds fewer than 4 characters
            """)
    void commandWithoutATokenSaysWhatToDo(String script, String words) {
        assertThatThrownBy(() -> run(script, Duration.ofMinutes(1)))
                .isInstanceOf(ArrangementFailed.class)
                .hasMessageStartingWith(PLACE + ": the command " + words)
                .hasMessageEndingWith("; run it by hand in the folder of the target file: it has to print a token and"
                        + " nothing else, and end")
                .hasMessageNotContaining("canary");
    }

    @Test
    void commandThatDoesNotEndIsEnded() {
        assertThatThrownBy(() -> run("echo canary; sleep 60", Duration.ofMillis(200)))
                .hasMessageContaining("the command print-it had not ended after 200 ms; ")
                .hasMessageNotContaining("canary");
    }

    @Test
    void commandThatIsNotThereIsNamed() {
        TokenCommand command = new TokenCommand(PLACE, folder, List.of("/no-such-folder/print-it", "canary"));

        assertThatThrownBy(() -> new TokenCommands(mask).run(command))
                .hasMessageStartingWith(PLACE
                        + ": the command print-it could not be started; is it there, and may it be" + " executed?")
                .hasMessageNotContaining("canary");
    }

    @Test
    void commandThatFailedIsNotRunForEachCheck() throws IOException {
        TokenCommand command = printing("echo run >> runs; exit 1");
        TokenCommands commands = new TokenCommands(mask);

        assertThatThrownBy(() -> commands.run(command)).hasMessageContaining("ended with status 1");
        assertThatThrownBy(() -> commands.run(command)).hasMessageContaining("ended with status 1");
        assertThat(folder.resolve("runs")).hasContent("run");
    }
}
