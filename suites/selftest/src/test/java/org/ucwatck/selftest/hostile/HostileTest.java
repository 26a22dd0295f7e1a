package org.ucwatck.selftest.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.ucwatck.selftest.hostile.cases.HostileTable;
import org.ucwatck.selftest.hostile.server.Behaviour;
import org.ucwatck.selftest.hostile.server.HostileCase;

/**
 * Whatever a server does: the run ends in time, with an honest status and reports that are whole; nobody is accused of
 * what he did not do, no secret shows, nothing is sent where the target file does not allow it, and nothing crashes.
 * Nightly all cases, else a quarter of the behaviours at one moment and the gravest at two; {@code -Dtck.hostile=REGEX} tries
 * some. They run side by side in this JVM, since most of them wait.
 */
@Tag("hostile")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(value = 25, unit = TimeUnit.MINUTES)
@Isolated("Its limits are short, and its workers keep all cores busy")
class HostileTest {
    private static final int AT_ONCE = 6;

    private static final Queue<String> TABLE = new ConcurrentLinkedQueue<>();

    private final ExecutorService workers = Executors.newFixedThreadPool(AT_ONCE);
    private final Map<HostileCase, Future<HostileRun>> runs = new LinkedHashMap<>();
    private final StandardError standardError = StandardError.listen();

    @TempDir
    static Path folder = Path.of("");

    static Stream<HostileCase> cases() {
        String wanted = System.getProperty("tck.hostile", "");
        if (!wanted.isEmpty()) {
            return HostileTable.all().stream().filter(it -> it.name().matches(wanted));
        }
        boolean whole = Boolean.getBoolean("tck.nightly");
        return (whole ? HostileTable.all() : HostileTable.thinned(Long.getLong("tck.seed", 1))).stream();
    }

    @BeforeAll
    void begin() {
        cases().forEach(it -> runs.put(it, workers.submit(() -> judged(it))));
    }

    /** The limits of a case are short, so that a moment in which this machine stands still may exceed one: that is tried again. */
    private static HostileRun judged(HostileCase hostile) throws IOException {
        try {
            return judged(hostile, hostile.slug());
        } catch (AssertionError e) {
            return judged(hostile, hostile.slug() + "-again");
        }
    }

    private static HostileRun judged(HostileCase hostile, String name) throws IOException {
        HostileRun run = HostileRun.inThisProcess(hostile, folder.resolve(name));
        HostileJudge.requireGoodEnd(hostile, run);
        TABLE.add(HostileReport.line(hostile, run));
        return run;
    }

    @AfterAll
    void end() throws IOException {
        workers.shutdownNow();
        standardError.close();
        HostileReport.write(Path.of("target", "hostile.md"), TABLE);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void runAgainstHostileServerEndsWell(HostileCase hostile) throws Exception {
        try {
            Objects.requireNonNull(runs.get(hostile)).get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof AssertionError wrong) {
                throw wrong;
            }
            throw e;
        }
    }

    @Test
    void nothingIsSaidPastTheCommandLine() throws InterruptedException {
        workers.shutdown();
        assertThat(workers.awaitTermination(10, TimeUnit.MINUTES)).isTrue();
        assertThat(standardError.said()).isEmpty();
    }

    @Test
    void corpusIsLargeAndItsNamesAreUnique() {
        assertThat(HostileTable.all())
                .hasSizeGreaterThan(200)
                .extracting(HostileCase::slug)
                .doesNotHaveDuplicates();
        assertThat(HostileTable.thinned(Long.getLong("tck.seed", 1))).hasSizeGreaterThan(30);
        assertThat(Stream.concat(HostileTable.all().stream(), HostileProcessTest.large()))
                .as("every kind of behaviour")
                .extracting(it -> it.behaviour().getClass().getName().replaceFirst("\\$.*", ""))
                .contains(Stream.of(Behaviour.class.getPermittedSubclasses())
                        .map(Class::getName)
                        .toArray(String[]::new));
    }
}
