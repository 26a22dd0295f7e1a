package org.ucwatck.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ucwatck.harness.config.TargetConfig;
import org.ucwatck.verdict.CheckId;
import org.ucwatck.verdict.CheckResult;
import org.ucwatck.verdict.Choice;
import org.ucwatck.verdict.Finding;
import org.ucwatck.verdict.Outcome;
import org.ucwatck.verdict.RecordedExchange;
import org.ucwatck.verdict.RunFooter;
import org.ucwatck.verdict.RunLog;
import org.ucwatck.verdict.RunLogReader;
import org.ucwatck.verdict.RunLogWriter;

/** What an interrupted run left behind; its exchanges get new ids, since the run that goes on counts from the start. */
final class EarlierRun {
    static final EarlierRun NONE = new EarlierRun(List.of());
    private static final String PREFIX = "earlier-";

    private final List<RunLog> logs;

    private EarlierRun(List<RunLog> logs) {
        this.logs = List.copyOf(logs);
    }

    /** Reads the interrupted run of the same target and selection; a Mistake when there is none in the folder. */
    static EarlierRun read(Path folder, TargetConfig target, Choices choices) {
        RunLog log = RunLogReader.read(folder);
        if (!log.footer().interrupted()) {
            throw new Mistake("the run in " + folder + " is complete; leave --resume out");
        }
        if (!log.header().target().equals(target.name()) || !choices.areThoseOf(log.header())) {
            throw new Mistake("the run in " + folder + " had another target or selection; leave --resume out,"
                    + " or repeat its options");
        }
        return new EarlierRun(List.of(renamed(log)));
    }

    OptionalLong seed() {
        return logs.stream().mapToLong(log -> log.header().seed()).findFirst();
    }

    /** What need not be judged again: everything but what could not tell or did not run. */
    List<CheckResult> done() {
        return logs.stream()
                .flatMap(log -> log.results().stream())
                .filter(result -> result.outcome() != Outcome.CANNOT_TELL && result.outcome() != Outcome.UNTESTED)
                .toList();
    }

    /** Puts the log of both runs into the folder; when there was no earlier one, the later is there already. */
    void join(RunLog later, Path folder) {
        if (!logs.isEmpty()) {
            RunLogWriter.write(folder, joined(logs.get(0), later));
        }
    }

    private RunLog joined(RunLog earlier, RunLog later) {
        Set<CheckId> again = later.results().stream().map(CheckResult::id).collect(Collectors.toSet());
        Stream<CheckResult> kept = done().stream().filter(result -> !again.contains(result.id()));
        RunFooter end = later.footer();
        int calls = earlier.footer().callsPlaced() + end.callsPlaced();
        return new RunLog(
                later.header(),
                Stream.concat(earlier.exchanges().stream(), later.exchanges().stream())
                        .toList(),
                Stream.concat(kept, later.results().stream()).toList(),
                new RunFooter(end.finished(), end.interrupted(), calls));
    }

    private static RunLog renamed(RunLog log) {
        return new RunLog(
                log.header(),
                log.exchanges().stream().map(EarlierRun::renamed).toList(),
                log.results().stream().map(EarlierRun::renamed).toList(),
                log.footer());
    }

    private static RecordedExchange renamed(RecordedExchange exchange) {
        return new RecordedExchange(
                PREFIX + exchange.id(),
                exchange.check(),
                exchange.started(),
                exchange.duration(),
                exchange.request(),
                exchange.response(),
                exchange.failure());
    }

    private static CheckResult renamed(CheckResult result) {
        UnaryOperator<List<String>> names =
                ids -> ids.stream().map(id -> PREFIX + id).toList();
        return new CheckResult(
                result.id(),
                result.rules(),
                result.outcome(),
                result.reason(),
                result.findings().stream()
                        .map(f -> new Finding(f.rule(), f.expected(), f.actual(), names.apply(f.exchanges())))
                        .toList(),
                result.choices().stream()
                        .map(c -> new Choice(c.topic(), c.chosen(), names.apply(c.exchanges())))
                        .toList(),
                names.apply(result.exchanges()),
                result.started(),
                result.duration());
    }
}
