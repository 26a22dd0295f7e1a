package org.ucwatck.report.page;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.ucwatck.report.exchange.ExchangeFiles;
import org.ucwatck.report.exchange.HttpText;
import org.ucwatck.report.output.Printable;
import org.ucwatck.report.text.Mark;
import org.ucwatck.report.text.Millis;
import org.ucwatck.report.text.ReportInput;
import org.ucwatck.verdict.RequirementVerdict;
import org.ucwatck.verdict.RuleState;
import org.ucwatck.verdict.RuleVerdict;
import org.ucwatck.verdict.result.CheckResult;

/** Makes a rule with all its checks ready for its page. */
final class DetailMaker {
    private static final int MOST_LINES = 8;
    private static final int LONGEST_LINE = 300;

    private final ReportInput input;
    private final Map<String, List<RequirementVerdict>> requirements;

    DetailMaker(ReportInput input) {
        this.input = input;
        this.requirements = input.verdict().requirements().stream()
                .collect(Collectors.groupingBy(it -> it.rule().id()));
    }

    Detail of(RuleVerdict verdict) {
        List<RequirementVerdict> all = requirements.getOrDefault(verdict.rule().id(), List.of());
        List<RequirementVerdict> told =
                all.stream().filter(it -> it.state() != RuleState.PLANNED).toList();
        return new Detail(
                Cited.of(verdict.rule(), verdict.reason()),
                input.mark(verdict),
                told.stream().map(this::place).toList(),
                all.size() - told.size(),
                RuleMaker.byOutcome(verdict, input).entrySet().stream()
                        .map(each -> group(each.getKey(), each.getValue()))
                        .toList());
    }

    private Detail.Place place(RequirementVerdict verdict) {
        String formats = verdict.formats().entrySet().stream()
                .map(each ->
                        each.getKey().name() + " " + Mark.of(each.getValue()).word())
                .sorted()
                .collect(Collectors.joining(", "));
        return new Detail.Place(
                verdict.requirement().element(), input.mark(verdict), formats, Printable.of(verdict.reason()));
    }

    private Detail.Group group(Optional<Mark> mark, List<CheckResult> checks) {
        Page.Count count = RuleMaker.count(mark, checks.size());
        String words = count.words().substring(0, 1).toUpperCase(Locale.ROOT)
                + count.words().substring(1);
        return new Detail.Group(
                count.id(),
                count.mark(),
                words,
                checks.stream().map(this::check).toList());
    }

    /** A check of all that others exchange has hundreds of exchanges, of which the first are enough. */
    private Detail.Check check(CheckResult result) {
        List<String> ids = ReportInput.idsOf(result);
        List<String> lines = input.exchanges(ids.subList(0, Math.min(MOST_LINES, ids.size()))).stream()
                .map(exchange -> Printable.line(HttpText.line(exchange)))
                .map(line -> line.substring(0, Math.min(LONGEST_LINE, line.length())))
                .toList();
        return new Detail.Check(
                result.id().path(),
                result.duration().isZero() ? "" : Millis.words(result.duration()),
                Printable.of(input.text().of(result)),
                lines,
                ids.size() - lines.size(),
                ExchangeFiles.of(result));
    }
}
