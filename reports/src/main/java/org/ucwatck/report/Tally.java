package org.ucwatck.report;

import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.ucwatck.verdict.CheckResult;
import org.ucwatck.verdict.Outcome;
import org.ucwatck.verdict.Summary;
import org.ucwatck.verdict.Verdict;

/** One row of a matrix: what came of the checks that share a resource. */
record Tally(String name, Summary counts) {

    /** A row for each resource. */
    static List<Tally> byResource(ReportInput input) {
        return by(input, result -> Subject.of(result.id()).resource());
    }

    private static List<Tally> by(ReportInput input, Function<CheckResult, String> name) {
        return input.log().results().stream()
                .collect(Collectors.groupingBy(name, TreeMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(row -> new Tally(row.getKey(), count(row.getValue(), input.verdict())))
                .toList();
    }

    private static Summary count(List<CheckResult> results, Verdict verdict) {
        return new Summary(
                count(results, Outcome.PASSED),
                (int) results.stream().filter(verdict::fails).count(),
                count(results, Outcome.CANNOT_TELL),
                count(results, Outcome.INAPPLICABLE),
                count(results, Outcome.UNTESTED),
                (int) results.stream().filter(verdict::isWarning).count());
    }

    private static int count(List<CheckResult> results, Outcome outcome) {
        return (int)
                results.stream().filter(result -> result.outcome() == outcome).count();
    }
}
