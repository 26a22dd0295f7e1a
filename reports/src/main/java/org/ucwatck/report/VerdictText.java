package org.ucwatck.report;

import java.util.List;
import java.util.stream.Stream;
import org.ucwatck.verdict.Gate;
import org.ucwatck.verdict.Outcome;
import org.ucwatck.verdict.RuleVerdict;
import org.ucwatck.verdict.RunHeader;
import org.ucwatck.verdict.RunLog;
import org.ucwatck.verdict.Summary;
import org.ucwatck.verdict.Verdict;

/**
 * The verdict of a run in words.
 *
 * @param standing the verdict in the fewest words
 * @param headline the verdict in a few words, such as {@code Not conformant}
 * @param why one or more sentences that give the reason, with numbers
 */
public record VerdictText(Standing standing, String headline, String why) {

    /** The words for a run; a run of selected checks is never called conformant. */
    public static VerdictText of(RunLog log, Verdict verdict) {
        Standing standing = standing(log, verdict);
        return new VerdictText(standing, headline(standing), why(log, verdict));
    }

    private static Standing standing(RunLog log, Verdict verdict) {
        if (verdict.summary().failed() > 0) {
            return Standing.NOT_CONFORMANT;
        }
        return verdict.conformant() && isWhole(log) ? Standing.CONFORMANT : Standing.NOT_VERIFIED;
    }

    private static String headline(Standing standing) {
        return Character.toUpperCase(standing.words().charAt(0))
                + standing.words().substring(1);
    }

    private static String why(RunLog log, Verdict verdict) {
        Stream<String> reasons = Stream.of(
                interrupted(log),
                violated(verdict),
                open(verdict.summary()),
                selected(log),
                nothing(verdict),
                warnings(verdict.summary()),
                known(log, verdict),
                residue(log));
        return String.join(" ", reasons.filter(reason -> !reason.isEmpty()).toList());
    }

    private static String interrupted(RunLog log) {
        return log.footer().interrupted() ? "The run was interrupted, so checks are missing." : "";
    }

    private static String violated(Verdict verdict) {
        int failed = verdict.summary().failed();
        if (failed > 0) {
            return "%s violated in %s."
                    .formatted(counted(rules(verdict, Outcome.FAILED), "rule is", "rules are"), checks(failed));
        }
        long fulfilled = rules(verdict, Outcome.PASSED);
        return fulfilled == 0
                ? ""
                : "%s fulfilled, none violated.".formatted(counted(fulfilled, "rule is", "rules are"));
    }

    private static String open(Summary summary) {
        int open = summary.cannotTell();
        return open == 0 ? "" : checks(open) + " could not tell.";
    }

    private static String selected(RunLog log) {
        return isWhole(log) ? "" : "Only selected checks ran, so this run alone cannot show conformance.";
    }

    private static String nothing(Verdict verdict) {
        Summary summary = verdict.summary();
        boolean judged = summary.passed() + summary.failed() + summary.warnings() > 0;
        return judged ? "" : "No check came to a judgement.";
    }

    private static String warnings(Summary summary) {
        int warnings = summary.warnings();
        return warnings == 0 ? "" : checks(warnings) + " gave a warning.";
    }

    private static String known(RunLog log, Verdict verdict) {
        int known = Gate.of(verdict, log).accepted().size();
        return known == 0 ? "" : checks(known) + " failed as known.";
    }

    private static String residue(RunLog log) {
        List<String> residue = log.footer().residue();
        return residue.isEmpty() ? "" : "Left on the target: " + String.join("; ", residue) + ".";
    }

    private static boolean isWhole(RunLog log) {
        return log.header().only().isEmpty()
                && log.header().skip().isEmpty()
                && log.header().shard().equals(RunHeader.WHOLE);
    }

    private static long rules(Verdict verdict, Outcome outcome) {
        List<RuleVerdict> rules = verdict.rules();
        return rules.stream()
                .filter(rule ->
                        rule.outcome() == outcome && verdict.counts(rule.rule().level()))
                .count();
    }

    private static String checks(int number) {
        return counted(number, "check", "checks");
    }

    private static String counted(long number, String one, String many) {
        return number + " " + (number == 1 ? one : many);
    }
}
