package org.ucwatck.selftest.readings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * No line of the server's reading is idle: without any one of them the readings differ, or nothing compiles. The normal build
 * tries some lines, chosen by {@code tck.seed}, the nightly one all.
 */
class LineRemovalTest {
    private static final Path SOURCES = Path.of("../reference-server/src/main/java/org/ucwatck/reference/pages");
    private static final Pattern FILES = Pattern.compile(".+Pages|ErrorRows|Enumerations");
    private static final Pattern FACT =
            Pattern.compile("\\s+(\\.|\"|page\\(|conversing\\(|as[A-Z]\\w+\\(|ErrorRow\\.of).*");

    /** What ends an expression of several lines stays, since the rest would not compile without it. */
    private static final Pattern END = Pattern.compile(".*?([,;]?)$");

    private static final String CLASS_PATH =
            System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    private static final int ONE_IN = 24;

    /** A line of a source file that states something. */
    private record Line(Path file, int number, String text) {}

    @Test
    void readingsDifferWithoutAnyLine(@TempDir Path folder) throws Exception {
        List<Line> lines = tried();
        List<Line> idle = new ArrayList<>();
        int compiled = 0;
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(d -> {}, null, null)) {
            for (Line line : lines) {
                Path place = folder.resolve(line.file().getFileName() + "-" + line.number());
                boolean compiles = compiles(without(line, place), place, compiler, files);
                compiled += compiles ? 1 : 0;
                if (compiles && agree(place)) {
                    idle.add(line);
                }
            }
        }

        assertThat(idle).as("lines that no difference shows when they are gone").isEmpty();
        assertThat(compiled)
                .as("of %s lines, those without which the rest compiles", lines.size())
                .isGreaterThan(lines.size() * 3 / 4);
    }

    /** Else the test above would pass for another reason than the missing line. */
    @Test
    void readingsAgreeWithAllLines(@TempDir Path folder) throws Exception {
        assertThat(agree(folder)).isTrue();
    }

    private static List<Line> tried() throws IOException {
        List<Line> lines = new ArrayList<>();
        try (Stream<Path> files = Files.list(SOURCES)) {
            for (Path file : files.sorted().toList()) {
                if (FILES.matcher(file.getFileName().toString().replace(".java", ""))
                        .matches()) {
                    lines.addAll(factsOf(file));
                }
            }
        }
        if (Boolean.getBoolean("tck.nightly")) {
            return lines;
        }
        int first = Math.floorMod(Long.getLong("tck.seed", 1), ONE_IN);
        return Stream.iterate(first, at -> at < lines.size(), at -> at + ONE_IN)
                .map(lines::get)
                .toList();
    }

    private static List<Line> factsOf(Path file) throws IOException {
        List<String> all = Files.readAllLines(file);
        return Stream.iterate(0, at -> at < all.size(), at -> at + 1)
                .filter(at -> FACT.matcher(all.get(at)).matches())
                .map(at -> new Line(file, at, all.get(at)))
                .toList();
    }

    private static Path without(Line line, Path place) throws IOException {
        List<String> all = new ArrayList<>(Files.readAllLines(line.file()));
        all.set(line.number(), END.matcher(line.text()).replaceFirst("$1"));
        Path changed = Files.createDirectories(place).resolve(line.file().getFileName());
        return Files.write(changed, all);
    }

    private static boolean compiles(Path source, Path place, JavaCompiler compiler, StandardJavaFileManager files) {
        List<String> options = List.of("-d", place.toString(), "-cp", CLASS_PATH, "-proc:none", "-implicit:none");
        return compiler.getTask(null, files, d -> {}, options, null, files.getJavaFileObjects(source))
                .call();
    }

    private static boolean agree(Path place) throws IOException, ReflectiveOperationException {
        try (ChangedPages changed = ChangedPages.in(place)) {
            return changed.agree();
        }
    }
}
