package org.ucwatck.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.util.Locale;
import java.util.Optional;
import java.util.logging.LogManager;
import org.ucwatck.cli.folder.Installation;
import org.ucwatck.cli.init.InitCommand;
import org.ucwatck.cli.list.ExplainCommand;
import org.ucwatck.cli.list.ListCommand;
import org.ucwatck.cli.run.CheckCommand;
import org.ucwatck.cli.run.RunCommand;
import org.ucwatck.cli.target.Suite;
import org.ucwatck.cli.terminal.Colours;
import org.ucwatck.cli.terminal.ExitStatus;
import org.ucwatck.cli.terminal.TerminalGate;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;

/** The command {@code ucwa-tck}. */
@Command(
        name = "ucwa-tck",
        mixinStandardHelpOptions = true,
        versionProvider = SuiteVersion.class,
        synopsisSubcommandLabel = "COMMAND",
        description = "Checks servers that implement UCWA 2.0 against what its published pages say.",
        commandListHeading = "%nCommands%n",
        footerHeading = "%nExamples%n",
        footer = {
            "  ./ucwa-tck run                          test the embedded reference server",
            "  ./ucwa-tck init ROOT-URL --out my.yaml  begin a target file, with every key explained",
            "  ./ucwa-tck check --target my.yaml       look at a target file and its server",
            "  ./ucwa-tck run --target my.yaml         test your own server",
            "  ./ucwa-tck explain request.max-length   what a rule says, and why",
            "  ./ucwa-tck judge trace.har              judge traffic that a browser or a proxy recorded",
            "  ./ucwa-tck cleanup --target my.yaml DIR remove what a killed run left on the target",
            "",
            "Exit status",
            "  0    every MUST that applies and was selected is fulfilled",
            "  1    at least one is violated",
            "  2    none is violated, but some are open: not judged, for want of data, calls, time or an answer",
            "  3    bad usage, bad configuration, or no check ran",
            "  130  interrupted; what ran is reported",
            "",
            "'./ucwa-tck COMMAND --help' shows the options of a command, './ucwa-tck man | man -l -' all of them."
        })
public final class UcwaTck implements TerminalGate.Keeper {
    private final TerminalGate gate = new TerminalGate();

    private UcwaTck() {}

    /** Runs the command and ends the JVM with its exit status. */
    public static void main(String[] arguments) {
        prepare();
        CommandLine line = commandLine(Suite.real());
        OutputStream err = new FileOutputStream(FileDescriptor.err);
        line.setErr(new PrintWriter(err, true, Charset.defaultCharset()));
        System.setErr(TerminalGate.of(line).before(err, Charset.defaultCharset()));
        Optional<String> unread = Installation.unreadable(arguments);
        if (unread.isPresent()) {
            line.getErr().println("ucwa-tck: " + unread.get());
            line.getErr().flush();
            System.exit(ExitStatus.UNUSABLE);
        }
        line.setColorScheme(CommandLine.Help.defaultColorScheme(Colours.areWanted() ? Ansi.ON : Ansi.OFF));
        System.exit(line.execute(arguments));
    }

    /** What the texts of all commands pass. */
    @Override
    public TerminalGate gate() {
        return gate;
    }

    /**
     * Values and letters are the same wherever the suite runs, since others compare, parse and sign what it writes. What a
     * library thinks of an answer is nothing for the terminal, which it may be meant to deceive.
     */
    private static void prepare() {
        Locale.setDefault(Locale.ROOT);
        LogManager.getLogManager().reset();
    }

    /**
     * Runs the command in this JVM, with the terminal that it is given; returns its exit status. From then on the default
     * locale of this JVM is {@link Locale#ROOT}, and its logging is silent.
     */
    public static int execute(PrintWriter out, PrintWriter err, String... arguments) {
        prepare();
        return commandLine(Suite.real()).setOut(out).setErr(err).execute(arguments);
    }

    static CommandLine commandLine(Suite suite) {
        CommandLine line = new CommandLine(new UcwaTck())
                .addSubcommand(new RunCommand(suite))
                .addSubcommand(new ServeCommand())
                .addSubcommand(new ListCommand(suite))
                .addSubcommand(new ExplainCommand(suite))
                .addSubcommand(new ReportCommand())
                .addSubcommand(new JudgeCommand())
                .addSubcommand(new InitCommand(Installation.answers()))
                .addSubcommand(new CheckCommand(suite))
                .addSubcommand(new CertifyCommand(suite))
                .addSubcommand(new VerifyCommand(suite))
                .addSubcommand(new CleanupCommand())
                .addSubcommand(new CompletionCommand())
                .addSubcommand(new ManCommand());
        Values.register(line);
        return line.setParameterExceptionHandler(ErrorReporter::usage)
                .setExecutionExceptionHandler(ErrorReporter::execution);
    }
}
