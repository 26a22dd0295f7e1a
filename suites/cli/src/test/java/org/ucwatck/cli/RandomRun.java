package org.ucwatck.cli;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.ucwatck.spec.pages.Format;
import org.ucwatck.spec.rules.Basis;
import org.ucwatck.spec.rules.Cause;
import org.ucwatck.spec.rules.Level;
import org.ucwatck.spec.rules.Rule;
import org.ucwatck.verdict.log.Provenance;
import org.ucwatck.verdict.log.RunFooter;
import org.ucwatck.verdict.log.RunHeader;
import org.ucwatck.verdict.log.RunLog;
import org.ucwatck.verdict.result.CheckId;
import org.ucwatck.verdict.result.CheckResult;
import org.ucwatck.verdict.result.Finding;
import org.ucwatck.verdict.result.KnownFailure;
import org.ucwatck.verdict.result.Outcome;

/** The log of a run drawn by chance; the same for the same seed. Half of them are green but for a little. */
final class RandomRun {
    static final Instant START = Instant.parse("2026-01-02T03:04:05Z");
    static final String CATALOGUE = "c".repeat(64);
    private static final String SERVER = "error.server";
    private static final List<Level> LEVELS = List.of(Level.values());
    private static final List<Outcome> OUTCOMES = List.of(Outcome.values());

    /** MUSTs, SHOULDs and MAYs, one that cannot be tested and one that only the server can cause. */
    static final List<Rule> RULES = Stream.concat(
                    IntStream.range(0, 8)
                            .mapToObj(n -> new Rule(
                                    "topic" + n % 3 + ".rule-" + n,
                                    LEVELS.get(n < 5 ? 0 : n - 5),
                                    Basis.STATED,
                                    "HTTP#http",
                                    "Sentence number " + n + ".",
                                    List.of(),
                                    false,
                                    List.of(),
                                    n == 7 ? "only time would tell" : null,
                                    null)),
                    Stream.of(new Rule(
                            SERVER,
                            Level.MUST,
                            Basis.STATED,
                            "HTTP#http",
                            "What the server causes.",
                            List.of(),
                            false,
                            List.of(),
                            null,
                            null,
                            Cause.SERVER,
                            "no request leads to it",
                            null)))
            .toList();

    private final Random random;
    private final boolean green;

    private RandomRun(long seed) {
        this.random = new Random(seed * 7_919 + 17);
        this.green = seed % 2 == 0;
    }

    static RunLog of(long seed) {
        return new RandomRun(seed).log();
    }

    private RunLog log() {
        List<CheckResult> results = new ArrayList<>();
        for (Rule rule : RULES) {
            boolean left = rule.untestable().isPresent() || (!green && one(8));
            for (Format format : left ? new Format[0] : Format.values()) {
                IntStream.rangeClosed(1, 1 + random.nextInt(2)).forEach(n -> results.add(result(rule, n, format)));
            }
        }
        if (one(10)) {
            results.add(result(new CheckId("foreign.rule", "any", "plain", Format.JSON), List.of("foreign.rule")));
        }
        boolean none = one(20);
        return new RunLog(header(), List.of(), none ? List.of() : results, new RunFooter(START, one(12), 0));
    }

    private RunHeader header() {
        boolean narrowed = one(4);
        return new RunHeader(
                "0.1.0",
                "run-1",
                START,
                "lab",
                "http://127.0.0.1:9/",
                List.of(),
                one(10) ? List.of(Format.JSON) : List.of(Format.values()),
                one(3) ? List.of("slow") : List.of(),
                narrowed ? List.of("topic*") : List.of(),
                List.of(),
                1,
                one(4),
                0,
                "1/1",
                new Provenance("0123abc", true, "5".repeat(64), CATALOGUE, claims()),
                one(3) ? List.of(known()) : List.of());
    }

    private List<String> claims() {
        return one(3) ? List.of("name: lab", Provenance.provoking(SERVER)) : List.of("name: lab");
    }

    private KnownFailure known() {
        KnownFailure.Scope scope = one(2) ? KnownFailure.Scope.RULE : KnownFailure.Scope.CHECK;
        return new KnownFailure(scope, one(2) ? "topic*" : "topic1.rule-1", "later", "", "", null);
    }

    private CheckResult result(Rule rule, int number, Format format) {
        String operation = one(4) ? "any" : "me.GET";
        List<String> rules = new ArrayList<>(List.of(rule.id()));
        if (one(3)) {
            rules.add(RULES.get(random.nextInt(7)).id());
        }
        return result(
                new CheckId(rule.id(), operation, "case-" + number, format),
                rules.stream().distinct().toList());
    }

    private CheckResult result(CheckId id, List<String> rules) {
        Outcome outcome = outcome(id);
        List<Finding> findings = outcome == Outcome.FAILED
                ? rules.stream()
                        .skip(rules.size() > 1 && one(2) ? 1 : 0)
                        .map(rule -> new Finding(rule, "status 400", "status 201 <b>&", List.of()))
                        .toList()
                : List.of();
        boolean judged = outcome == Outcome.PASSED || outcome == Outcome.FAILED;
        String reason = judged ? "" : outcome + " because of http://127.0.0.1/" + random.nextInt(9);
        return new CheckResult(
                id,
                rules,
                outcome,
                reason,
                findings,
                List.of(),
                List.of(),
                START,
                Duration.ofMillis(random.nextInt(99)));
    }

    private Outcome outcome(CheckId id) {
        if (id.rule().equals(SERVER) && !one(5)) {
            return Outcome.UNTESTED;
        }
        if (green && !one(40)) {
            return one(9) ? Outcome.INAPPLICABLE : Outcome.PASSED;
        }
        return OUTCOMES.get(random.nextInt(OUTCOMES.size()));
    }

    private boolean one(int in) {
        return random.nextInt(in) == 0;
    }
}
