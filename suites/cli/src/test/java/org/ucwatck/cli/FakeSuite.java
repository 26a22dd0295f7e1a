package org.ucwatck.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.ucwatck.cli.target.Suite;
import org.ucwatck.harness.needs.CallNeed;
import org.ucwatck.harness.run.Only;
import org.ucwatck.harness.run.RunOptions;
import org.ucwatck.harness.run.RunProgress;
import org.ucwatck.spec.Catalogue;
import org.ucwatck.spec.pages.Format;
import org.ucwatck.spec.rules.Requirement;
import org.ucwatck.spec.rules.Rule;
import org.ucwatck.verdict.log.LogPart;
import org.ucwatck.verdict.log.Provenance;
import org.ucwatck.verdict.log.RunFooter;
import org.ucwatck.verdict.log.RunHeader;
import org.ucwatck.verdict.log.RunLog;
import org.ucwatck.verdict.log.RunLogWriter;
import org.ucwatck.verdict.result.CheckId;
import org.ucwatck.verdict.result.CheckResult;
import org.ucwatck.verdict.result.Finding;
import org.ucwatck.verdict.result.Outcome;
import org.ucwatck.verdict.result.PlannedCheck;

/** A suite of one check a rule, in JSON, that come to whatever a test wants, without any server. */
public final class FakeSuite {
    public static final CheckId CREATED = id("add-phone-audio.created", "addPhoneAudio.POST", "plain");
    public static final CheckId LENGTH = id("request.max-length", "addPhoneAudio.POST.operationId", "51-characters");
    public static final CheckId SELF = id("body.self-link", "any", "passive");
    private static final String VERSION = "0.1.0";
    private static final Instant START = Instant.parse("2026-01-02T03:04:05Z");

    private final Map<CheckId, Outcome> outcomes;
    private final List<RunOptions> seen = new ArrayList<>();
    private boolean interrupted;
    private boolean released;

    private FakeSuite(Map<CheckId, Outcome> outcomes) {
        this.outcomes = outcomes;
    }

    /** Every check passes but for those named. */
    public static FakeSuite with(Map<CheckId, Outcome> outcomes) {
        return new FakeSuite(outcomes);
    }

    public static FakeSuite passing() {
        return with(Map.of());
    }

    /** The check of a rule that has no name of its own here. */
    static CheckId of(String rule) {
        return id(rule, "other.GET", "plain");
    }

    public FakeSuite interruptedAfterOne() {
        interrupted = true;
        return this;
    }

    /** As if it had run from the jars of a clean build. */
    FakeSuite released() {
        released = true;
        return this;
    }

    public Suite suite() {
        return new Suite(FakeSuite::plan, this::execute, VERSION);
    }

    /** The options of the only run. */
    RunOptions options() {
        return seen.get(0);
    }

    static List<PlannedCheck> plan() {
        List<CheckId> named = List.of(CREATED, LENGTH, SELF);
        Stream<CheckId> others = Catalogue.load().rules().stream()
                .map(Rule::id)
                .filter(rule -> named.stream().noneMatch(id -> id.rule().equals(rule)))
                .map(FakeSuite::of);
        return Stream.concat(named.stream(), others)
                .map(id -> new PlannedCheck(id, List.of(id.rule()), needs(id.rule()), named.contains(id) ? 1 : 0))
                .toList();
    }

    private static List<String> needs(String rule) {
        return Catalogue.load().rule(rule).map(Rule::needs).orElse(List.of());
    }

    private static CheckId id(String rule, String operation, String variant) {
        return new CheckId(rule, operation, variant, Format.JSON);
    }

    private RunLog execute(RunOptions options, RunProgress progress) {
        seen.add(options);
        RunHeader header = header(options);
        progress.planned(header, plan().size(), new CallNeed(3, 1, 200));
        List<CheckResult> results = plan().stream()
                .filter(Only.of(options.only(), plan()))
                .map(PlannedCheck::id)
                .filter(id -> done(options).noneMatch(done -> done.id().equals(id)))
                .limit(interrupted ? 1 : plan().size())
                .map(this::result)
                .toList();
        results.forEach(progress::finished);
        RunLog log = new RunLog(header, List.of(), results, new RunFooter(START, interrupted, calls(results)));
        options.out().ifPresent(folder -> write(folder, log));
        return log;
    }

    private static Stream<CheckResult> done(RunOptions options) {
        return options.earlier().stream().flatMap(earlier -> earlier.results().stream());
    }

    private static void write(Path folder, RunLog part) {
        try (RunLogWriter writer = RunLogWriter.begin(folder, part.header())) {
            part.results().forEach(writer::result);
            writer.footer(part.footer());
        }
    }

    private static int calls(List<CheckResult> results) {
        return (int) results.stream()
                .filter(result -> List.of(CREATED, LENGTH, SELF).contains(result.id()))
                .count();
    }

    private RunHeader header(RunOptions options) {
        return new RunHeader(
                VERSION,
                "run-1",
                START,
                options.target().name(),
                options.target().entrance().url().toString(),
                List.of(),
                List.copyOf(options.formats()),
                options.profiles(),
                options.only(),
                options.skip(),
                options.seed(),
                options.strict(),
                3,
                options.shard().toString(),
                released ? release(options.provenance()) : options.provenance(),
                options.knownFailures(),
                options.earlier()
                        .map(earlier -> earlier.last().header().part().next())
                        .orElse(LogPart.FIRST));
    }

    private static Provenance release(Provenance real) {
        return new Provenance("0123abc", true, "5".repeat(64), real.catalogue(), real.claims(), real.targetFile());
    }

    private static String reason(CheckId id, Outcome outcome) {
        return switch (outcome) {
            case PASSED, FAILED -> "";
            case CANNOT_TELL -> "cannot connect to http://127.0.0.1:9/";
            case INAPPLICABLE -> "the target does not claim the capability phoneAudio";
            case UNTESTED ->
                id.rule().contains(".error-")
                        ? "the target file gives no provoke." + id.rule()
                        : "limits.calls of the target file leaves no call for this check";
        };
    }

    /** A rule that ranges over elements is judged at all of them by its only check. */
    private static List<String> elements(CheckId id) {
        return Catalogue.load().requirements().stream()
                .filter(each -> each.rule().equals(id.rule()) && each.planned().isEmpty())
                .map(Requirement::element)
                .filter(element -> !id.operation().equals("any"))
                .toList();
    }

    private CheckResult result(CheckId id) {
        Outcome outcome = outcomes.getOrDefault(id, Outcome.PASSED);
        List<Finding> findings = outcome == Outcome.FAILED
                ? List.of(new Finding(id.rule(), "status 400", "status 201", List.of(), List.of(id.operation())))
                : List.of();
        String reason = reason(id, outcome);
        return new CheckResult(
                id,
                List.of(id.rule()),
                outcome,
                reason,
                findings,
                List.of(),
                List.of(),
                elements(id),
                List.of(),
                START.plusNanos(999_999_900),
                Duration.ofNanos(5_000_150));
    }
}
