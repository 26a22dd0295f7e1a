package org.ucwatck.verdict.result;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;

/**
 * What came of one check.
 *
 * @param id the check
 * @param rules ids of the rules that it is about, the one that it is named after first: of a PASSED check those that something
 *     was held against, else all that the check can find broken
 * @param outcome FAILED exactly when there are findings
 * @param reason why the check could not tell, was inapplicable or untested; empty for PASSED and FAILED
 * @param findings what is wrong, empty unless FAILED
 * @param choices what the target chose where several things are allowed
 * @param exchanges ids of all exchanges of the check, in order
 * @param elements paths of the elements at which the check judged; empty for the one in its id
 * @param expected which statuses it demanded of which answers, in order
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

        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> elements,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<ExpectedStatus> expected,

        Instant started,
        Duration duration) {
    public CheckResult {
        rules = List.copyOf(rules);
        findings = List.copyOf(findings);
        choices = List.copyOf(choices);
        exchanges = List.copyOf(exchanges);
        elements = List.copyOf(Objects.requireNonNullElse(elements, List.of()));
        expected = List.copyOf(Objects.requireNonNullElse(expected, List.of()));
        if ((outcome == Outcome.FAILED) == findings.isEmpty()) {
            throw new IllegalArgumentException(id + ": FAILED and findings belong together, outcome is " + outcome);
        }
        if (reason.isBlank() && outcome != Outcome.PASSED && outcome != Outcome.FAILED) {
            throw new IllegalArgumentException(id + ": " + outcome + " needs a reason");
        }
    }

    /** What came of a check of the one element in its id. */
    public CheckResult(
            CheckId id,
            List<String> rules,
            Outcome outcome,
            String reason,
            List<Finding> findings,
            List<Choice> choices,
            List<String> exchanges,
            Instant started,
            Duration duration) {
        this(id, rules, outcome, reason, findings, choices, exchanges, List.of(), List.of(), started, duration);
    }

    /** What came of a check that demanded no status of any answer. */
    public CheckResult(
            CheckId id,
            List<String> rules,
            Outcome outcome,
            String reason,
            List<Finding> findings,
            List<Choice> choices,
            List<String> exchanges,
            List<String> elements,
            Instant started,
            Duration duration) {
        this(id, rules, outcome, reason, findings, choices, exchanges, elements, List.of(), started, duration);
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
        return new CheckResult(
                id,
                rules,
                Outcome.CANNOT_TELL,
                why,
                List.of(),
                List.of(),
                exchanges,
                elements,
                expected,
                started,
                duration);
    }

    /** The same in other words: this is done to every text that a server may have had a hand in. */
    public CheckResult reworded(UnaryOperator<String> words) {
        return new CheckResult(
                id,
                rules,
                outcome,
                words.apply(reason),
                findings.stream().map(finding -> finding.reworded(words)).toList(),
                choices.stream()
                        .map(it -> new Choice(words.apply(it.topic()), words.apply(it.chosen()), it.exchanges()))
                        .toList(),
                exchanges,
                elements,
                expected,
                started,
                duration);
    }

    /** Whether one of the findings is of the rule. */
    public boolean breaks(String rule) {
        return findings.stream().anyMatch(finding -> finding.rule().equals(rule));
    }

    /** Whether it judged the rule at the element, or found it broken there. */
    public boolean isAbout(String rule, String element) {
        boolean judged = elements.isEmpty() ? id.operation().equals(element) : elements.contains(element);
        return judged || findings.stream().anyMatch(finding -> isAt(finding, rule, element));
    }

    /** What it says of the rule at the element alone; call only if it is about it. */
    public CheckResult at(String rule, String element) {
        if (outcome != Outcome.FAILED || elements.isEmpty()) {
            return this;
        }
        List<Finding> there = findings.stream()
                .filter(finding -> isAt(finding, rule, element))
                .toList();
        return new CheckResult(
                id,
                rules,
                there.isEmpty() ? Outcome.PASSED : Outcome.FAILED,
                reason,
                there,
                choices,
                exchanges,
                elements,
                expected,
                started,
                duration);
    }

    /** A finding that names no element is one at all at which the check judged. */
    private boolean isAt(Finding finding, String rule, String element) {
        List<String> where = finding.elements();
        boolean everywhere = elements.isEmpty() ? id.operation().equals(element) : elements.contains(element);
        return finding.rule().equals(rule) && (where.isEmpty() ? everywhere : where.contains(element));
    }
}
