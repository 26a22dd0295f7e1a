package org.ucwatck.report.page;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ucwatck.report.exchange.ExchangeFiles;
import org.ucwatck.report.text.Mark;
import org.ucwatck.report.text.Millis;
import org.ucwatck.report.text.ReportInput;
import org.ucwatck.report.text.Subject;
import org.ucwatck.spec.Observed;
import org.ucwatck.spec.Rule;
import org.ucwatck.verdict.CheckResult;
import org.ucwatck.verdict.Outcome;
import org.ucwatck.verdict.RuleVerdict;

/** Makes the rules ready for the page: each with what came of it, its findings and its checks. */
final class RuleMaker {
    private final ReportInput input;
    private final Map<String, List<Page.Problem>> problems;

    RuleMaker(ReportInput input) {
        this.input = input;
        this.problems = new ProblemMaker(input).byRule();
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

    static Page.Row row(CheckResult result, Mark mark, boolean own) {
        String took = result.duration().isZero() ? "" : Millis.words(result.duration());
        return new Page.Row(
                result.id().path(), Subject.of(result.id()).resource(), mark, own, took, ExchangeFiles.of(result));
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
                verdict.checks().stream()
                        .map(result -> row(result, input.mark(result), says(result, rule)))
                        .toList());
    }

    /** A check that failed for another rule says nothing of this one. */
    private static boolean says(CheckResult result, Rule rule) {
        return result.outcome() != Outcome.FAILED || result.breaks(rule.id());
    }
}
