package org.ucwatck.selftest.accidents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.ucwatck.reference.ReferenceServer;
import org.ucwatck.reference.ServerOptions;
import org.ucwatck.selftest.trial.LongRoad;
import org.ucwatck.selftest.trial.ProcessUnderTest;
import org.ucwatck.selftest.trial.Settings;
import org.ucwatck.verdict.log.RunLogReader;
import org.ucwatck.verdict.result.Outcome;

/** The run of a target that answers a megabyte each time: what was seen is on disk, and the heap of the launcher suffices. */
@Timeout(value = 20, unit = TimeUnit.MINUTES)
@Execution(ExecutionMode.CONCURRENT)
class LongAnswersTest {
    private static final int MEGABYTE = 1_000_000;

    @TempDir
    Path folder = Path.of("");

    @Test
    void megabyteInEachAnswerNeedsNoMoreMemory() throws IOException, InterruptedException {
        List<String> only = Settings.nightly() ? List.of() : List.of("event.h*/**", "event.re*/**", "call.declined/**");
        try (ReferenceServer server = ReferenceServer.start(ServerOptions.DEFAULT)) {
            ProcessUnderTest suite = new ProcessUnderTest(folder, only).withHeap("256m");
            server.writeTarget(suite.target());
            String target = Files.readString(suite.target());
            String root = rootOf(target);
            try (LongRoad road = LongRoad.to(java.net.URI.create(root), MEGABYTE)) {
                Files.writeString(
                        suite.target(), target.replace(root, road.root().toString()));

                int status = suite.run();

                assertThat(status).as(suite.said()).isIn(0, 2);
                assertThat(suite.bytes()).isGreaterThan(100L * MEGABYTE);
                assertThat(suite.said()).doesNotContain("OutOfMemoryError", "fault of the suite");
                assertThat(RunLogReader.read(suite.out()).results())
                        .isNotEmpty()
                        .noneMatch(result -> result.outcome() == Outcome.FAILED);
                assertThat(folder.resolve("out/index.html")).isNotEmptyFile();
            }
        }
    }

    private static String rootOf(String target) {
        return target.lines()
                .filter(line -> line.startsWith("root: "))
                .findFirst()
                .orElseThrow()
                .substring("root: ".length())
                .replace("\"", "");
    }
}
