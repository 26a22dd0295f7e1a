package org.ucwatck.harness.judge.rules;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.ucwatck.harness.exchange.Exchange;
import org.ucwatck.harness.judge.look.Evidence;
import org.ucwatck.harness.judge.look.Observation;
import org.ucwatck.harness.judge.look.PartsOfBatches;
import org.ucwatck.harness.judge.look.PassiveJudge;
import org.ucwatck.harness.judge.look.SchemaViolations;
import org.ucwatck.harness.transport.TrustedOrigins;
import org.ucwatck.spec.Catalogue;
import org.ucwatck.spec.pages.Format;
import org.ucwatck.spec.rules.Rule;
import org.ucwatck.spec.schemas.ResourceSchemas;
import org.ucwatck.verdict.result.CheckId;
import org.ucwatck.verdict.result.CheckResult;
import org.ucwatck.verdict.result.PlannedCheck;

/** The rules that are judged on every exchange of a run, whatever check caused it: one check a rule and format. */
public final class PassiveRules {
    /** Bytes; what is not used of them takes no memory. */
    private static final long STACK = 64L * 1024 * 1024;

    /** What XML has no other way to write. */
    private static final Set<String> JSON_ONLY = Set.of("body.embedded");

    private final Map<String, PassiveJudge> judges = new TreeMap<>();

    /** All passive rules; the origins are those of the target, to which a Location has to lead. */
    public PassiveRules(TrustedOrigins origins) {
        this(origins::objection);
    }

    /** The same for traffic that others recorded, from whatever hosts. */
    public static PassiveRules ofRecordings() {
        return new PassiveRules(TrustedOrigins.ofRecordings());
    }

    private PassiveRules(UnaryOperator<String> objection) {
        ResourceSchemas schemas = ResourceSchemas.load();
        addHttp(new HttpJudges(objection));
        addErrors(new ErrorJudges(schemas));
        addBodies(new BodyJudges(schemas), new XmlJudges());
        addEvents(new EventJudges(schemas), new EventKinds());
        judges.put(SchemaViolations.INFERRED, PassiveJudge.each(new InferredTypes(schemas)::judge));
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
                        new CheckId(rule, "any", "every-exchange", format), List.of(rule), needs(rule), 0))
                .toList();
    }

    private static List<String> needs(String rule) {
        return Catalogue.load().rule(rule).map(Rule::needs).orElse(List.of());
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
        List<Evidence> all = PartsOfBatches.among(sorted);
        return bothFormats(format -> new Sitting(format, judges).results(all, selected));
    }

    /** Each in a thread of its own, since a run waits for its judging, and with a stack for the deepest body that is read. */
    private static List<CheckResult> bothFormats(Function<Format, List<CheckResult>> judging) {
        ExecutorService threads =
                Executors.newFixedThreadPool(Format.values().length, task -> new Thread(null, task, "judging", STACK));
        try {
            return Stream.of(Format.values())
                    .map(format -> CompletableFuture.supplyAsync(() -> judging.apply(format), threads))
                    .toList()
                    .stream()
                    .flatMap(judged -> judged.join().stream())
                    .toList();
        } finally {
            threads.shutdown();
        }
    }

    private void addHttp(HttpJudges http) {
        judges.put("http.version-header", PassiveJudge.each(http::versionHeader));
        judges.put("http.challenge", PassiveJudge.each(http::challenge));
        judges.put("http.header-once", PassiveJudge.each(http::headerOnce));
        judges.put("http.location", PassiveJudge.each(http::location));
        judges.put("http.framing", new Readability(PassiveJudge.each(http::framing), Observation::beyondLimits));
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
        judges.put("body.parseable", new Readability(PassiveJudge.each(bodies::parseable), Observation::tooLarge));
        judges.put("body.media-type", PassiveJudge.each(bodies::mediaType));
        judges.put("body.schema", PassiveJudge.each(bodies::schema));
        judges.put("body.date", PassiveJudge.each(bodies::date));
        judges.put("body.rel", PassiveJudge.each(bodies::rel));
        judges.put("body.embedded", PassiveJudge.each(bodies::embedded));
        judges.put("body.self-link", PassiveJudge.each(bodies::selfLink));
        judges.put("body.href", PassiveJudge.each(bodies::href));
        judges.put("body.link-cardinality", new LinkConsistency(PassiveJudge.each(bodies::linkCardinality)));
        judges.put("body.member-once", PassiveJudge.each(new MembersOnce()::judge));
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
