package org.ucwatck.cli.run;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ucwatck.cli.folder.OutputFolder;
import org.ucwatck.cli.target.TargetUnderTest;
import org.ucwatck.cli.terminal.ExitStatus;
import org.ucwatck.cli.terminal.UsageError;
import org.ucwatck.report.Reports;
import org.ucwatck.report.text.Edition;

/** Several targets of one command: the folder of each, and what they come to together. */
final class ManyTargets {
    private static final String COMPARED = "compared";

    /** The gravest first. */
    private static final List<Integer> BY_WEIGHT = List.of(
            ExitStatus.INTERRUPTED, ExitStatus.UNUSABLE, ExitStatus.VIOLATED, ExitStatus.OPEN, ExitStatus.FULFILLED);

    private final Map<Path, Path> folders;
    private final @Nullable Path out;
    private final List<Path> tested = new ArrayList<>();
    private int status = ExitStatus.FULFILLED;

    private ManyTargets(Map<Path, Path> folders, @Nullable Path out) {
        this.folders = Collections.unmodifiableMap(folders);
        this.out = out;
    }

    /**
     * Reads all target files; a UsageError when two have one name.
     *
     * @param out the folder in which each target has one of its name; null for the usual one
     */
    static ManyTargets of(List<Path> files, @Nullable Path out) {
        Map<Path, Path> folders = new LinkedHashMap<>();
        Set<String> names = new HashSet<>(Set.of(COMPARED));
        for (Path file : files) {
            String name = TargetUnderTest.nameOf(file);
            if (!names.add(name)) {
                throw new UsageError(file + ": the name " + name
                        + (name.equals(COMPARED)
                                ? " is that of the folder that compares them"
                                : " is that of another target")
                        + "; give it another with name:");
            }
            folders.put(file, folder(out, name));
        }
        return new ManyTargets(folders, out);
    }

    /** The folder of each target file, in the order of the command. */
    Map<Path, Path> folders() {
        return folders;
    }

    /** The run in the folder came to this exit status. */
    void ended(Path folder, int exitStatus) {
        tested.add(folder);
        status = BY_WEIGHT.indexOf(exitStatus) < BY_WEIGHT.indexOf(status) ? exitStatus : status;
    }

    /** The gravest of all. */
    int exitStatus() {
        return status;
    }

    /** Writes the page that compares them; gives it. */
    Path compare(Edition edition) {
        return Reports.compare(tested, folder(out, COMPARED), edition);
    }

    private static Path folder(@Nullable Path out, String name) {
        return OutputFolder.of(out == null ? null : out.resolve(name), name);
    }
}
