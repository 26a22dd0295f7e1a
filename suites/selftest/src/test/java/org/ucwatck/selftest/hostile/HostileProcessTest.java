package org.ucwatck.selftest.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.ucwatck.selftest.hostile.cases.Cases;
import org.ucwatck.selftest.hostile.server.Behaviour;
import org.ucwatck.selftest.hostile.server.BombBehaviour;
import org.ucwatck.selftest.hostile.server.ChannelBehaviour;
import org.ucwatck.selftest.hostile.server.Ending;
import org.ucwatck.selftest.hostile.server.EndlessBehaviour;
import org.ucwatck.selftest.hostile.server.EveryAnswer;
import org.ucwatck.selftest.hostile.server.HostileCase;
import org.ucwatck.selftest.hostile.server.Moment;
import org.ucwatck.selftest.hostile.server.TlsBehaviour;
import org.ucwatck.selftest.hostile.server.WireBehaviour;

/**
 * What needs a process of its own: the heap of the launcher has to do, and signals end a run that hangs. Two run at once,
 * since a process that hangs leaves its core idle.
 */
@Tag("hostile")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(value = 20, unit = TimeUnit.MINUTES)
@Isolated("It judges how long things take")
class HostileProcessTest {
    /** Most resident memory of a run, in MiB. */
    private static final long MOST_MEMORY = 400;

    private static final int INTERRUPTED = 130;
    private static final int AT_ONCE = 2;

    private static final Queue<String> TABLE = new ConcurrentLinkedQueue<>();

    private final ExecutorService workers = Executors.newFixedThreadPool(AT_ONCE);
    private final Map<HostileCase, Future<Ran>> runs = new LinkedHashMap<>();

    @TempDir
    static Path folder = Path.of("");

    static Stream<HostileCase> large() {
        Stream<HostileCase> always = Stream.of(
                HostileCase.of(EveryAnswer.MEGABYTE_EACH, Moment.ALWAYS, Ending.fulfilled()),
                HostileCase.of(BombBehaviour.MANY_LINKS, Moment.RESOURCE, Ending.open("limits\\.")),
                channel(ChannelBehaviour.INVENTED_EVENTS));
        return Stream.concat(always, Boolean.getBoolean("tck.nightly") ? more() : Stream.empty());
    }

    private static Stream<HostileCase> more() {
        return Stream.of(
                HostileCase.of(EndlessBehaviour.ENDLESS_BODY, Moment.CHANNEL, Ending.open("limits\\.")),
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

    /** The signals that end the runs that hang. */
    static Stream<Arguments> hanging() {
        return Stream.of(
                Arguments.of(patient(WireBehaviour.SILENCE, Moment.RESOURCE), "INT"),
                Arguments.of(patient(WireBehaviour.BYTE_BY_BYTE, Moment.RESOURCE), "TERM"),
                Arguments.of(patient(TlsBehaviour.TLS_SILENT, Moment.ALWAYS), "TERM"));
    }

    /** @param peak most memory that the process had at once, in MiB */
    private record Ran(HostileRun run, long peak) {}

    private static HostileCase patient(Behaviour behaviour, Moment moment) {
        return HostileCase.of(behaviour, moment, Ending.interrupted()).patient();
    }

    @BeforeAll
    void begin() {
        large().forEach(hostile -> runs.put(hostile, workers.submit(() -> large(hostile))));
        hanging().map(Arguments::get).forEach(each -> {
            HostileCase hostile = (HostileCase) each[0];
            runs.put(hostile, workers.submit(() -> interrupted(hostile, (String) each[1])));
        });
    }

    private static Ran large(HostileCase hostile) throws IOException {
        AtomicLong peak = new AtomicLong();
        Path own = Files.createDirectory(folder.resolve(hostile.slug()));
        HostileRun run = HostileRun.of(hostile, own, (arguments, moments) -> {
            SuiteProcess process = SuiteProcess.start(arguments, own);
            HostileRun.Ended ended = process.ended();
            peak.set(process.peakMebibytes());
            return ended;
        });
        TABLE.add("| " + hostile + " | " + run.status() + " | " + run.took().toMillis() / 1000.0 + " | " + peak + " |");
        return new Ran(run, peak.get());
    }

    /**
     * The signal comes once there is a run log that says how far the run has come, and the server is being waited for; the
     * moment of a handshake is a connection on which nothing is asked.
     */
    private static Ran interrupted(HostileCase hostile, String signal) throws IOException {
        Path own = Files.createDirectory(folder.resolve(hostile.slug()));
        Path log = own.resolve("out").resolve("run.jsonl");
        HostileRun run = HostileRun.of(hostile, own, (arguments, moments) -> {
            SuiteProcess process = SuiteProcess.start(arguments, own);
            process.until(() -> log.toFile().length() > 0
                    && (hostile.behaviour() instanceof TlsBehaviour || moments.getAsInt() > 0));
            process.settle();
            process.signal(signal);
            return process.ended();
        });
        return new Ran(run, 0);
    }

    private Ran ran(HostileCase hostile) throws Exception {
        return Objects.requireNonNull(runs.get(hostile)).get();
    }

    @ParameterizedTest
    @MethodSource("large")
    void heapOfTheLauncherDoes(HostileCase hostile) throws Exception {
        Ran ran = ran(hostile);

        HostileJudge.requireGoodEnd(hostile, ran.run());
        assertThat(ran.peak()).as("most memory, in MiB").isBetween(1L, MOST_MEMORY);
    }

    @ParameterizedTest
    @MethodSource("hanging")
    void signalEndsARunThatHangs(HostileCase hostile, String signal) throws Exception {
        HostileRun run = ran(hostile).run();

        HostileJudge.requireGoodEnd(hostile, run);
        assertThat(run.status()).as("exit status after SIG%s", signal).isEqualTo(INTERRUPTED);
    }

    @AfterAll
    void write() throws IOException {
        workers.shutdownNow();
        Files.createDirectories(Path.of("target"));
        Files.writeString(
                Path.of("target", "hostile-processes.md"),
                "| case | exit status | seconds | MiB |\n|---|---|---|---|\n" + String.join("\n", TABLE) + "\n");
    }
}
