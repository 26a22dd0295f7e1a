package org.ucwatck.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.ucwatck.cli.folder.OutputFolder;
import org.ucwatck.cli.folder.Privacy;
import org.ucwatck.cli.terminal.ExitStatus;
import org.ucwatck.cli.terminal.Terminal;
import org.ucwatck.cli.terminal.UsageError;
import org.ucwatck.report.Reports;
import org.ucwatck.report.text.Edition;
import org.ucwatck.report.text.VerdictText;
import org.ucwatck.spec.Catalogue;
import org.ucwatck.verdict.Verdict;
import org.ucwatck.verdict.log.RunLog;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ucwa-tck report}: renders reports again from run logs. */
@Command(
        name = "report",
        mixinStandardHelpOptions = true,
        description = "Writes the reports again from run.jsonl in each folder; tests nothing.",
        footerHeading = "%nExamples%n",
        footer = {
            "  ./ucwa-tck report reports/out/reference",
            "  ./ucwa-tck report runs/monday runs/tuesday --out runs/compared   one page that compares them"
        })
final class ReportCommand implements Callable<Integer> {
    @Parameters(paramLabel = "DIR", arity = "1..*", description = "Output folder of a run.")
    private List<Path> folders = new ArrayList<>();

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Compare two or more runs instead: write " + Reports.COMPARISON
                    + " here, and for runs of one server an Allure report with their history.")
    private @Nullable Path out;

    @Mixin
    private final Privacy privacy = new Privacy();

    @Mixin
    private final Terminal terminal = new Terminal();

    @Override
    public Integer call() {
        Edition edition = Edition.of(Catalogue.load());
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

    private void compare(Path folder, Edition edition) {
        if (folders.size() < 2) {
            throw new UsageError("--out compares runs and needs two or more folders; without it, one is written again");
        }
        terminal.out().println("Comparison: " + Reports.compare(folders, folder, edition));
    }
}
