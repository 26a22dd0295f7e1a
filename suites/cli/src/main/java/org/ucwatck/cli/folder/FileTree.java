package org.ucwatck.cli.folder;

import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A file, or a folder with all that is in it. */
public final class FileTree {
    private FileTree() {}

    public static void delete(Path tree) throws IOException {
        if (!Files.exists(tree)) {
            return;
        }
        for (Path file : all(tree, Comparator.reverseOrder())) {
            Files.delete(file);
        }
    }

    /** Moves it in place of what was there, also to another file system. */
    static void move(Path from, Path to) throws IOException {
        delete(to);
        try {
            Files.move(from, to);
        } catch (DirectoryNotEmptyException e) {
            for (Path file : all(from, Comparator.naturalOrder())) {
                Files.copy(file, to.resolve(from.relativize(file)), StandardCopyOption.COPY_ATTRIBUTES);
            }
            delete(from);
        }
    }

    /** Names of what is in the folder, sorted. */
    static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private static List<Path> all(Path tree, Comparator<Path> order) throws IOException {
        try (Stream<Path> files = Files.walk(tree)) {
            return files.sorted(order).toList();
        }
    }
}
