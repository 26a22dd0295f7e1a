package org.ucwatck.report.compare;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.ucwatck.report.output.Printable;
import org.ucwatck.report.page.Cited;
import org.ucwatck.report.text.Mark;
import org.ucwatck.report.text.ReportInput;
import org.ucwatck.spec.rules.Rule;
import org.ucwatck.verdict.RuleVerdict;

/** Puts runs side by side: rule by rule, differences first. */
final class ComparisonMaker {
    private final List<ComparedRun> runs;
    private final List<Rule> rules;

    ComparisonMaker(List<ComparedRun> runs) {
        this.runs = runs;
        this.rules = runs.get(0).input().edition().rules();
    }

    Comparison comparison() {
        Map<Boolean, List<Comparison.Line>> byDifference = IntStream.range(0, rules.size())
                .mapToObj(this::line)
                .collect(Collectors.partitioningBy(ComparisonMaker::differs));
        List<List<ComparedRun>> servers = servers();
        return new Comparison(
                runs.stream().map(this::head).toList(),
                byDifference.getOrDefault(true, List.of()),
                byDifference.getOrDefault(false, List.of()),
                servers.stream().map(ChangeMaker::of).toList(),
                servers.stream().map(HistoryMaker::of).toList());
    }

    private static boolean differs(Comparison.Line line) {
        return line.cells().stream().map(Comparison.Cell::mark).distinct().count() > 1;
    }

    private Comparison.Run head(ComparedRun run) {
        boolean alone = runs.stream()
                        .filter(other -> other.target().equals(run.target()))
                        .count()
                == 1;
        return new Comparison.Run(
                alone ? run.target() : run.target() + ", " + run.when(),
                run.input().words(),
                Printable.line(run.input().log().header().suiteVersion()),
                run.when(),
                run.page());
    }

    private Comparison.Line line(int place) {
        return new Comparison.Line(
                Cited.of(rules.get(place), ""),
                runs.stream().map(run -> cell(run, place)).toList());
    }

    private static Comparison.Cell cell(ComparedRun run, int place) {
        RuleVerdict verdict = run.input().verdict().rules().get(place);
        Mark mark = run.input().mark(verdict);
        int count = (int) verdict.checks().stream()
                .filter(check -> run.input().mark(check) == mark)
                .count();
        String link = run.page().isEmpty()
                ? ""
                : run.page() + "#rule-" + verdict.rule().id();
        return new Comparison.Cell(mark, count, link);
    }

    /** The runs of each server that has several, from the oldest to the newest, as reports take them. */
    List<List<ReportInput>> inputs() {
        return servers().stream()
                .map(server -> server.stream().map(ComparedRun::input).toList())
                .toList();
    }

    /** The runs of each server that has several, from the oldest to the newest. */
    private List<List<ComparedRun>> servers() {
        return runs.stream()
                .collect(Collectors.groupingBy(ComparedRun::target, TreeMap::new, Collectors.toList()))
                .values()
                .stream()
                .filter(server -> server.size() > 1)
                .map(server -> server.stream()
                        .sorted(Comparator.comparing(
                                run -> run.input().log().header().started()))
                        .toList())
                .toList();
    }
}
