package org.ucwatck.selftest.accidents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.ucwatck.reference.ReferenceServer;
import org.ucwatck.reference.ServerOptions;
import org.ucwatck.report.Reports;
import org.ucwatck.selftest.trial.Checks;
import org.ucwatck.selftest.trial.FrozenRoad;
import org.ucwatck.selftest.trial.ProcessUnderTest;
import org.ucwatck.selftest.trial.Settings;
import org.ucwatck.spec.pages.Format;
import org.ucwatck.verdict.log.Leftovers;
import org.ucwatck.verdict.log.RunLogReader;

/** What may happen to a run from outside, each with the whole command: it ends soon, in order, and says what is left. */
@Tag("kills")
@Timeout(value = 25, unit = TimeUnit.MINUTES)
@Execution(ExecutionMode.CONCURRENT)
class AccidentsTest {
    /** A log with sessions and calls in it. */
    private static final long EARLY = 400_000;

    /** Far more than the moments that a stop takes, and less than an answer that is waited for. */
    private static final Duration SOON = Duration.ofSeconds(60);

    private static final int BLOCKS = 1_000;

    @TempDir
    Path folder = Path.of("");

    private ProcessUnderTest process() {
        return new ProcessUnderTest(
                folder,
                Checks.globs(Checks.thinned(1, 1).stream()
                        .filter(check -> Settings.nightly() || check.id().format() == Format.JSON)
                        .toList()));
    }

    private static ReferenceServer server() {
        return ReferenceServer.start(ServerOptions.DEFAULT);
    }

    @Test
    void runThatIsAskedToEndWhileTheServerHangsIsReported() throws IOException, InterruptedException {
        ProcessUnderTest process = process();
        try (ReferenceServer server = server();
                FrozenRoad road = FrozenRoad.to(URI.create(server.rootUrl()))) {
            server.writeTarget(process.target());
            enterBy(road.port(), server.port(), process.target());
            Instant[] asked = new Instant[1];

            int status = process.askedToEndAt(EARLY, () -> {
                road.freeze();
                asked[0] = Instant.now();
            });

            assertThat(status).as(process.said()).isEqualTo(130);
            assertThat(Duration.between(asked[0], Instant.now())).isLessThan(SOON);
        }
        assertThat(process.complained()).isEmpty();
        assertThat(process.said()).contains("The run was interrupted", "Left on the target: ", "application http://");
        assertThat(Reports.areThere(process.out())).isTrue();
        assertThat(RunLogReader.read(process.out()).footer().interrupted()).isTrue();
    }

    private static void enterBy(int port, int instead, Path target) throws IOException {
        Files.writeString(target, Files.readString(target).replace(":" + instead + "/", ":" + port + "/"));
    }

    @Test
    void runWhoseLogCannotBeWrittenStopsCleansUpAndSaysWhy() throws IOException, InterruptedException {
        ProcessUnderTest process = process();
        try (ReferenceServer server = server()) {
            server.writeTarget(process.target());

            int status = process.runWithin(BLOCKS);

            assertThat(status).as(process.said()).isEqualTo(3);
            assertThat(process.complained())
                    .isEqualToIgnoringNewLines(
                            "ucwa-tck: cannot write " + process.out().resolve("run.jsonl")
                                    + ": File too large; raise the limit on the size of files (ulimit -f) and go on with"
                                    + " --resume, or choose another folder with --out; the run was stopped and nothing of it is"
                                    + " left on the target");
            assertThat(process.run("--resume")).as(process.said()).isZero();
        }
    }

    @Test
    void whatAKilledRunLeftIsRemovedByItsLog() throws IOException, InterruptedException {
        ProcessUnderTest process = process();
        try (ReferenceServer server = server()) {
            server.writeTarget(process.target());
            process.endedAt(EARLY, "KILL");
            List<String> left = List.copyOf(Leftovers.of(RunLogReader.read(process.out()))
                    .applications()
                    .values());
            byte[] before = Files.readAllBytes(process.out().resolve("run.jsonl"));

            int status = process.other("cleanup", process.out().toString());

            assertThat(status).as(process.said()).isIn(0, 2);
            assertThat(left).isNotEmpty();
            assertThat(process.said())
                    .contains(left.stream()
                            .map(url -> "Removed: application " + url + "\n")
                            .toList());
            assertThat(process.complained()).isEmpty();
            assertThat(process.out().resolve("run.jsonl")).hasBinaryContent(before);
            refusesTheLogOfAnotherTarget(process);
        }
    }

    private static void refusesTheLogOfAnotherTarget(ProcessUnderTest process)
            throws IOException, InterruptedException {
        Path file = process.target();
        Files.writeString(file, Files.readString(file).replaceFirst("(?m)^name: .*$", "name: other"));

        assertThat(process.other("cleanup", process.out().toString())).isEqualTo(3);
        assertThat(process.complained()).contains("was one of ", "is that of other at ", "nothing was sent");
    }
}
