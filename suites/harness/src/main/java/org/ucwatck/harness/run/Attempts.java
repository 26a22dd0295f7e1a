package org.ucwatck.harness.run;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.ucwatck.harness.stage.Attempt;
import org.ucwatck.harness.stage.Ending;
import org.ucwatck.harness.stage.RunStage;
import org.ucwatck.harness.weather.WeatherLog;
import org.ucwatck.verdict.result.Finding;
import org.ucwatck.verdict.result.Outcome;

/**
 * Carries a check out, and again in a fresh arrangement when weather was about and it did not pass: what it found may be
 * owed to that. A finding counts if it was made without weather, or each time.
 */
final class Attempts {
    private static final int MOST = 3;

    private final RunStage stage;
    private final WeatherLog weather;
    private Attempt attempt;

    Attempts(RunStage stage, Attempt first) {
        this.stage = stage;
        this.attempt = first;
        this.weather = stage.target().weather();
    }

    /** The attempt that was made last. */
    Attempt last() {
        return attempt;
    }

    Ending ending(Function<Attempt, Ending> proceed) {
        List<Ending> endings = new ArrayList<>();
        while (true) {
            int before = stage.moment();
            Ending ending = proceed.apply(attempt);
            stage.clean(attempt::end);
            boolean calm = stage.isCalmSince(before);
            if (ending.outcome() == Outcome.PASSED || ending.last() || calm) {
                return ending;
            }
            endings.add(ending);
            if (endings.size() == MOST || !weather.mayRepeat()) {
                return confirmed(endings);
            }
            attempt = attempt.again();
        }
    }

    /** What attempts in bad weather find differently is not known to be the server's fault. */
    private static Ending confirmed(List<Ending> endings) {
        Ending last = endings.get(endings.size() - 1);
        boolean same = endings.stream().map(Ending::complaints).distinct().count() == 1;
        if (last.findings().isEmpty() || (same && endings.size() == MOST)) {
            return last;
        }
        Finding finding = last.findings().get(0);
        return last.withoutFindings("the target or this machine was busy or slow, and what was found in "
                + endings.size() + " attempts is not sure; the last: expected " + finding.expected() + ", but got "
                + finding.actual());
    }
}
