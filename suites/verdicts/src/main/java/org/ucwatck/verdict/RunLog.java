package org.ucwatck.verdict;

import java.util.List;
import java.util.Optional;

/** Everything that a run saw and thought, in order; all reports are functions of it and of the catalogue. */
public record RunLog(RunHeader header, List<RecordedExchange> exchanges, List<CheckResult> results, RunFooter footer) {
    public RunLog {
        exchanges = List.copyOf(exchanges);
        results = results.stream().sorted((a, b) -> a.id().compareTo(b.id())).toList();
    }

    /** The exchange with the id, if the run has it. */
    public Optional<RecordedExchange> exchange(String id) {
        return exchanges.stream().filter(exchange -> exchange.id().equals(id)).findFirst();
    }
}
