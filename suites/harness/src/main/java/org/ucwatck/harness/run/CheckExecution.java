package org.ucwatck.harness.run;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ucwatck.harness.exchange.Exchange;
import org.ucwatck.harness.exchange.RunStopped;
import org.ucwatck.harness.exchange.Unreachable;
import org.ucwatck.harness.judge.look.Evidence;
import org.ucwatck.harness.judge.rules.PassiveRules;
import org.ucwatck.harness.junit.JUnitLaunch;
import org.ucwatck.harness.record.ExchangeLog;
import org.ucwatck.harness.session.Target;
import org.ucwatck.harness.stage.Going;
import org.ucwatck.harness.stage.MaskedResult;
import org.ucwatck.harness.stage.RunStage;
import org.ucwatck.harness.stage.SuiteFault;
import org.ucwatck.harness.transport.CallBudget;
import org.ucwatck.harness.weather.TargetGone;
import org.ucwatck.spec.Catalogue;
import org.ucwatck.spec.rules.Rule;
import org.ucwatck.verdict.log.RunHeader;
import org.ucwatck.verdict.result.CheckResult;
import org.ucwatck.verdict.result.Outcome;
import org.ucwatck.verdict.result.PlannedCheck;

/** Carries checks out: first those that drive the target, then the rules that judge every exchange. */
final class CheckExecution {
    private static final Set<String> PASSIVE = Catalogue.load().rules().stream()
            .filter(Rule::passive)
            .map(Rule::id)
            .collect(Collectors.toUnmodifiableSet());

    private final RunOptions options;
    private final RunProgress progress;
    private final Consumer<CheckResult> sink;
    private List<String> residue = List.of();
    private final EarlierParts earlier;
    private final Set<String> done = ConcurrentHashMap.newKeySet();
    private final RunEnd end;

    /** Begins no check any more when the end is reached. */
    CheckExecution(RunOptions options, RunEnd end, RunProgress progress, Consumer<CheckResult> sink) {
        this.options = options;
        this.end = end;
        this.progress = progress;
        this.earlier = EarlierParts.of(options);
        this.sink = result -> {
            if (done.add(result.id().path())) {
                end.finished(result);
                sink.accept(result);
            }
        };
    }

    /** What is left on the target, each in words; known once all is carried out. */
    List<String> residue() {
        return residue;
    }

    /**
     * Carries out these checks and tells each result; returns how many calls were placed, or may have been. Whatever is
     * thrown on the way becomes the reason of those that have no result yet.
     */
    int run(List<PlannedCheck> checks, ExchangeLog log, CallBudget calls, RunHeader header) {
        guarded(checks, () -> {
            Target target = new Target(options.target(), log, calls, SuiteVersion.userAgent(header));
            try (RunStage stage = new RunStage(target, log, earlier.seed(options.seed()))) {
                StopWatch.during(end::isStopped, stage::stop, () -> carryOut(checks, stage));
                residue = stage.residue();
            }
        });
        return calls.placed();
    }

    private void carryOut(List<PlannedCheck> checks, RunStage stage) {
        Map<Boolean, List<PlannedCheck>> split = checks.stream()
                .filter(check -> !WayChecks.isOne(check))
                .collect(Collectors.partitioningBy(
                        check -> PASSIVE.contains(check.id().rule())));
        List<PlannedCheck> active = split.getOrDefault(false, List.of());
        List<PlannedCheck> passive = split.getOrDefault(true, List.of());
        List<PlannedCheck> way = checks.stream().filter(WayChecks::isOne).toList();
        Consumer<CheckResult> masked = result -> sink.accept(MaskedResult.orFault(result, stage::mask));
        earlier.broken().forEach(stage::known);
        stage.share(active, Plan::casesOf);
        CheckRunner runner = new CheckRunner(stage, byPath(active), end::isReached, masked);
        guarded(active, () -> drive(active, stage, runner));
        guarded(way, () -> judgeWay(way, stage, masked));
        stage.endSessions();
        guarded(passive, () -> judgeAll(passive, stage, masked));
    }

    private void guarded(List<PlannedCheck> checks, Runnable step) {
        try {
            step.run();
        } catch (RunStopped e) {
            // Those that have no result yet run when somebody goes on with the run.
        } catch (Throwable e) {
            tellAll(checks, SuiteFault.words(e));
        }
    }

    /** The arrangements of the run; those that no check has needed yet are made now. */
    private void judgeWay(List<PlannedCheck> way, RunStage stage, Consumer<CheckResult> told) {
        WayChecks checks = new WayChecks(stage);
        for (PlannedCheck check : way) {
            if (end.isStopped()) {
                return;
            }
            Optional<String> enough = end.enough();
            told.accept(enough.isPresent() ? notRun(check, enough.get()) : checks.judge(check));
        }
    }

    /** The rules that judge every exchange of the run. */
    private void judgeAll(List<PlannedCheck> passive, RunStage stage, Consumer<CheckResult> told) {
        if (end.isStopped()) {
            return;
        }
        Stream<Evidence> seen = stage.log().exchanges().stream()
                .filter(exchange -> isJudged(exchange, stage))
                .map(exchange -> Evidence.seen(exchange, earlier.next().number()));
        List<Evidence> evidence =
                Stream.concat(earlier.evidence().stream(), seen).toList();
        progress.phase("judging " + evidence.size() + " exchanges");
        Set<String> wanted = byPath(passive).keySet();
        new PassiveRules(stage.target().origins())
                .judgeAll(evidence, check -> wanted.contains(check.id().path())).stream()
                        .map(result -> WayChecks.withWay(result, stage))
                        .forEach(told);
    }

    /** Weather says nothing of how the target answers, nor does what broke when a target that is gone went away. */
    private static boolean isJudged(Exchange exchange, RunStage stage) {
        return stage.target().weather().isFact(exchange)
                && new Going(stage.target().client().goneSince()).tells(exchange);
    }

    /** A target that cannot be reached at all is told once, not once a check. */
    private void drive(List<PlannedCheck> active, RunStage stage, CheckRunner runner) {
        if (active.isEmpty() && earlier.leftovers().isEmpty()) {
            return;
        }
        Optional<String> unreachable = discover(stage);
        earlier.leftovers().ifPresent(stage::endEarlier);
        if (unreachable.isPresent() || active.isEmpty()) {
            tellAll(active, unreachable.orElse(""));
            return;
        }
        progress.phase("checking");
        JUnitLaunch.launch(Plan.methodsOf(active), runner, options.jobs());
        stage.gone().ifPresent(why -> tellAll(active, why));
        end.enough().ifPresent(why -> active.forEach(check -> sink.accept(notRun(check, why))));
        if (!end.isStopped()) {
            tellAll(active, "the check never began; this is a fault of the suite");
        }
        progress.phase("cleaning up");
    }

    /** Why the target cannot be reached; empty when it can. */
    private Optional<String> discover(RunStage stage) {
        progress.phase("discovering " + options.target().entrance().url());
        try {
            stage.target().door();
        } catch (Unreachable | TargetGone e) {
            return Optional.of(String.valueOf(e.getMessage()));
        } catch (RuntimeException e) {
            progress.phase("discovery failed: " + e.getMessage());
        }
        return Optional.empty();
    }

    private void tellAll(List<PlannedCheck> checks, @Nullable String cause) {
        checks.forEach(check -> sink.accept(CheckResult.notRun(check, Outcome.CANNOT_TELL, String.valueOf(cause))));
    }

    private static CheckResult notRun(PlannedCheck check, String why) {
        return CheckResult.notRun(check, Outcome.UNTESTED, why);
    }

    private static Map<String, PlannedCheck> byPath(List<PlannedCheck> checks) {
        return checks.stream().collect(Collectors.toMap(check -> check.id().path(), Function.identity()));
    }
}
