package org.ucwatck.report;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.ucwatck.verdict.RuleVerdict;

/** What changed between the two newest runs of a server. */
final class ChangeMaker {
    private static final Set<Mark> BAD = Set.of(Mark.FAILED, Mark.CANNOT_TELL, Mark.WARNING);
    private static final Set<Mark> NOT_JUDGED = Set.of(Mark.UNTESTED, Mark.INAPPLICABLE);

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
                List.of(
                        kind(
                                "Broken",
                                "In order before, and not any more.",
                                rules,
                                rule -> good(rule.before()) && bad(rule.after())),
                        kind(
                                "Fixed",
                                "Broken or open before, and in order now.",
                                rules,
                                rule -> bad(rule.before()) && good(rule.after())),
                        kind(
                                "Still failing",
                                "Broken or open before, and still.",
                                rules,
                                rule -> bad(rule.before()) && bad(rule.after())),
                        kind(
                                "New",
                                "Not judged before.",
                                rules,
                                rule -> !judged(rule.before()) && judged(rule.after())),
                        kind(
                                "No longer judged",
                                "Judged before.",
                                rules,
                                rule -> judged(rule.before()) && !judged(rule.after()))));
    }

    private static Comparison.Kind kind(
            String title, String lead, List<Comparison.Changed> rules, Predicate<Comparison.Changed> belongs) {
        return new Comparison.Kind(title, lead, rules.stream().filter(belongs).toList());
    }

    private static boolean bad(Mark mark) {
        return BAD.contains(mark);
    }

    private static boolean good(Mark mark) {
        return mark == Mark.PASSED;
    }

    private static boolean judged(Mark mark) {
        return !NOT_JUDGED.contains(mark);
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
                RuleMaker.cited(now.rule(), now.reason()),
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
