package org.ucwatck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What the command writes is the same, byte for byte, whatever language and digits its user has. */
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class LocaleTest {
    private static final Path RUN = Path.of("../../reports/sample/failing/run.jsonl");

    /** Persian, Arabic, Bengali and Burmese digits; letters without a dot; a comma in numbers. */
    private static final List<String> LOCALES =
            List.of("fa-IR-u-nu-arabext", "ar-EG-u-nu-arab", "bn-BD-u-nu-beng", "my-MM-u-nu-mymr", "tr-TR", "de-DE");

    @TempDir
    Path folder = Path.of("");

    @Test
    void reportsAreTheSameInEveryLocale() throws IOException, InterruptedException {
        Map<String, Process> processes = new TreeMap<>();
        for (String locale : LOCALES) {
            processes.put(locale, report(locale));
        }
        Process plain = report("en-US");

        assertThat(plain.waitFor()).isZero();
        Map<String, String> expected = digests("en-US");
        assertThat(expected).containsKeys("report.json", "badge.svg", "junit.xml", "index.html");
        for (Map.Entry<String, Process> each : processes.entrySet()) {
            assertThat(each.getValue().waitFor()).as(each.getKey()).isZero();
            assertThat(digests(each.getKey())).as(each.getKey()).isEqualTo(expected);
        }
    }

    private Process report(String locale) throws IOException {
        Path out = Files.createDirectories(folder.resolve(locale).resolve("out"));
        Files.copy(RUN, out.resolve("run.jsonl"));
        String[] parts = locale.split("-", 4);
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Duser.language=" + parts[0],
                "-Duser.country=" + parts[1]));
        if (parts.length > 2) {
            command.add("-Duser.extensions=u-" + parts[3]);
        }
        command.addAll(List.of(
                "-cp", System.getProperty("java.class.path"), UcwaTck.class.getName(), "report", out.toString()));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve(locale + ".txt").toFile())
                .start();
    }

    private Map<String, String> digests(String locale) throws IOException {
        return Written.digests(folder.resolve(locale).resolve("out"));
    }
}
