package org.ucwatck.report.text;

import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.ucwatck.verdict.Summary;
import org.ucwatck.verdict.result.CheckResult;

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
                .map(row -> new Tally(row.getKey(), input.verdict().summary(row.getValue())))
                .toList();
    }
}
