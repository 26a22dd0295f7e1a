package org.ucwatck.selftest.accidents;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.ucwatck.harness.needs.CallNeed;
import org.ucwatck.harness.run.RunProgress;
import org.ucwatck.selftest.trial.Effect;
import org.ucwatck.selftest.trial.Subject;
import org.ucwatck.selftest.trial.Trial;
import org.ucwatck.verdict.log.RunHeader;
import org.ucwatck.verdict.log.RunLog;
import org.ucwatck.verdict.result.CheckResult;
import org.ucwatck.verdict.result.Outcome;

/** A server that is not there, or no longer, is told as what it is: nothing is said to be broken, and nothing hangs. */
class TargetStopsTest {
    /** Far less than each check for itself would wait. */
    private static final Duration SOON = Duration.ofMinutes(2);

    private static final int CHECKS_BEFORE = 40;

    @Test
    void absentServerIsToldOnceAndSoon() {
        Subject subject = Subject.reference();
        subject.close();
        Instant began = Instant.now();

        RunLog log = Trial.of(subject.config()).run();

        assertThat(Duration.between(began, Instant.now())).isLessThan(SOON);
        assertThat(Trial.verdict(log).exitStatus()).isEqualTo(2);
        assertThat(new Effect(log)
                        .withOutcome(Outcome.CANNOT_TELL).stream()
                                .map(CheckResult::reason)
                                .distinct())
                .singleElement()
                .asString()
                .contains("127.0.0.1");
    }

    @Test
    @Timeout(value = 20, unit = TimeUnit.MINUTES)
    void serverThatStopsBreaksNoRule() {
        Effect effect = new Effect(runWithStop());

        List<CheckResult> failed = effect.withOutcome(Outcome.FAILED).stream()
                .filter(Trial.verdict(effect.log())::fails)
                .toList();
        assertThat(failed).as(effect.story()).isEmpty();
        assertThat(effect.withOutcome(Outcome.CANNOT_TELL))
                .isNotEmpty()
                .extracting(CheckResult::reason)
                .noneMatch(reason -> reason.contains("fault of the suite"));
        assertThat(Trial.verdict(effect.log()).exitStatus()).isEqualTo(2);
    }

    private static RunLog runWithStop() {
        try (Subject subject = Subject.reference()) {
            return Trial.of(subject.patient()).run(new Stopping(subject));
        }
    }

    /** Stops the server after some checks. */
    private static final class Stopping implements RunProgress {
        private final Subject subject;
        private final AtomicInteger finished = new AtomicInteger();

        Stopping(Subject subject) {
            this.subject = subject;
        }

        @Override
        public void planned(RunHeader header, int checks, CallNeed calls) {}

        @Override
        public void phase(String what) {}

        @Override
        public void finished(CheckResult result) {
            if (finished.incrementAndGet() == CHECKS_BEFORE) {
                CompletableFuture.runAsync(subject::close).join();
            }
        }
    }
}
