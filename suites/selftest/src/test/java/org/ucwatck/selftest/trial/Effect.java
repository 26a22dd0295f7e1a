package org.ucwatck.selftest.trial;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ucwatck.verdict.exchange.RecordedExchange;
import org.ucwatck.verdict.log.RunLog;
import org.ucwatck.verdict.result.CheckResult;
import org.ucwatck.verdict.result.Finding;
import org.ucwatck.verdict.result.Outcome;

/** What a run says of a server with faults. */
public record Effect(RunLog log) {

    /** Rules of which there are findings. */
    public Set<String> broken() {
        return findings().stream().map(Finding::rule).collect(Collectors.toCollection(TreeSet::new));
    }

    /** Paths of the failed checks that have a finding of the rule, sorted. */
    public List<String> failedFor(String rule) {
        return withOutcome(Outcome.FAILED).stream()
                .filter(result -> result.findings().stream()
                        .anyMatch(finding -> finding.rule().equals(rule)))
                .map(result -> result.id().path())
                .sorted()
                .toList();
    }

    /** Rules after which the checks are named that could not tell. */
    public Set<String> open() {
        return withOutcome(Outcome.CANNOT_TELL).stream()
                .map(result -> result.id().rule())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Path of the first check that could not tell, of those named after the rule. */
    public Stream<String> openFor(String rule) {
        return withOutcome(Outcome.CANNOT_TELL).stream()
                .filter(result -> result.id().rule().equals(rule))
                .map(result -> result.id().path())
                .sorted()
                .limit(1);
    }

    /**
     * What drove the server when the check found the rule broken: paths of checks, or names of arrangements. For a rule
     * that is judged on whatever happens.
     */
    public List<String> causes(String check, String rule) {
        Set<String> shown = log.results().stream()
                .filter(result -> result.id().path().equals(check))
                .flatMap(result -> result.findings().stream())
                .filter(finding -> finding.rule().equals(rule))
                .flatMap(finding -> finding.exchanges().stream())
                .collect(Collectors.toSet());
        return log.exchanges().stream()
                .filter(exchange -> shown.contains(exchange.id()))
                .map(RecordedExchange::check)
                .distinct()
                .sorted()
                .toList();
    }

    /** What was expected and seen, of all findings of the rule. */
    public List<String> texts(String rule) {
        return findings().stream()
                .filter(finding -> finding.rule().equals(rule))
                .map(finding -> finding.expected() + " | " + finding.actual())
                .toList();
    }

    public List<CheckResult> withOutcome(Outcome outcome) {
        return log.results().stream()
                .filter(result -> result.outcome() == outcome)
                .toList();
    }

    /** Each check that failed or could not tell, in a line with why: what a reader of a failed proof wants first. */
    public String story() {
        String lines = log.results().stream()
                .filter(result -> result.outcome() == Outcome.FAILED || result.outcome() == Outcome.CANNOT_TELL)
                .map(result -> result.id() + " " + result.outcome() + " " + result.reason()
                        + result.findings().stream()
                                .map(finding -> finding.rule() + ": " + finding.expected() + " | " + finding.actual())
                                .collect(Collectors.joining("; ")))
                .limit(20)
                .collect(Collectors.joining("\n"));
        return lines.isEmpty() ? "no check failed" : lines;
    }

    private List<Finding> findings() {
        return log.results().stream()
                .flatMap(result -> result.findings().stream())
                .toList();
    }
}
