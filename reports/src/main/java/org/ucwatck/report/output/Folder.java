package org.ucwatck.report.output;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ucwatck.verdict.log.EvidenceFiles;

/** A folder of a report: emptied when it is opened, so that nothing of an older run stays in it. */
public final class Folder {
    private final Path root;
    private final Outlet outlet;
    private final Set<Path> made = new HashSet<>();

    private Folder(Path root, Outlet outlet) {
        this.root = root;
        this.outlet = outlet;
    }

    /** Makes the folder anew, without what it held; what is written to it passes the outlet. */
    public static Folder empty(Path root, Outlet outlet) throws IOException {
        delete(root);
        EvidenceFiles.createFolders(root);
        return new Folder(root, outlet);
    }

    /** Deletes a file, or a folder with all that is in it; nothing when it is not there. */
    public static void delete(Path root) throws IOException {
        if (Files.exists(root)) {
            Files.walkFileTree(root, new Deleting());
        }
    }

    Path root() {
        return root;
    }

    /** Writes a text file as UTF-8; what UTF-8 cannot carry becomes a question mark. */
    public void write(String name, String text) throws IOException {
        Path file = root.resolve(name);
        Path parent = file.getParent();
        if (parent != null && made.add(parent)) {
            EvidenceFiles.createFolders(parent);
        }
        outlet.write(file, text);
    }

    private static final class Deleting extends SimpleFileVisitor<Path> {
        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException failure) throws IOException {
            if (failure != null) {
                throw failure;
            }
            Files.delete(folder);
            return FileVisitResult.CONTINUE;
        }
    }
}
