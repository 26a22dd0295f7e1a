package org.ucwatck.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.ucwatck.report.Edition;
import org.ucwatck.report.Reports;
import org.ucwatck.report.VerdictText;
import org.ucwatck.spec.Catalogue;
import org.ucwatck.verdict.RunLog;
import org.ucwatck.verdict.Verdict;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code ucwa-tck report}: renders reports again from run logs. */
@Command(
        name = "report",
        mixinStandardHelpOptions = true,
        description = "Writes the reports again from run.jsonl in each folder; tests nothing.",
        footerHeading = "%nExample%n",
        footer = "  ./ucwa-tck report reports/out/reference")
final class ReportCommand implements Callable<Integer> {
    @Parameters(paramLabel = "DIR", arity = "1..*", description = "Output folder of a run.")
    private List<Path> folders = new ArrayList<>();

    @Mixin
    private final Terminal terminal = new Terminal();

    @Override
    public Integer call() {
        PrintWriter out = terminal.out();
        Edition edition = Edition.of(Catalogue.load());
        for (Path folder : folders) {
            RunLog log = Reports.render(folder, edition, Reports.all());
            VerdictText words = VerdictText.of(log, Verdict.of(edition.rules(), log));
            out.printf("%s: %s. %s%n", log.header().target(), words.headline(), words.why());
            out.println("Report: " + folder.resolve("index.html"));
        }
        if (folders.size() > 1) {
            out.println("Each run has its own report; one matrix over several runs is not written in this version.");
        }
        return ExitStatus.FULFILLED;
    }
}
