package org.ucwatck.verdict.log;

import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.ucwatck.spec.files.FileTrouble;
import org.ucwatck.verdict.exchange.RecordedExchange;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamReadException;

/**
 * Reads {@code run.jsonl} back, and joins its parts. Where a part was killed it has no last line, and perhaps half a
 * line at its end.
 */
public final class RunLogReader {
    /** Bytes of a line from which on an exchange stays on disk. */
    private static final int LONG = 16 * 1024;

    private final Path file;
    private final RunLogParts parts = new RunLogParts();
    private int number;
    private @Nullable RunLogUnreadable torn;

    private RunLogReader(Path file) {
        this.file = file;
    }

    /** Reads the log in the folder; throws RunLogUnreadable with the line and the cause when it is none. */
    public static RunLog read(Path folder) {
        return readFile(folder.resolve(RunLogWriter.FILE_NAME));
    }

    /** The same of a log that stands anywhere, under any name. */
    public static RunLog readFile(Path file) {
        try (LogLines lines = new LogLines(file)) {
            return new RunLogReader(file).read(lines);
        } catch (IOException e) {
            throw new RunLogUnreadable("cannot read " + file + ": " + FileTrouble.of(e), e);
        }
    }

    private RunLog read(LogLines lines) throws IOException {
        for (String line = lines.next(); line != null; line = lines.next()) {
            number++;
            LoggedExchange.Line place = lines.place();
            take(
                    line,
                    exchange -> place.length() > LONG
                            ? LoggedExchange.at(place, exchange)
                            : LoggedExchange.whole(exchange));
        }
        if (parts.isEmpty()) {
            throw new RunLogUnreadable(file + " does not begin with a line {\"run\": …}; is it a run log?");
        }
        return parts.joined();
    }

    /** Half a line is the end of a part that was killed: only the beginning of the next one may follow it. */
    private void take(String text, Function<RecordedExchange, LoggedExchange> kept) {
        RunLogLine line;
        try {
            line = RunLogJson.MAPPER.readValue(text, RunLogLine.class);
        } catch (JacksonException e) {
            RunLogUnreadable damage = unreadable(String.valueOf(e.getOriginalMessage()), e);
            if (torn != null || !(e instanceof StreamReadException)) {
                throw torn == null ? damage : torn;
            }
            torn = damage;
            return;
        }
        if (torn != null && line.run() == null) {
            throw torn;
        }
        torn = null;
        try {
            parts.take(line, kept);
        } catch (IllegalArgumentException e) {
            throw unreadable(String.valueOf(e.getMessage()), e);
        }
    }

    private RunLogUnreadable unreadable(String why, Exception cause) {
        return new RunLogUnreadable(file + ", line " + number + ": " + why, cause);
    }
}
