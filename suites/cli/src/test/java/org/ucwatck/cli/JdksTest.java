package org.ucwatck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.ucwatck.reference.ReferenceServer;
import org.ucwatck.reference.ServerOptions;
import org.ucwatck.verdict.log.RunLogReader;
import org.ucwatck.verdict.result.CheckResult;
import org.ucwatck.verdict.result.Outcome;

/** The command under the Java of this build and under each other version of 17 or newer that the machine has; the output says which. */
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class JdksTest {
    private static final int BUILD = Runtime.version().feature();
    private static final int OLDEST = 17;
    private static final List<Integer> WANTED = List.of(OLDEST, 21, 25);
    private static final Pattern OPTIONS = Pattern.compile("(?s)\\njvm='([^']*)'");
    private static final Path RUN = Path.of("../../reports/sample/failing/run.jsonl");

    @TempDir
    Path folder = Path.of("");

    /** The homes, by version. */
    private static Map<Integer, Path> javas() throws IOException {
        Map<Integer, Path> found = new TreeMap<>();
        for (Path home : homes()) {
            int version = version(home);
            if (version >= OLDEST && Files.isExecutable(home.resolve("bin/java"))) {
                found.putIfAbsent(version, home);
            }
        }
        found.put(BUILD, Path.of(System.getProperty("java.home")));
        return found;
    }

    /** Where installers put them, and what variables of build machines name. */
    private static List<Path> homes() throws IOException {
        List<Path> homes = new ArrayList<>(System.getenv().entrySet().stream()
                .filter(variable -> variable.getKey().startsWith("JAVA_HOME"))
                .map(variable -> Path.of(variable.getValue()))
                .toList());
        Path user = Path.of(System.getProperty("user.home"));
        for (Path parent :
                List.of(Path.of("/usr/lib/jvm"), user.resolve(".jdks"), user.resolve(".sdkman/candidates/java"))) {
            if (Files.isDirectory(parent)) {
                try (Stream<Path> children = Files.list(parent)) {
                    homes.addAll(children.sorted().toList());
                }
            }
        }
        return homes;
    }

    /** 0 for what is no Java. */
    private static int version(Path home) throws IOException {
        Path release = home.resolve("release");
        if (!Files.isRegularFile(release)) {
            return 0;
        }
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(release)) {
            properties.load(reader);
        }
        Matcher version = Pattern.compile("\\d+").matcher(properties.getProperty("JAVA_VERSION", ""));
        return version.find() ? Integer.parseInt(version.group()) : 0;
    }

    @Test
    void runsPassAndReportsAreTheSameUnderEach(TestReporter reporter) throws IOException, InterruptedException {
        Map<Integer, Path> javas = javas();
        reporter.publishEntry(
                "tried under Java " + javas.keySet(),
                "not found: "
                        + WANTED.stream()
                                .filter(each -> !javas.containsKey(each))
                                .toList());
        Map<Integer, Map<String, String>> reports = new TreeMap<>();
        for (Map.Entry<Integer, Path> java : javas.entrySet()) {
            assertThat(run(java.getValue(), folder.resolve("run-" + java.getKey())))
                    .as("Java " + java.getKey())
                    .isNotEmpty()
                    .extracting(CheckResult::outcome)
                    .containsOnly(Outcome.PASSED);
            reports.put(java.getKey(), report(java.getValue(), folder.resolve("report-" + java.getKey())));
        }

        assertThat(reports.get(BUILD)).containsKeys("report.json", "badge.svg", "junit.xml", "index.html");
        assertThat(reports)
                .allSatisfy((version, files) ->
                        assertThat(files).as("Java " + version).isEqualTo(reports.get(BUILD)));
    }

    private List<CheckResult> run(Path java, Path out) throws IOException, InterruptedException {
        try (ReferenceServer server = ReferenceServer.start(ServerOptions.DEFAULT)) {
            Path target = folder.resolve("target.yaml");
            server.writeTarget(target);
            tck(java, "run", "--target", target.toString(), "--out", out.toString(), "--only", "discovery.*/**");
            return RunLogReader.read(out).results();
        }
    }

    private Map<String, String> report(Path java, Path out) throws IOException, InterruptedException {
        Files.copy(RUN, Files.createDirectories(out).resolve("run.jsonl"));
        tck(java, "report", out.toString());
        return Written.digests(out);
    }

    /** With the options of the launcher, which each version has to know. */
    private void tck(Path java, String... arguments) throws IOException, InterruptedException {
        Matcher options = OPTIONS.matcher(Files.readString(Path.of("../../ucwa-tck")));
        assertThat(options.find()).as("options of Java in the launcher").isTrue();
        List<String> command = new ArrayList<>(List.of(java.resolve("bin/java").toString()));
        command.addAll(List.of(options.group(1).strip().split("\\s+")));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), UcwaTck.class.getName()));
        command.addAll(List.of(arguments));
        Path said = folder.resolve("said");
        int status = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start()
                .waitFor();
        assertThat(status).as("%s\n%s", java, Files.readString(said)).isZero();
    }
}
