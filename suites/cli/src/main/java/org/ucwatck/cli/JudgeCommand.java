package org.ucwatck.cli;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.ucwatck.cli.choice.Selection;
import org.ucwatck.cli.folder.OutputFolder;
import org.ucwatck.cli.folder.Privacy;
import org.ucwatck.cli.run.Conclusion;
import org.ucwatck.cli.target.Origin;
import org.ucwatck.cli.target.Suite;
import org.ucwatck.cli.terminal.ExitStatus;
import org.ucwatck.cli.terminal.Terminal;
import org.ucwatck.harness.capture.Captures;
import org.ucwatck.harness.record.Mask;
import org.ucwatck.report.text.Edition;
import org.ucwatck.spec.Catalogue;
import org.ucwatck.spec.pages.Format;
import org.ucwatck.verdict.log.LogPart;
import org.ucwatck.verdict.log.RunFooter;
import org.ucwatck.verdict.log.RunHeader;
import org.ucwatck.verdict.log.RunLog;
import org.ucwatck.verdict.log.RunLogWriter;
import org.ucwatck.verdict.result.PlannedCheck;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ucwa-tck judge}: judges traffic that others recorded. */
@Command(
        name = "judge",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Judges recorded traffic by every rule that a single look can judge, and writes the same reports as a run."
                    + " Sends no request.",
            "",
            "Reads HTTP Archives (HAR 1.2) of browsers and proxies, session archives of Fiddler (SAZ), and run.jsonl of"
                    + " this suite. Only exchanges with UCWA are judged and kept; those with other hosts, preflights,"
                    + " redirects, cached answers, and what was cut or lost are counted by name and held against nobody."
                    + " Passwords, tokens and cookies are hidden before anything is written; addresses, names and"
                    + " numbers of people only with --anonymise, their messages never."
        },
        footerHeading = "%nExamples%n",
        footer = {
            "  ./ucwa-tck judge trace.har                what a browser saved as HAR",
            "  ./ucwa-tck judge mon.saz tue.saz --out x  recordings of Fiddler, together",
            "  ./ucwa-tck judge reports/out/my-server    a run, by the rules of today",
            "",
            "A recording shows only what happened to pass by: the result is always partial",
            "and never conformant. Archives (HAR) leave out headers and framing, so that",
            "rules about missing headers are judged in SAZ and run.jsonl alone. Where no",
            "link in the recording tells which operation a request was, only what needs",
            "none is judged.",
            "",
            "Exit status",
            "  0  every MUST of which the recordings show anything is fulfilled",
            "  1  at least one is violated",
            "  2  none is violated, but some are in doubt, or nothing of UCWA was found",
            "  3  bad usage, or a file that cannot be read (to its end), unless 1"
        })
final class JudgeCommand implements Callable<Integer> {
    @Parameters(
            paramLabel = "FILE",
            arity = "1..*",
            description = "HAR, SAZ or run.jsonl, told apart by what they hold; or the output folder of a run.")
    private List<Path> files = new ArrayList<>();

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description =
                    "Folder of the reports; default reports/out/judged-<name of the first file> in a checkout of the"
                            + " sources, else in ./ucwa-tck-out.")
    private @Nullable Path out;

    @Option(
            names = "--only",
            paramLabel = "GLOB",
            description =
                    "Judge only these rules or checks, as 'run' takes them; a rule that only a run can judge is refused.")
    private List<String> only = new ArrayList<>();

    @Option(names = "--strict", description = "A SHOULD counts as a MUST.")
    private boolean strict;

    @Mixin
    private final Privacy privacy = new Privacy();

    @Mixin
    private final Terminal terminal = new Terminal();

    @Override
    public Integer call() {
        Path path = OutputFolder.of(out, "judged-" + name(files.get(0)));
        files.forEach(file -> OutputFolder.requireOutside(path, file));
        Predicate<PlannedCheck> selected = Selection.ofRecordings(only);
        Mask mask = new Mask();
        Captures captures = Captures.judge(files, mask, selected);
        privacy.see(captures.exchanges());
        terminal.gate().hide(privacy.after(mask::hide));
        captures.notes().forEach(note -> terminal.err().println("ucwa-tck: " + note));
        captures.broken().forEach(note -> terminal.err().println("ucwa-tck: " + note));
        if (captures.files().isEmpty()) {
            return ExitStatus.UNUSABLE;
        }
        try (OutputFolder folder = OutputFolder.take(path)) {
            folder.clear();
            write(folder.path(), captures, mask);
            return conclude(folder.path(), captures, mask);
        }
    }

    private static String name(Path file) {
        String name = String.valueOf(file.toAbsolutePath().normalize().getFileName());
        return name.replaceFirst("(?i)\\.(har|saz|jsonl)$", "").replaceAll("[^A-Za-z0-9._-]", "_");
    }

    private void write(Path folder, Captures captures, Mask mask) {
        RunHeader header = header(captures, mask);
        try (RunLogWriter writer = RunLogWriter.begin(folder, header, mask::hide)) {
            captures.exchanges().forEach(writer::exchange);
            captures.results().forEach(writer::result);
            writer.footer(new RunFooter(Instant.now(), false, 0));
        }
    }

    private RunHeader header(Captures captures, Mask mask) {
        Instant now = Instant.now();
        String first = files.get(0).toString();
        int more = files.size() - 1;
        return new RunHeader(
                Suite.real().version(),
                "judged-" + now.getEpochSecond() + "-" + Integer.toHexString(now.getNano()),
                now,
                mask.hide(first + (more == 0 ? "" : " and " + more + " more")),
                captures.root(),
                List.of(),
                List.of(Format.values()),
                List.of(),
                only,
                List.of(),
                RunHeader.DEFAULT_SEED,
                strict,
                0,
                RunHeader.WHOLE,
                Origin.ofRecordings(),
                List.of(),
                LogPart.FIRST,
                captures.files());
    }

    private int conclude(Path folder, Captures captures, Mask mask) {
        Edition edition = Edition.of(Catalogue.load());
        RunLog log = privacy.render(folder, edition, mask::hideInFile);
        Conclusion conclusion = new Conclusion(log, edition.rules());
        int status = conclusion.exitStatus();
        boolean unread = status != ExitStatus.VIOLATED && !captures.broken().isEmpty();
        conclusion.print(terminal.screen(), folder);
        if (unread) {
            terminal.out().println("Not every file could be read to its end, so that the exit status is 3.");
        }
        terminal.out().flush();
        return unread ? ExitStatus.UNUSABLE : status;
    }
}
