package org.ucwatck.cli;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.ucwatck.harness.junit.ConformanceRun;
import org.ucwatck.harness.junit.RunOptions;
import org.ucwatck.harness.junit.RunProgress;
import org.ucwatck.verdict.PlannedCheck;

/**
 * What the command line drives.
 *
 * @param plan gives all checks
 * @param execute carries out a run and leaves its log in the output folder
 * @param version version of the suite
 */
record Suite(Supplier<List<PlannedCheck>> plan, BiConsumer<RunOptions, RunProgress> execute, String version) {
    static Suite real() {
        return new Suite(ConformanceRun::plan, ConformanceRun::execute, ConformanceRun.version());
    }
}
