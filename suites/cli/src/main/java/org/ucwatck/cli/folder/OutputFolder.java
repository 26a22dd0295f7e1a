package org.ucwatck.cli.folder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.ucwatck.cli.terminal.UsageError;
import org.ucwatck.spec.files.FileTrouble;
import org.ucwatck.verdict.log.EvidenceFiles;
import org.ucwatck.verdict.log.RunLogWriter;

/**
 * The folder that a run writes to, and no other run meanwhile. It always holds the latest run; the one before it moves to
 * a folder of the same name with {@value #PREVIOUS} behind it.
 */
public final class OutputFolder implements AutoCloseable {
    static final String PREVIOUS = ".previous";

    private final Path folder;
    private final FolderLock lock;

    private OutputFolder(Path folder, FolderLock lock) {
        this.folder = folder;
        this.lock = lock;
    }

    /** The folder, whether it is there or not. */
    public static Path of(@Nullable Path chosen, String target) {
        return chosen != null ? chosen : Installation.outputs().resolve(target);
    }

    /** A UsageError when the file or folder lies where it would be moved away before anybody reads it. */
    public static void requireOutside(Path folder, Path read) {
        Path whole = read.toAbsolutePath().normalize();
        Path absolute = folder.toAbsolutePath().normalize();
        if (whole.startsWith(absolute)
                || whole.startsWith(absolute.resolveSibling(absolute.getFileName() + PREVIOUS))) {
            throw new UsageError(read + " lies in the folder that the reports go to; choose another with --out");
        }
    }

    /** Makes the folder if need be and locks it; a UsageError when nothing can be written there, or somebody else writes. */
    public static OutputFolder take(Path folder) {
        try {
            EvidenceFiles.createFolders(folder);
        } catch (IOException e) {
            throw new UsageError("cannot make the output folder " + folder + "; choose another with --out");
        }
        if (!Files.isWritable(folder)) {
            throw new UsageError("cannot write into the output folder " + folder + "; choose another with --out");
        }
        return new OutputFolder(folder, FolderLock.take(folder));
    }

    public Path path() {
        return folder;
    }

    /**
     * Moves what an earlier run left out of the way.
     *
     * @return where the earlier run is now if it was interrupted, so that somebody may go on with it
     */
    public Optional<Path> clear() {
        RunFolder earlier = new RunFolder(folder);
        Path previous = besides(PREVIOUS);
        try {
            if (earlier.names().isEmpty()) {
                return Optional.empty();
            }
            earlier.requireOwn();
            boolean interrupted = earlier.isInterrupted();
            makeWay(previous);
            moveTo(previous, earlier.names());
            return interrupted ? Optional.of(previous) : Optional.empty();
        } catch (IOException e) {
            throw new UsageError("cannot move the earlier run in " + folder + " to " + previous + ": "
                    + FileTrouble.of(e) + "; move it yourself, or choose another folder with --out");
        }
    }

    private Path besides(String suffix) {
        Path absolute = folder.toAbsolutePath().normalize();
        Path name = absolute.getFileName();
        if (name == null) {
            throw new UsageError("the root of a file system cannot be an output folder; choose another with --out");
        }
        return (name.equals(folder.getFileName()) ? folder : absolute).resolveSibling(name + suffix);
    }

    /** Deletes the run there, or moves it on when it is one to be kept. */
    private void makeWay(Path previous) throws IOException {
        RunFolder there = new RunFolder(previous);
        there.requireNoStranger();
        if (!there.names().contains(RunLogWriter.FILE_NAME)) {
            // Nothing, or what a move that was killed has moved so far: the run log goes last.
            return;
        }
        there.requireOwn();
        FolderLock.take(previous).close();
        if (there.isKept()) {
            FileTree.move(previous, free());
        } else {
            FileTree.delete(previous);
        }
    }

    private Path free() {
        return IntStream.iterate(2, number -> number + 1)
                .mapToObj(number -> besides(PREVIOUS + "-" + number))
                .filter(path -> !Files.exists(path))
                .findFirst()
                .orElseThrow();
    }

    /** The run log last, since it tells that the rest is of a run. */
    private void moveTo(Path previous, List<String> names) throws IOException {
        EvidenceFiles.createFolders(previous);
        for (String name : names.stream()
                .sorted(Comparator.comparing(RunLogWriter.FILE_NAME::equals))
                .toList()) {
            FileTree.move(folder.resolve(name), previous.resolve(name));
        }
    }

    @Override
    public void close() {
        lock.close();
    }
}
