package org.ucwatck.verdict;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.ucwatck.verdict.log.RunLog;
import org.ucwatck.verdict.result.CheckGlob;
import org.ucwatck.verdict.result.CheckResult;
import org.ucwatck.verdict.result.Finding;
import org.ucwatck.verdict.result.KnownFailure;
import org.ucwatck.verdict.result.Outcome;

/** What a run is worth to a CI gate: the verdict, apart from the failures that are known. */
public final class Gate {
    private final Verdict verdict;
    private final List<CheckResult> results;
    private final List<Entry> entries;

    private Gate(Verdict verdict, RunLog log) {
        this.verdict = verdict;
        this.results = log.results();
        this.entries = log.header().knownFailures().stream()
                .map(known -> new Entry(known, CheckGlob.of(known.glob())))
                .toList();
    }

    /** The gate of a run with the known failures that its header names. */
    public static Gate of(Verdict verdict, RunLog log) {
        return new Gate(verdict, log);
    }

    /** Why the failure of the check is accepted; empty for a check that did not fail or whose failure is not known. */
    public Optional<KnownFailure> known(CheckResult result) {
        if (result.outcome() != Outcome.FAILED) {
            return Optional.empty();
        }
        return entries.stream()
                .filter(entry -> entry.isOf(KnownFailure.Scope.CHECK) && entry.glob.matches(result.id()))
                .map(Entry::known)
                .findFirst()
                .or(() -> knownByRules(result));
    }

    /** Whether the check has a finding that counts and is not known; it need not be one of the run so far. */
    public boolean isUnexpected(CheckResult result) {
        return verdict.fails(result) && known(result).isEmpty();
    }

    /** Checks with a finding that counts and is not known. */
    public List<CheckResult> unexpected() {
        return failing(result -> known(result).isEmpty());
    }

    /** Checks with a finding that would count, were it not known. */
    public List<CheckResult> accepted() {
        return failing(result -> known(result).isPresent());
    }

    /** Ids of the checks, rules and requirements that are on the list and passed; each is an error, so that the list cannot rot. */
    public List<String> passing() {
        Stream<String> checks = results.stream()
                .filter(result -> result.outcome() == Outcome.PASSED)
                .filter(result -> any(KnownFailure.Scope.CHECK).anyMatch(entry -> entry.glob.matches(result.id())))
                .map(result -> result.id().path());
        Stream<String> rules = verdict.rules().stream()
                .filter(rule -> rule.outcome() == Outcome.PASSED)
                .map(rule -> rule.rule().id())
                .filter(this::isListed);
        Stream<String> requirements = verdict.requirements().stream()
                .filter(requirement -> requirement.outcome() == Outcome.PASSED)
                .map(requirement -> requirement.requirement().id())
                .filter(this::isListedRequirement);
        return Stream.of(checks, rules, requirements).flatMap(each -> each).toList();
    }

    /** As that of the verdict, but known failures do not count, and one that passes makes it 3. */
    public int exitStatus() {
        int strictly = verdict.exitStatus();
        if (strictly == 130 || !unexpected().isEmpty()) {
            return strictly;
        }
        if (!passing().isEmpty()) {
            return 3;
        }
        if (strictly != 1) {
            return strictly;
        }
        return verdict.hasGap() ? 2 : 0;
    }

    /** Every finding that counts must be of a listed rule or requirement; when none counts, every finding. */
    private Optional<KnownFailure> knownByRules(CheckResult result) {
        List<Finding> broken = result.findings().stream()
                .filter(finding -> !verdict.fails(result) || verdict.counts(verdict.levelOf(finding.rule())))
                .toList();
        if (!broken.stream().allMatch(finding -> isListed(finding.rule()) || isListedWhereItIs(finding, result))) {
            return Optional.empty();
        }
        Finding first = broken.get(0);
        return any(KnownFailure.Scope.RULE)
                .filter(entry -> entry.glob.matchesRule(first.rule()))
                .map(Entry::known)
                .findFirst()
                .or(() -> any(KnownFailure.Scope.REQUIREMENT)
                        .filter(entry -> requirements(first, result).anyMatch(entry.glob::matchesRequirement))
                        .map(Entry::known)
                        .findFirst());
    }

    /** Every element at which the rule is broken has to be on the list. */
    private boolean isListedWhereItIs(Finding finding, CheckResult result) {
        return requirements(finding, result).allMatch(this::isListedRequirement);
    }

    private static Stream<String> requirements(Finding finding, CheckResult result) {
        List<String> judged = result.elements().isEmpty() ? List.of(result.id().operation()) : result.elements();
        return (finding.elements().isEmpty() ? judged : finding.elements())
                .stream().map(element -> finding.rule() + "/" + element);
    }

    private boolean isListedRequirement(String id) {
        return any(KnownFailure.Scope.REQUIREMENT).anyMatch(entry -> entry.glob.matchesRequirement(id));
    }

    private boolean isListed(String rule) {
        return any(KnownFailure.Scope.RULE).anyMatch(entry -> entry.glob.matchesRule(rule));
    }

    private Stream<Entry> any(KnownFailure.Scope scope) {
        return entries.stream().filter(entry -> entry.isOf(scope));
    }

    private List<CheckResult> failing(Predicate<CheckResult> predicate) {
        return results.stream().filter(verdict::fails).filter(predicate).toList();
    }

    private record Entry(KnownFailure known, CheckGlob glob) {
        boolean isOf(KnownFailure.Scope scope) {
            return known.scope() == scope;
        }
    }
}
