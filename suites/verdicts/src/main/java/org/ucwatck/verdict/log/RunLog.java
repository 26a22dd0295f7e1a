package org.ucwatck.verdict.log;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ucwatck.verdict.exchange.RecordedExchange;
import org.ucwatck.verdict.result.CheckId;
import org.ucwatck.verdict.result.CheckResult;

/**
 * Everything that a run saw and thought, in order; all reports are functions of it and of the catalogue.
 *
 * @param header what was known when the run began
 * @param exchanges those of all parts
 * @param results the last of each check
 * @param footer what all parts came to
 * @param parts one, or more where the run was cut short and resumed
 */
public record RunLog(
        RunHeader header,
        List<RecordedExchange> exchanges,
        List<CheckResult> results,
        RunFooter footer,
        List<RunPart> parts) {
    public RunLog {
        exchanges = LoggedExchanges.of(exchanges);
        results = results.stream().sorted((a, b) -> a.id().compareTo(b.id())).toList();
        parts = List.copyOf(parts);
    }

    /** The log of a run of one part. */
    public RunLog(RunHeader header, List<RecordedExchange> exchanges, List<CheckResult> results, RunFooter footer) {
        this(header, exchanges, results, footer, List.of(RunPart.of(header, footer)));
    }

    /** The exchange with the id, if the run has it. */
    public Optional<RecordedExchange> exchange(String id) {
        return LoggedExchanges.of(exchanges).find(id);
    }

    /** The log of the run when it has gone on with this part: of a check that ran again, the later result counts. */
    public RunLog then(RunLog next) {
        Set<CheckId> again = next.results().stream().map(CheckResult::id).collect(Collectors.toSet());
        RunFooter end = next.footer();
        return new RunLog(
                header.knowing(next.header().knownFailures()),
                LoggedExchanges.of(exchanges).then(LoggedExchanges.of(next.exchanges())),
                Stream.concat(results.stream().filter(result -> !again.contains(result.id())), next.results().stream())
                        .toList(),
                new RunFooter(
                        end.finished(), end.interrupted(), footer.callsPlaced() + end.callsPlaced(), end.residue()),
                Stream.concat(parts.stream(), next.parts().stream()).toList());
    }

    /** Exchanges that say nothing about the target: it was busy, or an answer was lost, whatever was asked. */
    public List<RecordedExchange> weather() {
        Set<String> answers =
                parts.stream().flatMap(part -> part.answers().stream()).collect(Collectors.toSet());
        return LoggedExchanges.of(exchanges).select(head -> head.mayBeWeather() && !answers.contains(head.id()));
    }

    /** The part that began last. */
    public RunPart last() {
        return parts.get(parts.size() - 1);
    }
}
