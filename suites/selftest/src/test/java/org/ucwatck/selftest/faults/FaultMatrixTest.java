package org.ucwatck.selftest.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.ucwatck.harness.config.TargetConfig;
import org.ucwatck.reference.fault.Fault;
import org.ucwatck.selftest.trial.Checks;
import org.ucwatck.selftest.trial.Effect;
import org.ucwatck.selftest.trial.Settings;
import org.ucwatck.selftest.trial.Subject;
import org.ucwatck.selftest.trial.Trial;
import org.ucwatck.spec.rules.FaultTable;
import org.ucwatck.verdict.result.PlannedCheck;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Each fault of the reference server is caught by the checks of its rule, with its symptom, and by no others but its
 * companions, as {@link FaultTable} has it. Run are checks that show it ({@link Checks#witnessing}); nightly, and
 * when the table is written, all that can notice it ({@link Checks#noticing}); {@link FaultFullRunTest} runs the whole suite.
 *
 * <p>{@code -Dtck.fault=ID,ID} tries these faults alone.
 *
 * <p>A check that could not tell proves nothing, so that it is tolerated only where the row of the fault in {@code
 * companions.yaml} names its rule as open; that entry, too, must really occur.
 */
@Tag("faults")
@Execution(ExecutionMode.CONCURRENT)
class FaultMatrixTest {

    /** {@code -Dtck.write=true} writes what happened into the table instead of comparing it. */
    private static final boolean WRITE = Boolean.getBoolean("tck.write");

    /** So many of the checks that catch a fault are tried first, and all where those do not show it. */
    private static final int FEW = 4;

    private static final Path TABLE = Path.of("../../schemas/catalogue/faults/caught.json");
    private static final List<FaultTable.Row> TABLE_ROWS = FaultTable.load().rows();
    private static final Map<String, FaultTable.Caught> CAUGHT = new ConcurrentSkipListMap<>();
    private static final Set<String> TRIED_AGAIN = new ConcurrentSkipListSet<>();

    static List<Named<Fault>> faults() {
        return Fault.all().stream()
                .filter(fault -> Settings.tries(fault.id()))
                .map(fault -> Named.of(fault.id(), fault))
                .toList();
    }

    /** The first run of a JVM is slow, and none may fail for that. */
    @BeforeAll
    static void warmUp() {
        try (Subject subject = Subject.reference()) {
            Trial.of(subject.config())
                    .only(Checks.of(Set.of("operation.connects")))
                    .run();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("faults")
    @Timeout(value = 15, unit = TimeUnit.MINUTES)
    void faultIsCaughtByItsRuleAndNoOther(Fault fault) {
        Effect effect = run(fault, FEW, Subject::impatient);
        if (!WRITE && !compared(fault, effect).wasSuccess()) {
            TRIED_AGAIN.add(fault.id());
            effect = run(fault, Integer.MAX_VALUE, Subject::patient);
        }
        CAUGHT.put(fault.id(), caught(fault, effect, effect.failedFor(fault.rule())));
        compared(fault, effect).assertAll();
    }

    /** How many there are tells how busy the machine was, and nothing else. */
    @AfterAll
    static void tellWhatWasTriedAgain(TestReporter reporter) {
        reporter.publishEntry("tried again", TRIED_AGAIN.toString());
    }

    private static SoftAssertions compared(Fault fault, Effect effect) {
        FaultTable.Row row = Checks.row(fault);
        List<String> caughtBy = effect.failedFor(fault.rule());
        SoftAssertions softly = new SoftAssertions();
        softly.assertThat(effect.texts(fault.rule()))
                .as("findings of %s", fault.rule())
                .anyMatch(text -> text.contains(fault.symptom()));
        softly.assertThat(effect.broken()).as("rules with findings").isEqualTo(row.broken());
        if (!row.undecided().contains(FaultTable.WHATEVER_NEEDS_IT)) {
            softly.assertThat(effect.open()).as("rules that stay open").isEqualTo(row.undecided());
        }
        softly.assertThat(caughtBy)
                .as("checks of %s that fail, as the fault table has them", fault.rule())
                .isEqualTo(WRITE ? caughtBy : expected(fault, effect));
        softly.assertThat(softly.wasSuccess())
                .as("fault %s\n%s", fault.id(), effect.story())
                .isTrue();
        return softly;
    }

    @Test
    void tableHasEachFaultAndNoOther() {
        List<String> faults = Fault.all().stream().map(Fault::id).sorted().toList();

        assertThat(
                        WRITE
                                ? faults
                                : FaultTable.load().rows().stream()
                                        .map(FaultTable.Row::fault)
                                        .toList())
                .isEqualTo(faults);
        assertThat(faults).containsAll(FaultTable.faultsWithCompanions());
    }

    /** Rows of faults that were not tried stay as they are. */
    @AfterAll
    static void write() throws IOException {
        if (WRITE) {
            JsonMapper mapper = JsonMapper.builder()
                    .enable(SerializationFeature.INDENT_OUTPUT)
                    .build();
            Map<String, FaultTable.Caught> rows = new TreeMap<>();
            List.of(mapper.readValue(Files.readString(TABLE), FaultTable.Caught[].class))
                    .forEach(row -> rows.put(row.fault(), row));
            rows.putAll(CAUGHT);
            rows.keySet().retainAll(Fault.all().stream().map(Fault::id).toList());
            Files.writeString(TABLE, mapper.writeValueAsString(rows.values()) + "\n");
        }
    }

    private static FaultTable.Caught caught(Fault fault, Effect effect, List<String> caughtBy) {
        Stream<String> fallen = effect.broken().stream().flatMap(rule -> shown(fault, effect, rule));
        Stream<String> open = effect.open().stream().flatMap(effect::openFor);
        List<String> witnesses = Stream.concat(fallen, open).distinct().sorted().toList();
        return new FaultTable.Caught(fault.id(), fault.rule(), fault.symptom(), caughtBy, witnesses);
    }

    /** What to run so that the rule is seen broken: one of its checks or, if it is passive, what drove the server. */
    private static Stream<String> shown(Fault fault, Effect effect, String rule) {
        Stream<String> failed = effect.failedFor(rule).stream();
        if (Checks.isPassive(rule)) {
            return failed.flatMap(path -> Checks.drivers(effect.causes(path, rule)));
        }
        return rule.equals(fault.rule()) ? Stream.empty() : failed.limit(1);
    }

    /** Those of the table that were tried: nightly all, else a few. */
    private static List<String> expected(Fault fault, Effect effect) {
        Set<String> tried = effect.log().results().stream()
                .map(result -> result.id().path())
                .collect(Collectors.toSet());
        return written(fault).checks().stream().filter(tried::contains).toList();
    }

    /** The checks that the table names; all others that can notice it, too, when that is the question. */
    private static List<PlannedCheck> checks(Fault fault, int most) {
        List<PlannedCheck> witnesses = Checks.witnessing(written(fault), most, Settings.seed());
        return WRITE || Settings.nightly()
                ? Stream.concat(Checks.noticing(fault).stream(), witnesses.stream())
                        .distinct()
                        .toList()
                : witnesses;
    }

    private static FaultTable.Row written(Fault fault) {
        return TABLE_ROWS.stream()
                .filter(row -> row.fault().equals(fault.id()))
                .findFirst()
                .orElseGet(() -> Checks.row(fault));
    }

    private static Effect run(Fault fault, int most, Function<Subject, TargetConfig> patience) {
        try (Subject subject = Subject.with(fault)) {
            return new Effect(Trial.of(patience.apply(subject))
                    .only(checks(fault, most))
                    .jobs(2)
                    .run());
        }
    }
}
