package org.ucwatck.verdict.log;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.ucwatck.verdict.exchange.LentSetting;
import org.ucwatck.verdict.exchange.RecordedExchange;
import org.ucwatck.verdict.exchange.SentRequest;
import org.ucwatck.verdict.result.BrokenArrangement;
import tools.jackson.core.JacksonException;

/** Copies a run log line by line, with all of its parts, in other words. */
public final class RunLogCopy {
    private final UnaryOperator<RecordedExchange> exchanges;
    private final UnaryOperator<String> words;

    /**
     * A way to copy.
     *
     * @param exchanges done to each exchange
     * @param words done to every other text that a server or a target file may have had a hand in
     */
    public RunLogCopy(UnaryOperator<RecordedExchange> exchanges, UnaryOperator<String> words) {
        this.exchanges = exchanges;
        this.words = words;
    }

    /**
     * Writes the copy, which is to say of itself that it is anonymised; half a line, where a part was killed, is left out.
     *
     * @param from a log that {@link RunLogReader} can read
     * @param to another file, which is replaced
     */
    public void write(Path from, Path to) {
        try (LogLines lines = new LogLines(from);
                OutputStream out = Channels.newOutputStream(EvidenceFiles.open(
                        to,
                        Set.of(
                                StandardOpenOption.CREATE,
                                StandardOpenOption.TRUNCATE_EXISTING,
                                StandardOpenOption.WRITE)))) {
            for (String line = lines.next(); line != null; line = lines.next()) {
                Optional<RunLogLine> read = read(line);
                if (read.isPresent()) {
                    String text = RunLogJson.MAPPER.writeValueAsString(changed(read.get())) + "\n";
                    out.write(text.getBytes(StandardCharsets.US_ASCII));
                }
            }
        } catch (IOException e) {
            throw new RunLogNotWritten(to, e);
        }
    }

    private static Optional<RunLogLine> read(String line) {
        try {
            return Optional.of(RunLogJson.MAPPER.readValue(line, RunLogLine.class));
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    private RunLogLine changed(RunLogLine it) {
        return new RunLogLine(
                it.run() == null ? null : it.run().anonymised(words),
                it.sent() == null ? null : sent(it.sent()),
                it.unsent(),
                it.exchange() == null ? null : exchanges.apply(it.exchange()),
                it.answers(),
                it.broken() == null
                        ? null
                        : new BrokenArrangement(
                                it.broken().format(), it.broken().finding().reworded(words)),
                it.lent() == null ? null : lent(it.lent()),
                it.returned(),
                it.check() == null ? null : it.check().reworded(words),
                it.end() == null ? null : end(it.end()));
    }

    private SentRequest sent(SentRequest it) {
        return new SentRequest(it.id(), it.check(), it.started(), it.method(), words.apply(it.url()), it.rel());
    }

    private LentSetting lent(LentSetting it) {
        return new LentSetting(it.id(), it.rel(), words.apply(it.url()), words.apply(it.body()), true, it.of());
    }

    private RunFooter end(RunFooter it) {
        return new RunFooter(
                it.finished(),
                it.interrupted(),
                it.callsPlaced(),
                it.residue().stream().map(words).toList());
    }
}
