package org.ucwatck.selftest.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.ucwatck.reference.fault.Variant;
import org.ucwatck.selftest.trial.Checks;
import org.ucwatck.selftest.trial.Effect;
import org.ucwatck.selftest.trial.Settings;
import org.ucwatck.selftest.trial.Subject;
import org.ucwatck.selftest.trial.Trial;
import org.ucwatck.spec.pages.Format;
import org.ucwatck.verdict.exchange.RecordedExchange;
import org.ucwatck.verdict.result.CheckResult;
import org.ucwatck.verdict.result.Outcome;

/**
 * What fails without regard to the request accuses nobody and leaves hardly anything open. Nightly all checks meet it,
 * else a few cases of each, in JSON.
 */
@Tag("weather")
@Timeout(value = 30, unit = TimeUnit.MINUTES)
@Execution(ExecutionMode.CONCURRENT)
class WeatherTest {
    private static final Set<Integer> BUSY = Set.of(429, 502, 503, 504);

    /** Of this many checks fewer than one may be inconclusive. */
    private static final int PART = 50;

    @ParameterizedTest
    @EnumSource(names = {"ROUGH_WEATHER", "SLOW_LINE"})
    void weatherAccusesNobodyAndLeavesHardlyAnythingOpen(Variant weather) {
        Effect effect = run(weather, Settings.nightly() ? List.of() : paths());

        assertThat(effect.withOutcome(Outcome.FAILED)).as(effect.story()).isEmpty();
        assertHardlyAnythingOpen(effect);
        assertThat(effect.log().exchanges()).as("what it is about").anyMatch(WeatherTest::isWeather);
    }

    /** A busy machine may leave a check or two open, as weather does. */
    private static void assertHardlyAnythingOpen(Effect effect) {
        assertThat(effect.withOutcome(Outcome.CANNOT_TELL).size() * PART)
                .as(effect.story())
                .isLessThan(effect.log().results().size());
    }

    @Test
    void tokensOfAFewSecondsAreRenewed() {
        Effect effect = run(Variant.SHORT_TOKENS, Settings.nightly() ? List.of() : paths());

        assertThat(effect.withOutcome(Outcome.FAILED)).as(effect.story()).isEmpty();
        assertThat(effect.withOutcome(Outcome.CANNOT_TELL))
                .as(effect.story())
                .extracting(CheckResult::reason)
                .noneMatch(reason -> reason.contains("401"));
        assertHardlyAnythingOpen(effect);
        assertThat(effect.log().footer().residue()).isEmpty();
        assertThat(effect.log().exchanges())
                .filteredOn(exchange -> exchange.check().equals("token-caller"))
                .hasSizeGreaterThan(2);
    }

    @Test
    void operationThatIsAlwaysLimitedIsInconclusive() {
        Effect effect = run(Variant.HOLD_ALWAYS_LIMITED, List.of("call.hold", "call.resume", "http.*", "error.*"));

        assertThat(effect.withOutcome(Outcome.FAILED)).as(effect.story()).isEmpty();
        assertThat(effect.withOutcome(Outcome.CANNOT_TELL))
                .hasSize(2)
                .extracting(CheckResult::reason)
                .allMatch(reason -> reason.startsWith("the server limits this operation: POST "));
        assertThat(Trial.verdict(effect.log()).exitStatus()).isEqualTo(2);
    }

    private static List<String> paths() {
        return Checks.globs(Checks.thinned(Settings.seed(), 1).stream()
                .filter(check -> check.id().format() == Format.JSON)
                .toList());
    }

    private static boolean isWeather(RecordedExchange exchange) {
        return !exchange.failure().isEmpty()
                || BUSY.contains(exchange.response().status())
                || (exchange.check().startsWith("conversation-")
                        && exchange.duration().toMillis() > 300);
    }

    private static Effect run(Variant weather, List<String> only) {
        try (Subject subject = Subject.with(List.of(weather))) {
            Trial trial = Trial.of(subject.config());
            return new Effect(new Trial(trial.target(), only, trial.jobs(), Settings.seed(), trial.out()).run());
        }
    }
}
