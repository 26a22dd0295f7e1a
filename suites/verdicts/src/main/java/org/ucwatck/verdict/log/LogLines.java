package org.ucwatck.verdict.log;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The lines of a run log, and where in the file each stands. */
final class LogLines implements AutoCloseable {
    private final Path file;
    private final InputStream in;
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();
    private long begin;
    private long end;

    LogLines(Path file) throws IOException {
        this.file = file;
        this.in = new BufferedInputStream(Files.newInputStream(EvidenceFiles.regular(file)), 1 << 16);
    }

    /** The next line without its end; null after the last. */
    @Nullable
    String next() throws IOException {
        begin = end;
        line.reset();
        int next = in.read();
        if (next < 0) {
            return null;
        }
        for (; next >= 0 && next != '\n'; next = in.read()) {
            line.write(next);
            end++;
        }
        end += next < 0 ? 0 : 1;
        return StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(line.toByteArray()))
                .toString();
    }

    /** Where the line stands that was read last. */
    LoggedExchange.Line place() {
        return new LoggedExchange.Line(file, begin, line.size());
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
