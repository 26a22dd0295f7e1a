package org.ucwatck.selftest.accidents;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.ucwatck.selftest.trial.Checks;
import org.ucwatck.selftest.trial.Effect;
import org.ucwatck.selftest.trial.OtherWork;
import org.ucwatck.selftest.trial.Settings;
import org.ucwatck.selftest.trial.Subject;
import org.ucwatck.selftest.trial.Trial;
import org.ucwatck.verdict.result.CheckResult;
import org.ucwatck.verdict.result.Outcome;

/**
 * Runs with one seed give every check the same outcome, also while other work keeps all cores busy. Nightly 30 runs of
 * the whole suite, 5 of them on a busy machine; else one after the first, on a busy machine and of fewer cases, since
 * {@link SeedTest} compares two quiet runs in all that they say.
 */
@Tag("flicker")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Execution(ExecutionMode.CONCURRENT)
class FlickerTest {
    private static final int SOME = 80;

    private Map<String, String> first = Map.of();

    static Stream<String> runs() {
        int quiet = Settings.nightly() ? 24 : 0;
        int busy = Settings.nightly() ? 5 : 1;
        return Stream.concat(
                IntStream.rangeClosed(1, quiet).mapToObj(run -> "quiet " + run),
                IntStream.rangeClosed(1, busy).mapToObj(run -> "busy " + run));
    }

    @BeforeAll
    void runOnce() {
        Effect effect = run();
        assertThat(effect.withOutcome(Outcome.FAILED)).as(effect.story()).isEmpty();
        assertThat(effect.withOutcome(Outcome.CANNOT_TELL)).as(effect.story()).isEmpty();
        first = outcomes(effect);
    }

    @ParameterizedTest
    @MethodSource("runs")
    @Timeout(value = 30, unit = TimeUnit.MINUTES)
    void everyCheckHasTheOutcomeOfTheFirstRun(String run) {
        Effect effect = run.startsWith("busy") ? runOnABusyMachine() : run();

        assertThat(differences(outcomes(effect))).as(effect.story()).isEmpty();
    }

    private List<String> differences(Map<String, String> outcomes) {
        return Stream.concat(first.keySet().stream(), outcomes.keySet().stream())
                .distinct()
                .filter(check -> !Objects.equals(first.get(check), outcomes.get(check)))
                .map(check -> check + ": " + first.get(check) + ", then " + outcomes.get(check))
                .toList();
    }

    private static Effect runOnABusyMachine() {
        try (OtherWork work = OtherWork.onAllCores()) {
            assertThat(work.isRunning()).isTrue();
            return run();
        }
    }

    private static Effect run() {
        try (Subject subject = Subject.reference()) {
            Trial trial = Trial.of(subject.config()).seed(Settings.seed());
            return new Effect((Settings.nightly() ? trial : trial.only(Checks.some(SOME, Settings.seed()))).run());
        }
    }

    private static Map<String, String> outcomes(Effect effect) {
        return effect.log().results().stream()
                .collect(Collectors.toMap(
                        result -> result.id().path(), FlickerTest::outcome, (one, other) -> other, TreeMap::new));
    }

    /**
     * With the warnings that a passing check gives. What is looked for in every exchange shows in what few checks happen to
     * exchange, or does not, as time decides: there it is enough that nothing is found.
     */
    private static String outcome(CheckResult result) {
        boolean byChance = result.id().path().contains("/every-exchange/");
        Outcome outcome = byChance && result.outcome() == Outcome.INAPPLICABLE ? Outcome.PASSED : result.outcome();
        return outcome + " with " + result.findings().size() + " findings";
    }
}
