package org.ucwatck.harness.run;

import java.lang.reflect.Method;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.ucwatck.harness.ArrangementFailed;
import org.ucwatck.harness.NotOffered;
import org.ucwatck.harness.exchange.NoCallLeft;
import org.ucwatck.harness.exchange.OriginRefused;
import org.ucwatck.harness.exchange.RunLimit;
import org.ucwatck.harness.exchange.RunStopped;
import org.ucwatck.harness.exchange.Unreachable;
import org.ucwatck.harness.junit.CheckHandler;
import org.ucwatck.harness.representation.LargerThanRead;
import org.ucwatck.harness.stage.Attempt;
import org.ucwatck.harness.stage.CheckContext;
import org.ucwatck.harness.stage.Ending;
import org.ucwatck.harness.stage.RunStage;
import org.ucwatck.harness.stage.SuiteFault;
import org.ucwatck.harness.weather.ServerLimits;
import org.ucwatck.harness.weather.TargetGone;
import org.ucwatck.harness.weather.WeatherStruck;
import org.ucwatck.verdict.result.CheckResult;
import org.ucwatck.verdict.result.Finding;
import org.ucwatck.verdict.result.Outcome;
import org.ucwatck.verdict.result.PlannedCheck;

/** Runs the body of each wanted check and tells its result; whatever is thrown is "could not tell", never green. */
final class CheckRunner implements CheckHandler {
    private static final String NOTHING = "the check came to its end, but nothing that the target sent could be judged";

    private final RunStage stage;
    private final Map<String, PlannedCheck> wanted;
    private final BooleanSupplier stop;
    private final Consumer<CheckResult> sink;

    CheckRunner(RunStage stage, Map<String, PlannedCheck> wanted, BooleanSupplier stop, Consumer<CheckResult> sink) {
        this.stage = stage;
        this.wanted = wanted;
        this.stop = stop;
        this.sink = sink;
    }

    @Override
    public boolean wants(PlannedCheck check, Method method) {
        return wanted.containsKey(check.id().path())
                && !stop.getAsBoolean()
                && stage.gone().isEmpty();
    }

    @Override
    public void run(PlannedCheck check, CheckContext context, Body body) {
        try {
            Optional<CheckResult> result = result(check, context, body);
            result.ifPresent(sink);
        } catch (Throwable e) {
            sink.accept(CheckResult.notRun(check, Outcome.CANNOT_TELL, SuiteFault.words(e)));
        }
    }

    /** Empty when the run was stopped meanwhile: what a check sees then is no fact, and it runs anew with --resume. */
    private Optional<CheckResult> result(PlannedCheck check, CheckContext context, Body body) {
        Instant started = Instant.now();
        Attempts attempts = new Attempts(stage, new Attempt(check, stage, context));
        Ending ending = attempts.ending(attempt -> proceed(check, attempt, body));
        Attempt last = attempts.last();
        return stage.isStopped()
                ? Optional.empty()
                : Optional.of(new CheckResult(
                        check.id(),
                        ending.outcome() == Outcome.PASSED ? last.judged() : check.rules(),
                        ending.outcome(),
                        ending.cause(),
                        ending.findings(),
                        last.choices(),
                        last.exchanges(),
                        last.elements().all(),
                        last.elements().expected(),
                        started,
                        Duration.between(started, Instant.now())));
    }

    private Ending proceed(PlannedCheck check, Attempt attempt, Body body) {
        try {
            stage.requireTime();
            stage.target().calls().requireFree(check.share().isPresent() ? 0 : check.calls());
            body.proceed();
            return new Ending(attempt.findings(), attempt.judged().isEmpty() ? NOTHING : "");
        } catch (NoCallLeft | RunLimit e) {
            return Ending.untested(attempt.findings(), String.valueOf(e.getMessage()));
        } catch (RunStopped e) {
            return Ending.untested(List.of(), String.valueOf(e.getMessage()));
        } catch (TargetGone e) {
            return gone(attempt);
        } catch (Unreachable e) {
            return stage.isGone() ? gone(attempt) : told(attempt, e);
        } catch (ArrangementFailed e) {
            e.finding().ifPresent(attempt::broken);
            return told(attempt, e);
        } catch (ServerLimits | NotOffered e) {
            return last(attempt, e);
        } catch (OriginRefused | LargerThanRead | WeatherStruck e) {
            return told(attempt, e);
        } catch (Throwable e) {
            return new Ending(attempt.findings(), stage.mask("fault of the suite: " + e));
        }
    }

    private Ending told(Attempt attempt, RuntimeException e) {
        return new Ending(attempt.findings(), stage.mask(String.valueOf(e.getMessage())));
    }

    /** Another attempt could bring nothing else. */
    private Ending last(Attempt attempt, RuntimeException e) {
        String why = stage.mask(String.valueOf(e.getMessage()));
        return e instanceof NotOffered
                ? Ending.inapplicable(attempt.findings(), why)
                : new Ending(attempt.findings(), why, true);
    }

    private Ending gone(Attempt attempt) {
        return new Ending(List.of(), stage.mask(stage.gone().orElse("") + lastWords(attempt.findings())), true);
    }

    /** What a target says while it goes away is no breach of a rule, but worth telling. */
    private static String lastWords(List<Finding> findings) {
        return findings.stream()
                .findFirst()
                .map(finding ->
                        "; shortly before, " + finding.expected() + " was expected, but got " + finding.actual())
                .orElse("");
    }
}
