package org.ucwatck.report.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.ucwatck.report.text.Mark;
import org.ucwatck.verdict.RuleVerdict;

/** Draws how many rules came to what, run after run. */
final class HistoryMaker {
    private static final int STEP = 70;
    private static final int LEFT = 10;

    private HistoryMaker() {}

    static Comparison.History of(List<ComparedRun> server) {
        return new Comparison.History(
                server.get(0).target(),
                2 * LEFT + STEP * server.size(),
                IntStream.range(0, server.size())
                        .mapToObj(place -> bar(server.get(place), LEFT + place * STEP))
                        .toList());
    }

    private static Comparison.Bar bar(ComparedRun run, int left) {
        List<RuleVerdict> verdicts = run.input().verdict().rules();
        Map<Mark, Long> counts =
                verdicts.stream().collect(Collectors.groupingBy(run.input()::mark, Collectors.counting()));
        List<Comparison.Part> parts = new ArrayList<>();
        int below = 0;
        for (Mark mark :
                List.of(Mark.PASSED, Mark.WARNING, Mark.CANNOT_TELL, Mark.FAILED, Mark.INAPPLICABLE, Mark.UNTESTED)) {
            int count = counts.getOrDefault(mark, 0L).intValue();
            int bottom = scaled(below, verdicts.size());
            below += count;
            int top = scaled(below, verdicts.size());
            if (count > 0) {
                parts.add(new Comparison.Part(mark, count, Comparison.History.HEIGHT - top, top - bottom));
            }
        }
        return new Comparison.Bar(left, run.when(), parts);
    }

    private static int scaled(int count, int all) {
        return count * Comparison.History.HEIGHT / Math.max(1, all);
    }
}
