package org.ucwatck.report.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ucwatck.report.output.Printable;
import org.ucwatck.report.text.Clause;
import org.ucwatck.report.text.Mark;
import org.ucwatck.report.text.ReportInput;
import org.ucwatck.report.text.Subject;
import org.ucwatck.spec.rules.Ambiguity;
import org.ucwatck.spec.rules.FaultTable;
import org.ucwatck.verdict.Reasons;
import org.ucwatck.verdict.RuleVerdict;
import org.ucwatck.verdict.result.CheckId;
import org.ucwatck.verdict.result.CheckResult;
import org.ucwatck.verdict.result.Outcome;

/** Makes the page of a run. */
final class PageMaker {
    private static final Set<Mark> TOUCHED = Set.of(Mark.FAILED, Mark.CANNOT_TELL, Mark.WARNING, Mark.PASSED);

    /** Kinds of rules in the order in which a client meets them: what is broken early explains much of the rest. */
    private static final List<String> STEPS = List.of(
            "discovery",
            "authentication",
            "http",
            "body",
            "application",
            "me",
            "conversation",
            "add-phone-audio",
            "request",
            "response",
            "error",
            "operation",
            "event");

    private static final int MOST_WAYS = 3;
    private static final int MOST_INPUTS = 8;

    private final ReportInput input;

    PageMaker(ReportInput input) {
        this.input = input;
    }

    Page page() {
        List<Judgement> judgements = Judgements.of(input);
        List<Page.Group> groups = new RuleMaker(input, judgements).groups();
        List<AreaPart> areas = new AreaMaker(input, judgements).areas();
        return new Page(
                Printable.line(input.log().header().target()),
                input.words(),
                new FactMaker(input).facts(),
                input.verdict().summary(),
                causes(groups),
                AreaMaker.overview(areas, judgements),
                areas,
                groups,
                choices(),
                readings(),
                left(),
                untestable(),
                TargetMapMaker.of(input.log()),
                StateMaker.of(input.log(), input.edition().states()),
                proofs());
    }

    private List<Page.Cause> causes(List<Page.Group> groups) {
        List<Page.RuleRow> rules =
                groups.stream().flatMap(group -> group.rules().stream()).toList();
        return Stream.of(broken(rules, Mark.FAILED), inconclusive(rules), untested(), broken(rules, Mark.WARNING))
                .flatMap(found -> found)
                .toList();
    }

    /** Rules that count and that no check judged wholly, though none broke. */
    private Stream<Page.Cause> untested() {
        List<RuleVerdict> open = input.verdict().open().stream()
                .filter(rule -> rule.outcome() == Outcome.UNTESTED)
                .toList();
        return Reasons.group(open, RuleVerdict::reason).stream()
                .map(group -> new Page.Cause(
                        Mark.UNTESTED,
                        group.members().get(0).rule().id(),
                        "",
                        List.of(),
                        0,
                        "Open: " + Printable.of(group.reason()),
                        (int) group.members().stream()
                                .flatMap(rule -> rule.checks().stream())
                                .filter(check -> check.outcome() == Outcome.UNTESTED)
                                .distinct()
                                .count()));
    }

    private static int step(Page.RuleRow row) {
        int step = STEPS.indexOf(Subject.topicOf(row.rule().id()));
        return step < 0 ? STEPS.size() : step;
    }

    private static Stream<Page.Cause> broken(List<Page.RuleRow> rules, Mark mark) {
        return rules.stream().sorted(Comparator.comparingInt(PageMaker::step)).flatMap(row -> {
            List<Page.Problem> found = row.problems().stream()
                    .filter(problem -> problem.mark() == mark)
                    .toList();
            return found.isEmpty() ? Stream.of() : Stream.of(broken(row.rule(), mark, found));
        });
    }

    private static Page.Cause broken(Cited rule, Mark mark, List<Page.Problem> found) {
        List<Page.Way> ways = Reasons.group(found, problem -> problem.expected() + "\n" + problem.gist()).stream()
                .map(group -> way(group.members()))
                .toList();
        return new Page.Cause(
                mark,
                rule.id(),
                rule.statement(),
                ways.stream().limit(MOST_WAYS).toList(),
                Math.max(0, ways.size() - MOST_WAYS),
                "",
                checks(found).size());
    }

    private static Page.Way way(List<Page.Problem> alike) {
        Page.Problem first = alike.get(0);
        List<String> inputs = alike.stream()
                .map(problem -> CheckId.parse(problem.check().check()).variant())
                .distinct()
                .toList();
        return new Page.Way(
                Clause.of(first.expected()),
                first.gist() + (first.rest().isEmpty() ? "" : " …"),
                checks(alike).size(),
                inputs.size() == 1
                        ? List.of()
                        : inputs.stream().limit(MOST_INPUTS).toList(),
                Math.max(0, inputs.size() - MOST_INPUTS));
    }

    private static Set<String> checks(List<Page.Problem> problems) {
        return problems.stream().map(problem -> problem.check().check()).collect(Collectors.toSet());
    }

    /** Many checks are often inconclusive for one reason. */
    private static Stream<Page.Cause> inconclusive(List<Page.RuleRow> rules) {
        List<Page.Problem> problems = rules.stream()
                .flatMap(row -> row.problems().stream())
                .filter(problem -> problem.mark() == Mark.CANNOT_TELL)
                .toList();
        return Reasons.group(problems, Page.Problem::actual).stream()
                .map(group -> new Page.Cause(
                        Mark.CANNOT_TELL,
                        group.members().get(0).check().check().split("/", 2)[0],
                        "",
                        List.of(),
                        0,
                        group.reason(),
                        group.members().size()));
    }

    private List<Page.Proof> proofs() {
        Map<String, List<FaultTable.Row>> byRule = input.edition().faults().stream()
                .collect(Collectors.groupingBy(FaultTable.Row::rule, TreeMap::new, Collectors.toList()));
        return byRule.entrySet().stream()
                .map(each -> new Page.Proof(each.getKey(), each.getValue()))
                .toList();
    }

    private List<Page.Chosen> choices() {
        Map<String, Map<String, List<String>>> byTopic = new TreeMap<>();
        for (CheckResult result : input.log().results()) {
            result.choices().forEach(choice -> byTopic.computeIfAbsent(choice.topic(), topic -> new TreeMap<>())
                    .computeIfAbsent(choice.chosen(), chosen -> new ArrayList<>())
                    .add(result.id().path()));
        }
        return byTopic.entrySet().stream()
                .flatMap(topic -> topic.getValue().entrySet().stream()
                        .map(chosen -> new Page.Chosen(
                                Printable.of(topic.getKey()), Printable.of(chosen.getKey()), chosen.getValue())))
                .toList();
    }

    /** The readings on which a rule rests that was judged, those of broken rules first. */
    private List<Page.Reading> readings() {
        Map<String, RuleVerdict> verdicts = input.verdict().rules().stream()
                .collect(Collectors.toMap(verdict -> verdict.rule().id(), verdict -> verdict));
        return input.edition().readings().stream()
                .map(reading -> reading(reading, verdicts))
                .filter(reading -> reading.rules().stream().anyMatch(rule -> TOUCHED.contains(rule.mark())))
                .sorted((a, b) -> Integer.compare(gravity(a), gravity(b)))
                .toList();
    }

    private Page.Reading reading(Ambiguity reading, Map<String, RuleVerdict> verdicts) {
        return new Page.Reading(
                reading.id(),
                reading.topic(),
                reading.reading(),
                reading.why(),
                reading.pages(),
                verdicts.values().stream()
                        .filter(verdict ->
                                reading.rules().contains(verdict.rule().id())
                                        || verdict.rule().ambiguities().contains(reading.id()))
                        .map(verdict -> new Page.Touched(verdict.rule().id(), input.mark(verdict)))
                        .sorted((a, b) -> a.rule().compareTo(b.rule()))
                        .toList());
    }

    private static int gravity(Page.Reading reading) {
        return reading.rules().stream()
                .mapToInt(rule -> Mark.GRAVEST_FIRST.indexOf(rule.mark()))
                .min()
                .orElse(Mark.values().length);
    }

    private List<Page.Left> left() {
        return Stream.of(Outcome.INAPPLICABLE, Outcome.UNTESTED)
                .flatMap(outcome -> Reasons.group(input.results(outcome), CheckResult::reason).stream()
                        .map(group -> new Page.Left(
                                Mark.of(outcome),
                                Printable.of(group.reason()),
                                group.members().stream()
                                        .map(result -> result.id().path())
                                        .toList())))
                .toList();
    }

    /** Rules without any check that ran, with the reason. */
    private List<Cited> untestable() {
        return input.verdict().rules().stream()
                .filter(verdict -> verdict.outcome() == Outcome.UNTESTED || verdict.outcome() == Outcome.INAPPLICABLE)
                .map(verdict -> Cited.of(verdict.rule(), verdict.reason()))
                .toList();
    }
}
