package org.ucwatck.verdict.log;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** Files that show what passed between the suite and a server: where the file system knows owners, for theirs alone. */
public final class EvidenceFiles {
    private static final Set<PosixFilePermission> FILE = PosixFilePermissions.fromString("rw-------");
    private static final Set<PosixFilePermission> FOLDER = PosixFilePermissions.fromString("rwx------");
    private static final Set<OpenOption> ANEW =
            Set.of(StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE);

    private EvidenceFiles() {}

    /** Makes the folder and those above it that are missing; one that is there stays as it is. */
    public static void createFolders(Path folder) throws IOException {
        Files.createDirectories(folder, attributes(folder, FOLDER));
    }

    /** Opens a file, which is created or withdrawn from others. */
    public static FileChannel open(Path file, Set<? extends OpenOption> how) throws IOException {
        FileChannel channel = FileChannel.open(file, how, attributes(file, FILE));
        withdraw(file);
        return channel;
    }

    /** Writes a text file as UTF-8, replacing an older one; what UTF-8 cannot carry becomes a question mark. */
    public static void write(Path file, String text) throws IOException {
        try (FileChannel out = open(file, ANEW)) {
            ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                out.write(bytes);
            }
        }
    }

    /** The file itself; throws when something else stands there: a pipe, say, never ends. */
    public static Path regular(Path file) throws IOException {
        if (Files.exists(file) && !Files.isRegularFile(file)) {
            throw new FileSystemException(file.toString(), null, "is no regular file");
        }
        return file;
    }

    /** Leaves a file that is there to its owner; one of somebody else stays as it is. */
    private static void withdraw(Path file) throws IOException {
        if (knowsOwners(file) && !Files.getPosixFilePermissions(file).equals(FILE)) {
            try {
                Files.setPosixFilePermissions(file, FILE);
            } catch (IOException e) {
                // who may write to the file of another may not change who reads it
            }
        }
    }

    private static FileAttribute<?>[] attributes(Path path, Set<PosixFilePermission> permissions) {
        return knowsOwners(path)
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(permissions)}
                : new FileAttribute<?>[0];
    }

    private static boolean knowsOwners(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix");
    }
}
