package org.ucwatck.report.page;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ucwatck.report.text.Mark;
import org.ucwatck.report.text.ReportInput;
import org.ucwatck.verdict.RequirementVerdict;
import org.ucwatck.verdict.RuleState;
import org.ucwatck.verdict.RuleVerdict;
import org.ucwatck.verdict.result.CheckResult;

/** Takes the verdict apart into what came of each rule at each element, so that no check is left out. */
final class Judgements {
    private final ReportInput input;
    private final Map<String, List<RequirementVerdict>> requirements;

    private Judgements(ReportInput input) {
        this.input = input;
        this.requirements = input.verdict().requirements().stream()
                .collect(Collectors.groupingBy(it -> it.rule().id()));
    }

    /** All but the requirements that are only planned, by rule. */
    static List<Judgement> of(ReportInput input) {
        Judgements judgements = new Judgements(input);
        return input.verdict().allRules().stream().flatMap(judgements::of).toList();
    }

    private Stream<Judgement> of(RuleVerdict rule) {
        List<RequirementVerdict> required =
                requirements.getOrDefault(rule.rule().id(), List.of());
        Stream<Judgement> atElements = required.stream()
                .filter(it -> it.state() != RuleState.PLANNED)
                .map(it -> new Judgement(rule.rule().id(), it.requirement().element(), input.mark(it)));
        return Stream.concat(atElements, others(rule, required));
    }

    /** Checks that no requirement rests on: those of rules that the catalogue lacks, and those of no element. */
    private Stream<Judgement> others(RuleVerdict rule, List<RequirementVerdict> required) {
        Set<String> known = required.stream()
                .flatMap(it -> it.checks().stream())
                .map(check -> check.id().path())
                .collect(Collectors.toSet());
        Map<String, List<CheckResult>> checks = rule.checks().stream()
                .filter(check -> !known.contains(check.id().path()))
                .collect(Collectors.groupingBy(check -> check.id().operation(), TreeMap::new, Collectors.toList()));
        return checks.entrySet().stream()
                .map(place -> new Judgement(rule.rule().id(), place.getKey(), mark(rule, place.getValue())));
    }

    private Mark mark(RuleVerdict rule, List<CheckResult> checks) {
        return Mark.gravest(checks.stream()
                .filter(check -> RuleMaker.says(check, rule.rule()))
                .map(input::mark)
                .toList());
    }
}
