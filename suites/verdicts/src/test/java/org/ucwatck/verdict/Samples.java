package org.ucwatck.verdict;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ucwatck.spec.Basis;
import org.ucwatck.spec.Format;
import org.ucwatck.spec.Level;
import org.ucwatck.spec.Rule;

/** Rules, results and logs in the fewest words. */
final class Samples {
    static final Instant START = Instant.parse("2026-11-23T10:00:00.123456Z");
    static final Rule MUST = rule("request.max-length", Level.MUST, null);
    static final Rule SHOULD = rule("response.version-header", Level.SHOULD, null);
    static final Rule MAY = rule("operation.retention", Level.MAY, "only time would tell");
    static final List<Rule> RULES = List.of(MUST, SHOULD, MAY);

    private Samples() {}

    static Rule rule(String id, Level level, @Nullable String untestable) {
        return new Rule(id, level, Basis.STATED, "HTTP#http", "A rule.", List.of(), false, List.of(), untestable, null);
    }

    static CheckId id(Rule rule, String variant) {
        return new CheckId(rule.id(), "addPhoneAudio.POST", variant, Format.JSON);
    }

    static CheckResult passed(Rule rule, String variant) {
        return result(rule, variant, Outcome.PASSED, List.of());
    }

    /** A check named after its first rule that finds these rules broken. */
    static CheckResult failed(String variant, Rule... broken) {
        List<Finding> findings = Stream.of(broken)
                .map(rule -> new Finding(rule.id(), "this", "that", List.of("x-1")))
                .toList();
        return result(broken[0], variant, Outcome.FAILED, findings);
    }

    /** A check named after the first rule that can find these rules broken. */
    static CheckResult naming(CheckResult result, Rule... rules) {
        return new CheckResult(
                result.id(),
                Stream.of(rules).map(Rule::id).toList(),
                result.outcome(),
                result.reason(),
                result.findings(),
                result.choices(),
                result.exchanges(),
                result.started(),
                result.duration());
    }

    static CheckResult open(Rule rule, Outcome outcome) {
        return result(rule, outcome.name().toLowerCase(java.util.Locale.ROOT), outcome, List.of());
    }

    private static CheckResult result(Rule rule, String variant, Outcome outcome, List<Finding> findings) {
        List<String> rules = Stream.concat(
                        Stream.of(rule.id()), findings.stream().map(Finding::rule))
                .distinct()
                .toList();
        boolean judged = outcome == Outcome.PASSED || outcome == Outcome.FAILED;
        return new CheckResult(
                id(rule, variant),
                rules,
                outcome,
                judged ? "" : "because of " + outcome,
                findings,
                List.of(new Choice("A-01", "no body", List.of("x-1"))),
                List.of("x-1"),
                START,
                Duration.ofNanos(1_234_000));
    }

    static RunLog log(CheckResult... results) {
        return log(false, false, results);
    }

    static RunLog strict(CheckResult... results) {
        return log(true, false, results);
    }

    static RunLog interrupted(CheckResult... results) {
        return log(false, true, results);
    }

    /** A run that the command line narrowed with --only. */
    static RunLog narrowed(CheckResult... results) {
        return log(header(false), false, results);
    }

    private static RunLog log(boolean strict, boolean interrupted, CheckResult... results) {
        return log(whole(strict, List.of()), interrupted, results);
    }

    private static RunLog log(RunHeader header, boolean interrupted, CheckResult... results) {
        return new RunLog(
                header,
                List.of(exchange("x-1", "{\"a\":1}")),
                List.of(results),
                new RunFooter(START.plusSeconds(9), interrupted, 2));
    }

    /** A log of a whole run against a target file that makes these claims. */
    static RunLog claiming(List<String> claims, CheckResult... results) {
        return log(whole(false, claims), false, results);
    }

    private static RunHeader whole(boolean strict, List<String> claims) {
        return header(Options.WHOLE, strict, claims);
    }

    /** What a command line can choose of the checks. */
    record Options(List<String> profiles, List<Format> formats, List<String> only, List<String> skip, String shard) {
        static final Options WHOLE = new Options(List.of(), List.of(Format.values()), List.of(), List.of(), "1/1");

        Options profiles(String... names) {
            return new Options(List.of(names), formats, only, skip, shard);
        }

        RunHeader header() {
            return Samples.header(this, false, List.of());
        }
    }

    private static RunHeader header(Options options, boolean strict, List<String> claims) {
        return new RunHeader(
                "0.1.0",
                "run-1",
                START,
                "sample",
                "http://127.0.0.1/",
                List.of(),
                options.formats(),
                options.profiles(),
                options.only(),
                options.skip(),
                1,
                strict,
                3,
                options.shard(),
                new Provenance("", false, "", "", claims),
                List.of());
    }

    static RunHeader header(boolean strict) {
        return new RunHeader(
                "0.1.0",
                "run-1",
                START,
                "sample",
                "http://127.0.0.1/",
                List.of("scopes"),
                List.of(Format.JSON, Format.XML),
                List.of("all"),
                List.of("a/**"),
                List.of("b/**"),
                -7,
                strict,
                3);
    }

    static RecordedExchange exchange(String id, String body) {
        return new RecordedExchange(
                id,
                "session/json",
                START,
                Duration.ofNanos(5_000),
                new RecordedExchange.Request("POST", "/x?y=1", List.of(new Header("A", "b")), body),
                new RecordedExchange.Response(201, List.of(new Header("C", "d"), new Header("C", "e")), body),
                "");
    }
}
