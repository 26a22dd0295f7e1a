package org.ucwatck.cli.terminal;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;

/** Collects the bytes of a line and lets its text through the gate. */
final class GatedStream extends OutputStream {
    private final TerminalGate gate;
    private final PrintStream terminal;
    private final Charset charset;
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();

    GatedStream(TerminalGate gate, PrintStream terminal, Charset charset) {
        this.gate = gate;
        this.terminal = terminal;
        this.charset = charset;
    }

    @Override
    public synchronized void write(int each) {
        line.write(each);
        if (each == '\n') {
            letThrough();
        }
    }

    @Override
    public synchronized void write(byte[] bytes, int from, int length) {
        for (int i = from; i < from + length; i++) {
            write(bytes[i]);
        }
    }

    private void letThrough() {
        terminal.print(gate.pass(line.toString(charset)));
        line.reset();
    }

    /** Half a line waits for the other half, since a secret may go on there. */
    @Override
    public void flush() {
        terminal.flush();
    }

    @Override
    public synchronized void close() {
        letThrough();
        terminal.flush();
    }
}
