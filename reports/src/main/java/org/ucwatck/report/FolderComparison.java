package org.ucwatck.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Compares the reports in two folders, byte for byte. */
final class FolderComparison {
    private FolderComparison() {}

    /** Names of the files of these reports that differ or that only one folder has, sorted. */
    static List<String> of(Path one, Path other, Set<ReportKind> kinds) throws IOException {
        Set<String> names = new TreeSet<>();
        for (ReportKind kind : kinds) {
            names.addAll(names(one, kind));
            names.addAll(names(other, kind));
        }
        List<String> different = new ArrayList<>();
        for (String name : names) {
            if (!isSame(one.resolve(name), other.resolve(name))) {
                different.add(name);
            }
        }
        return different;
    }

    private static List<String> names(Path folder, ReportKind kind) throws IOException {
        Path path = folder.resolve(kind.path());
        if (!Files.exists(path)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(path)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString().replace('\\', '/'))
                    .toList();
        }
    }

    private static boolean isSame(Path one, Path other) throws IOException {
        return Files.isRegularFile(one) && Files.isRegularFile(other) && Files.mismatch(one, other) < 0;
    }
}
