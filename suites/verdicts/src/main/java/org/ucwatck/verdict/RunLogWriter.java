package org.ucwatck.verdict;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Appends what happens to {@code run.jsonl}, one line each, so that a run that is cut short keeps what it saw.
 * Safe for concurrent use; a line that cannot be written ends the run with an UncheckedIOException.
 */
public final class RunLogWriter implements AutoCloseable {
    /** Name of the run log in the output folder. */
    public static final String FILE_NAME = "run.jsonl";

    private final BufferedWriter out;

    private RunLogWriter(BufferedWriter out) {
        this.out = out;
    }

    /** Begins a new log in the folder, replacing an older one. */
    public static RunLogWriter create(Path folder, RunHeader header) {
        try {
            Files.createDirectories(folder);
            RunLogWriter writer =
                    new RunLogWriter(Files.newBufferedWriter(folder.resolve(FILE_NAME), StandardCharsets.UTF_8));
            writer.append(RunLogLine.of(header));
            return writer;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write the run log in " + folder, e);
        }
    }

    public void exchange(RecordedExchange exchange) {
        append(RunLogLine.of(exchange));
    }

    /** Appends the result and everything before it to the disk. */
    public void result(CheckResult result) {
        append(RunLogLine.of(result));
        flush();
    }

    /** Appends the end of the run. */
    public void footer(RunFooter footer) {
        append(RunLogLine.of(footer));
    }

    /** Writes a whole log at once. */
    public static void write(Path folder, RunLog log) {
        try (RunLogWriter writer = create(folder, log.header())) {
            log.exchanges().forEach(writer::exchange);
            log.results().forEach(writer::result);
            writer.footer(log.footer());
        }
    }

    @Override
    public synchronized void close() {
        try {
            out.close();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot finish the run log", e);
        }
    }

    private synchronized void flush() {
        try {
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write the run log", e);
        }
    }

    private void append(RunLogLine line) {
        String text = RunLogJson.MAPPER.writeValueAsString(line);
        synchronized (this) {
            try {
                for (String part : List.of(text, "\n")) {
                    out.write(part);
                }
            } catch (IOException e) {
                throw new UncheckedIOException("cannot write the run log", e);
            }
        }
    }
}
