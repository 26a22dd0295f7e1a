package org.ucwatck.report;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.ucwatck.spec.Level;
import org.ucwatck.spec.Rule;
import org.ucwatck.verdict.CheckResult;
import org.ucwatck.verdict.Finding;
import org.ucwatck.verdict.Outcome;
import org.ucwatck.verdict.RecordedExchange;

/** Makes findings and open checks ready for the page, with their exchanges in full as long as the page stays small. */
final class ProblemMaker {
    private static final int LONGEST_BODY = 6_000;
    private static final int LONGEST_IN_ALL = 1_000_000;
    private static final int MOST_EXCHANGES = 8;
    private static final int MOST_OPEN_EXCHANGES = 3;

    private final ReportInput input;
    private int length;

    ProblemMaker(ReportInput input) {
        this.input = input;
    }

    /** Findings that break a rule that counts. */
    List<Page.Problem> failures() {
        return findings(finding -> input.verdict().counts(levelOf(finding)));
    }

    /** Findings that do not count, also those of checks that failed for something graver. */
    List<Page.Problem> warnings() {
        return findings(finding -> !input.verdict().counts(levelOf(finding)));
    }

    /** Shows the last exchanges, at which the arrangement broke. */
    List<Page.Problem> open() {
        return input.results(Outcome.CANNOT_TELL).stream()
                .map(result -> problem(result, Cause.open(result)))
                .toList();
    }

    static Page.Cited cited(Rule rule) {
        return new Page.Cited(rule.id(), rule.level(), rule.source(), SourceLink.of(rule.source()), rule.statement());
    }

    private List<Page.Problem> findings(Predicate<Finding> selected) {
        List<Page.Problem> problems = new ArrayList<>();
        for (CheckResult result : input.log().results()) {
            for (Finding finding : result.findings().stream().filter(selected).toList()) {
                String id = result.id().path() + "/" + (result.findings().indexOf(finding) + 1);
                problems.add(problem(result, new Cause(id, finding)));
            }
        }
        return List.copyOf(problems);
    }

    private Level levelOf(Finding finding) {
        return input.verdict().levelOf(finding.rule());
    }

    private Page.Problem problem(CheckResult result, Cause cause) {
        List<RecordedExchange> exchanges = input.exchanges(cause.exchanges());
        List<Page.Shown> shown = exchanges.stream()
                .limit(MOST_EXCHANGES)
                .map(this::show)
                .takeWhile(this::fits)
                .toList();
        return new Page.Problem(
                cause.id(),
                cited(input.rule(cause.rule())),
                result.id().path(),
                Printable.of(cause.expected()),
                Printable.of(cause.actual()),
                shown,
                shown.size() < exchanges.size(),
                ExchangeFiles.of(result),
                FindingText.again(result.id(), cause.exchanges()));
    }

    private boolean fits(Page.Shown exchange) {
        length += exchange.request().length() + exchange.answer().length();
        return length <= LONGEST_IN_ALL;
    }

    private Page.Shown show(RecordedExchange exchange) {
        return new Page.Shown(
                Printable.line(exchange.id()),
                Printable.line(HttpText.line(exchange)),
                Printable.of(HttpText.prettyRequest(exchange, LONGEST_BODY)),
                Printable.of(HttpText.prettyAnswer(exchange, LONGEST_BODY)));
    }

    private record Cause(String id, String rule, String expected, String actual, List<String> exchanges) {
        Cause(String id, Finding finding) {
            this(id, finding.rule(), finding.expected(), finding.actual(), finding.exchanges());
        }

        static Cause open(CheckResult result) {
            List<String> ids = result.exchanges();
            List<String> last = ids.subList(Math.max(0, ids.size() - MOST_OPEN_EXCHANGES), ids.size());
            return new Cause(result.id().path(), result.id().rule(), "", result.reason(), last);
        }
    }
}
