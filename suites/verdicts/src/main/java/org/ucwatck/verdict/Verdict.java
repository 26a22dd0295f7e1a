package org.ucwatck.verdict;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.ucwatck.spec.Level;
import org.ucwatck.spec.Rule;

/** What a whole run says: a pure function of its results and of the rules. */
public final class Verdict {
    private final List<RuleVerdict> rules;
    private final Map<String, Level> levels;
    private final List<CheckResult> results;
    private final boolean strict;
    private final boolean interrupted;

    private Verdict(List<Rule> rules, RunLog log) {
        this.results = log.results();
        this.strict = log.header().strict();
        this.interrupted = log.footer().interrupted();
        this.levels = rules.stream().collect(Collectors.toMap(Rule::id, Rule::level));
        this.rules = rules.stream().map(rule -> RuleVerdict.of(rule, results)).toList();
    }

    /** Judges a run; every rule of the catalogue gets a verdict, whether or not it was checked. */
    public static Verdict of(List<Rule> rules, RunLog log) {
        return new Verdict(rules, log);
    }

    /** One verdict for every rule, in catalogue order. */
    public List<RuleVerdict> rules() {
        return rules;
    }

    /** Whether a broken rule of this level makes the target not conformant. */
    public boolean counts(Level level) {
        return level == Level.MUST || (strict && level == Level.SHOULD);
    }

    /** Whether the check has findings, none of which counts. */
    public boolean isWarning(CheckResult result) {
        return result.outcome() == Outcome.FAILED && !fails(result);
    }

    /** Whether the check has a finding that counts. */
    public boolean fails(CheckResult result) {
        return result.findings().stream().anyMatch(finding -> counts(levelOf(finding.rule())));
    }

    /** True when every selected rule that counts is fulfilled, none is open, and something was judged. */
    public boolean conformant() {
        return exitStatus() == 0;
    }

    /** 0 all fulfilled; 1 some violated; 2 none violated, some open; 3 nothing was judged; 130 cut short. */
    public int exitStatus() {
        if (interrupted) {
            return 130;
        }
        if (results.stream().anyMatch(this::fails)) {
            return 1;
        }
        if (results.stream().anyMatch(is(Outcome.CANNOT_TELL))) {
            return 2;
        }
        return results.stream().anyMatch(is(Outcome.PASSED).or(is(Outcome.FAILED))) ? 0 : 3;
    }

    public Summary summary() {
        return new Summary(
                count(is(Outcome.PASSED)),
                count(this::fails),
                count(is(Outcome.CANNOT_TELL)),
                count(is(Outcome.INAPPLICABLE)),
                count(is(Outcome.UNTESTED)),
                count(this::isWarning));
    }

    /** How many rules of the level came to each outcome; outcomes that no rule came to are absent. */
    public Map<Outcome, Long> outcomesOf(Level level) {
        return rules.stream()
                .filter(verdict -> verdict.rule().level() == level)
                .collect(Collectors.groupingBy(RuleVerdict::outcome, Collectors.counting()));
    }

    /** The level of a rule; MUST for a rule that the catalogue does not know, so that nothing slips through. */
    public Level levelOf(String rule) {
        return levels.getOrDefault(rule, Level.MUST);
    }

    /** Results by the path of their check. */
    public Map<String, CheckResult> byPath() {
        return results.stream().collect(Collectors.toMap(result -> result.id().path(), Function.identity()));
    }

    private int count(Predicate<CheckResult> predicate) {
        return (int) results.stream().filter(predicate).count();
    }

    private static Predicate<CheckResult> is(Outcome outcome) {
        return result -> result.outcome() == outcome;
    }
}
