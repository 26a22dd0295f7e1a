package org.ucwatck.harness.run;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.ucwatck.harness.exchange.RunStopped;
import org.ucwatck.harness.record.Mask;
import org.ucwatck.harness.record.RecordSink;
import org.ucwatck.harness.stage.MaskedResult;
import org.ucwatck.verdict.exchange.LentSetting;
import org.ucwatck.verdict.exchange.RecordedExchange;
import org.ucwatck.verdict.exchange.SentRequest;
import org.ucwatck.verdict.log.LoggedExchange;
import org.ucwatck.verdict.log.LoggedExchanges;
import org.ucwatck.verdict.log.RunFooter;
import org.ucwatck.verdict.log.RunHeader;
import org.ucwatck.verdict.log.RunLog;
import org.ucwatck.verdict.log.RunLogNotWritten;
import org.ucwatck.verdict.log.RunLogWriter;
import org.ucwatck.verdict.log.RunPart;
import org.ucwatck.verdict.result.BrokenArrangement;
import org.ucwatck.verdict.result.CheckResult;

/** Keeps what happens in one part of a run, and writes it down as it happens where there is a folder for it. */
final class RunRecord implements RecordSink, AutoCloseable {
    private final RunHeader header;
    private final Mask mask;
    private final Optional<RunLogWriter> writer;
    private final Queue<LoggedExchange> exchanges = new ConcurrentLinkedQueue<>();
    private final List<CheckResult> results = new CopyOnWriteArrayList<>();
    private final AtomicReference<@Nullable RunLogNotWritten> broken = new AtomicReference<>();
    private final List<String> answers = new CopyOnWriteArrayList<>();
    private final Map<String, LentSetting> lent = new ConcurrentHashMap<>();
    private final List<BrokenArrangement> arrangements = new CopyOnWriteArrayList<>();

    RunRecord(RunHeader header, RunOptions options) {
        this.header = header;
        this.mask = options.mask();
        this.writer = options.out().map(folder -> RunLogWriter.begin(folder, header, this::hidden));
    }

    /** What cannot be written down first is not sent, unless it cleans up. */
    @Override
    public void sending(SentRequest request) {
        write(log -> log.sending(request));
        if (isBroken() && !request.method().equals("DELETE")) {
            throw new RunStopped();
        }
    }

    @Override
    public void lent(LentSetting setting) {
        lent.put(setting.id(), setting);
        write(log -> log.lent(setting));
        if (isBroken()) {
            throw new RunStopped();
        }
    }

    @Override
    public void returned(String id) {
        lent.remove(id);
        write(log -> log.returned(id));
    }

    @Override
    public void unsent(String id) {
        write(log -> log.unsent(id));
    }

    @Override
    public void exchange(RecordedExchange exchange) {
        if (writer.isEmpty()) {
            exchanges.add(LoggedExchange.whole(exchange));
        }
        write(log -> exchanges.add(log.exchange(exchange)));
    }

    @Override
    public long bytes() {
        return writer.map(RunLogWriter::bytes).orElse(0L);
    }

    @Override
    public void answers(List<String> ids) {
        answers.addAll(ids);
        write(log -> log.answers(ids));
    }

    @Override
    public void broken(BrokenArrangement broken) {
        arrangements.add(broken);
        write(log -> log.broken(broken));
    }

    /** Masks the result, whoever wrote it. */
    void result(CheckResult told) {
        CheckResult result = MaskedResult.orFault(told, mask::hide);
        results.add(result);
        write(log -> log.result(result));
    }

    private String hidden(String text) {
        return mask.hide(text);
    }

    List<CheckResult> results() {
        return results;
    }

    /** After the first line that cannot be written no other is: what is on the disk stays the beginning of the run. */
    private void write(Consumer<RunLogWriter> line) {
        if (isBroken()) {
            return;
        }
        try {
            writer.ifPresent(line);
        } catch (RunLogNotWritten e) {
            broken.compareAndSet(null, e);
        }
    }

    /** Whether a line could not be written, so that the run has to end. */
    boolean isBroken() {
        return broken.get() != null;
    }

    /** Ends the part; gives the log of it. Throws RunLogNotWritten when not all of it is written down. */
    RunLog end(RunFooter told) {
        RunFooter footer = new RunFooter(
                told.finished(),
                told.interrupted(),
                told.callsPlaced(),
                told.residue().stream().map(mask::hide).toList());
        write(log -> log.footer(footer));
        RunLogNotWritten failure = broken.get();
        if (failure != null) {
            throw failure.leaving(footer.residue());
        }
        RunPart part =
                new RunPart(header, footer, List.of(), Set.copyOf(answers), arrangements, List.copyOf(lent.values()));
        return new RunLog(header, LoggedExchanges.sorted(exchanges), results, footer, List.of(part));
    }

    @Override
    public void close() {
        writer.ifPresent(RunLogWriter::close);
    }
}
