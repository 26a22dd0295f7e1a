package org.ucwatck.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.ucwatck.harness.config.TargetConfig;
import org.ucwatck.harness.junit.RunOptions;
import org.ucwatck.harness.junit.RunProgress;
import org.ucwatck.report.Edition;
import org.ucwatck.report.Reports;
import org.ucwatck.spec.Catalogue;
import org.ucwatck.verdict.RunLog;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code ucwa-tck run}: tests a server and reports. */
@Command(
        name = "run",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Tests a server and writes the reports; without --target, the embedded reference server.",
        footerHeading = "%nExamples%n",
        footer = {
            "  ./ucwa-tck run",
            "  ./ucwa-tck run --target my.yaml --format json",
            "  ./ucwa-tck run --target my.yaml --only request.max-length --only 'error.*'",
            "  ./ucwa-tck run --target my.yaml --skip '**/xml' --out results",
            "",
            "A GLOB selects check ids, RULE/OPERATION/VARIANT/FORMAT: * stays within a part, ** crosses parts,",
            "and the leading parts suffice. './ucwa-tck list checks' shows all ids.",
            "",
            "Exit status: 0 fulfilled, 1 violated, 2 open, 3 unusable, 130 interrupted; see './ucwa-tck --help'."
        })
final class RunCommand implements Callable<Integer> {
    @Option(names = "--target", paramLabel = "FILE", description = "Target file that describes the server under test.")
    private @Nullable Path target;

    @Mixin
    private final Choices choices = new Choices();

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Folder of the run log and the reports; default reports/out/<name of the target>.")
    private @Nullable Path out;

    @Option(
            names = "--known-failures",
            paramLabel = "FILE",
            description = "YAML list of {check: GLOB, reason: TEXT}: failures that do not count; one that passes is an"
                    + " error.")
    private @Nullable Path knownFailures;

    @Option(names = "--resume", description = "Go on with the interrupted run in the output folder.")
    private boolean resume;

    @Option(names = "--quiet", description = "Print nothing unless the exit status is not 0.")
    private boolean quiet;

    @Mixin
    private final Terminal terminal = new Terminal();

    private final Suite suite;

    RunCommand(Suite suite) {
        this.suite = suite;
    }

    @Override
    public Integer call() {
        Selection selection = new Selection(suite.plan());
        choices.requireUsable(selection);
        KnownFailures known = knownFailures == null ? KnownFailures.NONE : KnownFailures.read(knownFailures, selection);
        try (Interruption interruption = Interruption.watch();
                TargetUnderTest underTest = TargetUnderTest.open(target)) {
            Path folder = OutputFolder.prepare(out, underTest.config().name());
            RunLog log = execute(underTest.config(), folder, interruption);
            return conclude(log, folder, known);
        }
    }

    private RunLog execute(TargetConfig config, Path folder, Interruption interruption) {
        EarlierRun earlier = resume ? EarlierRun.read(folder, config, choices) : EarlierRun.NONE;
        RunOptions options = choices.options(config, folder, interruption, earlier);
        if (quiet) {
            return earlier.join(suite.execute().apply(options, RunProgress.silent()), folder);
        }
        Progress progress = new Progress(terminal.out(), Installation.isTerminal(), Clock.systemUTC());
        try {
            return earlier.join(suite.execute().apply(options, progress), folder);
        } finally {
            progress.end();
        }
    }

    private int conclude(RunLog log, Path folder, KnownFailures known) {
        Edition edition = Edition.of(Catalogue.load());
        Reports.write(folder, log, edition, Reports.all());
        Conclusion conclusion = new Conclusion(log, edition.rules(), known);
        if (!quiet || conclusion.exitStatus() != ExitStatus.FULFILLED) {
            conclusion.print(terminal.out(), folder);
        }
        return conclusion.exitStatus();
    }
}
