package org.ucwatck.cli.terminal;

import java.io.OutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.util.function.UnaryOperator;
import org.ucwatck.report.output.Printable;
import picocli.CommandLine;

/**
 * What every text passes on its way to the terminal, whoever wrote it: the secrets of the target are hidden, and what would
 * move the cursor, ring the bell or turn the direction of writing is shown instead.
 */
public final class TerminalGate {
    private volatile UnaryOperator<String> mask = UnaryOperator.identity();

    /** What has the gate of a command line: its topmost command. */
    public interface Keeper {
        /** What the texts of all commands pass. */
        TerminalGate gate();
    }

    /** The gate of this command line. */
    public static TerminalGate of(CommandLine line) {
        return ((Keeper) line.getCommandSpec().root().userObject()).gate();
    }

    /** Hides from now on what this hides. */
    public void hide(UnaryOperator<String> secrets) {
        mask = secrets;
    }

    /** The text as it may be shown. */
    public String pass(String text) {
        return Printable.of(mask.apply(text));
    }

    /** A writer that lets whole lines through, and the rest when it is flushed. */
    public PrintWriter before(PrintWriter terminal) {
        return new PrintWriter(new GatedWriter(this, terminal), true);
    }

    /** The same for what Java and its libraries print by themselves. */
    public PrintStream before(OutputStream terminal, Charset charset) {
        return new PrintStream(new GatedStream(this, new PrintStream(terminal, true, charset), charset), true, charset);
    }
}
