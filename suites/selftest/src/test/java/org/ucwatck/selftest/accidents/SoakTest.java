package org.ucwatck.selftest.accidents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.ucwatck.selftest.trial.Checks;
import org.ucwatck.selftest.trial.Settings;

/**
 * Run after run in one JVM keeps no memory and no thread. In a process of its own, where nothing else allocates. Nightly 30
 * runs of 50 checks with the fifth to compare with; else 12 of a few checks.
 */
@Tag("soak")
@Timeout(value = 40, unit = TimeUnit.MINUTES)
@Execution(ExecutionMode.CONCURRENT)
class SoakTest {
    private static final int FIFTH = 4;

    /** The heap goes up and down over a few runs, as caches fill and are emptied: the lowest of so many counts. */
    private static final int TIDE = 5;

    /** The last heap may be larger than the fifth by this part of it. */
    private static final double GROWTH = 0.10;

    @TempDir
    Path folder = Path.of("");

    @Test
    void manyRunsInOneProcessKeepNoMemoryAndNoThread() throws IOException, InterruptedException {
        int runs = Settings.nightly() ? 30 : 12;
        int checks = Settings.nightly() ? 50 : 8;

        List<SoakedRuns.Line> lines = soak(runs, checks);

        assertThat(lines).as("runs").hasSize(runs);
        SoakedRuns.Line fifth = lines.get(FIFTH);
        SoakedRuns.Line last = lines.get(runs - 1);
        assertThat((double) lowest(lines, runs))
                .as("heap after\n%s", lines)
                .isLessThan(lowest(lines, FIFTH + 2) * (1 + GROWTH));
        assertThat(last.threads()).as("threads after\n%s", lines).isLessThanOrEqualTo(fifth.threads());
    }

    private static long lowest(List<SoakedRuns.Line> lines, int end) {
        return lines.subList(end - TIDE, end).stream()
                .mapToLong(SoakedRuns.Line::heap)
                .min()
                .orElseThrow();
    }

    private List<SoakedRuns.Line> soak(int runs, int checks) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(Stream.of(
                        ProcessHandle.current().info().command().orElse("java"),
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-Xmx256m",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        SoakedRuns.class.getName(),
                        folder.toString(),
                        String.valueOf(runs))
                .toList());
        command.addAll(Checks.globs(Checks.some(checks, Settings.seed())));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        List<String> said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                .lines()
                .toList();
        assertThat(process.waitFor()).as(String.join("\n", said)).isZero();
        return said.stream().map(SoakedRuns.Line::parse).toList();
    }
}
