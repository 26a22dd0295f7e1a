package org.ucwatck.harness.junit;

import java.lang.reflect.Method;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.ucwatck.harness.ArrangementFailed;
import org.ucwatck.harness.exchange.TokenWithheld;
import org.ucwatck.harness.exchange.Unreachable;
import org.ucwatck.verdict.CheckResult;
import org.ucwatck.verdict.Outcome;
import org.ucwatck.verdict.PlannedCheck;

/** Runs the body of each wanted check and tells its result; whatever is thrown is "could not tell", never green. */
final class CheckRunner implements CheckHandler {
    private final RunStage stage;
    private final Map<String, PlannedCheck> wanted;
    private final BooleanSupplier stop;
    private final Consumer<CheckResult> sink;
    private final AtomicInteger calls = new AtomicInteger();

    CheckRunner(RunStage stage, Map<String, PlannedCheck> wanted, BooleanSupplier stop, Consumer<CheckResult> sink) {
        this.stage = stage;
        this.wanted = wanted;
        this.stop = stop;
        this.sink = sink;
    }

    int callsPlaced() {
        return calls.get();
    }

    @Override
    public boolean wants(PlannedCheck check, Method method) {
        return wanted.containsKey(check.id().path()) && !stop.getAsBoolean();
    }

    @Override
    public void run(PlannedCheck check, Bench bench, Body body) {
        Instant started = Instant.now();
        bench.begin(check, stage);
        String cause = "";
        try {
            body.proceed();
        } catch (ArrangementFailed | TokenWithheld | Unreachable e) {
            cause = stage.mask(String.valueOf(e.getMessage()));
        } catch (Throwable e) {
            cause = stage.mask("fault of the suite: " + e);
        }
        bench.end();
        calls.addAndGet(bench.callsPlaced());
        sink.accept(new CheckResult(
                check.id(),
                check.rules(),
                outcome(bench, cause),
                cause,
                bench.findings(),
                bench.choices(),
                bench.exchanges(),
                started,
                Duration.between(started, Instant.now())));
    }

    private static Outcome outcome(Bench bench, String cause) {
        if (!bench.findings().isEmpty()) {
            return Outcome.FAILED;
        }
        return cause.isEmpty() ? Outcome.PASSED : Outcome.CANNOT_TELL;
    }
}
