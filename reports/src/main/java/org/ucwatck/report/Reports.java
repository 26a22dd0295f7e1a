package org.ucwatck.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.ucwatck.report.compare.ComparedRun;
import org.ucwatck.report.compare.ComparisonReport;
import org.ucwatck.report.output.Folder;
import org.ucwatck.report.output.Outlet;
import org.ucwatck.report.text.Edition;
import org.ucwatck.report.text.ReportInput;
import org.ucwatck.spec.files.FileTrouble;
import org.ucwatck.spec.rules.Rule;
import org.ucwatck.verdict.log.EvidenceFiles;
import org.ucwatck.verdict.log.RunLog;
import org.ucwatck.verdict.log.RunLogReader;

/** Writes the reports of a run into its output folder, beside {@code run.jsonl}. */
public final class Reports {
    /** Name of the page that compares runs. */
    public static final String COMPARISON = "compare.html";

    /** Checks of a run from which on reports are written one after the other. */
    private static final int LARGE = 2_000;

    private Reports() {}

    /** All reports that there are. */
    public static Set<ReportKind> all() {
        return EnumSet.allOf(ReportKind.class);
    }

    /**
     * Writes reports of a log, replacing older ones; the same log and rules give the same bytes.
     *
     * @throws ReportNotWritten at the first report that cannot be written
     */
    public static void write(Path folder, RunLog log, List<Rule> rules, Set<ReportKind> kinds) {
        write(folder, log, Edition.of(rules), kinds);
    }

    /** The same, telling also of the readings and the version of the catalogue. */
    public static void write(Path folder, RunLog log, Edition edition, Set<ReportKind> kinds) {
        write(folder, new ReportInput(log, edition), kinds);
    }

    private static void write(Path folder, ReportInput input, Set<ReportKind> kinds) {
        Set<ReportKind> allure = EnumSet.of(ReportKind.ALLURE_RESULTS, ReportKind.ALLURE_REPORT);
        if (input.log().results().size() > LARGE) {
            // What goes on beside needs memory beside.
            writeEach(folder, input, kinds::contains);
            return;
        }
        ExecutorService beside = Executors.newSingleThreadExecutor();
        try {
            // Allure takes as long as all others together.
            CompletableFuture<Void> other = CompletableFuture.runAsync(
                    () -> writeEach(folder, input, kind -> kinds.contains(kind) && allure.contains(kind)), beside);
            writeEach(folder, input, kind -> kinds.contains(kind) && !allure.contains(kind));
            other.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof ReportNotWritten cause ? cause : e;
        } finally {
            beside.shutdown();
        }
    }

    private static void writeEach(Path folder, ReportInput input, Predicate<ReportKind> wanted) {
        Stream.of(ReportKind.values()).filter(wanted).forEach(kind -> write(kind, input, folder.resolve(kind.path())));
    }

    /**
     * Reads {@code run.jsonl} in the folder back and writes the reports again.
     *
     * @return the log that was read
     * @throws org.ucwatck.verdict.log.RunLogUnreadable when there is no run log or it is malformed
     * @throws ReportNotWritten at the first report that cannot be written
     */
    public static RunLog render(Path folder, Edition edition, Set<ReportKind> kinds) {
        return render(folder, edition, kinds, UnaryOperator.identity());
    }

    /**
     * The same while the secrets of the run are still known.
     *
     * @param gate the text of every file passes it
     */
    public static RunLog render(Path folder, Edition edition, Set<ReportKind> kinds, UnaryOperator<String> gate) {
        RunLog log = RunLogReader.read(folder);
        write(folder, new ReportInput(log, edition, new Outlet(gate)), kinds);
        return log;
    }

    /** Whether the folder has every report; a run that was killed while it wrote them lacks some. */
    public static boolean areThere(Path folder) {
        return all().stream().allMatch(kind -> Files.exists(folder.resolve(kind.path())));
    }

    /**
     * Deletes the reports in the folder, which tell of an older run than the one that begins.
     *
     * @throws UncheckedIOException when one cannot be deleted
     */
    public static void remove(Path folder) {
        try {
            for (ReportKind kind : all()) {
                Folder.delete(folder.resolve(kind.path()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "cannot delete the reports of an older run in " + folder + ": " + FileTrouble.of(e), e);
        }
    }

    /**
     * Writes one page that compares runs: {@value #COMPARISON} in the folder, and beside it an Allure report with history
     * for each server that has several of them; the folders of the runs stay as they are.
     *
     * @param runs output folders of two or more runs, in the order of the columns
     * @return where the page stands
     * @throws org.ucwatck.verdict.log.RunLogUnreadable when one of them has no run log or it is malformed
     * @throws ReportNotWritten when the page cannot be written
     */
    public static Path compare(List<Path> runs, Path folder, Edition edition) {
        List<ComparedRun> read =
                runs.stream().map(run -> ComparedRun.read(run, folder, edition)).toList();
        Path page = folder.resolve(COMPARISON);
        try {
            ComparisonReport.write(read, page);
        } catch (IOException | RuntimeException e) {
            throw new ReportNotWritten(page, e);
        }
        return page;
    }

    /**
     * Names of the report files in the folder that are not what the log gives: changed, missing, or too many. A report
     * that the folder does not have at all is passed over.
     *
     * @throws UncheckedIOException when the folder cannot be read or nothing can be written to compare with
     */
    public static List<String> differences(Path folder, RunLog log, Edition edition) {
        Set<ReportKind> there = all();
        there.removeIf(kind -> !Files.exists(folder.resolve(kind.path())));
        Set<ReportKind> needed = EnumSet.of(ReportKind.ALLURE_RESULTS);
        needed.addAll(there);
        try {
            Path again = Files.createTempDirectory("ucwa-tck-report");
            try {
                write(again, log, edition, there.contains(ReportKind.ALLURE_REPORT) ? needed : there);
                return FolderComparison.of(folder, again, there);
            } finally {
                Folder.delete(again);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot compare the reports in " + folder + ": " + FileTrouble.of(e), e);
        }
    }

    private static void write(ReportKind kind, ReportInput input, Path path) {
        try {
            EvidenceFiles.createFolders(
                    Objects.requireNonNull(path.toAbsolutePath().getParent()));
            kind.writer().write(input, path);
        } catch (IOException | RuntimeException | StackOverflowError | OutOfMemoryError e) {
            throw new ReportNotWritten(path, e);
        }
    }
}
