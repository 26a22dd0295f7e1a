package org.ucwatck.report.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ucwatck.report.text.Mark;
import org.ucwatck.report.text.ReportInput;
import org.ucwatck.report.text.Subject;
import org.ucwatck.spec.rules.Observed;
import org.ucwatck.spec.rules.Rule;
import org.ucwatck.verdict.RuleVerdict;
import org.ucwatck.verdict.result.CheckResult;
import org.ucwatck.verdict.result.Outcome;

/** Makes the rules ready for the page: each with what came of it, its findings and how many checks came to what. */
final class RuleMaker {
    private static final String OTHER = "other";

    private final ReportInput input;
    private final Map<String, List<Page.Problem>> problems;
    private final Map<String, List<Judgement>> judgements;

    RuleMaker(ReportInput input, List<Judgement> judgements) {
        this.input = input;
        this.problems = new ProblemMaker(input).byRule();
        this.judgements = judgements.stream().collect(Collectors.groupingBy(Judgement::rule));
    }

    /** All rules by what came of them, the gravest first, also those that only the log knows. */
    List<Page.Group> groups() {
        List<Page.RuleRow> rows =
                input.verdict().allRules().stream().map(this::row).toList();
        return Mark.GRAVEST_FIRST.stream()
                .map(mark -> new Page.Group(
                        mark, rows.stream().filter(row -> row.mark() == mark).toList()))
                .filter(group -> !group.rules().isEmpty())
                .toList();
    }

    private Page.RuleRow row(RuleVerdict verdict) {
        Rule rule = verdict.rule();
        return new Page.RuleRow(
                Cited.of(rule, verdict.reason()),
                Subject.topicOf(rule.id()),
                rule.basis().slug(),
                !rule.observed().equals(Optional.of(Observed.DOCUMENTED_ONLY)),
                rule.ambiguities(),
                input.mark(verdict),
                problems.getOrDefault(rule.id(), List.of()),
                counts(verdict),
                verdict.checks().isEmpty() ? "" : DetailReport.FOLDER + "/" + DetailReport.fileOf(rule.id()),
                judgements.getOrDefault(rule.id(), List.of()).stream()
                        .map(Judgement::place)
                        .distinct()
                        .toList());
    }

    private List<Page.Count> counts(RuleVerdict verdict) {
        return byOutcome(verdict, input).entrySet().stream()
                .map(each -> count(each.getKey(), each.getValue().size()))
                .toList();
    }

    static Page.Count count(Optional<Mark> mark, int checks) {
        return mark.map(it -> new Page.Count(it.style(), it, it.word(), checks))
                .orElseGet(() -> new Page.Count(OTHER, Mark.UNTESTED, "failed for another rule", checks));
    }

    /** The checks of a rule, the gravest first; at last, under no mark, those that failed for another rule. */
    static Map<Optional<Mark>, List<CheckResult>> byOutcome(RuleVerdict verdict, ReportInput input) {
        Map<Optional<Mark>, List<CheckResult>> byOutcome = new LinkedHashMap<>();
        Stream.concat(Mark.GRAVEST_FIRST.stream().map(Optional::of), Stream.of(Optional.<Mark>empty()))
                .forEach(mark -> byOutcome.put(mark, new ArrayList<>()));
        verdict.checks().forEach(check -> byOutcome
                .getOrDefault(
                        Optional.of(input.mark(check)).filter(mark -> says(check, verdict.rule())), new ArrayList<>())
                .add(check));
        byOutcome.values().removeIf(List::isEmpty);
        return byOutcome;
    }

    /** A check that failed for another rule says nothing of this one. */
    static boolean says(CheckResult result, Rule rule) {
        return result.outcome() != Outcome.FAILED || result.breaks(rule.id());
    }
}
