package org.ucwatck.selftest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.ucwatck.reference.bend.Fault;

/**
 * Each fault of the reference server is caught by the checks of its rule, with its symptom, and by no others but its
 * companions. Run are the checks that can notice it ({@link Checks#noticing}); {@link FaultFullRunTest} runs all.
 *
 * <p>A check that could not tell proves nothing, so that it is tolerated only where the row of the fault in {@code
 * companions.yaml} names its rule as open; that entry, too, must really occur.
 */
@Execution(ExecutionMode.CONCURRENT)
class FaultMatrixTest {

    static List<Named<Fault>> faults() {
        return Unproved.without(Arrays.stream(Fault.values()))
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
    @Timeout(value = 3, unit = TimeUnit.MINUTES)
    void faultIsCaughtByItsRuleAndNoOther(Fault fault) {
        Effect effect = run(fault);

        SoftAssertions.assertSoftly(softly -> {
            softly.assertThat(effect.texts(fault.rule()))
                    .as("findings of %s", fault.rule())
                    .anyMatch(text -> text.contains(fault.symptom()));
            softly.assertThat(effect.broken()).as("rules with findings").isEqualTo(Companions.fallenWith(fault));
            softly.assertThat(effect.open())
                    .as("rules that stay open")
                    .isEqualTo(Companions.of(fault).undecided());
            softly.assertThat(softly.wasSuccess())
                    .as("fault %s\n%s", fault.id(), effect.story())
                    .isTrue();
        });
    }

    @Test
    void companionsAreRowsOfFaultsThatExist() {
        assertThat(Companions.all())
                .extracting(Companions::fault)
                .isSubsetOf(Arrays.stream(Fault.values()).map(Fault::id).toList())
                .isSorted()
                .doesNotHaveDuplicates();
        assertThat(Companions.all())
                .allSatisfy(row -> assertThat(row.named()).as(row.fault()).isNotEmpty());
    }

    private static Effect run(Fault fault) {
        try (Subject subject = Subject.with(fault)) {
            return new Effect(Trial.of(subject.impatient())
                    .only(Checks.noticing(fault))
                    .jobs(2)
                    .run());
        }
    }
}
