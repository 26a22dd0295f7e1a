package org.ucwatck.verdict;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ucwatck.spec.pages.Format;
import org.ucwatck.spec.rules.Basis;
import org.ucwatck.spec.rules.Level;
import org.ucwatck.spec.rules.Rule;
import org.ucwatck.verdict.exchange.Header;
import org.ucwatck.verdict.exchange.RecordedExchange;
import org.ucwatck.verdict.log.Provenance;
import org.ucwatck.verdict.log.RunFooter;
import org.ucwatck.verdict.log.RunHeader;
import org.ucwatck.verdict.log.RunLog;
import org.ucwatck.verdict.result.CheckId;
import org.ucwatck.verdict.result.CheckResult;
import org.ucwatck.verdict.result.Choice;
import org.ucwatck.verdict.result.ExpectedStatus;
import org.ucwatck.verdict.result.Finding;
import org.ucwatck.verdict.result.Outcome;

/** Rules, results and logs in the fewest words. */
public final class Samples {
    public static final Instant START = Instant.parse("2026-11-23T10:00:00.123456Z");
    public static final Rule MUST = rule("request.max-length", Level.MUST, null);
    public static final Rule SHOULD = rule("response.version-header", Level.SHOULD, null);
    public static final Rule MAY = rule("operation.retention", Level.MAY, "only time would tell");
    public static final List<Rule> RULES = List.of(MUST, SHOULD, MAY);

    private Samples() {}

    public static Rule rule(String id, Level level, @Nullable String untestable) {
        return new Rule(id, level, Basis.STATED, "HTTP#http", "A rule.", List.of(), false, List.of(), untestable, null);
    }

    public static CheckId id(Rule rule, String variant) {
        return new CheckId(rule.id(), "addPhoneAudio.POST", variant, Format.JSON);
    }

    public static CheckResult passed(Rule rule, String variant) {
        return result(rule, variant, Outcome.PASSED, List.of());
    }

    /** A check named after its first rule that finds these rules broken. */
    public static CheckResult failed(String variant, Rule... broken) {
        List<Finding> findings = Stream.of(broken)
                .map(rule -> new Finding(rule.id(), "this", "that", List.of("x-1")))
                .toList();
        return result(broken[0], variant, Outcome.FAILED, findings);
    }

    /** A check named after the first rule that can find these rules broken. */
    public static CheckResult naming(CheckResult result, Rule... rules) {
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

    public static CheckResult open(Rule rule, Outcome outcome) {
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
                List.of(),
                List.of(new ExpectedStatus("x-1", List.of("201", "4xx"))),
                START,
                Duration.ofNanos(1_234_000));
    }

    public static RunLog log(CheckResult... results) {
        return log(false, false, results);
    }

    public static RunLog strict(CheckResult... results) {
        return log(true, false, results);
    }

    public static RunLog interrupted(CheckResult... results) {
        return log(false, true, results);
    }

    /** A run that the command line narrowed with --only. */
    public static RunLog narrowed(CheckResult... results) {
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
    public static RunLog claiming(List<String> claims, CheckResult... results) {
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

    public static RunHeader header(boolean strict) {
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

    public static RecordedExchange exchange(String id, String body) {
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
