package org.ucwatck.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ucwatck.verdict.log.RunLogWriter;

/** A run of ten thousand checks becomes reports in the memory that the launcher gives. */
class LargeRunTest {
    private static final int CHECKS = 10_000;
    private static final long MOST_RESIDENT_KIB = 400 * 1024;
    private static final long MOST_MINUTES = 8;

    @TempDir
    Path folder = Path.of("");

    @Test
    void tenThousandChecksFitIntoTheMemoryOfTheLauncher() throws IOException, InterruptedException {
        Path run = folder.resolve("run");
        Path peak = folder.resolve("peak");
        RunLogWriter.write(run, BigRun.of(CHECKS, 5));

        int status = render(run, peak);

        assertThat(status).as(said()).isZero();

        assertThat(Reports.all())
                .allSatisfy(kind -> assertThat(run.resolve(kind.path())).exists());
        assertThat(run.resolve("exchanges.har")).content().endsWith("\n      }\n    ]\n  }\n}\n");
        String kib = Files.readString(peak);
        assertThat(kib.isEmpty() ? 0 : Long.parseLong(kib)).isLessThan(MOST_RESIDENT_KIB);
    }

    private int render(Path run, Path peak) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(Rendering.launcherOptions());
        command.addAll(List.of(
                "-cp",
                System.getProperty("java.class.path"),
                Rendering.class.getName(),
                run.toString(),
                peak.toString()));
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("said").toFile())
                .start();
        try {
            assertThat(process.waitFor(MOST_MINUTES, TimeUnit.MINUTES)).isTrue();
            return process.exitValue();
        } finally {
            process.destroyForcibly();
        }
    }

    private String said() throws IOException {
        return Files.readString(folder.resolve("said"));
    }
}
