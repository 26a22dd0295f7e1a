package org.ucwatck.cli.terminal;

import java.io.PrintWriter;
import java.util.function.UnaryOperator;

/** Prints lines in colours. Each text passes the gate before it gets its colour, so that no server can draw any. */
public final class Screen {
    private final PrintWriter out;
    private final UnaryOperator<String> gate;
    private final boolean coloured;

    /**
     * Prints to a writer.
     *
     * @param gate what every text passes
     * @param coloured whether tones are shown
     */
    public Screen(PrintWriter out, UnaryOperator<String> gate, boolean coloured) {
        this.out = out;
        this.gate = gate;
        this.coloured = coloured;
    }

    /** Prints a text of one line or more. */
    public void println(String text) {
        println(Tone.PLAIN, text);
    }

    /** Prints a text whose lines all have the tone. */
    public void println(Tone tone, String text) {
        for (String line : text.split("\n", -1)) {
            String passed = gate.apply(line);
            out.println(coloured ? tone.on(passed) : passed);
        }
    }

    /** Prints an empty line. */
    public void println() {
        out.println();
    }

    public void flush() {
        out.flush();
    }
}
