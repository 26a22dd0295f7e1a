package org.ucwatck.selftest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.ucwatck.reference.ReferenceServer;
import org.ucwatck.reference.ServerOptions;

/** What is handed out works where nothing else is: the archive, the lines of the Dockerfile and those of the action. */
@Timeout(value = 25, unit = TimeUnit.MINUTES)
@Execution(ExecutionMode.CONCURRENT)
class HandedOutTest {
    private static final Path ROOT = Path.of("../..").toAbsolutePath().normalize();
    private static final List<String> TOOLS =
            List.of("sh", "cat", "sed", "head", "dirname", "readlink", "find", "mkdir", "ln", "tar", "gzip");
    private static final String FEW = "discovery.*/**";

    @TempDir
    Path folder = Path.of("");

    private Path archive = Path.of("");

    /** A machine with a shell, the tools that every system has, and Java. */
    @BeforeEach
    void machine() throws IOException {
        try (Stream<Path> built = Files.list(ROOT.resolve("suites/cli/target"))) {
            archive = built.filter(file -> file.toString().endsWith(".tar.gz"))
                    .findFirst()
                    .orElse(Path.of(""));
        }
        assumeTrue(Files.isRegularFile(archive), "nothing is packaged");
        Path bin = Files.createDirectory(folder.resolve("bin"));
        for (String tool : TOOLS) {
            Path there = Stream.of("/bin", "/usr/bin")
                    .map(parent -> Path.of(parent, tool))
                    .filter(Files::isExecutable)
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("this machine has no " + tool));
            install(bin.resolve(tool), there);
        }
        install(bin.resolve("java"), Path.of(System.getProperty("java.home"), "bin", "java"));
    }

    private static void install(Path command, Path tool) throws IOException {
        Files.writeString(command, "#!/bin/sh\nexec '" + tool + "' \"$@\"\n");
        assertThat(command.toFile().setExecutable(true)).isTrue();
    }

    private String sh(Path in, Map<String, String> environment, int status, String... command)
            throws IOException, InterruptedException {
        Path said = folder.resolve("said");
        List<String> words = new ArrayList<>(List.of("/bin/sh", "-e"));
        words.addAll(List.of(command));
        ProcessBuilder builder = new ProcessBuilder(words)
                .directory(in.toFile())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile());
        builder.environment().clear();
        builder.environment().put("PATH", folder.resolve("bin").toString());
        builder.environment().putAll(environment);
        int ended = builder.start().waitFor();
        String text = Files.readString(said);
        assertThat(ended).as("%s\n%s", words, text).isEqualTo(status);
        return text;
    }

    private Path unpacked() throws IOException, InterruptedException {
        sh(folder, Map.of(), 0, "-c", "tar xzf '" + archive + "'");
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().startsWith("ucwa-tck-"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    @Test
    void archiveRunsInAnEmptyFolderWithoutMaven(TestReporter reporter) throws IOException, InterruptedException {
        long began = System.nanoTime();
        Path suite = unpacked();
        Path empty = Files.createDirectory(folder.resolve("empty"));

        String said = sh(empty, Map.of(), 0, "-c", "'" + suite + "/ucwa-tck' run --only '" + FEW + "'");

        long seconds = TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - began);
        reporter.publishEntry("from unpacking to the first report", seconds + " s, " + Files.size(archive) + " bytes");
        assertThat(said).contains("Report: ./ucwa-tck-out/reference/index.html", "Exit status 0");
        assertThat(empty.resolve("ucwa-tck-out/reference/index.html")).isNotEmptyFile();
        assertThat(Files.readString(suite.resolve("README.md"))).contains("./ucwa-tck run", "Nothing is fetched");
        assertThat(suite.resolve("lib")).isNotEmptyDirectory();
        assertThat(Files.readString(suite.resolve("shell/ucwa-tck.1"))).contains(".TH UCWA-TCK 1", version());
        assertThat(Files.readString(suite.resolve("shell/completion"))).contains("complete -F");
        assertThat(List.of("LICENSE", "THIRD-PARTY.txt", "ucwa-tck-sbom.json", "targets/example-remote.yaml"))
                .allSatisfy(file -> assertThat(suite.resolve(file)).isNotEmptyFile());
    }

    private String version() {
        return archive.getFileName().toString().replace(".tar.gz", "").replace("ucwa-tck-", "");
    }

    /** All but FROM, below a folder in place of the root of the image. */
    @Test
    void linesOfTheDockerfileInstallACommandThatRuns() throws IOException, InterruptedException {
        Path image = Files.createDirectories(folder.resolve("image"));
        Files.createDirectories(image.resolve("usr/local/bin"));
        String entry = "";
        Path work = image;
        for (String line : Files.readAllLines(ROOT.resolve("Dockerfile"))) {
            String rest = line.replaceFirst("^[A-Z]+ ", "").replaceAll("(?<= )/", image + "/");
            if (line.startsWith("ADD ")) {
                String[] words = rest.split(" ");
                Path to = Files.createDirectories(Path.of(words[1]));
                sh(ROOT, Map.of(), 0, "-c", "tar xzf " + words[0] + " -C '" + to + "'");
            } else if (line.startsWith("RUN ")) {
                sh(image, Map.of(), 0, "-c", rest);
            } else if (line.startsWith("WORKDIR ")) {
                work = Files.createDirectories(Path.of(image + rest));
            } else if (line.startsWith("ENTRYPOINT ")) {
                entry = rest.replaceAll("[\\[\\]\"]", "");
            } else {
                assertThat(line).matches("#.*|FROM .*|");
            }
        }

        assertThat(sh(work, Map.of(), 0, "-c", "'" + image + "/usr/local/bin/" + entry + "' --version"))
                .contains(version());
    }

    @Test
    void actionRunsAndReports() throws IOException, InterruptedException {
        Path target = folder.resolve("my target.yaml");
        Path summary = Files.createFile(folder.resolve("summary"));
        Path work = Files.createDirectory(folder.resolve("work"));
        Map<String, String> environment = Map.of(
                "GITHUB_ACTION_PATH", unpacked().toString(),
                "GITHUB_STEP_SUMMARY", summary.toString(),
                "TARGET", target.toString(),
                "ARGUMENTS", "--only " + FEW,
                "OUT", "a report");
        try (ReferenceServer server = ReferenceServer.start(ServerOptions.DEFAULT)) {
            server.writeTarget(target);
            assertThat(sh(work, environment, 0, "-c", lines())).contains("Exit status 0");
        }

        assertThat(Files.readString(summary)).contains("discovery");
        assertThat(work.resolve("a report/index.html")).isNotEmptyFile();
    }

    @Test
    void actionEndsAsTheRunDoes() throws IOException, InterruptedException {
        Map<String, String> environment =
                Map.of("GITHUB_ACTION_PATH", unpacked().toString(), "TARGET", "none.yaml", "OUT", "none");

        assertThat(sh(folder, environment, 3, "-c", lines())).contains("none.yaml");
    }

    /** What the one step of the action that has lines runs; its inputs reach it as variables alone, so that none can inject any. */
    private static String lines() throws IOException {
        List<String> lines = lines(new Load(LoadSettings.builder().build())
                        .loadFromString(Files.readString(ROOT.resolve("action.yml"))))
                .toList();
        assertThat(lines).singleElement().asString().doesNotContain("${{");
        return lines.get(0);
    }

    private static Stream<String> lines(@Nullable Object node) {
        if (node instanceof List<?> list) {
            return list.stream().flatMap(HandedOutTest::lines);
        }
        if (node instanceof Map<?, ?> map) {
            return map.get("run") instanceof String text
                    ? Stream.of(text)
                    : map.values().stream().flatMap(HandedOutTest::lines);
        }
        return Stream.of();
    }
}
