package org.ucwatck.cli.terminal;

import java.io.PrintWriter;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Where a command prints to, through the gate; mixed into every command. */
@Command
public final class Terminal {
    @Spec(Spec.Target.MIXEE)
    private @Nullable CommandSpec command;

    private @Nullable PrintWriter out;
    private @Nullable PrintWriter err;

    public PrintWriter out() {
        PrintWriter gated = out;
        if (gated == null) {
            gated = gate().before(line().getOut());
            out = gated;
        }
        return gated;
    }

    public PrintWriter err() {
        PrintWriter gated = err;
        if (gated == null) {
            gated = gate().before(line().getErr());
            err = gated;
        }
        return gated;
    }

    /** For what moves the cursor on purpose; texts have to be let through the gate by hand. */
    public PrintWriter bare() {
        return line().getOut();
    }

    /** The same output as {@link #out()}, in colours where the terminal has them. */
    public Screen screen() {
        return new Screen(line().getOut(), gate()::pass, Colours.areWanted());
    }

    public TerminalGate gate() {
        return TerminalGate.of(line());
    }

    private CommandLine line() {
        return Objects.requireNonNull(command, "picocli gives the command").commandLine();
    }
}
