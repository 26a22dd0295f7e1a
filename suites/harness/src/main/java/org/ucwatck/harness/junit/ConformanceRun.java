package org.ucwatck.harness.junit;

import java.util.List;
import org.ucwatck.verdict.PlannedCheck;
import org.ucwatck.verdict.RunLog;

/** One run of the suite against one target: plans the checks, carries them out through JUnit, records what happened. */
public final class ConformanceRun {
    private ConformanceRun() {}

    /** All checks of the suite, without running any; needs no target. */
    public static List<PlannedCheck> plan() {
        throw new UnsupportedOperationException();
    }

    /** Carries out the run; ends early, with footer.interrupted, when {@link RunOptions#stop()} says so. */
    public static RunLog execute(RunOptions options, RunProgress progress) {
        throw new UnsupportedOperationException(options + " " + progress);
    }
}
