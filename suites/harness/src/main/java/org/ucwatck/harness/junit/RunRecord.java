package org.ucwatck.harness.junit;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.ucwatck.harness.exchange.RecordSink;
import org.ucwatck.verdict.BrokenArrangement;
import org.ucwatck.verdict.CheckResult;
import org.ucwatck.verdict.RecordedExchange;
import org.ucwatck.verdict.RunFooter;
import org.ucwatck.verdict.RunHeader;
import org.ucwatck.verdict.RunLog;
import org.ucwatck.verdict.RunLogWriter;
import org.ucwatck.verdict.RunPart;
import org.ucwatck.verdict.SentRequest;

/** Keeps what happens in one part of a run, and writes it down as it happens where there is a folder for it. */
final class RunRecord implements RecordSink, AutoCloseable {
    private final RunHeader header;
    private final Optional<RunLogWriter> writer;
    private final List<RecordedExchange> exchanges = new CopyOnWriteArrayList<>();
    private final List<CheckResult> results = new CopyOnWriteArrayList<>();
    private final List<String> answers = new CopyOnWriteArrayList<>();
    private final List<BrokenArrangement> arrangements = new CopyOnWriteArrayList<>();

    RunRecord(RunHeader header, RunOptions options) {
        this.header = header;
        this.writer = options.out().map(folder -> RunLogWriter.begin(folder, header));
    }

    @Override
    public void sending(SentRequest request) {
        writer.ifPresent(log -> log.sending(request));
    }

    @Override
    public void unsent(String id) {
        writer.ifPresent(log -> log.unsent(id));
    }

    @Override
    public void exchange(RecordedExchange exchange) {
        exchanges.add(exchange);
        writer.ifPresent(log -> log.exchange(exchange));
    }

    @Override
    public void answers(List<String> ids) {
        answers.addAll(ids);
        writer.ifPresent(log -> log.answers(ids));
    }

    @Override
    public void broken(BrokenArrangement broken) {
        arrangements.add(broken);
        writer.ifPresent(log -> log.broken(broken));
    }

    void result(CheckResult result) {
        results.add(result);
        writer.ifPresent(log -> log.result(result));
    }

    List<CheckResult> results() {
        return results;
    }

    /** Ends the part; gives the log of it. */
    RunLog end(RunFooter footer) {
        writer.ifPresent(log -> log.footer(footer));
        List<RecordedExchange> sorted = exchanges.stream()
                .sorted(Comparator.comparing(RecordedExchange::started))
                .toList();
        RunPart part = new RunPart(header, footer, List.of(), Set.copyOf(answers), arrangements);
        return new RunLog(header, sorted, results, footer, List.of(part));
    }

    @Override
    public void close() {
        writer.ifPresent(RunLogWriter::close);
    }
}
