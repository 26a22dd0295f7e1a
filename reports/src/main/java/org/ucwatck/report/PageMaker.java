package org.ucwatck.report;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ucwatck.spec.Format;
import org.ucwatck.spec.Level;
import org.ucwatck.spec.Observed;
import org.ucwatck.spec.Rule;
import org.ucwatck.verdict.CheckResult;
import org.ucwatck.verdict.Outcome;
import org.ucwatck.verdict.RuleVerdict;
import org.ucwatck.verdict.RunHeader;

/** Makes the page of a run. */
final class PageMaker {
    private final ReportInput input;
    private final ProblemMaker problems;

    PageMaker(ReportInput input) {
        this.input = input;
        this.problems = new ProblemMaker(input);
    }

    Page page() {
        return new Page(
                Printable.line(input.log().header().target()),
                input.words(),
                facts(),
                input.verdict().summary(),
                Tally.byResource(input),
                Tally.byTopic(input),
                problems.failures(),
                problems.open(),
                problems.warnings(),
                choices(),
                left(),
                input.verdict().rules().stream().map(this::rule).toList());
    }

    private List<Page.Fact> facts() {
        RunHeader header = input.log().header();
        return Stream.of(
                        fact("Target", header.target() + ", " + header.root()),
                        fact("Suite", "ucwa-tck " + header.suiteVersion()),
                        fact("Run", header.runId() + (input.log().footer().interrupted() ? ", interrupted" : "")),
                        fact("When", when()),
                        fact("Judged", judged()),
                        fact("Calls", calls()),
                        fact(
                                "Formats",
                                joined(header.formats().stream()
                                        .map(Format::name)
                                        .toList())),
                        fact("Profiles", joined(header.profiles())),
                        fact("Declared", joined(header.capabilities())),
                        fact("Only", joined(header.only())),
                        fact("Skipped", joined(header.skip())),
                        fact("Strict", header.strict() ? "a SHOULD counts as a MUST" : ""),
                        fact("Seed", String.valueOf(header.seed())))
                .filter(fact -> !fact.value().isBlank())
                .toList();
    }

    private String when() {
        Instant started = input.log().header().started();
        return started + ", took "
                + Millis.words(Duration.between(started, input.log().footer().finished()));
    }

    private String judged() {
        return "%d checks, %d rules, %d exchanges"
                .formatted(
                        input.log().results().size(),
                        input.verdict().rules().size(),
                        input.log().exchanges().size());
    }

    private String calls() {
        return "%d placed, %d planned at most"
                .formatted(
                        input.log().footer().callsPlaced(), input.log().header().plannedCalls());
    }

    private static String joined(List<String> names) {
        return String.join(", ", names);
    }

    private static Page.Fact fact(String name, String value) {
        return new Page.Fact(name, Printable.line(value));
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

    private List<Page.Left> left() {
        return Stream.of(Outcome.INAPPLICABLE, Outcome.UNTESTED)
                .flatMap(outcome -> left(outcome).entrySet().stream()
                        .map(group -> new Page.Left(Mark.of(outcome), Printable.of(group.getKey()), group.getValue())))
                .toList();
    }

    private Map<String, List<String>> left(Outcome outcome) {
        return input.results(outcome).stream()
                .collect(Collectors.groupingBy(
                        CheckResult::reason,
                        TreeMap::new,
                        Collectors.mapping(result -> result.id().path(), Collectors.toList())));
    }

    private Page.RuleRow rule(RuleVerdict verdict) {
        Rule rule = verdict.rule();
        return new Page.RuleRow(
                ProblemMaker.cited(rule),
                rule.basis().slug(),
                !rule.observed().equals(Optional.of(Observed.DOCUMENTED_ONLY)),
                String.join(", ", rule.ambiguities()),
                mark(verdict),
                Printable.of(verdict.reason()),
                verdict.checks().stream().map(this::row).toList());
    }

    private Mark mark(RuleVerdict verdict) {
        Level level = verdict.rule().level();
        boolean warns = verdict.outcome() == Outcome.FAILED && !input.verdict().counts(level);
        return warns ? Mark.WARNING : Mark.of(verdict.outcome());
    }

    private Page.Row row(CheckResult result) {
        Mark mark = input.verdict().isWarning(result) ? Mark.WARNING : Mark.of(result.outcome());
        String took = result.duration().isZero() ? "" : Millis.words(result.duration());
        return new Page.Row(result.id().path(), mark, took, ExchangeFiles.of(result));
    }
}
