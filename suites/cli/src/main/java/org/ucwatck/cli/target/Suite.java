package org.ucwatck.cli.target;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.ucwatck.harness.run.ConformanceRun;
import org.ucwatck.harness.run.RunOptions;
import org.ucwatck.harness.run.RunProgress;
import org.ucwatck.verdict.result.PlannedCheck;

/**
 * What the command line drives.
 *
 * @param plan gives all checks
 * @param execute carries out a run and leaves its log in the output folder
 * @param version version of the suite
 */
public record Suite(Supplier<List<PlannedCheck>> plan, BiConsumer<RunOptions, RunProgress> execute, String version) {
    public static Suite real() {
        return new Suite(ConformanceRun::plan, ConformanceRun::execute, ConformanceRun.version());
    }
}
