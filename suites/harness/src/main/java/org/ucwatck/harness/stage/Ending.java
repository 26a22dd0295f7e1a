package org.ucwatck.harness.stage;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.ucwatck.verdict.result.Finding;
import org.ucwatck.verdict.result.Outcome;

/**
 * How an attempt at a check ended.
 *
 * @param findings what it found
 * @param cause why it came to no end, if so
 * @param last whether another attempt can bring nothing else
 * @param without what it comes to without findings
 */
public record Ending(List<Finding> findings, String cause, boolean last, Outcome without) {
    public Ending {
        findings = List.copyOf(findings);
    }

    public Ending(List<Finding> findings, String cause, boolean last) {
        this(findings, cause, last, cause.isEmpty() ? Outcome.PASSED : Outcome.CANNOT_TELL);
    }

    /** It was not carried out, or not to its end, for this reason. */
    public static Ending untested(List<Finding> findings, String cause) {
        return new Ending(findings, cause, true, Outcome.UNTESTED);
    }

    /** The target legally lacks what it is about, for this reason; what was found before counts. */
    public static Ending inapplicable(List<Finding> findings, String cause) {
        return new Ending(findings, findings.isEmpty() ? cause : "", true, Outcome.INAPPLICABLE);
    }

    public Ending(List<Finding> findings, String cause) {
        this(findings, cause, false);
    }

    public Outcome outcome() {
        return findings.isEmpty() ? without : Outcome.FAILED;
    }

    /** What it says of the target, whatever the values: rules and expectations that were not met. */
    public Set<String> complaints() {
        return findings.stream()
                .map(finding -> finding.rule() + " " + finding.expected())
                .collect(Collectors.toSet());
    }

    /** The same without findings, for this reason. */
    public Ending withoutFindings(String why) {
        return new Ending(List.of(), why, true);
    }
}
