package org.ucwatck.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import picocli.CommandLine;

/** One invocation of the command line in this JVM: its exit status and what it printed. */
record Cli(int status, String out, String err) {
    static Cli run(Suite suite, String... arguments) {
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
