package org.ucwatck.cli.folder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ucwatck.cli.terminal.UsageError;
import org.ucwatck.report.ReportKind;
import org.ucwatck.report.Reports;
import org.ucwatck.report.certificate.Certificate;
import org.ucwatck.verdict.log.RunLogEnd;
import org.ucwatck.verdict.log.RunLogWriter;

/** A folder that a run wrote, as far as its files tell. */
final class RunFolder {
    private static final Set<String> WRITTEN = Stream.concat(
                    Stream.of(
                            RunLogWriter.FILE_NAME,
                            FolderLock.FILE_NAME,
                            Certificate.FILE_NAME,
                            Certificate.KEY_NAME,
                            Certificate.CHECKSUMS_NAME),
                    Reports.all().stream().map(ReportKind::path))
            .collect(Collectors.toUnmodifiableSet());

    private final Path folder;

    RunFolder(Path folder) {
        this.folder = folder;
    }

    /** What is in it but for the lock; none where there is no such folder. */
    List<String> names() throws IOException {
        return Files.isDirectory(folder)
                ? FileTree.names(folder).stream()
                        .filter(name -> !name.equals(FolderLock.FILE_NAME))
                        .toList()
                : List.of();
    }

    /** A UsageError when anything in it was not written by a run, so that it must not be moved or deleted. */
    void requireOwn() throws IOException {
        requireNoStranger();
        List<String> names = names();
        boolean own = names.contains(RunLogWriter.FILE_NAME) ? RunLogEnd.isLog(folder) : names.isEmpty();
        if (!own) {
            throw refused("has files (" + some(names) + ") and no run log, so that no run wrote them");
        }
    }

    /** A UsageError when it has files of other names than those that a run writes. */
    void requireNoStranger() throws IOException {
        List<String> strangers =
                names().stream().filter(name -> !WRITTEN.contains(name)).toList();
        if (!strangers.isEmpty()) {
            throw refused("has files that no run wrote (" + some(strangers) + ")");
        }
    }

    private UsageError refused(String why) {
        return new UsageError("the folder " + folder + " " + why + "; move them away, or choose another with --out");
    }

    private static String some(List<String> names) {
        return String.join(", ", names.subList(0, Math.min(3, names.size()))) + (names.size() > 3 ? ", …" : "");
    }

    /** Whether its run did not come to its end. */
    boolean isInterrupted() {
        return !RunLogEnd.isReached(folder);
    }

    /** Whether it is to be kept, whatever runs later: going on with it, or showing it, must stay possible. */
    boolean isKept() {
        return isInterrupted() || Files.exists(folder.resolve(Certificate.FILE_NAME));
    }
}
