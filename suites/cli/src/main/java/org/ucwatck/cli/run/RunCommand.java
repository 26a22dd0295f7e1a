package org.ucwatck.cli.run;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.ucwatck.cli.choice.Choices;
import org.ucwatck.cli.choice.EarlierRun;
import org.ucwatck.cli.choice.KnownFailures;
import org.ucwatck.cli.choice.KnownFailuresFile;
import org.ucwatck.cli.choice.Selection;
import org.ucwatck.cli.folder.Installation;
import org.ucwatck.cli.folder.OutputFolder;
import org.ucwatck.cli.folder.Privacy;
import org.ucwatck.cli.target.Declaration;
import org.ucwatck.cli.target.Origin;
import org.ucwatck.cli.target.Suite;
import org.ucwatck.cli.target.TargetUnderTest;
import org.ucwatck.cli.terminal.ExitStatus;
import org.ucwatck.cli.terminal.Interruption;
import org.ucwatck.cli.terminal.Progress;
import org.ucwatck.cli.terminal.Terminal;
import org.ucwatck.cli.terminal.UsageError;
import org.ucwatck.harness.run.RunOptions;
import org.ucwatck.harness.run.RunProgress;
import org.ucwatck.report.Reports;
import org.ucwatck.report.text.Edition;
import org.ucwatck.spec.Catalogue;
import org.ucwatck.verdict.Verdict;
import org.ucwatck.verdict.log.Provenance;
import org.ucwatck.verdict.log.RunLog;
import org.ucwatck.verdict.result.KnownFailure;
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
            "  ./ucwa-tck run --target my.yaml --dry-run",
            "  ./ucwa-tck run --target one.yaml --target two.yaml --out both",
            "",
            "A GLOB selects check ids, RULE/OPERATION/VARIANT/FORMAT: * stays within a part, ** crosses parts,",
            "and the leading parts suffice. './ucwa-tck list checks' shows all ids.",
            "--only with a GLOB of rules, such as body.schema, selects every check that can judge them, with checks that",
            "make traffic where a rule is judged on whatever happens; with a / it selects the checks of these ids alone.",
            "",
            "Exit status: 0 fulfilled, 1 violated, 2 open, 3 unusable, 130 interrupted; see './ucwa-tck --help'."
        })
public final class RunCommand implements Callable<Integer> {
    @Option(
            names = "--target",
            paramLabel = "FILE",
            description =
                    "Target file that describes the server under test; given more than once, each server is tested, one"
                            + " after the other, and a page compares them.")
    private List<Path> targets = new ArrayList<>();

    @Mixin
    private final Choices choices = new Choices();

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Folder of the run log and the reports; default reports/out/<name of the target> in a"
                    + " checkout of the sources, else ./ucwa-tck-out/<name of the target>. With several targets: the"
                    + " folder in which each has one of its name.")
    private @Nullable Path out;

    @Option(
            names = "--known-failures",
            paramLabel = "FILE",
            description =
                    "YAML list of {check: GLOB, rule: GLOB or requirement: GLOB, reason: TEXT, link: URL, owner: NAME, expires:"
                            + " YYYY-MM-DD}: failures that do not count; one that passes, matches nothing or has expired is an"
                            + " error.")
    private @Nullable Path knownFailures;

    @Option(
            names = "--write-known-failures",
            paramLabel = "FILE",
            description = "Write the failures of this run to a new file for --known-failures.")
    private @Nullable Path newKnownFailures;

    @Option(
            names = "--resume",
            description = "Go on with the interrupted run in the output folder; with the same options and target file.")
    private boolean resume;

    @Option(names = "--dry-run", description = "Say what would run; send nothing and write nothing.")
    private boolean dryRun;

    @Mixin
    private final Privacy privacy = new Privacy();

    @Option(names = "--quiet", description = "Print nothing unless the exit status is not 0.")
    private boolean quiet;

    @Mixin
    private final Terminal terminal = new Terminal();

    private final Suite suite;

    public RunCommand(Suite suite) {
        this.suite = suite;
    }

    @Override
    public Integer call() {
        Selection selection = new Selection(suite.plan());
        choices.requireUsable(selection);
        List<KnownFailure> known = known(selection);
        selection.renamed().forEach(note -> terminal.err().println("ucwa-tck: " + note));
        if (targets.size() > 1) {
            return all(known);
        }
        Path target = targets.isEmpty() ? null : targets.get(0);
        return one(target, OutputFolder.of(out, TargetUnderTest.nameOf(target)), known);
    }

    /** Each into a folder of its own, and all on one page; every file is read before the first is tested. */
    private int all(List<KnownFailure> known) {
        if (resume || newKnownFailures != null) {
            throw new UsageError(
                    "--resume and --write-known-failures are for one target; leave out the other --target");
        }
        ManyTargets many = ManyTargets.of(targets, out);
        many.folders().forEach((target, folder) -> many.ended(folder, one(target, folder, known)));
        if (!dryRun) {
            terminal.out().println();
            terminal.out().println("Comparison: " + many.compare(Edition.of(Catalogue.load())));
        }
        return many.exitStatus();
    }

    private int one(@Nullable Path target, Path path, List<KnownFailure> known) {
        if (dryRun) {
            return announce(target, path);
        }
        if (resume && !Files.isDirectory(path)) {
            EarlierRun.read(path);
        }
        try (Interruption interruption = Interruption.watch();
                OutputFolder folder = OutputFolder.take(path)) {
            return run(target, folder, known, interruption);
        }
    }

    private int announce(@Nullable Path target, Path path) {
        if (resume) {
            throw new UsageError("give --dry-run or --resume, not both; a dry run is always of a whole run");
        }
        try (TargetUnderTest underTest = TargetUnderTest.open(target, Optional.empty())) {
            RunOptions options = choices.options(underTest.config(), path, () -> false, Optional.empty());
            privacy.see(underTest.config());
            terminal.gate().hide(privacy.after(options.mask()::hide));
            if (!quiet) {
                new DryRun(options, path)
                        .print(progress(), terminal.out(), suite.plan().get());
            }
            return ExitStatus.FULFILLED;
        }
    }

    private int run(@Nullable Path target, OutputFolder folder, List<KnownFailure> known, Interruption interruption) {
        Optional<EarlierRun> earlier = resume ? Optional.of(EarlierRun.read(folder.path())) : Optional.empty();
        if (earlier.filter(EarlierRun::isComplete).isPresent()) {
            terminal.err().println("ucwa-tck: the run had come to its end; only its reports were missing");
            return conclude(folder.path(), UnaryOperator.identity());
        }
        try (TargetUnderTest underTest = TargetUnderTest.open(target, earlier)) {
            privacy.see(underTest.config());
            underTest.config().notes().forEach(note -> terminal.err().println("ucwa-tck: " + target + ": " + note));
            Provenance origin = Origin.of(underTest.config(), target);
            earlier.ifPresent(run -> run.requireSame(choices, underTest.config(), suite.version(), origin));
            RunOptions options = choices.options(
                            underTest.config(), folder.path(), interruption, earlier.map(EarlierRun::log))
                    .recording(origin, known);
            terminal.gate().hide(privacy.after(options.mask()::hide));
            makeRoom(target, folder);
            execute(options);
            return conclude(folder.path(), options.mask()::hideInFile);
        }
    }

    /** A run that goes on has its log there; any other begins in an empty folder. */
    private void makeRoom(@Nullable Path target, OutputFolder folder) {
        if (resume) {
            Reports.remove(folder.path());
            return;
        }
        Optional<Path> interrupted = folder.clear();
        if (!quiet) {
            interrupted.ifPresent(kept -> terminal.err()
                    .println("ucwa-tck: the earlier run was interrupted; to go on with it: ./ucwa-tck run"
                            + (target == null ? "" : " --target " + target) + " --resume --out " + kept));
        }
    }

    private List<KnownFailure> known(Selection selection) {
        if (newKnownFailures != null) {
            if (knownFailures != null) {
                throw new UsageError("give --known-failures or --write-known-failures, not both");
            }
            KnownFailuresFile.requireNew(newKnownFailures);
        }
        return knownFailures == null
                ? List.of()
                : KnownFailures.read(knownFailures, selection, LocalDate.now(ZoneOffset.UTC));
    }

    private void execute(RunOptions options) {
        if (quiet) {
            suite.execute().accept(options, RunProgress.silent());
            return;
        }
        Progress progress = progress();
        Declaration.rate(options.target().limits())
                .ifPresent(words -> terminal.out().println("Sending " + words));
        try {
            suite.execute().accept(options, progress);
        } finally {
            progress.end();
        }
    }

    private Progress progress() {
        return new Progress(terminal.bare(), terminal.gate()::pass, Installation.isTerminal(), Clock.systemUTC());
    }

    /** Tells what the run log on the disk says, so that rendering it again later gives the same bytes. */
    private int conclude(Path folder, UnaryOperator<String> gate) {
        Edition edition = Edition.of(Catalogue.load());
        RunLog log = privacy.render(folder, edition, gate);
        if (privacy.isAsked() && log.footer().interrupted()) {
            terminal.err()
                    .println("ucwa-tck: the reports show nobody, but run.jsonl does, since the run was interrupted and"
                            + " may go on; do not publish it");
        }
        Conclusion conclusion = new Conclusion(log, edition.rules());
        if (!quiet || conclusion.exitStatus() != ExitStatus.FULFILLED) {
            conclusion.print(terminal.screen(), folder);
        }
        if (newKnownFailures != null) {
            int entries = KnownFailuresFile.write(newKnownFailures, log, Verdict.of(edition.rules(), log));
            terminal.err()
                    .println("ucwa-tck: wrote " + entries + (entries == 1 ? " entry to " : " entries to ")
                            + newKnownFailures);
        }
        return conclusion.exitStatus();
    }
}
