package org.ucwatck.cli.choice;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.ucwatck.cli.terminal.UsageError;
import org.ucwatck.harness.config.TargetConfig;
import org.ucwatck.report.Reports;
import org.ucwatck.verdict.log.LogPart;
import org.ucwatck.verdict.log.Provenance;
import org.ucwatck.verdict.log.RunHeader;
import org.ucwatck.verdict.log.RunLog;
import org.ucwatck.verdict.log.RunLogReader;

/** The interrupted run that is to go on: read, and refused where going on would give another run than a whole one. */
public final class EarlierRun {
    private final RunLog log;
    private final Path folder;

    private EarlierRun(RunLog log, Path folder) {
        this.log = log;
        this.folder = folder;
    }

    /** Reads the run in the folder; a UsageError when it has come to its end or its log is of an older form. */
    public static EarlierRun read(Path folder) {
        EarlierRun run = new EarlierRun(RunLogReader.read(folder), folder);
        run.require(
                run.log.header().part().version() == LogPart.VERSION,
                "was recorded by an older version of the suite, whose log keeps too little to go on; run it anew");
        run.require(
                !run.log.header().provenance().isAnonymised(),
                "was anonymised, so that the addresses in its log lead nowhere; run it anew");
        run.require(
                !run.isComplete() || !Reports.areThere(folder),
                "is complete; leave --resume out to test anew, or write its reports again with: ucwa-tck report "
                        + folder);
        return run;
    }

    /** Whether only its reports are missing. */
    public boolean isComplete() {
        return !log.footer().interrupted();
    }

    public RunLog log() {
        return log;
    }

    /** Where the run began. */
    public String root() {
        return log.header().root();
    }

    /**
     * A UsageError unless what goes on is the same suite with the same selection against the same target.
     *
     * @param version of the suite
     * @param now where a run of it comes from, and what the target file claims by now
     */
    public void requireSame(Choices choices, TargetConfig target, String version, Provenance now) {
        RunHeader header = log.header();
        Provenance then = header.provenance();
        require(
                header.suiteVersion().equals(version) && isSameBuild(then, now),
                "is of another build of the suite (" + build(header.suiteVersion(), then) + "; this is "
                        + build(version, now) + "), so that its results cannot be joined; run it anew");
        changed(then.claims(), now.claims())
                .or(() -> changed(now.claims(), then.claims()))
                .ifPresent(line -> require(
                        false,
                        "had another target file, or it has changed since then (" + line
                                + "); leave --resume out, or give it as it was"));
        require(
                choices.areThoseOf(header, target),
                "had another selection or seed; leave --resume out, or repeat the options with which it began");
    }

    private static boolean isSameBuild(Provenance then, Provenance now) {
        return then.catalogue().equals(now.catalogue())
                && then.suite().equals(now.suite())
                && then.commit().equals(now.commit())
                && then.clean() == now.clean();
    }

    private static String build(String version, Provenance build) {
        String commit = build.commit().isEmpty() ? "" : ", commit " + brief(build.commit());
        return version + commit + (build.clean() || commit.isEmpty() ? "" : " with changes") + ", catalogue "
                + brief(build.catalogue());
    }

    private static String brief(String digest) {
        return digest.substring(0, Math.min(12, digest.length()));
    }

    private static Optional<String> changed(List<String> some, List<String> others) {
        return some.stream().filter(Predicate.not(others::contains)).findFirst();
    }

    private void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new UsageError("the run in " + folder + " " + otherwise);
        }
    }
}
