package org.ucwatck.report.page;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.ucwatck.report.exchange.Chain;
import org.ucwatck.report.exchange.Curl;
import org.ucwatck.report.exchange.ExchangeFiles;
import org.ucwatck.report.exchange.Highlight;
import org.ucwatck.report.exchange.HttpText;
import org.ucwatck.report.exchange.Timeline;
import org.ucwatck.report.exchange.TimelineMaker;
import org.ucwatck.report.output.Printable;
import org.ucwatck.report.text.Mark;
import org.ucwatck.report.text.ReportInput;
import org.ucwatck.report.text.Subject;
import org.ucwatck.verdict.exchange.RecordedExchange;
import org.ucwatck.verdict.result.CheckResult;
import org.ucwatck.verdict.result.Finding;
import org.ucwatck.verdict.result.Outcome;

/** Makes findings and open checks ready for the page, with all that explains them as long as the page stays small. */
final class ProblemMaker {
    private static final int LONGEST_BODY = 6_000;
    private static final int LONGEST_IN_ALL = 700_000;
    private static final int LONGEST_CURLS_IN_ALL = 250_000;
    private static final int LONGEST_CURL = 12_000;
    private static final int MOST_EXCHANGES = 8;
    private static final int MOST_STEPS = 12;
    private static final int MOST_OPEN_EXCHANGES = 3;
    private static final int LENGTH_OF_A_MOMENT = 150;

    private final ReportInput input;
    private final TimelineMaker timelines;
    private final Chain chain;
    private final Room room = new Room();
    private int length;
    private int curls;

    ProblemMaker(ReportInput input) {
        this.input = input;
        this.timelines = new TimelineMaker(input.log());
        this.chain = new Chain(input.log());
    }

    /**
     * All findings by the rules that they break, and all open checks by the rules that they are named after. Room goes to
     * the first finding of each rule before it goes to the second of any.
     */
    Map<String, List<Page.Problem>> byRule() {
        List<Cause> causes = input.log().results().stream()
                .flatMap(result -> causes(result).stream())
                .toList();
        Map<String, Integer> seen = new HashMap<>();
        List<Integer> ranks = causes.stream()
                .map(cause -> seen.merge(cause.rule(), 1, Integer::sum))
                .toList();
        Page.Problem[] made = new Page.Problem[causes.size()];
        places(causes)
                .sorted(Comparator.comparing(ranks::get))
                .forEach(place -> made[place] = problem(causes.get(place)));
        return places(causes)
                .collect(Collectors.groupingBy(
                        place -> causes.get(place).rule(),
                        TreeMap::new,
                        Collectors.mapping(place -> made[place], Collectors.toList())));
    }

    private static Stream<Integer> places(List<Cause> causes) {
        return IntStream.range(0, causes.size()).boxed();
    }

    /** Of a check that could not tell, the last exchanges, at which the arrangement broke. */
    private List<Cause> causes(CheckResult result) {
        if (result.outcome() == Outcome.CANNOT_TELL) {
            return List.of(Cause.open(result));
        }
        return result.findings().stream()
                .map(finding -> new Cause(
                        result,
                        result.id().path() + "/" + (result.findings().indexOf(finding) + 1),
                        mark(finding),
                        finding))
                .toList();
    }

    private Mark mark(Finding finding) {
        return input.verdict().counts(input.verdict().levelOf(finding.rule())) ? Mark.FAILED : Mark.WARNING;
    }

    private Page.Problem problem(Cause cause) {
        Page.Extent extent =
                room.extent(cause.expected().length() + cause.actual().length());
        List<RecordedExchange> exchanges = extent == Page.Extent.FULL ? input.exchanges(cause.exchanges()) : List.of();
        List<Page.Shown> shown = shown(cause, exchanges);
        return new Page.Problem(
                cause.id(),
                cause.mark(),
                extent,
                row(cause.result()),
                Printable.of(cause.expected()),
                Printable.of(cause.actual()),
                Printable.of(input.known(cause.result())),
                shown,
                shown.size() < exchanges.size(),
                ExchangeFiles.of(cause.result()),
                extent == Page.Extent.FULL ? timeline(cause, exchanges) : Timeline.NONE,
                extent == Page.Extent.FULL ? curl(cause.result(), exchanges) : "",
                input.text().again(cause.result().id(), cause.exchanges()));
    }

    private static Page.Row row(CheckResult result) {
        return new Page.Row(result.id().path(), Subject.of(result.id()).resource(), ExchangeFiles.of(result));
    }

    private List<Page.Shown> shown(Cause cause, List<RecordedExchange> exchanges) {
        if (length > LONGEST_IN_ALL) {
            return List.of();
        }
        Highlight highlight = new Highlight(cause.actual(), cause.expected(), parameter(cause.result()));
        return exchanges.stream()
                .limit(MOST_EXCHANGES)
                .map(exchange -> show(exchange, highlight))
                .takeWhile(this::fits)
                .toList();
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

    private static Page.Shown show(RecordedExchange exchange, Highlight highlight) {
        return new Page.Shown(
                Printable.line(exchange.id()),
                Printable.line(HttpText.shortLine(exchange)),
                highlight.inRequest(Printable.of(HttpText.prettyRequest(exchange, LONGEST_BODY))),
                highlight.inAnswer(Printable.of(HttpText.prettyAnswer(exchange, LONGEST_BODY))));
    }

    private Timeline timeline(Cause cause, List<RecordedExchange> exchanges) {
        if (length > LONGEST_IN_ALL) {
            return Timeline.NONE;
        }
        Timeline timeline = timeline(cause.result(), cause, exchanges);
        length += timeline.moments().size() * LENGTH_OF_A_MOMENT;
        return timeline;
    }

    private Timeline timeline(CheckResult result, Cause cause, List<RecordedExchange> exchanges) {
        Timeline own = timelines.of(result, cause.actual() + " " + cause.expected());
        boolean judgesPages = own.isEmpty() && result.id().operation().equals("any") && !exchanges.isEmpty();
        return judgesPages ? timelines.around(exchanges.get(0)) : own;
    }

    /** A check that judges what others exchange is explained by the way to its first evidence alone. */
    private String curl(CheckResult result, List<RecordedExchange> evidence) {
        if (curls > LONGEST_CURLS_IN_ALL - LONGEST_CURL) {
            return "";
        }
        boolean any = result.id().operation().equals("any");
        List<RecordedExchange> last =
                any ? evidence.stream().limit(1).toList() : input.exchanges(ReportInput.idsOf(result));
        List<RecordedExchange> steps = last.size() > MOST_STEPS ? List.of() : chain.to(last);
        String commands = steps.isEmpty() ? "" : Printable.of(Curl.of(steps));
        boolean fits = commands.length() <= LONGEST_CURL;
        curls += fits ? commands.length() : 0;
        return fits ? commands : "";
    }

    private record Cause(
            CheckResult result,
            String id,
            Mark mark,
            String rule,
            String expected,
            String actual,
            List<String> exchanges) {
        Cause(CheckResult result, String id, Mark mark, Finding finding) {
            this(result, id, mark, finding.rule(), finding.expected(), finding.actual(), finding.exchanges());
        }

        static Cause open(CheckResult result) {
            List<String> ids = result.exchanges();
            List<String> last = ids.subList(Math.max(0, ids.size() - MOST_OPEN_EXCHANGES), ids.size());
            return new Cause(
                    result, result.id().path(), Mark.CANNOT_TELL, result.id().rule(), "", result.reason(), last);
        }
    }

    /** What the page still has room for, however many findings there are. */
    private static final class Room {
        private static final int FULL_IN_ALL = 800_000;
        private static final int BRIEF_IN_ALL = 500_000;
        private static final int FULL = 1_500;
        private static final int BRIEF = 500;

        private int full;
        private int brief;

        /** How much of the next finding is told, whose words have so many characters. */
        Page.Extent extent(int words) {
            if (full + FULL + words <= FULL_IN_ALL) {
                full += FULL + words;
                return Page.Extent.FULL;
            }
            brief += BRIEF;
            return brief <= BRIEF_IN_ALL ? Page.Extent.BRIEF : Page.Extent.ELSEWHERE;
        }
    }
}
