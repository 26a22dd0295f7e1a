package org.ucwatck.cli.run;

import java.nio.file.Path;
import java.util.List;
import org.ucwatck.cli.terminal.ExitStatus;
import org.ucwatck.cli.terminal.Screen;
import org.ucwatck.cli.terminal.Tone;
import org.ucwatck.report.text.Clause;
import org.ucwatck.report.text.FindingText;
import org.ucwatck.report.text.VerdictText;
import org.ucwatck.spec.rules.Rule;
import org.ucwatck.verdict.Gate;
import org.ucwatck.verdict.Reasons;
import org.ucwatck.verdict.Verdict;
import org.ucwatck.verdict.log.RunLog;
import org.ucwatck.verdict.result.CheckResult;
import org.ucwatck.verdict.result.Finding;
import org.ucwatck.verdict.result.KnownFailure;

/** The end of a run: what it says on the terminal, and the exit status. */
public final class Conclusion {
    private static final int FAILURES_IN_FULL = 5;
    private static final int WARNINGS_SHOWN = 10;

    private final RunLog log;
    private final Verdict verdict;
    private final FindingText text;
    private final Gate gate;

    public Conclusion(RunLog log, List<Rule> rules) {
        this.log = log;
        this.verdict = Verdict.of(rules, log);
        this.text = FindingText.with(rules, log.header());
        this.gate = Gate.of(verdict, log);
    }

    /** 0, 1, 2, 3 or 130; known failures do not count, but one that passes makes it 3. */
    public int exitStatus() {
        return gate.exitStatus();
    }

    public void print(Screen out, Path folder) {
        if (log.results().isEmpty()) {
            out.println("No check ran.");
        } else {
            new OutcomeTable(verdict).lines(log.results()).forEach(out::println);
        }
        printFailures(out);
        printWarnings(out);
        printNotJudged(out);
        printKnown(out);
        gate.passing().forEach(id -> out.println(Tone.BAD, "\nKnown failure that passes; take it off the list: " + id));
        out.println();
        out.println(tone(), VerdictText.of(log, verdict).line());
        out.println("Judged: " + verdict.coverage().words());
        if (!log.header().judgesRecordings()) {
            out.println("Left on the target: " + residue());
        }
        out.println("Report: " + folder.resolve("index.html"));
        out.println("Exit status " + exitStatus() + ": " + words() + apart());
        out.flush();
    }

    private String residue() {
        List<String> residue = log.footer().residue();
        return residue.isEmpty() ? "nothing" : String.join("; ", residue);
    }

    private Tone tone() {
        return switch (exitStatus()) {
            case ExitStatus.FULFILLED -> Tone.GOOD;
            case ExitStatus.OPEN, ExitStatus.INTERRUPTED -> Tone.WARNING;
            default -> Tone.BAD;
        };
    }

    private void printFailures(Screen out) {
        List<RuleBlock> blocks = RuleBlock.of(gate.unexpected(), log.results());
        blocks.stream().limit(FAILURES_IN_FULL).forEach(block -> {
            out.println();
            out.println(Tone.BAD, block.headline(text));
            out.println(block.details(text));
        });
        if (blocks.size() > FAILURES_IN_FULL) {
            out.println();
            out.println("… and " + (blocks.size() - FAILURES_IN_FULL) + " more rules in the report.");
        }
    }

    /** What does not count, one line for each rule and expectation. */
    private void printWarnings(Screen out) {
        List<Finding> warnings = log.results().stream()
                .filter(verdict::isWarning)
                .flatMap(result -> result.findings().stream())
                .toList();
        var groups = Reasons.group(warnings, warning -> warning.rule() + ": expected " + warning.expected());
        if (!groups.isEmpty()) {
            out.println();
        }
        groups.stream().limit(WARNINGS_SHOWN).forEach(group -> {
            Finding first = group.members().get(0);
            out.println(
                    Tone.WARNING,
                    "Warning: %s: expected %s, but %s%s"
                            .formatted(
                                    first.rule(),
                                    Clause.of(first.expected()),
                                    first.gist(),
                                    times(group.members().size())));
        });
        if (groups.size() > WARNINGS_SHOWN) {
            out.println("… and " + (groups.size() - WARNINGS_SHOWN) + " more warnings in the report.");
        }
    }

    private static String times(int number) {
        return number == 1 ? "" : " (" + number + " times)";
    }

    private void printNotJudged(Screen out) {
        NotJudged notJudged = new NotJudged(verdict, log.results());
        print(notJudged.checks(), out);
        print(notJudged.rules(), out);
    }

    private static void print(List<String> lines, Screen out) {
        if (!lines.isEmpty()) {
            out.println();
        }
        lines.forEach(out::println);
    }

    private void printKnown(Screen out) {
        List<CheckResult> accepted = gate.accepted();
        if (!accepted.isEmpty()) {
            out.println();
        }
        for (CheckResult failure : accepted) {
            String reason = gate.known(failure).map(KnownFailure::words).orElse("");
            out.println("Known failure: %s (%s)".formatted(failure.id().path(), reason));
        }
    }

    private String words() {
        int stale = gate.passing().size();
        return exitStatus() == ExitStatus.UNUSABLE && stale > 0
                ? stale + " on the list of known failures " + (stale == 1 ? "passes" : "pass")
                        + ", so that the list is out of date; take the entries named above off it, or make it anew with"
                        + " --write-known-failures"
                : ExitStatus.words(exitStatus(), verdict.isPartial());
    }

    private String apart() {
        int accepted = gate.accepted().size();
        return accepted == 0 ? "" : ", apart from " + checks(accepted) + " known to fail; the target is not conformant";
    }

    static String checks(long number) {
        return number + (number == 1 ? " check" : " checks");
    }
}
