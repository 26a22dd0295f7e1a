package org.ucwatck.report.compare;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.ucwatck.report.page.Cited;
import org.ucwatck.report.text.Mark;
import org.ucwatck.verdict.RuleVerdict;

/** What changed between the two newest runs of a server. */
final class ChangeMaker {
    private final ComparedRun before;
    private final ComparedRun after;

    private ChangeMaker(ComparedRun before, ComparedRun after) {
        this.before = before;
        this.after = after;
    }

    static Comparison.Change of(List<ComparedRun> server) {
        ComparedRun before = server.get(server.size() - 2);
        ComparedRun after = server.get(server.size() - 1);
        return new ChangeMaker(before, after).change();
    }

    private Comparison.Change change() {
        List<Comparison.Changed> rules = rules();
        return new Comparison.Change(
                before.target(),
                before.when(),
                after.when(),
                Stream.of(Turn.values())
                        .filter(turn -> turn != Turn.NONE)
                        .map(turn -> kind(turn, rules))
                        .toList());
    }

    private static Comparison.Kind kind(Turn turn, List<Comparison.Changed> rules) {
        return new Comparison.Kind(
                turn.title(),
                turn.lead(),
                rules.stream()
                        .filter(rule -> Turn.of(rule.before(), rule.after()) == turn)
                        .toList());
    }

    private List<Comparison.Changed> rules() {
        List<RuleVerdict> old = before.input().verdict().rules();
        List<RuleVerdict> now = after.input().verdict().rules();
        return IntStream.range(0, now.size())
                .mapToObj(place -> changed(old.get(place), now.get(place)))
                .toList();
    }

    private Comparison.Changed changed(RuleVerdict old, RuleVerdict now) {
        return new Comparison.Changed(
                Cited.of(now.rule(), now.reason()),
                before.input().mark(old),
                after.input().mark(now),
                checks(marks(before, old), marks(after, now)));
    }

    private static Map<String, Mark> marks(ComparedRun run, RuleVerdict verdict) {
        return verdict.checks().stream()
                .collect(Collectors.toMap(check -> check.id().path(), run.input()::mark, (a, b) -> a, TreeMap::new));
    }

    private static List<Comparison.ChangedCheck> checks(Map<String, Mark> old, Map<String, Mark> now) {
        Set<String> paths = new HashSet<>(old.keySet());
        paths.addAll(now.keySet());
        return paths.stream()
                .sorted()
                .map(path -> new Comparison.ChangedCheck(
                        path, old.getOrDefault(path, Mark.UNTESTED), now.getOrDefault(path, Mark.UNTESTED)))
                .filter(check -> check.before() != check.after())
                .toList();
    }
}
