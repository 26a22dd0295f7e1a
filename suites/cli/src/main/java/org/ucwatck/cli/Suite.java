package org.ucwatck.cli;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.ucwatck.harness.junit.ConformanceRun;
import org.ucwatck.harness.junit.RunOptions;
import org.ucwatck.harness.junit.RunProgress;
import org.ucwatck.verdict.PlannedCheck;
import org.ucwatck.verdict.RunLog;

/**
 * What the command line drives.
 *
 * @param plan gives all checks
 * @param execute carries out a run
 * @param version version of the suite
 */
record Suite(Supplier<List<PlannedCheck>> plan, BiFunction<RunOptions, RunProgress, RunLog> execute, String version) {
    static Suite real() {
        return new Suite(ConformanceRun::plan, ConformanceRun::execute, ConformanceRun.version());
    }
}
