package org.ucwatck.cli.init;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.ucwatck.cli.terminal.ExitStatus;
import org.ucwatck.cli.terminal.Terminal;
import org.ucwatck.cli.terminal.UsageError;
import org.ucwatck.harness.config.TargetConfigInvalid;
import org.ucwatck.harness.config.TargetDraft;
import org.ucwatck.harness.config.TargetDraft.Part;
import org.ucwatck.harness.config.TargetFile;
import org.ucwatck.harness.yaml.Problem;
import org.ucwatck.spec.files.FileTrouble;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ucwa-tck init}: writes a target file to begin with; sends nothing. */
@Command(
        name = "init",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Writes a target file that explains every key, and says what is still to be filled in. Sends no request.",
            "",
            "On a terminal it asks for what the options leave out. Passwords and tokens are never asked for nor written:"
                    + " the file names the environment variable that will hold one."
        },
        footerHeading = "%nExamples%n",
        footer = {
            "  ./ucwa-tck init https://lyncdiscover.contoso.com/",
            "  ./ucwa-tck init https://lyncdiscover.contoso.com/ --out lab.yaml \\",
            "      --user john@contoso.com --password-env JOHNS_PASSWORD \\",
            "      --contact mary@contoso.com --number +14255551234"
        })
public final class InitCommand implements Callable<Integer> {
    @Parameters(
            paramLabel = "ROOT-URL",
            arity = "0..1",
            description = "URL at which autodiscovery begins, such as https://lyncdiscover.contoso.com/.")
    private @Nullable String root;

    @Option(names = "--out", paramLabel = "FILE", description = "The file to write; default ${DEFAULT-VALUE}.")
    private Path out = Path.of("target.yaml");

    @Option(names = "--force", description = "Overwrite the file if it exists.")
    private boolean force;

    @Option(names = "--name", paramLabel = "NAME", description = "What reports call the server; default its host.")
    private @Nullable String name;

    @Option(names = "--user", paramLabel = "ADDRESS", description = "The user who places the calls: john@contoso.com.")
    private @Nullable String user;

    @ArgGroup
    private @Nullable SignIn signIn;

    @Option(names = "--contact", paramLabel = "ADDRESS", description = "Whom to call: somebody who answers each call.")
    private @Nullable String contact;

    @Option(
            names = "--number",
            paramLabel = "NUMBER",
            description = "Telephone of the user, such as +14255551234, which rings first.")
    private @Nullable String number;

    @Mixin
    private final Terminal terminal = new Terminal();

    private final Optional<InputStream> input;

    /** How the user signs in. */
    static final class SignIn {
        @Option(
                names = "--password-env",
                paramLabel = "VARIABLE",
                description = "Environment variable that holds the user's password; default UCWA_CALLER_PASSWORD.")
        private @Nullable String password;

        @Option(
                names = "--token-env",
                paramLabel = "VARIABLE",
                description = "Environment variable that holds a token of the user, to be used as it is.")
        private @Nullable String token;
    }

    /**
     * The command.
     *
     * @param input where a user answers questions; empty where nobody sits at a terminal
     */
    public InitCommand(Optional<InputStream> input) {
        this.input = input;
    }

    @Override
    public Integer call() {
        Map<Part, String> known = known();
        requireNew();
        input.ifPresent(answers -> ask(new Questions(answers, terminal.out()), known));
        if (!known.containsKey(Part.ROOT)) {
            throw new UsageError("name the ROOT-URL of the server, " + Part.ROOT.form());
        }
        write(new TargetDraft(known).text());
        tell();
        return ExitStatus.FULFILLED;
    }

    private Map<Part, String> known() {
        Map<Part, String> known = new EnumMap<>(Part.class);
        take(known, Part.ROOT, "ROOT-URL", root);
        take(known, Part.NAME, "--name", name);
        take(known, Part.USER, "--user", user);
        take(known, Part.PASSWORD, "--password-env", signIn == null ? null : signIn.password);
        take(known, Part.TOKEN, "--token-env", signIn == null ? null : signIn.token);
        take(known, Part.CONTACT, "--contact", contact);
        take(known, Part.NUMBER, "--number", number);
        return known;
    }

    /** What does not fit is not shown, since it may be a password in a wrong place. */
    private static void take(Map<Part, String> known, Part part, String option, @Nullable String given) {
        if (given != null) {
            known.put(
                    part,
                    part.taken(given)
                            .orElseThrow(() -> new UsageError(option + " does not fit; write " + part.form())));
        }
    }

    private void requireNew() {
        if (Files.isDirectory(out)) {
            throw new UsageError(out + " is a folder; name a file with --out");
        }
        if (!force && Files.exists(out, LinkOption.NOFOLLOW_LINKS)) {
            throw new UsageError(out + " exists already; choose another with --out, or overwrite it with --force");
        }
    }

    private static void ask(Questions questions, Map<Part, String> known) {
        ask(questions, known, Part.ROOT, "Where does autodiscovery begin (a URL)?");
        if (!known.containsKey(Part.ROOT)) {
            return;
        }
        ask(questions, known, Part.USER, "Who places the calls (john@contoso.com; empty to fill it in later)?");
        if (!known.containsKey(Part.TOKEN)) {
            ask(
                    questions,
                    known,
                    Part.PASSWORD,
                    "Which environment variable will hold the password (empty for UCWA_CALLER_PASSWORD)?");
        }
        ask(questions, known, Part.CONTACT, "Who answers these calls (mary@contoso.com; empty to fill it in later)?");
        ask(
                questions,
                known,
                Part.NUMBER,
                "Which telephone of the caller rings first (+14255551234; empty for later)?");
    }

    private static void ask(Questions questions, Map<Part, String> known, Part part, String question) {
        if (!known.containsKey(part)) {
            questions.ask(part, question).ifPresent(answer -> known.put(part, answer));
        }
    }

    private void write(String text) {
        try {
            Files.writeString(out, text);
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "cannot write " + out + ": " + FileTrouble.of(e) + "; its folder has to exist and be writable", e);
        }
    }

    /** What a check of the file would say now. */
    private void tell() {
        terminal.out().println("Wrote " + out + ", with every key explained. No request was sent.");
        List<Problem> open = open();
        if (!open.isEmpty()) {
            terminal.out().println("To fill in or set before a run:");
            open.forEach(problem -> terminal.out().println("  " + problem));
        }
        terminal.out().println("'./ucwa-tck check --target " + out + "' says what is missing.");
        terminal.out().flush();
    }

    private List<Problem> open() {
        try {
            TargetFile.read(out, System.getenv());
            return List.of();
        } catch (TargetConfigInvalid e) {
            return e.problems();
        }
    }
}
