package org.ucwatck.selftest.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.ucwatck.spec.files.SpecFiles;

/**
 * A page that nobody has written code for: its file in the catalogue, with the link that leads there, and its lines in the
 * reading of the server give it checks, schemas, a server, faults and requirements.
 */
@Execution(ExecutionMode.CONCURRENT)
class NewPageTest {
    private static final String MOOD = "mood";
    private static final Path READING =
            Path.of("../reference-server/src/main/java/org/ucwatck/reference/pages/MePages.java");
    private static final String CLASS_PATH =
            System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    private static final String ROOT = "org/ucwatck/spec/";
    private static final List<String> OPERATORS = List.of("LIMIT_RAISED", "VALUE_REFUSED", "NOT_KEPT", "NOT_ANNOUNCED");

    private static final String LINES = """
            page("mood")
                    .scope(USER_READ_WRITE)
                    .property("colour", one(Enumerations.IMPORTANCE))
                    .property("text", text())
                    .property("wish", text())
                    .link("self")
                    .event(UPDATED, "me", MEDIUM)
                    .get()
                    .post(204)
                    .parameter("colour", one(Enumerations.IMPORTANCE))
                    .parameter("text", text().max(20))
                    .parameter("wish", text()),
            """;

    /** Writes the schemas that follow from the catalogue, as the build does. */
    private static final String SCHEMA_WRITER = """
            package org.ucwatck.spec.schemas;
            public final class WriteSchemas {
                public static void main(String[] to) throws java.io.IOException {
                    for (var file : DerivedSchemas.of(org.ucwatck.spec.Catalogue.load()).entrySet()) {
                        java.nio.file.Files.writeString(java.nio.file.Path.of(to[0], file.getKey()), file.getValue());
                    }
                }
            }
            """;

    @Test
    @Timeout(value = 25, unit = TimeUnit.MINUTES)
    void pageOfTwoEditsIsJudgedServedAndBroken(@TempDir Path folder) throws Exception {
        copyCatalogue(folder);
        addToCatalogue(folder);
        compile(folder, addToReading(folder));
        compile(folder, Files.writeString(folder.resolve("WriteSchemas.java"), SCHEMA_WRITER));
        run(
                folder,
                "org.ucwatck.spec.schemas.WriteSchemas",
                List.of(folder.resolve(ROOT + "json").toString()));
        Path told = folder.resolve("told");
        run(
                folder,
                NewPageRun.class.getName(),
                Stream.concat(Stream.of(told.toString(), MOOD), OPERATORS.stream())
                        .toList());

        assertThat(folder.resolve(ROOT + "json/mood.schema.json")).exists();
        requireJudged(Files.readAllLines(told));
        requireBroken(Files.readAllLines(told));
    }

    private static void requireJudged(List<String> told) {
        assertThat(told)
                .contains(
                        "check setting.shown/mood.POST.wish/what-is-set-is-shown/json",
                        "check request.max-length/mood.POST.text/greatest-length-is-taken-and-no-more/xml",
                        "check scope.missing-is-forbidden/mood.POST/nothing-is-set-without-a-scope/json",
                        "failed 0",
                        "requirement setting.shown/mood.POST.colour PASSED",
                        "requirement setting.announced/mood PASSED",
                        "requirement request.enumeration/mood.POST.colour PASSED",
                        "requirement body.schema/mood PASSED");
    }

    private static void requireBroken(List<String> told) {
        assertThat(told.stream().filter(line -> OPERATORS.stream().anyMatch(line::startsWith)))
                .containsExactly(
                        "LIMIT_RAISED mood.POST.text",
                        "VALUE_REFUSED mood.POST.colour",
                        "NOT_KEPT mood.POST.colour",
                        "NOT_KEPT mood.POST.text",
                        "NOT_KEPT mood.POST.wish",
                        "NOT_ANNOUNCED mood");
    }

    private static void copyCatalogue(Path folder) throws IOException {
        for (String name : SpecFiles.list("")) {
            if (!name.endsWith(".class")) {
                Path copy = folder.resolve(ROOT + name);
                Files.createDirectories(Objects.requireNonNull(copy.getParent()));
                try (InputStream file = SpecFiles.open(name)) {
                    Files.copy(file, copy);
                }
            }
        }
    }

    private static void addToCatalogue(Path folder) throws IOException {
        Path pages = folder.resolve(ROOT + "catalogue/resources/me");
        try (InputStream page = NewPageTest.class.getResourceAsStream("mood.yaml")) {
            Files.copy(Objects.requireNonNull(page), pages.resolve("mood.yaml"));
        }
        replace(
                pages.resolve("me.yaml"),
                pages.resolve("me.yaml"),
                "- {rel: note,",
                "- {rel: mood, target: mood, evidence: doc}\n- {rel: note,");
    }

    private static Path addToReading(Path folder) throws IOException {
        Path changed = folder.resolve("MePages.java");
        replace(READING, changed, ".link(\"note\")", ".link(\"mood\")\n.link(\"note\")");
        return replace(changed, changed, "page(\"photo\")", LINES.strip() + "\npage(\"photo\")");
    }

    private static Path replace(Path from, Path to, String old, String now) throws IOException {
        String text = Files.readString(from);
        assertThat(text).containsOnlyOnce(old);
        return Files.writeString(to, text.replace(old, now));
    }

    private static void compile(Path folder, Path source) {
        int status = ToolProvider.getSystemJavaCompiler()
                .run(null, null, null, "-d", folder.toString(), "-cp", CLASS_PATH, "-proc:none", source.toString());
        assertThat(status).isZero();
    }

    /** A process in which what is in the folder goes before everything else. */
    private static void run(Path folder, String main, List<String> arguments) throws IOException, InterruptedException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        List<String> command = new ArrayList<>(List.of(java, "-cp", folder + File.pathSeparator + CLASS_PATH, main));
        command.addAll(arguments);
        Path out = folder.resolve("out.txt");
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(out.toFile())
                .start();
        try {
            boolean ended = process.waitFor(8, TimeUnit.MINUTES);
            assertThat(ended && process.exitValue() == 0)
                    .as(Files.readString(out, StandardCharsets.UTF_8))
                    .isTrue();
        } finally {
            process.destroyForcibly();
        }
    }
}
