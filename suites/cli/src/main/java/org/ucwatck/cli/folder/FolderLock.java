package org.ucwatck.cli.folder;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ucwatck.cli.terminal.UsageError;
import org.ucwatck.spec.files.FileTrouble;

/**
 * A lock of the operating system on an output folder, gone with the process that holds it however that ends. Its file
 * names the holder, and is deleted when the lock is given back.
 */
public final class FolderLock implements AutoCloseable {
    static final String FILE_NAME = "run.lock";

    /** Locked far behind the text, so that others can read that on every system. */
    private static final long PLACE = Long.MAX_VALUE - 1;

    private static final int MOST_TRIES = 10;

    private final Path folder;
    private final Path file;
    private final FileChannel channel;

    private FolderLock(Path folder, FileChannel channel) {
        this.folder = folder;
        this.file = folder.resolve(FILE_NAME);
        this.channel = channel;
    }

    /** Locks an existing folder; a UsageError that names the other process when one holds the lock. */
    public static FolderLock take(Path folder) {
        try {
            for (int tries = 0; tries < MOST_TRIES; tries++) {
                Optional<FolderLock> lock = tryOnce(folder);
                if (lock.isPresent()) {
                    return lock.get();
                }
            }
        } catch (IOException e) {
            throw new UsageError("cannot lock the folder " + folder + ": " + FileTrouble.of(e)
                    + "; choose another with --out, on a file system that has locks");
        }
        throw new UsageError("cannot lock the folder " + folder + ", since other runs come and go there; choose another"
                + " with --out");
    }

    /** Empty when the file was deleted by its former holder, just when it was locked here. */
    private static Optional<FolderLock> tryOnce(Path folder) throws IOException {
        Path file = folder.resolve(FILE_NAME);
        Object before = keyOf(file);
        FileChannel channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        if (!isLocked(channel)) {
            channel.close();
            throw new UsageError("another run is writing to " + folder + ": " + holder(file)
                    + "; wait for its end, or choose another folder with --out");
        }
        boolean isNew = before == null;
        FolderLock lock = new FolderLock(folder, channel);
        if (isNew ? Files.exists(file) : Objects.equals(before, keyOf(file))) {
            lock.sign();
            return Optional.of(lock);
        }
        channel.close();
        return Optional.empty();
    }

    private static boolean isLocked(FileChannel channel) throws IOException {
        try {
            return channel.tryLock(PLACE, 1, false) != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    private void sign() {
        String text = "process " + ProcessHandle.current().pid() + ", which began at "
                + Clock.systemUTC().instant().truncatedTo(ChronoUnit.SECONDS);
        try {
            channel.truncate(0);
            channel.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.US_ASCII)));
        } catch (IOException e) {
            // The disk is full: whoever comes second is told less, but is held off all the same.
        }
    }

    public Path folder() {
        return folder;
    }

    private static String holder(Path file) throws IOException {
        String text = Files.readString(file, StandardCharsets.ISO_8859_1).strip();
        return text.matches("process [0-9]{1,10}, which began at [0-9TZ:-]{1,30}") ? text : "a process that just began";
    }

    /** What tells the file from another one of its name; null where there is none. */
    private static @Nullable Object keyOf(Path file) throws IOException {
        return Files.exists(file)
                ? Files.readAttributes(file, BasicFileAttributes.class).fileKey()
                : null;
    }

    /** Deletes the file before it lets go, so that nobody deletes that of the next holder. */
    @Override
    public void close() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            // Some systems keep a file that is open; it holds no lock then, as after a kill, and the next run takes it.
        }
        try {
            channel.close();
        } catch (IOException e) {
            // The lock goes with the process at the latest.
        }
    }
}
