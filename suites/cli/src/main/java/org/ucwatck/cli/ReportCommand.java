package org.ucwatck.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.ucwatck.cli.choice.ShardSet;
import org.ucwatck.cli.folder.OutputFolder;
import org.ucwatck.cli.folder.Privacy;
import org.ucwatck.cli.run.Conclusion;
import org.ucwatck.cli.terminal.ExitStatus;
import org.ucwatck.cli.terminal.Terminal;
import org.ucwatck.cli.terminal.UsageError;
import org.ucwatck.harness.run.MergedRun;
import org.ucwatck.report.Reports;
import org.ucwatck.report.text.Edition;
import org.ucwatck.report.text.VerdictText;
import org.ucwatck.spec.Catalogue;
import org.ucwatck.verdict.Verdict;
import org.ucwatck.verdict.log.RunFooter;
import org.ucwatck.verdict.log.RunHeader;
import org.ucwatck.verdict.log.RunLog;
import org.ucwatck.verdict.log.RunLogReader;
import org.ucwatck.verdict.log.RunLogWriter;
import org.ucwatck.verdict.log.ShardLogs;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ucwa-tck report}: renders reports again from run logs. */
@Command(
        name = "report",
        mixinStandardHelpOptions = true,
        description =
                "Writes the reports again from run.jsonl in each folder, compares runs, or merges shards; tests nothing.",
        footerHeading = "%nExamples%n",
        footer = {
            "  ./ucwa-tck report reports/out/reference",
            "  ./ucwa-tck report runs/monday runs/tuesday --out runs/compared   one page that compares them",
            "  ./ucwa-tck report --merge shard-1 shard-2 shard-3 --out whole    one run of its shards"
        })
final class ReportCommand implements Callable<Integer> {
    @Parameters(paramLabel = "DIR", arity = "1..*", description = "Output folder of a run.")
    private List<Path> folders = new ArrayList<>();

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Compare two or more runs instead: write " + Reports.COMPARISON
                    + " here, and for runs of one server an Allure report with their history. With --merge: folder of the"
                    + " whole run.")
    private @Nullable Path out;

    @Option(
            names = "--merge",
            description =
                    "Make one run of all shards of it (run --shard I/N): its verdict, its reports and its exit status.")
    private boolean merge;

    @Mixin
    private final Privacy privacy = new Privacy();

    @Mixin
    private final Terminal terminal = new Terminal();

    @Override
    public Integer call() {
        Edition edition = Edition.of(Catalogue.load());
        if (merge) {
            return merge(edition);
        }
        if (privacy.isAsked()) {
            publish(edition);
        } else if (out == null) {
            folders.forEach(folder -> render(folder, edition));
        } else {
            compare(out, edition);
        }
        return ExitStatus.FULFILLED;
    }

    /** The original stays as it is, since nothing leads back from the copy. */
    private void publish(Edition edition) {
        if (out == null || folders.size() != 1) {
            throw new UsageError(
                    "--anonymise writes a copy of one run: give one folder, and --out for that of the copy");
        }
        OutputFolder.requireOutside(out, folders.get(0));
        try (OutputFolder copy = OutputFolder.take(out)) {
            copy.clear();
            tell(copy.path(), privacy.publish(folders.get(0), copy.path(), edition), edition);
        }
    }

    private void render(Path folder, Edition edition) {
        tell(folder, Reports.render(folder, edition, Reports.all()), edition);
    }

    private void tell(Path folder, RunLog log, Edition edition) {
        VerdictText words = VerdictText.of(log, Verdict.of(edition.rules(), log));
        PrintWriter printer = terminal.out();
        printer.printf("%s: %s%n", log.header().target(), words.line());
        printer.println("Report: " + folder.resolve("index.html"));
    }

    private int merge(Edition edition) {
        if (out == null) {
            throw new UsageError("--merge writes a run of its own; name its folder with --out");
        }
        if (privacy.isAsked()) {
            throw new UsageError("give --merge or --anonymise, not both; merge first, then anonymise the whole run");
        }
        Path path = out;
        folders.forEach(folder -> OutputFolder.requireOutside(path, folder));
        ShardSet shards = ShardSet.read(folders, Catalogue.digest());
        try (OutputFolder folder = OutputFolder.take(path)) {
            folder.clear();
            write(folder.path(), shards);
            RunLog log = Reports.render(folder.path(), edition, Reports.all());
            Conclusion conclusion = new Conclusion(log, edition.rules());
            conclusion.print(terminal.screen(), folder.path());
            return conclusion.exitStatus();
        }
    }

    /** The shards one after the other, and behind them what can be judged on all of them alone. */
    private static void write(Path folder, ShardSet shards) {
        ShardLogs.join(folder, shards.header(), shards.folders());
        RunLog parts = RunLogReader.read(folder);
        RunHeader last = parts.header()
                .resumed(parts.header().runId(), parts.last().header().part().next());
        try (RunLogWriter writer = RunLogWriter.begin(folder, last)) {
            MergedRun.judgedAgain(parts).forEach(writer::result);
            writer.footer(new RunFooter(shards.finished(), false, 0, shards.residue()));
        }
    }

    private void compare(Path folder, Edition edition) {
        if (folders.size() < 2) {
            throw new UsageError("--out compares runs and needs two or more folders; without it, one is written again");
        }
        terminal.out().println("Comparison: " + Reports.compare(folders, folder, edition));
    }
}
