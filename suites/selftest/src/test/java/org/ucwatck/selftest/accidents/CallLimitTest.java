package org.ucwatck.selftest.accidents;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ucwatck.harness.needs.Preflight;
import org.ucwatck.reference.fault.Fault;
import org.ucwatck.reference.fault.InputFault;
import org.ucwatck.selftest.trial.Checks;
import org.ucwatck.selftest.trial.Effect;
import org.ucwatck.selftest.trial.Subject;
import org.ucwatck.selftest.trial.Trial;
import org.ucwatck.verdict.log.RunLog;
import org.ucwatck.verdict.result.CheckResult;
import org.ucwatck.verdict.result.Outcome;
import org.ucwatck.verdict.result.PlannedCheck;

/** limits.calls holds whatever the server does, and what the suite says that it needs is enough. */
@Execution(ExecutionMode.CONCURRENT)
class CallLimitTest {
    /** What sends requests that may ring: some that have to be accepted, many that have to be refused. */
    private static final List<PlannedCheck> INPUT = Checks.of(Set.of(
            "request.max-length",
            "request.required-parameter",
            "request.to",
            "request.phone-number",
            "request.unsupported-media-type",
            "method.not-allowed",
            "call.add-while-pending"));

    /** Accepts nearly everything. */
    private static Subject lax() {
        return Subject.withAll(Fault.all().stream()
                .filter(fault -> fault.symptom().equals("accepted"))
                .collect(Collectors.toSet()));
    }

    /** How many calls the server took. */
    private static long calls(RunLog log) {
        return log.exchanges().stream()
                .filter(exchange -> exchange.response().status() == 201)
                .flatMap(exchange -> exchange.response().headers().stream())
                .filter(header -> header.name().equalsIgnoreCase("Location"))
                .filter(header -> header.value().contains("honeAudioInvitation"))
                .count();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 5, 20})
    void laxServerGetsExactlyTheMostCalls(int most) {
        try (Subject subject = lax()) {
            RunLog log = Trial.of(subject.calls(most)).only(INPUT).run();

            assertThat(calls(log)).isEqualTo(most);
            assertThat(log.footer().callsPlaced()).isEqualTo(most);
            assertThat(new Effect(log).withOutcome(Outcome.UNTESTED))
                    .isNotEmpty()
                    .extracting(CheckResult::reason)
                    .allMatch(
                            reason -> reason.startsWith("limits.calls of the target file, " + most + ", leaves no call")
                                    && reason.contains("add to the target file: limits: {calls: "));
            assertThat(new Effect(log).withOutcome(Outcome.CANNOT_TELL))
                    .as(new Effect(log).story())
                    .isEmpty();
        }
    }

    @Test
    void whatIsSaidToBeNeededIsEnough() {
        try (Subject subject = Subject.reference()) {
            int needed =
                    Preflight.of(INPUT, subject.config(), List.of()).calls().needed();
            RunLog log = Trial.of(subject.calls(needed)).only(INPUT).run();

            assertThat(log.results()).extracting(CheckResult::outcome).containsOnly(Outcome.PASSED);
            assertThat(log.footer().callsPlaced()).isEqualTo((int) calls(log)).isLessThan(needed);
        }
    }

    @Test
    void valuesThatMustBeAcceptedShareCalls() {
        List<PlannedCheck> values = Checks.of(Set.of("request.phone-number", "request.max-length", "request.charset"));
        try (Subject subject = Subject.reference()) {
            RunLog log = Trial.of(subject.calls(2000)).only(values).run();

            assertThat(log.results()).extracting(CheckResult::outcome).containsOnly(Outcome.PASSED);
            assertThat(judgedBy(log)).containsValue(3L).doesNotContainValue(4L);
        }
    }

    @Test
    void refusedValueIsSentAloneAndNobodyElseIsBlamed() {
        List<PlannedCheck> values = Checks.of(Set.of("request.phone-number", "request.max-length", "request.charset"));
        try (Subject subject = Subject.withAll(Set.of(InputFault.QUOTED_CHARSET_REFUSED))) {
            RunLog log = Trial.of(subject.calls(2000)).only(values).run();

            assertThat(log.results())
                    .filteredOn(result -> result.outcome() != Outcome.PASSED)
                    .isNotEmpty()
                    .allMatch(result -> result.id().path().contains("charset-quoted"));
        }
    }

    /** How many checks name each exchange in which a shared call was accepted. */
    private static Map<String, Long> judgedBy(RunLog log) {
        return log.results().stream()
                .flatMap(result -> result.exchanges().stream())
                .filter(id -> id.startsWith("call-") && id.endsWith("#1"))
                .collect(Collectors.groupingBy(id -> id, Collectors.counting()));
    }
}
