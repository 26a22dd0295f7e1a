package org.ucwatck.report.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.ucwatck.report.exchange.Chain;
import org.ucwatck.report.exchange.Curl;
import org.ucwatck.report.exchange.ExchangeFiles;
import org.ucwatck.report.exchange.HttpText;
import org.ucwatck.report.exchange.Offence;
import org.ucwatck.report.exchange.Timeline;
import org.ucwatck.report.exchange.TimelineMaker;
import org.ucwatck.report.output.Printable;
import org.ucwatck.report.text.Mark;
import org.ucwatck.report.text.ReportInput;
import org.ucwatck.verdict.CheckResult;
import org.ucwatck.verdict.Finding;
import org.ucwatck.verdict.Outcome;
import org.ucwatck.verdict.RecordedExchange;

/** Makes findings and open checks ready for the page, with all that explains them as long as the page stays small. */
final class ProblemMaker {
    private static final int LONGEST_BODY = 6_000;
    private static final int LONGEST_IN_ALL = 700_000;
    private static final int LONGEST_CURLS_IN_ALL = 250_000;
    private static final int LONGEST_CURL = 12_000;
    private static final int MOST_EXCHANGES = 8;
    private static final int MOST_STEPS = 12;
    private static final int MOST_OPEN_EXCHANGES = 3;

    private final ReportInput input;
    private final TimelineMaker timelines;
    private final Chain chain;
    private int length;
    private int curls;

    ProblemMaker(ReportInput input) {
        this.input = input;
        this.timelines = new TimelineMaker(input.log());
        this.chain = new Chain(input.log());
    }

    /** All findings by the rules that they break, and all open checks by the rules that they are named after. */
    Map<String, List<Page.Problem>> byRule() {
        Map<String, List<Page.Problem>> problems = new TreeMap<>();
        for (CheckResult result : input.log().results()) {
            for (Cause cause : causes(result)) {
                problems.computeIfAbsent(cause.rule(), rule -> new ArrayList<>())
                        .add(problem(result, cause));
            }
        }
        return problems;
    }

    /** Of a check that could not tell, the last exchanges, at which the arrangement broke. */
    private List<Cause> causes(CheckResult result) {
        if (result.outcome() == Outcome.CANNOT_TELL) {
            return List.of(Cause.open(result));
        }
        return result.findings().stream()
                .map(finding -> new Cause(
                        result.id().path() + "/" + (result.findings().indexOf(finding) + 1), mark(finding), finding))
                .toList();
    }

    private Mark mark(Finding finding) {
        return input.verdict().counts(input.verdict().levelOf(finding.rule())) ? Mark.FAILED : Mark.WARNING;
    }

    private Page.Problem problem(CheckResult result, Cause cause) {
        List<RecordedExchange> exchanges = input.exchanges(cause.exchanges());
        Offence offence = new Offence(cause.actual(), cause.expected(), parameter(result));
        List<Page.Shown> shown = exchanges.stream()
                .limit(MOST_EXCHANGES)
                .map(exchange -> show(exchange, offence))
                .takeWhile(this::fits)
                .toList();
        return new Page.Problem(
                cause.id(),
                cause.mark(),
                RuleMaker.row(result, cause.mark(), true),
                Printable.of(cause.expected()),
                Printable.of(cause.actual()),
                Printable.of(input.known(result)),
                shown,
                shown.size() < exchanges.size(),
                ExchangeFiles.of(result),
                timeline(result, cause, exchanges),
                curl(result, exchanges),
                input.text().again(result.id(), cause.exchanges()));
    }

    /** What the check is about within a request: {@code operationId} of {@code addPhoneAudio.POST.operationId}. */
    private static String parameter(CheckResult result) {
        String[] parts = result.id().operation().split("\\.", 3);
        return parts.length < 3 ? "" : parts[2];
    }

    private boolean fits(Page.Shown exchange) {
        length += exchange.length();
        return length <= LONGEST_IN_ALL;
    }

    private static Page.Shown show(RecordedExchange exchange, Offence offence) {
        return new Page.Shown(
                Printable.line(exchange.id()),
                Printable.line(HttpText.shortLine(exchange)),
                offence.inRequest(Printable.of(HttpText.prettyRequest(exchange, LONGEST_BODY))),
                offence.inAnswer(Printable.of(HttpText.prettyAnswer(exchange, LONGEST_BODY))));
    }

    private Timeline timeline(CheckResult result, Cause cause, List<RecordedExchange> exchanges) {
        if (length > LONGEST_IN_ALL) {
            return Timeline.NONE;
        }
        Timeline own = timelines.of(result, cause.actual() + " " + cause.expected());
        boolean judgesPages = own.isEmpty() && result.id().operation().equals("any") && !exchanges.isEmpty();
        return judgesPages ? timelines.around(exchanges.get(0)) : own;
    }

    /** A check that judges what others exchange is explained by the way to its first evidence alone. */
    private String curl(CheckResult result, List<RecordedExchange> evidence) {
        boolean any = result.id().operation().equals("any");
        List<RecordedExchange> last =
                any ? evidence.stream().limit(1).toList() : input.exchanges(ReportInput.idsOf(result));
        List<RecordedExchange> steps = last.size() > MOST_STEPS ? List.of() : chain.to(last);
        String commands = steps.isEmpty() ? "" : Printable.of(Curl.of(steps));
        boolean fits = commands.length() <= LONGEST_CURL && curls + commands.length() <= LONGEST_CURLS_IN_ALL;
        curls += fits ? commands.length() : 0;
        return fits ? commands : "";
    }

    private record Cause(String id, Mark mark, String rule, String expected, String actual, List<String> exchanges) {
        Cause(String id, Mark mark, Finding finding) {
            this(id, mark, finding.rule(), finding.expected(), finding.actual(), finding.exchanges());
        }

        static Cause open(CheckResult result) {
            List<String> ids = result.exchanges();
            List<String> last = ids.subList(Math.max(0, ids.size() - MOST_OPEN_EXCHANGES), ids.size());
            return new Cause(result.id().path(), Mark.CANNOT_TELL, result.id().rule(), "", result.reason(), last);
        }
    }
}
