package org.ucwatck.cli.init;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ucwatck.cli.Cli;
import org.ucwatck.cli.FakeSuite;
import org.ucwatck.cli.terminal.TerminalGate;
import picocli.CommandLine;
import picocli.CommandLine.Command;

class InitTest {
    private static final String ROOT = "https://lyncdiscover.contoso.com/";

    /** A variable that every process has, and whose value is no word. */
    private static final String SET = "PATH";

    @TempDir
    private Path folder = Path.of("");

    private Path file() {
        return folder.resolve("target.yaml");
    }

    private Cli run(String... arguments) {
        return Cli.run(FakeSuite.passing().suite(), arguments);
    }

    private Cli init(String... more) {
        return run(Stream.concat(Stream.of("init", "--out", file().toString()), Stream.of(more))
                .toArray(String[]::new));
    }

    private Cli check() {
        return run("check", "--offline", "--target", file().toString());
    }

    @Test
    void rootAloneGivesAFileOfWhichCheckSaysOnlyWhatIsLeftToFillIn() {
        Cli init = init(ROOT);
        Cli check = check();

        assertThat(init.status()).isZero();
        assertThat(init.err()).isEmpty();
        assertThat(check.status()).isEqualTo(3);
        List<String> open = check.err().lines().skip(1).toList();
        assertThat(open).isNotEmpty().allSatisfy(line -> assertThat(line)
                .containsPattern("has no value yet; write |environment variable UCWA_CALLER_PASSWORD is not set"));
        assertThat(init.out().lines().filter(line -> line.startsWith("  "))).containsExactlyElementsOf(open);
        assertThat(init.out()).contains("'./ucwa-tck check --target " + file() + "'");
    }

    @Test
    void checkIsContentWithWhatAllOptionsGive() {
        Cli init = init(
                ROOT,
                "--name",
                "lab",
                "--user",
                "john@contoso.example",
                "--password-env",
                SET,
                "--contact",
                "mary@contoso.example",
                "--number",
                "+14255551234");
        Cli check = check();

        assertThat(init.out()).doesNotContain("To fill in");
        assertThat(check.status()).as(check.err()).isZero();
        assertThat(check.err()).isEmpty();
        assertThat(check.out())
                .contains(
                        "target        lab",
                        "begins at     " + ROOT,
                        "caller        sip:john@contoso.example, grant password",
                        "contacts      reachable sip:mary@contoso.example",
                        "numbers       own tel:+14255551234");
    }

    @Test
    void secretsStayOutsideOfTheFile() throws IOException {
        init(ROOT, "--user", "john@contoso.example", "--token-env", SET);

        assertThat(Files.readString(file()))
                .contains("    grant: token\n    token: ${env:" + SET + "}\n")
                .doesNotContain(String.valueOf(System.getenv(SET)));
    }

    @Test
    void fileIsNeverOverwrittenUnlessForced() throws IOException {
        Files.writeString(file(), "mine");

        Cli refused = init(ROOT);
        assertThat(refused.status()).isEqualTo(3);
        assertThat(refused.err())
                .isEqualTo("ucwa-tck: " + file() + " exists already; choose another with --out, or overwrite it with"
                        + " --force" + System.lineSeparator());
        assertThat(file()).hasContent("mine");

        assertThat(init(ROOT, "--force").status()).isZero();
        assertThat(Files.readString(file())).contains("root: " + ROOT);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            contoso.com                       | ROOT-URL does not fit; write a URL of autodiscovery
            http://a/ --user john:pw@c.com    | --user does not fit; write an address, such as john@contoso.com
            http://a/ --password-env pw!      | --password-env does not fit; write the name of the environment variable
            http://a/ --token-env cwt=pw      | --token-env does not fit; write the name of the environment variable
            http://a/ --number 911pw          | --number does not fit; write a telephone number
            http://a/ --password-env A --token-env B | are mutually exclusive
            --name lab                        | name the ROOT-URL of the server, a URL of autodiscovery
            """)
    void mistakesAreExplainedAndNeverEchoedAndWriteNothing(String arguments, String message) {
        Cli cli = init(arguments.split(" "));

        assertThat(cli.status()).isEqualTo(3);
        assertThat(cli.err()).contains(message).doesNotContain("pw", "\tat ");
        assertThat(file()).doesNotExist();
    }

    @Test
    void folderAndUnwritablePlaceAreRefused() {
        assertThat(run("init", ROOT, "--out", folder.toString()).err()).contains("is a folder; name a file with --out");
        assertThat(run("init", ROOT, "--out", folder.resolve("no/t.yaml").toString())
                        .err())
                .contains("cannot write ", "its folder has to exist and be writable")
                .doesNotContain("internal error");
    }

    @Test
    void onATerminalItAsksForWhatIsMissingAndAgainForWhatDoesNotFit() throws IOException {
        StringWriter out = new StringWriter();
        String typed = "nonsense\n" + ROOT + "\njohn@contoso.example\n\nmary@contoso.example\n";

        assertThat(asking(typed, out, "--number", "+14255551234")).isZero();
        assertThat(out.toString())
                .contains("Where does autodiscovery begin", "Write a URL of autodiscovery", "Who places the calls")
                .contains("Which environment variable will hold the password")
                .doesNotContain("Which telephone");
        assertThat(Files.readString(file()))
                .contains("root: " + ROOT, "uri: sip:john@contoso.example", "password: ${env:UCWA_CALLER_PASSWORD}")
                .contains("reachable: sip:mary@contoso.example", "own: tel:+14255551234")
                .doesNotContainPattern(Pattern.compile("(?m)^[^#]*# to fill in"));
    }

    @Test
    void endOfInputLeavesTheRestToBeFilledIn() throws IOException {
        assertThat(asking(ROOT + "\n", new StringWriter())).isZero();

        assertThat(Files.readString(file())).contains("reachable: # to fill in, such as sip:mary@contoso.com");
    }

    private int asking(String typed, StringWriter out, String... more) {
        InitCommand command =
                new InitCommand(Optional.of(new ByteArrayInputStream(typed.getBytes(StandardCharsets.UTF_8))));
        return new CommandLine(new Top())
                .addSubcommand(command)
                .setOut(new PrintWriter(out, true))
                .execute(Stream.concat(Stream.of("init", "--out", file().toString()), Stream.of(more))
                        .toArray(String[]::new));
    }

    /** Has the gate of the command line, and no other command. */
    @Command
    private static final class Top implements TerminalGate.Keeper {
        private final TerminalGate gate = new TerminalGate();

        @Override
        public TerminalGate gate() {
            return gate;
        }
    }
}
