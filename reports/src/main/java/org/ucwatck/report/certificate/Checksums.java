package org.ucwatck.report.certificate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ucwatck.report.output.Sha256;

/** {@code SHA256SUMS}: the digest of every file of a folder, in the form that {@code sha256sum -c} reads. */
final class Checksums {
    static final String FILE_NAME = "SHA256SUMS";
    private static final Set<String> OWN = Set.of(FILE_NAME, Certificate.FILE_NAME, Certificate.KEY_NAME);
    private static final int HEX = 64;

    private final Map<String, String> digests;

    private Checksums(Map<String, String> digests) {
        this.digests = digests;
    }

    /** The digests of all files that are in the folder now, but for those of the certificate itself. */
    static Checksums compute(Path folder) throws IOException {
        Map<String, String> digests = new TreeMap<>();
        for (String name : names(folder)) {
            digests.put(name, Sha256.of(folder.resolve(name)));
        }
        return new Checksums(digests);
    }

    /** The digests of a text of this form; lines of another form count as changes of a file of that name. */
    static Checksums parse(String text) {
        return new Checksums(text.lines()
                .collect(Collectors.toMap(Checksums::name, Checksums::digest, (one, other) -> "twice", TreeMap::new)));
    }

    private static Set<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
                    .map(file -> name(folder, file))
                    .filter(name -> !OWN.contains(name))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    /** Whatever in the folder is neither a file nor a folder of its own, such as a symbolic link, in words. */
    static List<String> strangers(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> !file.equals(folder))
                    .filter(file -> !Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
                    .filter(file -> !Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS))
                    .sorted()
                    .map(file -> name(folder, file)
                            + (Files.isSymbolicLink(file)
                                    ? " is a symbolic link; a certified folder holds none"
                                    : " is no file; a certified folder holds files alone"))
                    .toList();
        }
    }

    private static String name(Path folder, Path file) {
        return folder.relativize(file).toString().replace('\\', '/');
    }

    String text() {
        return digests.entrySet().stream()
                .map(file -> file.getValue() + "  " + file.getKey() + "\n")
                .collect(Collectors.joining());
    }

    /** What differs from the other, one line for each file, in words. */
    Stream<String> differences(Checksums now) {
        Stream<String> all = Stream.concat(digests.keySet().stream(), now.digests.keySet().stream());
        Function<String, String> words = name -> {
            if (!now.digests.containsKey(name)) {
                return name + " is missing";
            }
            return digests.containsKey(name)
                    ? name + " was changed after it was certified"
                    : name + " was added after the run was certified";
        };
        return all.distinct()
                .sorted()
                .filter(name -> !digests.getOrDefault(name, "").equals(now.digests.getOrDefault(name, "")))
                .map(words);
    }

    private static String name(String line) {
        return line.length() > HEX + 2 ? line.substring(HEX + 2) : line;
    }

    private static String digest(String line) {
        return line.length() > HEX + 2 ? line.substring(0, HEX) : "";
    }
}
