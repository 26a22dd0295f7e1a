package org.ucwatck.report;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A folder of a report: emptied when it is opened, so that nothing of an older run stays in it. */
final class Folder {
    private final Path root;
    private final Set<Path> made = new HashSet<>();

    private Folder(Path root) {
        this.root = root;
    }

    static Folder empty(Path root) throws IOException {
        delete(root);
        Files.createDirectories(root);
        return new Folder(root);
    }

    static void delete(Path root) throws IOException {
        if (Files.exists(root)) {
            Files.walkFileTree(root, new Deleting());
        }
    }

    Path root() {
        return root;
    }

    /** Writes a text file as UTF-8; what UTF-8 cannot carry becomes a question mark. */
    void write(String name, String text) throws IOException {
        Path file = root.resolve(name);
        Path parent = file.getParent();
        if (parent != null && made.add(parent)) {
            Files.createDirectories(parent);
        }
        Files.write(file, text.getBytes(StandardCharsets.UTF_8));
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
