package org.ucwatck.report.text;

import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ucwatck.report.output.Outlet;
import org.ucwatck.spec.rules.Rule;
import org.ucwatck.verdict.Gate;
import org.ucwatck.verdict.RequirementVerdict;
import org.ucwatck.verdict.RuleBook;
import org.ucwatck.verdict.RuleVerdict;
import org.ucwatck.verdict.Verdict;
import org.ucwatck.verdict.exchange.RecordedExchange;
import org.ucwatck.verdict.log.RunLog;
import org.ucwatck.verdict.result.CheckResult;
import org.ucwatck.verdict.result.Finding;
import org.ucwatck.verdict.result.KnownFailure;
import org.ucwatck.verdict.result.Outcome;

/** All that a report is made of: the log, the rules, and what follows from both. */
public final class ReportInput {
    private final RunLog log;
    private final Edition edition;
    private final Outlet outlet;
    private final RuleBook rules;
    private final Verdict verdict;
    private final Gate gate;
    private final Map<String, RecordedExchange> exchanges;

    /** A run told with these rules alone, without a gate. */
    public ReportInput(RunLog log, List<Rule> rules) {
        this(log, Edition.of(rules));
    }

    /** A run told with an edition of the catalogue, without a gate. */
    public ReportInput(RunLog log, Edition edition) {
        this(log, edition, Outlet.OPEN);
    }

    /** The same for reports that leave through a gate. */
    public ReportInput(RunLog log, Edition edition, Outlet outlet) {
        this.log = Shortened.of(log);
        this.outlet = outlet;
        this.edition = edition;
        this.rules = new RuleBook(edition.rules());
        this.verdict = Verdict.of(edition.rules(), log);
        this.gate = Gate.of(verdict, log);
        this.exchanges = this.log.exchanges().stream()
                .collect(Collectors.toMap(RecordedExchange::id, Function.identity(), (first, second) -> first));
    }

    /** The log as reports show it: very long bodies are cut. */
    public RunLog log() {
        return log;
    }

    /** Where the text of every file goes. */
    public Outlet outlet() {
        return outlet;
    }

    /** The edition of the catalogue that the run is told with. */
    public Edition edition() {
        return edition;
    }

    /** What the run says. */
    public Verdict verdict() {
        return verdict;
    }

    /** What of it counts, known failures considered. */
    public Gate gate() {
        return gate;
    }

    /** Why the failure of the check is accepted, on one line; empty when it did not fail or is not known. */
    public String known(CheckResult result) {
        return gate.known(result).map(KnownFailure::words).orElse("");
    }

    /** The verdict in words. */
    public VerdictText words() {
        return VerdictText.of(log, verdict);
    }

    /** Findings in words. */
    public FindingText text() {
        return FindingText.with(rules, log.header());
    }

    /** The rule of the id; one that the catalogue lacks is a MUST. */
    public Rule rule(String id) {
        return rules.rule(id);
    }

    /** When the run began, to the second. */
    public String when() {
        return log.header().started().truncatedTo(ChronoUnit.SECONDS).toString();
    }

    /** The exchanges of these ids that the log has, in the order of the ids. */
    public List<RecordedExchange> exchanges(List<String> ids) {
        return ids.stream()
                .distinct()
                .map(exchanges::get)
                .filter(Objects::nonNull)
                .toList();
    }

    /** Ids of the exchanges of a check, and of those of others that a finding of it rests on. */
    public static List<String> idsOf(CheckResult result) {
        return Stream.concat(
                        result.exchanges().stream(),
                        result.findings().stream().map(Finding::exchanges).flatMap(List::stream))
                .distinct()
                .toList();
    }

    /** The checks that came to the outcome, in the order of the log. */
    public List<CheckResult> results(Outcome outcome) {
        return log.results().stream()
                .filter(result -> result.outcome() == outcome)
                .toList();
    }

    /** What came of a check, as the page shows it. */
    public Mark mark(CheckResult result) {
        return verdict.isWarning(result) ? Mark.WARNING : Mark.of(result.outcome());
    }

    /** What came of a rule, as the page shows it. */
    public Mark mark(RuleVerdict rule) {
        boolean warns =
                rule.outcome() == Outcome.FAILED && !verdict.counts(rule.rule().level());
        return warns ? Mark.WARNING : Mark.of(rule.outcome());
    }

    /** What came of a requirement, as the page shows it. */
    public Mark mark(RequirementVerdict requirement) {
        boolean warns = requirement.outcome() == Outcome.FAILED
                && !verdict.counts(requirement.rule().level());
        return warns ? Mark.WARNING : Mark.of(requirement.outcome());
    }

    /** Checks with a finding that counts, known or not. */
    List<CheckResult> failures() {
        return log.results().stream().filter(verdict::fails).toList();
    }

    /** Checks whose findings do not count. */
    List<CheckResult> warnings() {
        return log.results().stream().filter(verdict::isWarning).toList();
    }
}
