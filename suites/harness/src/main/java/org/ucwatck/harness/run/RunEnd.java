package org.ucwatck.harness.run;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.ucwatck.spec.Catalogue;
import org.ucwatck.verdict.Gate;
import org.ucwatck.verdict.Verdict;
import org.ucwatck.verdict.log.RunFooter;
import org.ucwatck.verdict.log.RunHeader;
import org.ucwatck.verdict.log.RunLog;
import org.ucwatck.verdict.result.CheckResult;

/**
 * What keeps a run from beginning further checks: somebody stops it, or as many failed as may. The failures are those that a gate
 * would count, neither warnings nor known ones; those of earlier parts of the run are among them. Thread-safe.
 */
final class RunEnd {
    private final BooleanSupplier stop;
    private final OptionalInt most;
    private final Optional<Gate> gate;
    private final AtomicInteger failures = new AtomicInteger();

    private RunEnd(BooleanSupplier stop, OptionalInt most, Optional<Gate> gate) {
        this.stop = stop;
        this.most = most;
        this.gate = gate;
    }

    /** Of a run with this header, most failures of which are those of the options; {@code stop} says whether it is stopped. */
    static RunEnd of(RunHeader header, RunOptions options, BooleanSupplier stop) {
        OptionalInt most = options.maxFailures();
        Optional<Gate> gate = most.isPresent() ? Optional.of(gate(header)) : Optional.empty();
        RunEnd end = new RunEnd(stop, most, gate);
        EarlierParts.of(options).done().forEach(end::finished);
        return end;
    }

    void finished(CheckResult result) {
        if (gate.filter(it -> it.isUnexpected(result)).isPresent()) {
            failures.incrementAndGet();
        }
    }

    /** What counts does not depend on what the other checks come to. */
    private static Gate gate(RunHeader header) {
        RunLog none = new RunLog(header, List.of(), List.of(), new RunFooter(header.started(), false, 0));
        return Gate.of(Verdict.of(Catalogue.load().rules(), none), none);
    }

    boolean isStopped() {
        return stop.getAsBoolean();
    }

    /** Whether no other check may begin. */
    boolean isReached() {
        return isStopped() || enough().isPresent();
    }

    /** Why the checks that have not begun are not run, and what to do; empty as long as few enough failed. */
    Optional<String> enough() {
        return most.isPresent() && failures.get() >= most.getAsInt()
                ? Optional.of("the run began no check after --max-failures " + most.getAsInt()
                        + " was reached; run with a greater number, or without it")
                : Optional.empty();
    }
}
