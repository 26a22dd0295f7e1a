package org.ucwatck.harness.judge.rules;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ucwatck.harness.judge.look.Complaint;
import org.ucwatck.harness.judge.look.Evidence;
import org.ucwatck.harness.judge.look.Observation;
import org.ucwatck.harness.judge.look.PartsOfBatches;
import org.ucwatck.harness.judge.look.PassiveJudge;
import org.ucwatck.harness.judge.look.PassiveJudge.Complained;
import org.ucwatck.harness.judge.look.PassiveJudge.Judged;
import org.ucwatck.harness.session.Once;
import org.ucwatck.spec.Catalogue;
import org.ucwatck.spec.pages.Format;
import org.ucwatck.spec.rules.Rule;
import org.ucwatck.verdict.result.CheckResult;
import org.ucwatck.verdict.result.Choice;
import org.ucwatck.verdict.result.Finding;
import org.ucwatck.verdict.result.Outcome;
import org.ucwatck.verdict.result.PlannedCheck;

/** The passive rules over the exchanges of one format: each body is read once, shown to all judges, and let go. */
final class Sitting {
    private static final int MOST_EXCHANGES = 10;
    private static final int MOST_FINDINGS = 25;

    /** The rule that tells which forms the target writes. */
    private static final String FORMS = "body.parseable";

    /** Rules that an answer inside a batch has to keep for itself: of its body, but not of the message that carries it. */
    private static final String INSIDE_A_BATCH = "(body|error)\\..*";

    private final Format format;
    private final Map<String, PassiveJudge> judges;
    private final Map<String, GuardedTally> tallies = new LinkedHashMap<>();
    private final Set<String> masked = new HashSet<>();
    private final FormChoices forms = new FormChoices();

    Sitting(Format format, Map<String, PassiveJudge> judges) {
        this.format = format;
        this.judges = judges;
    }

    /** The results of the checks of the format that are selected. */
    List<CheckResult> results(List<Evidence> sorted, Predicate<PlannedCheck> selected) {
        Instant started = Instant.now();
        List<PlannedCheck> checks = PassiveRules.plan(List.copyOf(judges.keySet()), format).stream()
                .filter(selected)
                .toList();
        for (PlannedCheck check : checks) {
            String rule = check.id().rule();
            PassiveJudge judge = judges.get(rule);
            if (judge != null) {
                tallies.put(rule, new GuardedTally(rule, judge.begin(format)));
            }
        }
        sorted.forEach(this::see);
        Duration each = Duration.between(started, Instant.now()).dividedBy(Math.max(1, checks.size()));
        return checks.stream().map(check -> result(check, started, each)).toList();
    }

    private void see(Evidence evidence) {
        boolean part = PartsOfBatches.isOne(evidence.exchange().id());
        List<GuardedTally> asked = tallies.entrySet().stream()
                .filter(tally -> !part || tally.getKey().matches(INSIDE_A_BATCH))
                .filter(tally -> !evidence.silent().contains(tally.getKey()))
                .map(Map.Entry::getValue)
                .toList();
        if (Observation.format(evidence.exchange()) != format) {
            asked.forEach(tally -> tally.seeOther(evidence));
            return;
        }
        Observation seen = Observation.of(evidence);
        if (evidence.masked()) {
            masked.add(evidence.exchange().id());
        }
        if (!part) {
            forms.see(seen);
        }
        Once<Sighting> sighting = new Once<>(() -> Sighting.of(seen));
        asked.forEach(tally -> tally.see(seen, sighting));
    }

    private CheckResult result(PlannedCheck check, Instant started, Duration duration) {
        String rule = check.id().rule();
        GuardedTally tally = tallies.get(rule);
        if (tally == null) {
            return nothingToJudge(check);
        }
        Judged judged = Doubts.over(masked, tally.judged());
        if (judged.count() == 0) {
            return nothingToJudge(check);
        }
        List<Finding> findings = findings(rule, judged.complaints(), tally);
        Outcome unlessFailed = judged.open().isEmpty() ? Outcome.PASSED : Outcome.CANNOT_TELL;
        List<Choice> choices = rule.equals(FORMS) ? forms.all() : List.of();
        return new CheckResult(
                check.id(),
                check.rules(),
                findings.isEmpty() ? unlessFailed : Outcome.FAILED,
                open(judged),
                findings,
                choices,
                shown(findings, judged),
                List.copyOf(tally.elements()),
                started,
                duration);
    }

    private static List<String> shown(List<Finding> findings, Judged judged) {
        Stream<String> found = findings.stream().flatMap(finding -> finding.exchanges().stream());
        Stream<String> open = judged.open().stream().map(Complained::exchange);
        return Stream.concat(found, open.map(PartsOfBatches::batchOf))
                .distinct()
                .toList();
    }

    /** Why exchanges could not be judged, each reason once. */
    private static String open(Judged judged) {
        return judged.open().stream()
                .map(open -> open.complaint().actual())
                .distinct()
                .collect(Collectors.joining("; "));
    }

    /** What a server may legally never do leaves nothing open. */
    private static CheckResult nothingToJudge(PlannedCheck check) {
        String seen = "no exchange of the run is of the kind that the rule speaks of";
        return Catalogue.load()
                .rule(check.id().rule())
                .flatMap(Rule::optional)
                .map(why -> CheckResult.notRun(check, Outcome.INAPPLICABLE, seen + "; " + why))
                .orElseGet(() -> CheckResult.notRun(check, Outcome.UNTESTED, seen));
    }

    /** One finding for each thing that is wrong, with the first exchanges that show it. */
    private static List<Finding> findings(String rule, List<Complained> complaints, GuardedTally tally) {
        Map<Complaint, List<Complained>> byWords = new LinkedHashMap<>();
        complaints.forEach(complained -> byWords.computeIfAbsent(words(complained), key -> new ArrayList<>())
                .add(complained));
        return byWords.entrySet().stream()
                .limit(MOST_FINDINGS)
                .map(entry -> finding(rule, entry.getKey(), entry.getValue(), tally))
                .toList();
    }

    private static Complaint words(Complained complained) {
        return new Complaint(
                complained.complaint().expected(), complained.complaint().actual());
    }

    private static Finding finding(String rule, Complaint words, List<Complained> all, GuardedTally tally) {
        int more = all.size() - MOST_EXCHANGES;
        String actual = words.actual() + (more > 0 ? " (and in " + more + " more exchanges)" : "");
        return new Finding(
                rule,
                words.expected(),
                actual,
                all.stream()
                        .map(Complained::exchange)
                        .map(PartsOfBatches::batchOf)
                        .distinct()
                        .limit(MOST_EXCHANGES)
                        .toList(),
                all.stream()
                        .flatMap(each -> tally.element(each).stream())
                        .distinct()
                        .sorted()
                        .toList());
    }
}
