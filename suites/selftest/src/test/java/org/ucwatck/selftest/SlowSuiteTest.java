package org.ucwatck.selftest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.ucwatck.reference.bend.Variant;
import org.ucwatck.spec.Format;
import org.ucwatck.verdict.CheckResult;
import org.ucwatck.verdict.Outcome;
import org.ucwatck.verdict.PlannedCheck;

/** A suite that looks late says nothing against a correct server, whose calls may have ended by themselves meanwhile. */
class SlowSuiteTest {
    private static final int LONGEST_MILLIS = 900;
    private static final int JOBS = 12;

    /** What calls that ring are needed for. */
    private static final Set<String> RULES = Set.of(
            "call.add-while-pending",
            "call.cancel",
            "call.incoming",
            "call.incoming-declined",
            "call.incoming-ended",
            "call.incoming-not-acceptable",
            "call.separate-applications",
            "call.stop-connecting",
            "call.unanswered",
            "capability.cancel");

    @Test
    @Timeout(value = 5, unit = TimeUnit.MINUTES)
    void correctServerIsNotFaulted() {
        Effect effect = late(List.of());

        assertThat(effect.withOutcome(Outcome.FAILED)).as(effect.story()).isEmpty();
        assertThat(effect.withOutcome(Outcome.PASSED)).isNotEmpty();
    }

    @Test
    @Timeout(value = 5, unit = TimeUnit.MINUTES)
    void callsThatRangOutAreNoFaultOfTheServer() {
        Effect effect = late(List.of(Variant.RINGS_OUT_SOON));

        assertThat(effect.withOutcome(Outcome.FAILED)).as(effect.story()).isEmpty();
        assertThat(reasons(effect))
                .as(effect.story())
                .contains("the call ended by itself before the check was through")
                .contains("has to let it ring for at least");
    }

    @Test
    @Timeout(value = 5, unit = TimeUnit.MINUTES)
    void incomingCallsThatShowOnlyTheirEndAreNoFaultOfTheServer() {
        Effect effect = late(List.of(Variant.RINGS_OUT_SOON, Variant.INCOMING_SHOWN_LATE));

        assertThat(effect.withOutcome(Outcome.FAILED)).as(effect.story()).isEmpty();
        assertThat(reasons(effect))
                .as(effect.story())
                .contains("the other account of the target file has to let it ring");
    }

    private static String reasons(Effect effect) {
        return effect.withOutcome(Outcome.CANNOT_TELL).stream()
                .map(CheckResult::reason)
                .collect(Collectors.joining("\n"));
    }

    private static Effect late(List<Variant> variants) {
        List<PlannedCheck> checks = Checks.all().stream()
                .filter(check -> RULES.contains(check.id().rule()))
                .filter(check -> check.id().format() == Format.JSON)
                .toList();
        try (Subject subject = Subject.with(variants);
                SlowRoad road = SlowRoad.to(subject.config().entrance().url(), LONGEST_MILLIS, Settings.seed())) {
            return new Effect(Trial.of(subject.through(road.root()))
                    .only(checks)
                    .jobs(JOBS)
                    .run());
        }
    }
}
