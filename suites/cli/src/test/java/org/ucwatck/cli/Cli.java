package org.ucwatck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import org.ucwatck.cli.target.Suite;
import picocli.CommandLine;

/** One invocation of the command line in this JVM: its exit status and what it printed. */
public record Cli(int status, String out, String err) {
    /** Runs the command; whatever writes to the standard error of the JVM by itself, such as a parser, fails the test. */
    public static Cli run(Suite suite, String... arguments) {
        PrintStream before = System.err;
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        System.setErr(new PrintStream(said, true, StandardCharsets.UTF_8));
        try {
            return execute(suite, arguments);
        } finally {
            System.setErr(before);
            assertThat(said.toString(StandardCharsets.UTF_8)).as("System.err").isEmpty();
        }
    }

    private static Cli execute(Suite suite, String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        CommandLine line = UcwaTck.commandLine(suite)
                .setColorScheme(CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.OFF));
        int status = line.setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
        return new Cli(status, out.toString(), err.toString());
    }
}
