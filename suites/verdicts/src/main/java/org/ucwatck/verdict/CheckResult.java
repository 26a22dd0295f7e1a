package org.ucwatck.verdict;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * What came of one check.
 *
 * @param id the check
 * @param rules ids of all rules that the check can find broken, the one that it is named after first
 * @param outcome FAILED exactly when there are findings
 * @param reason why the check could not tell, was inapplicable or untested; empty for PASSED and FAILED
 * @param findings what is wrong, empty unless FAILED
 * @param choices what the target chose where several things are allowed
 * @param exchanges ids of all exchanges of the check, in order
 * @param started when the check began
 * @param duration how long it took
 */
public record CheckResult(
        CheckId id,
        List<String> rules,
        Outcome outcome,
        String reason,
        List<Finding> findings,
        List<Choice> choices,
        List<String> exchanges,
        Instant started,
        Duration duration) {
    public CheckResult {
        rules = List.copyOf(rules);
        findings = List.copyOf(findings);
        choices = List.copyOf(choices);
        exchanges = List.copyOf(exchanges);
        if ((outcome == Outcome.FAILED) == findings.isEmpty()) {
            throw new IllegalArgumentException(id + ": FAILED and findings belong together, outcome is " + outcome);
        }
        if (reason.isBlank() && outcome != Outcome.PASSED && outcome != Outcome.FAILED) {
            throw new IllegalArgumentException(id + ": " + outcome + " needs a reason");
        }
    }

    /** A check that did not run, with the reason why. */
    public static CheckResult notRun(PlannedCheck check, Outcome outcome, String reason) {
        return new CheckResult(
                check.id(),
                check.rules(),
                outcome,
                reason,
                List.of(),
                List.of(),
                List.of(),
                Instant.EPOCH,
                Duration.ZERO);
    }

    /** The same check, of which nothing else can be told, for this reason. */
    public CheckResult lost(String why) {
        return new CheckResult(id, rules, Outcome.CANNOT_TELL, why, List.of(), List.of(), exchanges, started, duration);
    }

    /** Whether one of the findings is of the rule. */
    public boolean breaks(String rule) {
        return findings.stream().anyMatch(finding -> finding.rule().equals(rule));
    }
}
