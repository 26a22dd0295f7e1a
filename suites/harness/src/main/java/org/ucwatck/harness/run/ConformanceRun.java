package org.ucwatck.harness.run;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.ucwatck.harness.record.ExchangeLog;
import org.ucwatck.harness.record.Mask;
import org.ucwatck.harness.stage.SuiteFault;
import org.ucwatck.verdict.log.Provenance;
import org.ucwatck.verdict.log.RunFooter;
import org.ucwatck.verdict.log.RunHeader;
import org.ucwatck.verdict.log.RunLog;
import org.ucwatck.verdict.log.RunLogNotWritten;
import org.ucwatck.verdict.result.CheckResult;
import org.ucwatck.verdict.result.PlannedCheck;

/** One run of the suite against one target: plans the checks, carries them out through JUnit, records what happened. */
public final class ConformanceRun {
    private final RunOptions options;
    private final RunProgress progress;
    private final Plan plan;
    private final EarlierParts earlier;
    private final RunHeader header;
    private final RunRecord record;

    private ConformanceRun(RunOptions options, RunProgress progress) {
        this.options = options;
        this.progress = progress;
        this.plan = Plan.of(options);
        this.earlier = EarlierParts.of(options);
        this.header = header(options, plan);
        this.record = new RunRecord(header, options);
    }

    /** All checks of the suite, in the order of their ids, without running any; needs no target. */
    public static List<PlannedCheck> plan() {
        return Plan.all();
    }

    /** The version of the suite, as the header of a run names it. */
    public static String version() {
        return SuiteVersion.read();
    }

    /** What a run with these options would do; sends nothing, and writes nothing. */
    public static RunOutlook outlook(RunOptions options) {
        Plan plan = Plan.of(options);
        int selected = plan.selected().size();
        return new RunOutlook(
                header(options, plan), selected, selected - plan.notRun().size(), plan.need());
    }

    /**
     * Carries out the run, or the rest of an earlier one; ends early, with footer.interrupted, when
     * {@link RunOptions#stop()} says so.
     *
     * @throws RunLogNotWritten when the log could not be written any more; the run has cleaned up behind itself then
     */
    public static RunLog execute(RunOptions options, RunProgress progress) {
        ConformanceRun run = new ConformanceRun(options, progress);
        try (RunRecord record = run.record) {
            RunLog part = record.end(run.carryOut());
            return options.earlier().map(before -> before.then(part)).orElse(part);
        }
    }

    private boolean isToStop() {
        return options.stop().getAsBoolean() || record.isBroken();
    }

    private RunFooter carryOut() {
        progress.planned(header, plan.selected().size(), plan.need());
        earlier.done().stream().filter(this::isSelected).forEach(progress::finished);
        plan.notRun().forEach(this::finished);
        ExchangeLog log = new ExchangeLog(options.mask(), record, header.part().number());
        RunEnd end = RunEnd.of(header, options, this::isToStop);
        CheckExecution execution = new CheckExecution(options, end, progress, this::finished);
        int calls = execution.run(open(), log, plan.need().budget(earlier.calls()), header);
        boolean interrupted = isToStop() && !open().isEmpty();
        return new RunFooter(Instant.now(), interrupted, calls, execution.residue());
    }

    private List<PlannedCheck> open() {
        Set<String> done = earlier.donePaths();
        record.results().forEach(result -> done.add(result.id().path()));
        return plan.selected().stream()
                .filter(check -> !done.contains(check.id().path()))
                .toList();
    }

    private boolean isSelected(CheckResult result) {
        return plan.selected().stream().anyMatch(check -> check.id().equals(result.id()));
    }

    private void finished(CheckResult result) {
        try {
            record.result(result);
        } catch (RuntimeException e) {
            record.result(result.lost(SuiteFault.words(e)));
        }
        progress.finished(result);
    }

    private static Provenance masked(Provenance origin, Mask mask) {
        return origin.withTargetFile(mask.hide(origin.targetFile()));
    }

    private static RunHeader header(RunOptions options, Plan plan) {
        Instant started = Instant.now();
        EarlierParts earlier = EarlierParts.of(options);
        return new RunHeader(
                SuiteVersion.read(),
                earlier.runId(String.format(
                        Locale.ROOT, "%s-%d-%x", options.target().name(), started.getEpochSecond(), started.getNano())),
                started,
                options.target().name(),
                options.target().entrance().url().toString(),
                options.target().capabilities().stream().sorted().toList(),
                options.formats().stream().sorted().toList(),
                options.profiles(),
                options.only(),
                options.skip(),
                options.seed(),
                options.strict(),
                plan.need().most(),
                options.shard().toString(),
                masked(options.provenance(), options.mask()),
                options.knownFailures(),
                earlier.next());
    }
}
