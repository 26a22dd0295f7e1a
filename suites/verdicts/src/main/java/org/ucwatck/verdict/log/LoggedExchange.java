package org.ucwatck.verdict.log;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.ucwatck.verdict.exchange.RecordedExchange;

/** One exchange of a run: a short one in memory, of a long one only the beginning, and the rest in its line of the log. */
public final class LoggedExchange {
    private final RecordedExchange head;
    private final @Nullable Line line;

    private LoggedExchange(RecordedExchange head, @Nullable Line line) {
        this.head = head;
        this.line = line;
    }

    /** Where the line of a long exchange stands. */
    record Line(Path file, long offset, int length) {}

    /** All of it in memory. */
    public static LoggedExchange whole(RecordedExchange exchange) {
        return new LoggedExchange(exchange, null);
    }

    /** What is read again when it is asked for. */
    static LoggedExchange at(Line line, RecordedExchange exchange) {
        return new LoggedExchange(bare(exchange), line);
    }

    /** Who sent it, when and where to; without headers and bodies if it is long. */
    RecordedExchange head() {
        return head;
    }

    /** About how many characters it has. */
    long size() {
        return line == null
                ? head.request().body().length() + (long) head.response().body().length()
                : line.length();
    }

    RecordedExchange exchange() {
        return line == null ? head : read(line);
    }

    private static RecordedExchange bare(RecordedExchange exchange) {
        RecordedExchange.Request sent = exchange.request();
        return new RecordedExchange(
                exchange.id(),
                exchange.check(),
                exchange.started(),
                exchange.duration(),
                new RecordedExchange.Request(sent.method(), sent.url(), List.of(), ""),
                new RecordedExchange.Response(exchange.response().status(), List.of(), ""),
                exchange.failure(),
                exchange.context());
    }

    private static RecordedExchange read(Line line) {
        ByteBuffer bytes = ByteBuffer.allocate(line.length());
        try (FileChannel in = FileChannel.open(line.file())) {
            while (bytes.hasRemaining() && in.read(bytes, line.offset() + bytes.position()) >= 0) {
                // on to the next part
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the run log " + line.file() + " again", e);
        }
        String text = new String(bytes.array(), StandardCharsets.US_ASCII);
        return Objects.requireNonNull(
                RunLogJson.MAPPER.readValue(text, RunLogLine.class).exchange());
    }
}
