package org.ucwatck.selftest.accidents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.ucwatck.reference.ReferenceServer;
import org.ucwatck.reference.ServerOptions;
import org.ucwatck.reference.fault.BodyFault;
import org.ucwatck.reference.fault.Fault;
import org.ucwatck.selftest.trial.Checks;
import org.ucwatck.selftest.trial.ProcessUnderTest;
import org.ucwatck.selftest.trial.Settings;
import org.ucwatck.selftest.trial.Trial;
import org.ucwatck.spec.pages.Format;
import org.ucwatck.verdict.exchange.RecordedExchange;
import org.ucwatck.verdict.log.Leftovers;
import org.ucwatck.verdict.log.RunLog;
import org.ucwatck.verdict.log.RunLogReader;
import org.ucwatck.verdict.log.RunPart;
import org.ucwatck.verdict.result.CheckId;
import org.ucwatck.verdict.result.CheckResult;
import org.ucwatck.verdict.result.Outcome;

/**
 * A run that is killed or asked to end, at whatever moment and twice, and resumed each time comes to what it would have come to without:
 * the same outcomes, everything on record, nothing left. Nightly many seeds and the whole suite; else one seed of few cases in JSON.
 */
@Tag("kills")
@Timeout(value = 50, unit = TimeUnit.MINUTES)
@Execution(ExecutionMode.CONCURRENT)
class KillTest {
    private static final int MANY = 5;

    /** Bytes of a log in which sessions are open, but the end is far. */
    private static final long EARLY = 200_000;

    private static final Set<Integer> ENDED = Set.of(ProcessUnderTest.KILLED, ProcessUnderTest.INTERRUPTED);

    /** The fault as the log has it, where a body is a text within JSON. */
    private static final String WRONG_TYPE = "\\\"state\\\":7";

    private static final String SCHEMA = "body.schema";
    private static final String EMBEDDED_SCHEMA = "event.embedded-schema";

    @TempDir
    Path folder = Path.of("");

    /** Seeds, and by which signals the run ends the first and the second time. */
    static Stream<Arguments> ends() {
        return LongStream.range(0, Settings.nightly() ? MANY : 1)
                .mapToObj(number -> Settings.seed() + number)
                .flatMap(KillTest::ends);
    }

    private static Stream<Arguments> ends(long seed) {
        return Settings.nightly()
                ? Stream.of(Arguments.of(seed, "KILL", "KILL"), Arguments.of(seed, "TERM", "INT"))
                : Stream.of(Arguments.of(seed, "KILL", "INT"));
    }

    @ParameterizedTest
    @MethodSource("ends")
    void twiceEndedRunComesToTheSame(long seed, String first, String second) throws IOException, InterruptedException {
        Random random = new Random(seed);
        List<String> only = Settings.nightly() ? List.of() : few(seed);
        try (ReferenceServer server = server(0, BodyFault.PROPERTY_OF_WRONG_TYPE)) {
            ProcessUnderTest whole = new ProcessUnderTest(Files.createDirectory(folder.resolve("whole")), only);
            ProcessUnderTest killed = new ProcessUnderTest(Files.createDirectory(folder.resolve("killed")), only);
            server.writeTarget(whole.target());
            server.writeTarget(killed.target());
            assertThat(whole.run()).as(whole.said()).isEqualTo(1);
            long bytes = whole.bytes();

            int status = killed.endedAt(1 + random.nextLong(bytes), first);
            tearPerhaps(killed, status, random);
            if (ENDED.contains(status)) {
                long rest = Math.max(bytes / 10, bytes - killed.bytes());
                status = killed.endedAt(killed.bytes() + random.nextLong(rest), second, "--resume");
                tearPerhaps(killed, status, random);
            }
            if (ENDED.contains(status)) {
                status = killed.run("--resume");
            }

            assertThat(status).as(killed.said()).isEqualTo(1);
            assertSame(RunLogReader.read(whole.out()), RunLogReader.read(killed.out()));
        }
    }

    /** One case of each kind, in JSON. */
    private static List<String> few(long seed) {
        return Checks.globs(Checks.thinned(seed, 1).stream()
                .filter(check -> check.id().format() == Format.JSON)
                .toList());
    }

    /** A process that was killed while it wrote leaves half a line. */
    private static void tearPerhaps(ProcessUnderTest process, int status, Random random) throws IOException {
        boolean torn = random.nextBoolean() && status == ProcessUnderTest.KILLED;
        if (torn && RunLogReader.read(process.out()).footer().interrupted()) {
            process.tear();
        }
    }

    private static void assertSame(RunLog whole, RunLog killed) {
        assertThat(outcomes(killed)).isEqualTo(outcomes(whole));
        assertThat(Trial.verdict(killed).exitStatus())
                .isEqualTo(Trial.verdict(whole).exitStatus());
        assertThat(findings(killed)).isEqualTo(findings(whole));
        assertWhole(killed);
    }

    /** Everything of all parts is there, once. */
    private static void assertWhole(RunLog log) {
        assertThat(log.exchanges()).extracting(RecordedExchange::id).doesNotHaveDuplicates();
        assertThat(log.parts())
                .extracting(RunPart::number)
                .containsExactlyElementsOf(LongStream.rangeClosed(1, log.parts().size())
                        .mapToObj(number -> (int) number)
                        .toList());
        assertThat(log.footer().interrupted()).isFalse();
        assertThat(Leftovers.of(log).applications()).isEmpty();
    }

    private static Map<String, Outcome> outcomes(RunLog log) {
        return log.results().stream()
                .collect(Collectors.toMap(
                        result -> result.id().path(), CheckResult::outcome, (one, other) -> other, TreeMap::new));
    }

    private static Set<String> findings(RunLog log) {
        return log.results().stream()
                .flatMap(result -> result.findings().stream().map(finding -> result.id() + " " + finding.rule()))
                .collect(Collectors.toSet());
    }

    /** The server that goes on is another one, at the same address and without the fault: it counts from the start again. */
    @Test
    void whatOnlyTheKilledPartSawIsStillFound() throws IOException, InterruptedException {
        ProcessUnderTest process = new ProcessUnderTest(folder, few(1));
        int port;
        try (ReferenceServer faulty = server(0, BodyFault.PROPERTY_OF_WRONG_TYPE)) {
            port = faulty.port();
            faulty.writeTarget(process.target());
            process.endedAtText(WRONG_TYPE, "KILL");
        }
        RunLog before = interrupted(process);
        process.tear();

        try (ReferenceServer flawless = server(port)) {
            flawless.writeTarget(process.target());
            assertThat(process.endedAt(process.bytes() + EARLY, "TERM", "--resume"))
                    .isEqualTo(130);
            assertThat(process.run("--resume")).as(process.said()).isEqualTo(1);
        }

        RunLog after = RunLogReader.read(process.out());
        assertThat(failed(after)).extracting(CheckId::rule).containsAnyOf(SCHEMA, EMBEDDED_SCHEMA);
        assertThat(process.said()).contains("Not conformant", "Exit status 1");
        assertThat(after.exchanges()).containsAll(before.exchanges());
        assertThat(after.footer().callsPlaced())
                .isGreaterThanOrEqualTo(before.footer().callsPlaced());
        assertWhole(after);
        assertThat(after.footer().residue()).allMatch(KillTest::mayHaveCreated);
    }

    /** A POST that was under way at the kill may have created something. */
    private static boolean mayHaveCreated(String residue) {
        return residue.startsWith("perhaps an application: the run was cut short before POST");
    }

    /** What a killed part left in the log: it did not end by itself, and an application of it is still there. */
    private static RunLog interrupted(ProcessUnderTest process) {
        RunLog log = RunLogReader.read(process.out());
        assertThat(log.footer().interrupted()).isTrue();
        assertThat(Leftovers.of(log).applications()).isNotEmpty();
        return log;
    }

    private static List<CheckId> failed(RunLog log) {
        return log.results().stream()
                .filter(result -> result.outcome() == Outcome.FAILED)
                .map(CheckResult::id)
                .toList();
    }

    private static ReferenceServer server(int port, Fault... faults) {
        return ReferenceServer.start(ServerOptions.DEFAULT.withPort(port).withFaults(Set.of(faults)));
    }
}
