package org.ucwatck.verdict;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamReadException;

/**
 * Reads {@code run.jsonl} back; a log without its last line, or with half a line at its end, is that of a run that was
 * cut short.
 */
public final class RunLogReader {
    private @Nullable RunHeader header;
    private @Nullable RunFooter footer;
    private final List<RecordedExchange> exchanges = new ArrayList<>();
    private final List<CheckResult> results = new ArrayList<>();

    private RunLogReader() {}

    /** Reads the log in the folder; throws RunLogUnreadable with the line and the cause when it is none. */
    public static RunLog read(Path folder) {
        Path file = folder.resolve(RunLogWriter.FILE_NAME);
        try (BufferedReader in = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            return new RunLogReader().read(file, in);
        } catch (IOException e) {
            throw new RunLogUnreadable("cannot read " + file + ": " + e.getMessage(), e);
        }
    }

    private RunLog read(Path file, BufferedReader in) throws IOException {
        int number = 0;
        String next = in.readLine();
        while (next != null) {
            String line = next;
            next = in.readLine();
            number++;
            try {
                take(RunLogJson.MAPPER.readValue(line, RunLogLine.class));
            } catch (JacksonException e) {
                boolean torn = next == null && e instanceof StreamReadException;
                if (!torn) {
                    throw new RunLogUnreadable(file + ", line " + number + ": " + e.getOriginalMessage(), e);
                }
            }
        }
        if (header == null) {
            throw new RunLogUnreadable(file + " does not begin with a line {\"run\": …}; is it a run log?");
        }
        return new RunLog(header, exchanges, results, footer == null ? cutShort() : footer);
    }

    private void take(RunLogLine line) {
        if (line.run() != null) {
            header = line.run();
        }
        if (line.exchange() != null) {
            exchanges.add(line.exchange());
        }
        if (line.check() != null) {
            results.add(line.check());
        }
        if (line.end() != null) {
            footer = line.end();
        }
    }

    private RunFooter cutShort() {
        Instant last = results.stream()
                .map(result -> result.started().plus(result.duration()))
                .max(Instant::compareTo)
                .orElse(Instant.EPOCH);
        return new RunFooter(last, true, 0);
    }
}
