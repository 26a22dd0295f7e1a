package org.ucwatck.report;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ucwatck.verdict.exchange.RecordedExchange;
import org.ucwatck.verdict.log.RunLog;
import org.ucwatck.verdict.result.CheckResult;
import org.ucwatck.verdict.result.Outcome;

/** A run log without the exchanges that neither a finding nor the way to it needs, small enough to be committed. */
final class ThinnedLog {
    private final RunLog whole;

    ThinnedLog(RunLog whole) {
        this.whole = whole;
    }

    RunLog log() {
        Set<String> shown = open().flatMap(result -> shown(result).stream()).collect(Collectors.toSet());
        Predicate<RecordedExchange> wanted = exchange -> shown.contains(exchange.id())
                || exchange.check().matches("discovery|session-(json|xml)")
                || (exchange.check().matches("session-(json|xml)-events") && open().anyMatch(during(exchange)));
        return new RunLog(
                whole.header(), whole.exchanges().stream().filter(wanted).toList(), whole.results(), whole.footer());
    }

    private Stream<CheckResult> open() {
        return whole.results().stream()
                .filter(result -> result.outcome() == Outcome.FAILED || result.outcome() == Outcome.CANNOT_TELL);
    }

    /** Rules that hold for every exchange name hundreds; those of the finding are enough. */
    private static List<String> shown(CheckResult result) {
        return result.id().operation().equals("any")
                ? result.findings().stream()
                        .flatMap(finding -> finding.exchanges().stream())
                        .toList()
                : result.exchanges();
    }

    /** One rule about events is enough to show a time line. */
    private static Predicate<CheckResult> during(RecordedExchange page) {
        Instant came = page.started().plus(page.duration());
        return result -> result.id().rule().equals("operation.completed-event")
                && came.isAfter(result.started())
                && page.started().isBefore(result.started().plus(result.duration()));
    }
}
