package org.ucwatck.cli.run;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import org.ucwatck.cli.terminal.ExitStatus;
import org.ucwatck.harness.probe.ProbeStep;
import org.ucwatck.report.output.Printable;

/** Shows each step of a probe in a line as it ends, and what they come to. */
final class ProbeLines {
    private final PrintWriter out;
    private final List<ProbeStep> steps = new ArrayList<>();

    ProbeLines(PrintWriter out) {
        this.out = out;
    }

    void tell(ProbeStep step) {
        steps.add(step);
        out.println(String.format("%-7s %-13s %s", word(step.state()), step.name(), Printable.line(step.words())));
    }

    private static String word(ProbeStep.State state) {
        return switch (state) {
            case DONE -> "ok";
            case NOTED -> "note";
            case FAILED, VIOLATED -> "FAILED";
        };
    }

    /** 0 nothing failed; 1 something failed since the target breaks a rule; 2 something failed. */
    int exitStatus() {
        if (steps.stream().anyMatch(step -> step.state() == ProbeStep.State.VIOLATED)) {
            return ExitStatus.VIOLATED;
        }
        return failed() == 0 ? ExitStatus.FULFILLED : ExitStatus.OPEN;
    }

    /** How many steps failed, in words. */
    String words() {
        return failed() == 0
                ? "All " + steps.size() + " steps worked."
                : failed() + " of " + steps.size() + " steps failed; put that right before a run.";
    }

    private long failed() {
        return steps.stream().filter(ProbeStep::hasFailed).count();
    }
}
