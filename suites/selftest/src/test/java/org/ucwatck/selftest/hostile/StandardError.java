package org.ucwatck.selftest.hostile;

import java.io.ByteArrayOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** Listens to what anybody in this JVM says on the standard error, past the writers of the command line. */
final class StandardError implements AutoCloseable {
    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    private StandardError() {}

    static StandardError listen() {
        StandardError listening = new StandardError();
        System.setErr(new PrintStream(listening.said, true, StandardCharsets.UTF_8));
        return listening;
    }

    String said() {
        return said.toString(StandardCharsets.UTF_8);
    }

    /** Lets it go where the process sends it. */
    @Override
    public void close() {
        System.setErr(new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8));
    }
}
