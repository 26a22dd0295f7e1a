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
import org.ucwatck.reference.fault.BatchFault;
import org.ucwatck.reference.fault.Fault;
import org.ucwatck.selftest.trial.Checks;
import org.ucwatck.selftest.trial.Effect;
import org.ucwatck.selftest.trial.Fewest;
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
 * when the table is written or those did not show it, all that can notice it ({@link Checks#noticing}); {@link FaultFullRunTest} runs the whole suite.
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

    /** More witnesses than these are worth the time to find those that can be spared. */
    private static final int MANY = 4;

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
        FaultTable.Row row = written(fault);
        Effect effect = run(fault, WRITE || Settings.nightly() ? all(fault, row) : few(row), Subject::impatient);
        if (!WRITE && !isAsWritten(row, effect)) {
            TRIED_AGAIN.add(fault.id());
            effect = run(fault, all(fault, row), Subject::patient);
        }
        if (WRITE) {
            row = narrowed(fault, caught(row, effect));
            CAUGHT.put(
                    fault.id(),
                    new FaultTable.Caught(row.fault(), row.rule(), row.symptom(), row.checks(), row.witnesses()));
        }
        compared(row, effect).assertAll();
    }

    /** A GET that no batch may hold ends by itself at last: who waits longer than that usually takes sees it all the same. */
    @Test
    @Timeout(value = 20, unit = TimeUnit.MINUTES)
    void patientSuiteSeesThatABatchIsHeld() {
        FaultTable.Row row = written(BatchFault.EVENTS_HOLD_BATCH);
        Effect effect = run(BatchFault.EVENTS_HOLD_BATCH, few(row), Subject::patient);

        assertThat(effect.texts(row.rule())).as(effect.story()).anyMatch(text -> text.contains(row.symptom()));
    }

    /** How many there are tells how busy the machine was, and nothing else. */
    @AfterAll
    static void tellWhatWasTriedAgain(TestReporter reporter) {
        reporter.publishEntry("tried again", TRIED_AGAIN.toString());
    }

    private static SoftAssertions compared(FaultTable.Row row, Effect effect) {
        SoftAssertions softly = new SoftAssertions();
        softly.assertThat(effect.texts(row.rule()))
                .as("findings of %s", row.rule())
                .anyMatch(text -> text.contains(row.symptom()));
        softly.assertThat(effect.broken()).as("rules with findings").isEqualTo(row.broken());
        if (!row.undecided().contains(FaultTable.WHATEVER_NEEDS_IT)) {
            softly.assertThat(effect.open()).as("rules that stay open").isEqualTo(row.undecided());
        }
        softly.assertThat(effect.failedFor(row.rule()))
                .as("checks of %s that fail, as the fault table has them", row.rule())
                .isEqualTo(expected(row, effect));
        softly.assertThat(softly.errorsCollected())
                .as("fault %s\n%s", row.fault(), effect.story())
                .isEmpty();
        return softly;
    }

    private static boolean isAsWritten(FaultTable.Row row, Effect effect) {
        return compared(row, effect).errorsCollected().isEmpty();
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

    /** What was seen: which checks failed, and what else has to run so that all of that is seen again. */
    private static FaultTable.Row caught(FaultTable.Row row, Effect effect) {
        Stream<String> fallen = effect.broken().stream().flatMap(rule -> shown(row, effect, rule));
        Stream<String> open = effect.open().stream().flatMap(effect::openFor);
        List<String> witnesses = Stream.concat(fallen, open).distinct().sorted().toList();
        return row(row, effect.failedFor(row.rule()), witnesses);
    }

    private static FaultTable.Row row(FaultTable.Row it, List<String> checks, List<String> witnesses) {
        return new FaultTable.Row(it.fault(), it.rule(), it.symptom(), checks, witnesses, it.falls(), it.open());
    }

    /** The same with no more witnesses than are needed, where they are many. */
    private static FaultTable.Row narrowed(Fault fault, FaultTable.Row row) {
        if (row.witnesses().size() <= MANY) {
            return row;
        }
        List<String> needed = Fewest.of(row.witnesses(), some -> {
            FaultTable.Row narrower = row(row, row.checks(), some);
            return isAsWritten(narrower, run(fault, few(narrower), Subject::impatient));
        });
        return row(row, row.checks(), needed);
    }

    /** What to run so that the rule is seen broken: one of its checks or, if it is passive, what drove the server. */
    private static Stream<String> shown(FaultTable.Row row, Effect effect, String rule) {
        List<String> failed = effect.failedFor(rule);
        if (Checks.isPassive(rule)) {
            return failed.stream().flatMap(path -> Checks.drivers(effect.causes(path, rule)));
        }
        return rule.equals(row.rule()) ? Stream.empty() : failed.stream().limit(1);
    }

    /** Those of the table that were tried: nightly all, else a few. */
    private static List<String> expected(FaultTable.Row row, Effect effect) {
        Set<String> tried = effect.log().results().stream()
                .map(result -> result.id().path())
                .collect(Collectors.toSet());
        return row.checks().stream().filter(tried::contains).toList();
    }

    private static List<PlannedCheck> few(FaultTable.Row row) {
        return Checks.witnessing(row, FEW, Settings.seed());
    }

    /** Whatever can notice it, and what the table names. */
    private static List<PlannedCheck> all(Fault fault, FaultTable.Row row) {
        return Stream.concat(
                        Checks.noticing(fault).stream(),
                        Checks.witnessing(row, Integer.MAX_VALUE, Settings.seed()).stream())
                .distinct()
                .toList();
    }

    private static FaultTable.Row written(Fault fault) {
        return TABLE_ROWS.stream()
                .filter(row -> row.fault().equals(fault.id()))
                .findFirst()
                .orElseGet(() -> Checks.row(fault));
    }

    private static Effect run(Fault fault, List<PlannedCheck> checks, Function<Subject, TargetConfig> patience) {
        try (Subject subject = Subject.with(fault)) {
            return new Effect(
                    Trial.of(patience.apply(subject)).only(checks).jobs(2).run());
        }
    }
}
