package org.ucwatck.cli;

import java.io.OutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.util.function.UnaryOperator;
import org.ucwatck.report.output.Printable;

/**
 * What every text passes on its way to the terminal, whoever wrote it: the secrets of the target are hidden, and what would
 * move the cursor, ring the bell or turn the direction of writing is shown instead.
 */
final class TerminalGate {
    private volatile UnaryOperator<String> mask = UnaryOperator.identity();

    /** Hides from now on what this hides. */
    void hide(UnaryOperator<String> secrets) {
        mask = secrets;
    }

    /** The text as it may be shown. */
    String pass(String text) {
        return Printable.of(mask.apply(text));
    }

    /** A writer that lets whole lines through, and the rest when it is flushed. */
    PrintWriter before(PrintWriter terminal) {
        return new PrintWriter(new GatedWriter(this, terminal), true);
    }

    /** The same for what Java and its libraries print by themselves. */
    PrintStream before(OutputStream terminal, Charset charset) {
        return new PrintStream(new GatedStream(this, new PrintStream(terminal, true, charset), charset), true, charset);
    }
}
