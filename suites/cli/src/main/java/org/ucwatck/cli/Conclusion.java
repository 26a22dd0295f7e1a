package org.ucwatck.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.ucwatck.report.FindingText;
import org.ucwatck.report.VerdictText;
import org.ucwatck.spec.Rule;
import org.ucwatck.verdict.CheckResult;
import org.ucwatck.verdict.Gate;
import org.ucwatck.verdict.KnownFailure;
import org.ucwatck.verdict.Outcome;
import org.ucwatck.verdict.RunLog;
import org.ucwatck.verdict.Verdict;

/** The end of a run: what it says on the terminal, and the exit status. */
final class Conclusion {
    private static final int FAILURES_IN_FULL = 5;
    private static final int REASONS_SHOWN = 3;

    private final RunLog log;
    private final Verdict verdict;
    private final FindingText text;
    private final Gate gate;

    Conclusion(RunLog log, List<Rule> rules) {
        this.log = log;
        this.verdict = Verdict.of(rules, log);
        this.text = FindingText.with(rules);
        this.gate = Gate.of(verdict, log);
    }

    /** 0, 1, 2, 3 or 130; known failures do not count, but one that passes makes it 3. */
    int exitStatus() {
        return gate.exitStatus();
    }

    void print(PrintWriter out, Path folder) {
        if (log.results().isEmpty()) {
            out.println("No check ran.");
        } else {
            new OutcomeTable(verdict).print(log.results(), out);
        }
        printFailures(out);
        printOpen(out);
        printKnown(out);
        gate.passing().forEach(id -> out.println("\nKnown failure that passes; take it off the list: " + id));
        VerdictText words = VerdictText.of(log, verdict);
        out.printf("%n%s. %s%n", words.headline(), words.why());
        out.println("Left on the target: " + residue());
        out.println("Report: " + folder.resolve("index.html"));
        out.println("Exit status " + exitStatus() + ": " + ExitStatus.words(exitStatus()) + apart());
        out.flush();
    }

    private String residue() {
        List<String> residue = log.footer().residue();
        return residue.isEmpty() ? "nothing" : String.join("; ", residue);
    }

    private void printFailures(PrintWriter out) {
        List<CheckResult> failures = gate.unexpected();
        failures.stream().limit(FAILURES_IN_FULL).forEach(failure -> out.println("\n" + text.of(failure)));
        if (failures.size() > FAILURES_IN_FULL) {
            out.println("\n… and " + (failures.size() - FAILURES_IN_FULL) + " more in the report.");
        }
    }

    /** Why checks could not tell: each reason once, the most frequent first. */
    private void printOpen(PrintWriter out) {
        Map<String, Long> reasons = log.results().stream()
                .filter(result -> result.outcome() == Outcome.CANNOT_TELL)
                .collect(Collectors.groupingBy(CheckResult::reason, TreeMap::new, Collectors.counting()));
        reasons.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                .limit(REASONS_SHOWN)
                .forEach(reason -> out.printf("%n%s could not tell: %s%n", checks(reason.getValue()), reason.getKey()));
        if (reasons.size() > REASONS_SHOWN) {
            out.println("\n… and " + (reasons.size() - REASONS_SHOWN) + " more reasons in the report.");
        }
    }

    private void printKnown(PrintWriter out) {
        List<CheckResult> accepted = gate.accepted();
        if (!accepted.isEmpty()) {
            out.println();
        }
        for (CheckResult failure : accepted) {
            String reason = gate.known(failure).map(KnownFailure::words).orElse("");
            out.println("Known failure: %s (%s)".formatted(failure.id().path(), reason));
        }
    }

    private String apart() {
        int accepted = gate.accepted().size();
        return accepted == 0 ? "" : ", apart from " + checks(accepted) + " known to fail";
    }

    static String checks(long number) {
        return number + (number == 1 ? " check" : " checks");
    }
}
