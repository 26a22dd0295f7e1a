package org.ucwatck.cli.terminal;

import java.io.PrintWriter;
import java.io.Writer;

/** Collects lines and lets each through the gate. */
final class GatedWriter extends Writer {
    private final TerminalGate gate;
    private final PrintWriter terminal;
    private final StringBuilder line = new StringBuilder();

    GatedWriter(TerminalGate gate, PrintWriter terminal) {
        this.gate = gate;
        this.terminal = terminal;
    }

    @Override
    public void write(char[] text, int from, int length) {
        synchronized (lock) {
            for (int i = from; i < from + length; i++) {
                if (text[i] == '\n') {
                    endLine();
                } else {
                    line.append(text[i]);
                }
            }
        }
    }

    /** The line end of Windows is one, too. */
    private void endLine() {
        if (!line.isEmpty() && line.charAt(line.length() - 1) == '\r') {
            line.setLength(line.length() - 1);
        }
        letThrough();
        terminal.println();
    }

    private void letThrough() {
        terminal.print(gate.pass(line.toString()));
        line.setLength(0);
    }

    @Override
    public void flush() {
        synchronized (lock) {
            letThrough();
            terminal.flush();
        }
    }

    @Override
    public void close() {
        flush();
    }
}
