package org.ucwatck.selftest.trial;

import java.nio.file.Path;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.ucwatck.harness.config.TargetConfig;
import org.ucwatck.harness.run.ConformanceRun;
import org.ucwatck.harness.run.RunOptions;
import org.ucwatck.harness.run.RunOptions.Shard;
import org.ucwatck.harness.run.RunProgress;
import org.ucwatck.spec.Catalogue;
import org.ucwatck.spec.pages.Format;
import org.ucwatck.verdict.RunProfile;
import org.ucwatck.verdict.Verdict;
import org.ucwatck.verdict.log.RunLog;
import org.ucwatck.verdict.result.PlannedCheck;

/**
 * One run of the suite, as a test asks for it.
 *
 * @param target the server under test
 * @param only globs of the checks to run; empty runs all
 * @param jobs how many checks run at once
 * @param seed seed of the run
 * @param out folder for the run log; empty keeps it in memory
 */
public record Trial(TargetConfig target, List<String> only, int jobs, long seed, Optional<Path> out) {
    /** What is asked for by name is carried out, also where it is hostile. */
    private static final List<String> HOSTILE_TOO = List.of(RunProfile.DEFAULT.slug(), RunProfile.ROBUSTNESS.slug());

    /** Everything of a default run, against this target. */
    public static Trial of(TargetConfig target) {
        return new Trial(target, List.of(), 4, 1, Optional.empty());
    }

    /** These checks only. */
    public Trial only(Collection<PlannedCheck> checks) {
        return new Trial(target, Checks.globs(checks), jobs, seed, out);
    }

    public Trial jobs(int number) {
        return new Trial(target, only, number, seed, out);
    }

    public Trial seed(long other) {
        return new Trial(target, only, jobs, other, out);
    }

    Trial out(Path folder) {
        return new Trial(target, only, jobs, seed, Optional.of(folder));
    }

    public RunLog run() {
        return run(RunProgress.silent());
    }

    public RunLog run(RunProgress progress) {
        return ConformanceRun.execute(
                new RunOptions(
                        target,
                        EnumSet.allOf(Format.class),
                        only.isEmpty() ? List.of() : HOSTILE_TOO,
                        only,
                        List.of(),
                        false,
                        jobs,
                        seed,
                        Shard.WHOLE,
                        Optional.empty(),
                        out,
                        Boolean.FALSE::booleanValue),
                progress);
    }

    public static Verdict verdict(RunLog log) {
        return Verdict.of(Catalogue.load().rules(), log);
    }
}
