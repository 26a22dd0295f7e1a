package org.ucwatck.verdict.log;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.ucwatck.verdict.exchange.LentSetting;
import org.ucwatck.verdict.exchange.RecordedExchange;
import org.ucwatck.verdict.exchange.SentRequest;
import org.ucwatck.verdict.result.BrokenArrangement;
import org.ucwatck.verdict.result.CheckResult;
import tools.jackson.databind.json.JsonMapper;

/**
 * Appends what happens to {@code run.jsonl}, one line each and each at once, so that a run that is killed keeps all that
 * it saw. Safe for concurrent use; a line that cannot be written throws RunLogNotWritten.
 */
public final class RunLogWriter implements AutoCloseable {
    /** Name of the run log in the output folder. */
    public static final String FILE_NAME = "run.jsonl";

    /** Bytes of a line from which on an exchange need not stay in memory. */
    private static final int LONG = 4 * 1024;

    private static final byte LINE_END = '\n';

    private final Path file;
    private final FileChannel out;
    private final JsonMapper mapper;
    private long end;

    private RunLogWriter(Path file, FileChannel out, UnaryOperator<String> gate) {
        this.file = file;
        this.out = out;
        this.mapper = RunLogJson.passing(gate);
    }

    /**
     * Begins the part of a run that the header says: the first begins a new log in the folder, replacing an older one; a
     * later one goes on in the log that is there, of which it changes nothing.
     *
     * @throws RunLogInUse when another process writes to the log
     */
    public static RunLogWriter begin(Path folder, RunHeader header) {
        return begin(folder, header, UnaryOperator.identity());
    }

    /**
     * The same for texts that may show what must not be kept.
     *
     * @param gate every text passes on its way into the log, whoever wrote it
     */
    public static RunLogWriter begin(Path folder, RunHeader header, UnaryOperator<String> gate) {
        Path file = folder.resolve(FILE_NAME);
        boolean first = header.part().number() == LogPart.FIRST.number();
        try {
            EvidenceFiles.createFolders(folder);
            if (!first && !Files.exists(file)) {
                throw new NoSuchFileException(file.toString());
            }
            RunLogWriter writer = new RunLogWriter(file, open(file), gate);
            writer.begin(first);
            writer.append(RunLogLine.of(header));
            return writer;
        } catch (IOException e) {
            throw new RunLogNotWritten(file, e);
        }
    }

    /** Before a request is sent that may change the target. */
    public void sending(SentRequest request) {
        append(RunLogLine.of(request));
    }

    /** Says of such a request that it never left, since nobody took the connection. */
    public void unsent(String id) {
        append(RunLogLine.unsent(id));
    }

    /** Writes an exchange down; gives it as it can be kept, a long one by its place in the log. */
    public LoggedExchange exchange(RecordedExchange exchange) {
        LoggedExchange.Line line = append(RunLogLine.of(exchange));
        return line.length() > LONG ? LoggedExchange.at(line, exchange) : LoggedExchange.whole(exchange);
    }

    /** How many bytes the log has. */
    public synchronized long bytes() {
        return end;
    }

    /** Says that these failures follow their request: they are what the server answers, and no weather. */
    public void answers(List<String> ids) {
        append(RunLogLine.answers(ids));
    }

    /** Says what an arrangement found broken. */
    public void broken(BrokenArrangement broken) {
        append(RunLogLine.of(broken));
    }

    /** Before something is set: what was there. */
    public void lent(LentSetting setting) {
        append(RunLogLine.of(setting));
    }

    /** Says of such a setting that what was there is there again. */
    public void returned(String id) {
        append(RunLogLine.returned(id));
    }

    public void result(CheckResult result) {
        append(RunLogLine.of(result));
    }

    /** Appends the end of the part. */
    public void footer(RunFooter footer) {
        append(RunLogLine.of(footer));
    }

    /** Writes a whole log at once, as that of a run of one part. */
    public static void write(Path folder, RunLog log) {
        try (RunLogWriter writer = begin(folder, log.header())) {
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
            throw new RunLogNotWritten(file, e);
        }
    }

    private static FileChannel open(Path file) throws IOException {
        return EvidenceFiles.open(
                file, Set.of(StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE));
    }

    /** Two runs in one file would make a log of neither. */
    private void begin(boolean first) throws IOException {
        try {
            if (out.tryLock() == null) {
                throw new OverlappingFileLockException();
            }
        } catch (OverlappingFileLockException e) {
            out.close();
            throw new RunLogInUse(file, e);
        }
        if (first) {
            out.truncate(0);
            return;
        }
        out.position(out.size());
        endTornLine();
    }

    /** What was killed may have left half a line, which stays there, alone on its line. */
    private void endTornLine() throws IOException {
        ByteBuffer last = ByteBuffer.allocate(1);
        if (out.size() > 0 && out.read(last, out.size() - 1) == 1 && last.get(0) != LINE_END) {
            write(ByteBuffer.wrap(new byte[] {LINE_END}));
        }
    }

    private LoggedExchange.Line append(RunLogLine line) {
        String text = mapper.writeValueAsString(line) + "\n";
        try {
            long offset = write(ByteBuffer.wrap(text.getBytes(StandardCharsets.US_ASCII)));
            return new LoggedExchange.Line(file, offset, text.length() - 1);
        } catch (IOException e) {
            throw new RunLogNotWritten(file, e);
        }
    }

    /** Where the bytes stand from now on. */
    private synchronized long write(ByteBuffer bytes) throws IOException {
        long offset = out.position();
        while (bytes.hasRemaining()) {
            out.write(bytes);
        }
        end = out.position();
        return offset;
    }
}
