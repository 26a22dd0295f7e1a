package org.ucwatck.selftest.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.IntSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.ucwatck.selftest.hostile.cases.Cases;
import org.ucwatck.selftest.hostile.server.BombBehaviour;
import org.ucwatck.selftest.hostile.server.ChannelBehaviour;
import org.ucwatck.selftest.hostile.server.Ending;
import org.ucwatck.selftest.hostile.server.EndlessBehaviour;
import org.ucwatck.selftest.hostile.server.EveryAnswer;
import org.ucwatck.selftest.hostile.server.HostileCase;
import org.ucwatck.selftest.hostile.server.Moment;
import org.ucwatck.selftest.hostile.server.TlsBehaviour;
import org.ucwatck.selftest.hostile.server.WireBehaviour;

/** What needs a process of its own: the heap of the launcher has to do, and signals end a run that hangs. */
@Tag("hostile")
@Timeout(value = 5, unit = TimeUnit.MINUTES)
@Isolated("It judges how long things take")
class HostileProcessTest {
    /** Most resident memory of a run, in MiB. */
    private static final long MOST_MEMORY = 400;

    private static final int INTERRUPTED = 130;

    private static final List<String> TABLE = new ArrayList<>();

    @TempDir
    Path folder = Path.of("");

    static Stream<HostileCase> large() {
        Stream<HostileCase> always = Stream.of(
                HostileCase.of(EveryAnswer.MEGABYTE_EACH, Moment.ALWAYS, Ending.fulfilled()),
                HostileCase.of(BombBehaviour.MANY_LINKS, Moment.RESOURCE, Ending.open("limits\\.")),
                HostileCase.of(EndlessBehaviour.ENDLESS_BODY, Moment.CHANNEL, Ending.open("limits\\.")),
                channel(ChannelBehaviour.INVENTED_EVENTS));
        return Stream.concat(always, Boolean.getBoolean("tck.nightly") ? more() : Stream.empty());
    }

    private static Stream<HostileCase> more() {
        return Stream.of(
                HostileCase.of(EndlessBehaviour.ENDLESS_HEADER_LINE, Moment.RESOURCE, Ending.open("limits\\.")),
                HostileCase.of(BombBehaviour.GZIP_BOMB, Moment.RESOURCE, Ending.open("limits\\.")),
                HostileCase.of(BombBehaviour.DEEP_XML, Moment.RESOURCE, Cases.doubtful(Moment.RESOURCE))
                        .xml(),
                channel(ChannelBehaviour.MANY_EVENTS));
    }

    private static HostileCase channel(ChannelBehaviour behaviour) {
        return HostileCase.of(
                behaviour, Moment.CHANNEL, Ending.doubtful("", "event.*").withContent(Moment.CHANNEL));
    }

    @ParameterizedTest
    @MethodSource("large")
    void heapOfTheLauncherDoes(HostileCase hostile) throws IOException {
        AtomicLong most = new AtomicLong();

        HostileRun run = HostileRun.of(hostile, folder, (arguments, moments) -> {
            SuiteProcess process = SuiteProcess.start(arguments, folder);
            HostileRun.Ended ended = process.ended();
            most.set(process.peakMebibytes());
            return ended;
        });

        long peak = most.get();
        TABLE.add("| " + hostile + " | " + run.status() + " | " + run.took().toMillis() / 1000.0 + " | " + peak + " |");
        HostileJudge.requireGoodEnd(hostile, run);
        assertThat(peak).as("most memory, in MiB").isLessThan(MOST_MEMORY);
    }

    @ParameterizedTest
    @CsvSource({"SILENCE, INT", "BYTE_BY_BYTE, TERM"})
    void signalEndsARunThatHangs(WireBehaviour behaviour, String signal) throws IOException {
        HostileCase hostile =
                HostileCase.of(behaviour, Moment.RESOURCE, Ending.interrupted()).patient();

        HostileRun run = HostileRun.of(
                hostile,
                folder,
                (arguments, moments) -> interrupted(SuiteProcess.start(arguments, folder), moments, signal));

        HostileJudge.requireGoodEnd(hostile, run);
        assertThat(run.status()).isEqualTo(INTERRUPTED);
    }

    /** Its moment is a connection on which nothing is asked. */
    @ParameterizedTest
    @CsvSource({"TLS_SILENT, TERM"})
    void signalEndsAHandshakeThatHangs(TlsBehaviour behaviour, String signal) throws IOException {
        HostileCase hostile =
                HostileCase.of(behaviour, Moment.ALWAYS, Ending.interrupted()).patient();

        HostileRun run = HostileRun.of(
                hostile,
                folder,
                (arguments, moments) -> interrupted(SuiteProcess.start(arguments, folder), () -> 1, signal));

        HostileJudge.requireGoodEnd(hostile, run);
    }

    /** The signal comes once there is a run log that says how far the run has come, and the server is being waited for. */
    private HostileRun.Ended interrupted(SuiteProcess process, IntSupplier moments, String signal) throws IOException {
        Path log = folder.resolve("out").resolve("run.jsonl");
        process.until(() -> log.toFile().length() > 0 && moments.getAsInt() > 0);
        process.settle();
        process.signal(signal);
        return process.ended();
    }

    @AfterAll
    static void write() throws IOException {
        Files.createDirectories(Path.of("target"));
        Files.writeString(
                Path.of("target", "hostile-processes.md"),
                "| case | exit status | seconds | MiB |\n|---|---|---|---|\n" + String.join("\n", TABLE) + "\n");
    }
}
