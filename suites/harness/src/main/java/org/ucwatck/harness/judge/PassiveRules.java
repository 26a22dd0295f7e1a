package org.ucwatck.harness.judge;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ucwatck.harness.exchange.Exchange;
import org.ucwatck.harness.exchange.TrustedOrigins;
import org.ucwatck.harness.judge.PassiveJudge.Complained;
import org.ucwatck.harness.judge.PassiveJudge.Judged;
import org.ucwatck.spec.Catalogue;
import org.ucwatck.spec.Format;
import org.ucwatck.spec.ResourceSchemas;
import org.ucwatck.spec.Rule;
import org.ucwatck.verdict.CheckId;
import org.ucwatck.verdict.CheckResult;
import org.ucwatck.verdict.Finding;
import org.ucwatck.verdict.Outcome;
import org.ucwatck.verdict.PlannedCheck;

/** The rules that are judged on every exchange of a run, whatever check caused it: one check a rule and format. */
public final class PassiveRules {
    private static final int MOST_EXCHANGES = 10;
    private static final int MOST_FINDINGS = 25;

    /** What XML has no other way to write. */
    private static final Set<String> JSON_ONLY = Set.of("body.embedded", "body.link-cardinality");

    private final Map<String, PassiveJudge> judges = new TreeMap<>();

    /** All passive rules; the origins are those of the target, to which a Location has to lead. */
    public PassiveRules(TrustedOrigins origins) {
        ResourceSchemas schemas = ResourceSchemas.load();
        addHttp(new HttpJudges(origins));
        addErrors(new ErrorJudges(schemas));
        addBodies(new BodyJudges(schemas), new XmlJudges());
        addEvents(new EventJudges(schemas), new EventKinds());
        judges.put("call.states", PassiveJudge.each(StateJudges::links));
        judges.put("call.transitions", new StateOrder());
    }

    /** Ids of all rules that have a judge here. */
    public List<String> rules() {
        return List.copyOf(judges.keySet());
    }

    /** The checks, without running any; XML rules have none in JSON. */
    public static List<PlannedCheck> plan(List<String> rules, Format format) {
        return rules.stream()
                .filter(rule -> format == Format.XML || !rule.startsWith("body.xml"))
                .filter(rule -> format == Format.JSON || !JSON_ONLY.contains(rule))
                .map(rule -> new PlannedCheck(
                        new CheckId(rule, "any", "every-exchange", format), List.of(rule), needs(rule, format), 0))
                .toList();
    }

    /** What the rule needs, and in XML that the target claims XML. */
    private static List<String> needs(String rule, Format format) {
        Stream<String> own = Catalogue.load().rule(rule).stream().flatMap(it -> it.needs().stream());
        return Stream.concat(format == Format.XML ? Stream.of("xml") : Stream.of(), own)
                .distinct()
                .toList();
    }

    /** Judges all exchanges of a run of one part, in the order of their start. */
    public List<CheckResult> judge(List<Exchange> exchanges, Predicate<PlannedCheck> selected) {
        return judgeAll(exchanges.stream().map(Evidence::of).toList(), selected);
    }

    /** Judges what all parts of a run saw, in the order of its start. */
    public List<CheckResult> judgeAll(List<Evidence> evidence, Predicate<PlannedCheck> selected) {
        List<Evidence> sorted = evidence.stream()
                .sorted(Comparator.comparing(each -> each.exchange().started()))
                .toList();
        ExecutorService beside = Executors.newSingleThreadExecutor();
        try {
            int half = sorted.size() / 2;
            List<Observation> all = both(
                    beside,
                    () -> observed(sorted.subList(0, half)),
                    () -> observed(sorted.subList(half, sorted.size())));
            return both(beside, () -> results(Format.JSON, all, selected), () -> results(Format.XML, all, selected));
        } finally {
            beside.shutdown();
        }
    }

    /** One in a thread of its own, the other in this one: a run waits for its judging. */
    private static <T> List<T> both(Executor beside, Supplier<List<T>> first, Supplier<List<T>> second) {
        CompletableFuture<List<T>> begun = CompletableFuture.supplyAsync(first, beside);
        List<T> after = second.get();
        return Stream.concat(begun.join().stream(), after.stream()).toList();
    }

    private static List<Observation> observed(List<Evidence> evidence) {
        return evidence.stream().map(Observation::of).toList();
    }

    private List<CheckResult> results(Format format, List<Observation> all, Predicate<PlannedCheck> selected) {
        return plan(rules(), format).stream()
                .filter(selected)
                .map(check -> guarded(check, all))
                .toList();
    }

    /** A judge that fails keeps no other from judging. */
    private CheckResult guarded(PlannedCheck check, List<Observation> all) {
        try {
            return result(check, all);
        } catch (RuntimeException | StackOverflowError e) {
            return CheckResult.notRun(
                    check,
                    Outcome.CANNOT_TELL,
                    "fault of the suite: the judge failed, " + e.getClass().getName());
        }
    }

    private CheckResult result(PlannedCheck check, List<Observation> all) {
        Instant started = Instant.now();
        PassiveJudge judge = judges.get(check.id().rule());
        Judged judged = judge == null
                ? new Judged(0, List.of())
                : Doubts.over(all, judge.judge(all, check.id().format()));
        if (judged.count() == 0) {
            return nothingToJudge(check);
        }
        List<Finding> findings = findings(check.id().rule(), judged.complaints());
        Outcome unlessFailed = judged.open().isEmpty() ? Outcome.PASSED : Outcome.CANNOT_TELL;
        return new CheckResult(
                check.id(),
                check.rules(),
                findings.isEmpty() ? unlessFailed : Outcome.FAILED,
                open(judged),
                findings,
                FormChoices.of(check, all),
                shown(findings, judged),
                started,
                Duration.between(started, Instant.now()));
    }

    private static List<String> shown(List<Finding> findings, Judged judged) {
        Stream<String> found = findings.stream().flatMap(finding -> finding.exchanges().stream());
        Stream<String> open = judged.open().stream().map(Complained::exchange);
        return Stream.concat(found, open).distinct().toList();
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
    private static List<Finding> findings(String rule, List<Complained> complaints) {
        Map<Complaint, List<String>> byComplaint = new LinkedHashMap<>();
        complaints.forEach(complained -> byComplaint
                .computeIfAbsent(complained.complaint(), key -> new ArrayList<>())
                .add(complained.exchange()));
        return byComplaint.entrySet().stream()
                .limit(MOST_FINDINGS)
                .map(entry -> finding(rule, entry.getKey(), entry.getValue()))
                .toList();
    }

    private static Finding finding(String rule, Complaint complaint, List<String> exchanges) {
        int more = exchanges.size() - MOST_EXCHANGES;
        String actual = complaint.actual() + (more > 0 ? " (and in " + more + " more exchanges)" : "");
        return new Finding(
                rule,
                complaint.expected(),
                actual,
                exchanges.stream().limit(MOST_EXCHANGES).toList());
    }

    private void addHttp(HttpJudges http) {
        judges.put("http.version-header", PassiveJudge.each(http::versionHeader));
        judges.put("http.challenge", PassiveJudge.each(http::challenge));
        judges.put("http.location", PassiveJudge.each(http::location));
        judges.put("http.framing", PassiveJudge.each(http::framing));
    }

    private void addErrors(ErrorJudges errors) {
        judges.put("error.code-present", PassiveJudge.each(errors::codePresent));
        judges.put("error.code-matches-status", PassiveJudge.each(errors::codeMatchesStatus));
        judges.put("error.known-code", PassiveJudge.each(errors::knownCode));
        judges.put("error.documented", PassiveJudge.each(errors::documented));
        judges.put("error.shape", PassiveJudge.each(errors::shape));
        judges.put("error.parameters-only-with-400", PassiveJudge.each(errors::parametersOnlyWith400));
    }

    private void addBodies(BodyJudges bodies, XmlJudges xml) {
        judges.put("body.parseable", new Readability(PassiveJudge.each(bodies::parseable)));
        judges.put("body.media-type", PassiveJudge.each(bodies::mediaType));
        judges.put("body.schema", PassiveJudge.each(bodies::schema));
        judges.put("body.date", PassiveJudge.each(bodies::date));
        judges.put("body.rel", PassiveJudge.each(bodies::rel));
        judges.put("body.embedded", PassiveJudge.each(bodies::embedded));
        judges.put("body.self-link", PassiveJudge.each(bodies::selfLink));
        judges.put("body.href", PassiveJudge.each(bodies::href));
        judges.put("body.link-cardinality", new LinkConsistency(PassiveJudge.each(bodies::linkCardinality)));
        judges.put("body.xml-namespace", PassiveJudge.each(xml::namespace));
        judges.put("body.xml-schema", PassiveJudge.each(xml::schema));
    }

    private void addEvents(EventJudges events, EventKinds kinds) {
        judges.put("event.page-shape", PassiveJudge.each(events::pageShape));
        judges.put("event.next-advances", PassiveJudge.each(events::nextAdvances));
        judges.put("event.embedded-schema", PassiveJudge.each(events::embeddedSchema));
        judges.put("event.type", PassiveJudge.each(kinds::type));
        judges.put("event.sender", PassiveJudge.each(kinds::sender));
        judges.put("event.status", PassiveJudge.each(kinds::status));
        judges.put("event.failure-reason", PassiveJudge.each(kinds::failureReason));
        judges.put("event.once-in-order", new EventOrder());
        judges.put("event.own-application", new EventOwner());
    }
}
