package org.ucwatck.selftest.trial;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ucwatck.spec.Catalogue;
import org.ucwatck.verdict.exchange.RecordedExchange;
import org.ucwatck.verdict.log.RunLog;
import org.ucwatck.verdict.result.CheckId;
import org.ucwatck.verdict.result.CheckResult;
import org.ucwatck.verdict.result.Outcome;

/**
 * What a run says of a server that answers 500 to every request of one operation.
 *
 * @param operation the broken one, such as {@code note.GET}
 */
public record Cascade(String operation, RunLog log) {
    private static final int FAILURE = 500;
    private static final int LONGEST = 160;

    /** Paths of the checks that have a finding about a 500 of the operation. */
    public List<String> failed() {
        Set<String> broken = log.exchanges().stream()
                .filter(this::isOfTheOperation)
                .map(RecordedExchange::id)
                .collect(Collectors.toSet());
        return log.results().stream()
                .filter(result -> result.findings().stream()
                        .anyMatch(finding -> finding.exchanges().stream().anyMatch(broken::contains)))
                .map(result -> result.id().path())
                .toList();
    }

    /** Which part of all checks of other operations was inconclusive, from 0 to 1; checks that did not run were not. */
    public double share() {
        return (double) inconclusive().size() / others();
    }

    /** The reasons of inconclusive checks, each with how many gave it, the most frequent ones first. */
    public String story() {
        Map<String, Long> reasons = inconclusive().stream()
                .collect(Collectors.groupingBy(
                        result -> result.reason()
                                .substring(0, Math.min(LONGEST, result.reason().length())),
                        TreeMap::new,
                        Collectors.counting()));
        return reasons.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                .map(entry -> entry.getValue() + " × " + entry.getKey())
                .collect(Collectors.joining("\n"));
    }

    @Override
    public String toString() {
        return inconclusive().size() + " of " + others();
    }

    private List<CheckResult> inconclusive() {
        return log.results().stream()
                .filter(result -> result.outcome() == Outcome.CANNOT_TELL && !isItsOwn(result.id()))
                .toList();
    }

    private long others() {
        return Checks.all().stream().filter(check -> !isItsOwn(check.id())).count();
    }

    private boolean isItsOwn(CheckId check) {
        return isOf(check, operation);
    }

    /** Whether a check is about the operation, or a parameter of it. */
    static boolean isOf(CheckId check, String operation) {
        String judged = check.operation();
        return judged.equals(operation) || judged.startsWith(operation + ".");
    }

    /** The resource of a request may be known by the name of a role, such as that of a participant. */
    private boolean isOfTheOperation(RecordedExchange exchange) {
        String rel = exchange.context().rel();
        return exchange.response().status() == FAILURE
                && Stream.concat(Stream.of(rel), Catalogue.load().namesOf(rel).stream())
                        .anyMatch(name ->
                                operation.equals(name + "." + exchange.request().method()));
    }
}
