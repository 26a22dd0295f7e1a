package org.ucwatck.selftest.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.ucwatck.reference.fault.Variant;
import org.ucwatck.selftest.trial.Checks;
import org.ucwatck.selftest.trial.Effect;
import org.ucwatck.selftest.trial.Settings;
import org.ucwatck.selftest.trial.SlowRoad;
import org.ucwatck.selftest.trial.Subject;
import org.ucwatck.selftest.trial.Trial;
import org.ucwatck.spec.pages.Format;
import org.ucwatck.verdict.result.CheckResult;
import org.ucwatck.verdict.result.Outcome;
import org.ucwatck.verdict.result.PlannedCheck;

/** A suite that looks late says nothing against a correct server, whose calls may have ended by themselves meanwhile. */
@Execution(ExecutionMode.CONCURRENT)
class SlowSuiteTest {
    private static final int LONGEST_MILLIS = 900;

    /** Two requests in a row are later than a call that rings for two seconds. */
    private static final int LATE_MILLIS = 3_000;

    private static final int JOBS = 12;

    /** What calls that ring at a contact are needed for. */
    private static final Set<String> OUTGOING = Set.of(
            "call.add-while-pending",
            "call.cancel",
            "call.separate-applications",
            "call.stop-connecting",
            "call.unanswered",
            "capability.cancel");

    /** What calls that ring at the other account are needed for. */
    private static final Set<String> INCOMING =
            Set.of("call.incoming", "call.incoming-declined", "call.incoming-ended", "call.incoming-not-acceptable");

    private static final Set<String> RULES =
            Stream.concat(OUTGOING.stream(), INCOMING.stream()).collect(Collectors.toSet());

    @Test
    @Timeout(value = 20, unit = TimeUnit.MINUTES)
    void correctServerIsNotFaulted() {
        Effect effect = late(List.of(), RULES, LONGEST_MILLIS);

        assertThat(effect.withOutcome(Outcome.FAILED)).as(effect.story()).isEmpty();
        assertThat(effect.withOutcome(Outcome.PASSED)).isNotEmpty();
    }

    @Test
    @Timeout(value = 20, unit = TimeUnit.MINUTES)
    void callsThatRangOutAreNoFaultOfTheServer() {
        Effect effect = late(List.of(Variant.RINGS_OUT_SOON), OUTGOING, LATE_MILLIS);

        assertThat(effect.withOutcome(Outcome.FAILED)).as(effect.story()).isEmpty();
        assertThat(effect.withOutcome(Outcome.CANNOT_TELL))
                .as(effect.story())
                .isNotEmpty()
                .extracting(CheckResult::reason)
                .allMatch(SlowSuiteTest::isNobodysFault);
    }

    @Test
    @Timeout(value = 20, unit = TimeUnit.MINUTES)
    void incomingCallsThatShowOnlyTheirEndAreNoFaultOfTheServer() {
        Effect effect = late(List.of(Variant.RINGS_OUT_SOON, Variant.INCOMING_SHOWN_LATE), INCOMING, LATE_MILLIS);

        assertThat(effect.withOutcome(Outcome.FAILED)).as(effect.story()).isEmpty();
        assertThat(effect.withOutcome(Outcome.CANNOT_TELL))
                .as(effect.story())
                .extracting(CheckResult::reason)
                .anyMatch(reason -> reason.contains("the other account of the target file has to let it ring"));
    }

    private static boolean isNobodysFault(String reason) {
        return reason.startsWith("the target or this machine was busy or slow")
                || (reason.contains("the call ended by itself before the check was through")
                        && reason.contains("has to let it ring for at least"));
    }

    private static Effect late(List<Variant> variants, Set<String> rules, int longestMillis) {
        List<PlannedCheck> checks = Checks.all().stream()
                .filter(check -> rules.contains(check.id().rule()))
                .filter(check -> check.id().format() == Format.JSON)
                .toList();
        try (Subject subject = Subject.with(variants);
                SlowRoad road = SlowRoad.to(subject.config().entrance().url(), longestMillis, Settings.seed())) {
            return new Effect(Trial.of(subject.through(road.root()))
                    .only(checks)
                    .jobs(JOBS)
                    .run());
        }
    }
}
