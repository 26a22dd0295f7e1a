package org.ucwatck.cli.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.ucwatck.verdict.Verdict;
import org.ucwatck.verdict.result.CheckResult;
import org.ucwatck.verdict.result.Outcome;

/** What came of a run, as a table by resource and outcome. */
final class OutcomeTable {
    private static final List<String> COLUMNS =
            List.of("passed", "failed", "warning", "inconclusive", "inapplicable", "untested");

    private final Verdict verdict;

    OutcomeTable(Verdict verdict) {
        this.verdict = verdict;
    }

    List<String> lines(List<CheckResult> results) {
        var rows = results.stream()
                .collect(Collectors.groupingBy(OutcomeTable::resource, TreeMap::new, Collectors.toList()));
        int width =
                Math.max(rows.keySet().stream().mapToInt(String::length).max().orElse(0), "resource".length());
        List<String> lines = new ArrayList<>();
        lines.add(pad("resource", width)
                + String.join("", COLUMNS.stream().map(name -> "  " + name).toList()));
        rows.forEach((resource, row) -> lines.add(pad(resource, width) + cells(row)));
        if (rows.size() > 1) {
            lines.add(pad("all", width) + cells(results));
        }
        return lines;
    }

    private static String resource(CheckResult result) {
        return result.id().operation().split("\\.", 2)[0];
    }

    private String cells(List<CheckResult> results) {
        return COLUMNS.stream().map(column -> cell(results, column)).collect(Collectors.joining());
    }

    private String cell(List<CheckResult> results, String column) {
        long count =
                results.stream().filter(result -> column(result).equals(column)).count();
        String text = count == 0 ? "." : Long.toString(count);
        return " ".repeat(column.length() + 2 - text.length()) + text;
    }

    private String column(CheckResult result) {
        if (result.outcome() == Outcome.FAILED) {
            return verdict.isWarning(result) ? "warning" : "failed";
        }
        return result.outcome() == Outcome.CANNOT_TELL
                ? "inconclusive"
                : result.outcome().name().toLowerCase(Locale.ROOT);
    }

    private static String pad(String text, int width) {
        return text + " ".repeat(width - text.length());
    }
}
