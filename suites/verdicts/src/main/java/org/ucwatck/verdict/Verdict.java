package org.ucwatck.verdict;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ucwatck.spec.Catalogue;
import org.ucwatck.spec.rules.Level;
import org.ucwatck.spec.rules.Requirement;
import org.ucwatck.spec.rules.Rule;
import org.ucwatck.verdict.log.RunLog;
import org.ucwatck.verdict.result.CheckResult;
import org.ucwatck.verdict.result.Finding;
import org.ucwatck.verdict.result.Outcome;

/**
 * What a whole run says: a pure function of its log and of the rules, and the only one. The terminal, the exit status,
 * every report, badge and certificate take their answer from it.
 */
public final class Verdict {
    private final List<RuleVerdict> rules;
    private final List<RuleVerdict> unknown;
    private final List<RequirementVerdict> requirements;
    private final List<CheckResult> results;
    private final RunScope scope;

    private Verdict(List<Rule> rules, RunLog log) {
        this.results = log.results();
        this.scope = new RunScope(rules, log);
        Map<String, List<RequirementVerdict>> byRule = requirements(rules);
        this.requirements = rules.stream()
                .flatMap(rule -> byRule.getOrDefault(rule.id(), List.of()).stream())
                .toList();
        this.rules = rules.stream()
                .map(rule -> RuleJudgement.of(rule, results, scope).unless(byRule.getOrDefault(rule.id(), List.of())))
                .toList();
        this.unknown = results.stream()
                .flatMap(result -> Stream.concat(
                        result.rules().stream(), result.findings().stream().map(Finding::rule)))
                .distinct()
                .sorted()
                .filter(id -> !scope.knows(id))
                .map(id -> RuleJudgement.of(scope.rule(id), results, scope))
                .toList();
    }

    private Map<String, List<RequirementVerdict>> requirements(List<Rule> rules) {
        Map<String, List<Requirement>> expected =
                Catalogue.load().requirements().stream().collect(Collectors.groupingBy(Requirement::rule));
        return rules.stream()
                .collect(Collectors.toMap(
                        Rule::id,
                        rule -> RequirementJudgement.of(
                                rule,
                                rule.each().isPresent() ? expected.getOrDefault(rule.id(), List.of()) : List.of(),
                                results,
                                scope)));
    }

    /** Judges a run; every rule of the catalogue gets a verdict, whether or not it was checked. */
    public static Verdict of(List<Rule> rules, RunLog log) {
        return new Verdict(rules, log);
    }

    /** The verdict in one token. */
    public OverallVerdict overall() {
        if (!violated().isEmpty()) {
            return OverallVerdict.NOT_CONFORMANT;
        }
        boolean shown = !isPartial() && !scope.isInterrupted() && isJudged() && open().isEmpty();
        return shown ? OverallVerdict.CONFORMANT : OverallVerdict.NOT_FULLY_VERIFIED;
    }

    /** Whether the whole suite ran, and every MUST that applies to the target was judged and held. */
    public boolean conformant() {
        return overall() == OverallVerdict.CONFORMANT;
    }

    /** Whether the command line left something out. */
    public boolean isPartial() {
        return scope.isPartial();
    }

    /** What the command line left out. */
    public Narrowing narrowing() {
        return scope.narrowing();
    }

    /** 0 all that was selected is fulfilled; 1 some violated; 2 none violated, some open; 3 no check ran; 130 cut short. */
    public int exitStatus() {
        if (scope.isInterrupted()) {
            return 130;
        }
        if (!violated().isEmpty()) {
            return 1;
        }
        if (results.isEmpty()) {
            return 3;
        }
        return isJudged() && open().isEmpty() ? 0 : 2;
    }

    /** One verdict for every rule, in catalogue order. */
    public List<RuleVerdict> rules() {
        return rules;
    }

    /** The same, and after them verdicts for the rules that only the log knows; each of those counts as a MUST. */
    public List<RuleVerdict> allRules() {
        return Stream.concat(rules.stream(), unknown.stream()).toList();
    }

    /** One verdict for every requirement, by rule in catalogue order and then by element. */
    public List<RequirementVerdict> requirements() {
        return requirements;
    }

    /** How much of UCWA the run judged. */
    public Coverage coverage() {
        return Coverage.of(requirements, isPartial());
    }

    /** Capabilities that the server shows although the target file does not claim them, sorted. */
    public List<String> unclaimed() {
        return Unclaimed.of(results);
    }

    /** Rules that count and are violated. */
    public List<RuleVerdict> violated() {
        return counting(RuleState.VIOLATED);
    }

    /** Rules that count, apply to the target, and were not wholly judged. */
    public List<RuleVerdict> open() {
        return counting(RuleState.OPEN);
    }

    /** Rules that count and are fulfilled. */
    public List<RuleVerdict> fulfilled() {
        return counting(RuleState.FULFILLED);
    }

    /** Rules that count, but of which only the server can cause what they are about, and nothing provoked it. */
    public List<RuleVerdict> notProvoked() {
        return counting(RuleState.NOT_PROVOKED);
    }

    /** Rules that count and that the run had to show: those that are fulfilled, violated or open. */
    public List<RuleVerdict> selected() {
        return counting(RuleState.FULFILLED, RuleState.VIOLATED, RuleState.OPEN);
    }

    /** The open rules whose checks would have waited for minutes, which only some profiles do. */
    public List<RuleVerdict> waiting() {
        return open().stream()
                .filter(open -> RunProfile.isWaitedFor(open.reason()))
                .toList();
    }

    /** The open rules by reason, the most frequent reason first. */
    public List<OpenRules> openByReason() {
        return Reasons.group(open(), RuleVerdict::reason).stream()
                .map(group -> new OpenRules(
                        group.reason(),
                        group.members().stream().map(open -> open.rule().id()).toList()))
                .toList();
    }

    /** Whether a rule that counts was not wholly judged, even if what was seen of it violates it. */
    boolean hasGap() {
        return allRules().stream()
                .anyMatch(rule -> counts(rule.rule().level()) && rule.missing().isPresent());
    }

    /** Whether any check came to a judgement. */
    public boolean isJudged() {
        return results.stream().anyMatch(is(Outcome.PASSED).or(is(Outcome.FAILED)));
    }

    /** Whether a broken rule of this level makes the target not conformant. */
    public boolean counts(Level level) {
        return scope.counts(level);
    }

    /** Whether the check has findings, none of which counts. */
    public boolean isWarning(CheckResult result) {
        return result.outcome() == Outcome.FAILED && !fails(result);
    }

    /** Whether the check has a finding that counts. */
    public boolean fails(CheckResult result) {
        return scope.fails(result);
    }

    /** How the checks of the run came out. */
    public Summary summary() {
        return summary(results);
    }

    /** How some of them came out. */
    public Summary summary(Collection<CheckResult> some) {
        return new Summary(
                count(some, is(Outcome.PASSED)),
                count(some, this::fails),
                count(some, is(Outcome.CANNOT_TELL)),
                count(some, is(Outcome.INAPPLICABLE)),
                count(some, is(Outcome.UNTESTED)),
                count(some, this::isWarning));
    }

    /** How many rules of the level came to each outcome; outcomes that no rule came to are absent. */
    public Map<Outcome, Long> outcomesOf(Level level) {
        return rules.stream()
                .filter(verdict -> verdict.rule().level() == level)
                .collect(Collectors.groupingBy(RuleVerdict::outcome, Collectors.counting()));
    }

    /** The rule of the id; one that the catalogue lacks is a MUST, so that nothing slips through. */
    public Rule rule(String id) {
        return scope.rule(id);
    }

    /** The level of a rule; MUST for a rule that the catalogue does not know. */
    public Level levelOf(String rule) {
        return rule(rule).level();
    }

    /** Results by the path of their check. */
    public Map<String, CheckResult> byPath() {
        return results.stream().collect(Collectors.toMap(result -> result.id().path(), Function.identity()));
    }

    private List<RuleVerdict> counting(RuleState... states) {
        List<RuleState> wanted = List.of(states);
        return allRules().stream()
                .filter(rule -> counts(rule.rule().level()) && wanted.contains(rule.state()))
                .toList();
    }

    private static int count(Collection<CheckResult> results, Predicate<CheckResult> predicate) {
        return (int) results.stream().filter(predicate).count();
    }

    private static Predicate<CheckResult> is(Outcome outcome) {
        return result -> result.outcome() == outcome;
    }
}
