package org.ucwatck.harness.junit;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.ucwatck.harness.exchange.ExchangeLog;
import org.ucwatck.harness.exchange.Mask;
import org.ucwatck.verdict.CheckResult;
import org.ucwatck.verdict.PlannedCheck;
import org.ucwatck.verdict.RecordedExchange;
import org.ucwatck.verdict.RunFooter;
import org.ucwatck.verdict.RunHeader;
import org.ucwatck.verdict.RunLog;
import org.ucwatck.verdict.RunLogWriter;

/** One run of the suite against one target: plans the checks, carries them out through JUnit, records what happened. */
public final class ConformanceRun {
    private final RunOptions options;
    private final RunProgress progress;
    private final Plan plan;
    private final RunHeader header;
    private final List<RecordedExchange> exchanges = new CopyOnWriteArrayList<>();
    private final List<CheckResult> results = new CopyOnWriteArrayList<>();
    private Consumer<RecordedExchange> exchangeSink = exchange -> {};
    private Consumer<CheckResult> resultSink = result -> {};

    private ConformanceRun(RunOptions options, RunProgress progress) {
        this.options = options;
        this.progress = progress;
        this.plan = Plan.of(options);
        this.header = header(options, plan);
    }

    /** All checks of the suite, in the order of their ids, without running any; needs no target. */
    public static List<PlannedCheck> plan() {
        return Plan.all();
    }

    /** Carries out the run; ends early, with footer.interrupted, when {@link RunOptions#stop()} says so. */
    public static RunLog execute(RunOptions options, RunProgress progress) {
        ConformanceRun run = new ConformanceRun(options, progress);
        if (options.out().isEmpty()) {
            return run.carryOut();
        }
        try (RunLogWriter writer = RunLogWriter.create(options.out().get(), run.header)) {
            run.exchangeSink = writer::exchange;
            run.resultSink = writer::result;
            RunLog log = run.carryOut();
            writer.footer(log.footer());
            return log;
        }
    }

    private RunLog carryOut() {
        progress.planned(header, plan.selected().size());
        plan.notRun().forEach(this::finished);
        options.done().stream().filter(this::isSelected).forEach(this::finished);
        ExchangeLog log = new ExchangeLog(new Mask(), this::exchanged);
        Carrying carrying = new Carrying(options, progress, this::finished);
        int calls = carrying.carryOut(open(), log);
        List<PlannedCheck> left = open();
        boolean interrupted = options.stop().getAsBoolean() && !left.isEmpty();
        RunFooter footer = new RunFooter(Instant.now(), interrupted, calls, carrying.residue());
        return new RunLog(
                header,
                exchanges.stream()
                        .sorted(Comparator.comparing(RecordedExchange::started))
                        .toList(),
                results,
                footer);
    }

    private List<PlannedCheck> open() {
        List<String> done = results.stream().map(result -> result.id().path()).toList();
        return plan.selected().stream()
                .filter(check -> !done.contains(check.id().path()))
                .toList();
    }

    private boolean isSelected(CheckResult result) {
        return open().stream().anyMatch(check -> check.id().equals(result.id()));
    }

    private void exchanged(RecordedExchange exchange) {
        exchanges.add(exchange);
        exchangeSink.accept(exchange);
    }

    private void finished(CheckResult result) {
        results.add(result);
        resultSink.accept(result);
        progress.finished(result);
    }

    private static RunHeader header(RunOptions options, Plan plan) {
        Instant started = Instant.now();
        return new RunHeader(
                SuiteVersion.read(),
                String.format(
                        Locale.ROOT, "%s-%d-%x", options.target().name(), started.getEpochSecond(), started.getNano()),
                started,
                options.target().name(),
                options.target().entrance().url().toString(),
                options.target().capabilities().stream().sorted().toList(),
                options.formats().stream().sorted().toList(),
                options.profiles(),
                options.only(),
                options.skip(),
                options.seed(),
                options.strict(),
                plan.calls(),
                options.shard().toString(),
                options.provenance(),
                options.knownFailures());
    }
}
