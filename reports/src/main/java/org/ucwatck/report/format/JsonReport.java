package org.ucwatck.report.format;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.ucwatck.report.exchange.ExchangeFiles;
import org.ucwatck.report.text.Millis;
import org.ucwatck.report.text.ReportInput;
import org.ucwatck.report.text.ReportWriter;
import org.ucwatck.report.text.VerdictText;
import org.ucwatck.spec.Catalogue;
import org.ucwatck.spec.pages.Format;
import org.ucwatck.spec.rules.Rule;
import org.ucwatck.verdict.Coverage;
import org.ucwatck.verdict.OpenRules;
import org.ucwatck.verdict.RequirementVerdict;
import org.ucwatck.verdict.RuleVerdict;
import org.ucwatck.verdict.Summary;
import org.ucwatck.verdict.Verdict;
import org.ucwatck.verdict.log.JudgedFile;
import org.ucwatck.verdict.log.Provenance;
import org.ucwatck.verdict.log.RunFooter;
import org.ucwatck.verdict.log.RunHeader;
import org.ucwatck.verdict.result.CheckResult;
import org.ucwatck.verdict.result.Choice;
import org.ucwatck.verdict.result.Finding;
import org.ucwatck.verdict.result.KnownFailure;
import org.ucwatck.verdict.result.Outcome;

/** {@code report.json}: the run for programs; its names are a contract, its shape a schema. */
public final class JsonReport implements ReportWriter {
    private static final String SUITE = "ucwa-tck";

    /** Version of the schema, counted up when a name or its meaning changes. */
    private static final int SCHEMA_VERSION = 3;

    @Override
    public void write(ReportInput input, Path path) throws IOException {
        input.outlet().writeJson(path, of(input));
    }

    private static Report of(ReportInput input) {
        RunHeader header = input.log().header();
        VerdictText words = input.words();
        return new Report(
                new Suite(SUITE, header.suiteVersion()),
                header.target(),
                header.root(),
                run(header, input.log().footer()),
                SCHEMA_VERSION,
                input.verdict().conformant(),
                words.overall().slug(),
                words.partial(),
                new Words(words.headline(), words.why(), words.extent()),
                input.gate().exitStatus(),
                counts(input.verdict()),
                input.verdict().openByReason(),
                ids(input.verdict().notProvoked()),
                input.verdict().summary(),
                input.verdict().coverage(),
                input.verdict().unclaimed(),
                input.verdict().allRules().stream().map(JsonReport::rule).toList(),
                requirements(input.verdict()),
                checks(input));
    }

    private static List<RequirementPart> requirements(Verdict verdict) {
        return verdict.requirements().stream().map(JsonReport::requirement).toList();
    }

    private static List<CheckPart> checks(ReportInput input) {
        return input.log().results().stream()
                .map(result -> check(result, input))
                .toList();
    }

    private static Counts counts(Verdict verdict) {
        return new Counts(
                verdict.selected().size(),
                verdict.fulfilled().size(),
                verdict.violated().size(),
                verdict.open().size(),
                verdict.notProvoked().size());
    }

    private static List<String> ids(List<RuleVerdict> rules) {
        return rules.stream().map(verdict -> verdict.rule().id()).toList();
    }

    private static Run run(RunHeader header, RunFooter footer) {
        return new Run(
                header.runId(),
                header.started(),
                footer.finished(),
                header.seed(),
                header.profiles(),
                header.formats().stream().map(Format::slug).toList(),
                header.only(),
                header.skip(),
                header.strict(),
                header.capabilities(),
                header.plannedCalls(),
                footer.callsPlaced(),
                footer.interrupted(),
                header.shard(),
                header.provenance(),
                header.knownFailures(),
                header.judgedFiles());
    }

    private static RulePart rule(RuleVerdict verdict) {
        Rule rule = verdict.rule();
        return new RulePart(
                rule.id(),
                rule.level().slug(),
                rule.basis().slug(),
                rule.source(),
                rule.statement(),
                rule.observed().map(JsonReport::slug).orElse(""),
                verdict.outcome(),
                slug(verdict.state()),
                verdict.reason(),
                verdict.checks().stream().map(result -> result.id().path()).toList());
    }

    private static RequirementPart requirement(RequirementVerdict verdict) {
        String element = verdict.requirement().element();
        Map<String, Outcome> formats = new TreeMap<>();
        verdict.formats().forEach((format, outcome) -> formats.put(format.slug(), outcome));
        return new RequirementPart(
                verdict.requirement().id(),
                verdict.rule().id(),
                element,
                Catalogue.load().areaOf(element).orElse(""),
                verdict.rule().level().slug(),
                verdict.rule().source(),
                verdict.outcome(),
                slug(verdict.state()),
                verdict.reason(),
                formats,
                verdict.checks().stream().map(result -> result.id().path()).toList());
    }

    private static String slug(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static CheckPart check(CheckResult result, ReportInput input) {
        return new CheckPart(
                result.id().path(),
                result.rules(),
                result.id().operation(),
                result.id().format().slug(),
                result.outcome(),
                input.verdict().isWarning(result),
                result.reason(),
                result.findings(),
                result.choices(),
                Millis.of(result.duration()),
                result.exchanges(),
                ExchangeFiles.of(result),
                input.gate().known(result).orElse(null));
    }

    private record Report(
            Suite suite,
            String target,
            String root,
            Run run,
            int schemaVersion,
            boolean conformant,
            String verdict,
            boolean partial,
            Words verdictText,
            int exitStatus,
            Counts counts,
            List<OpenRules> open,
            List<String> notProvoked,
            Summary summary,
            Coverage coverage,
            List<String> unclaimed,
            List<RulePart> rules,
            List<RequirementPart> requirements,
            List<CheckPart> checks) {}

    private record Suite(String name, String version) {}

    private record Words(String headline, String why, String extent) {}

    private record Counts(int selected, int fulfilled, int violated, int open, int notProvoked) {}

    private record Run(
            String id,
            Instant started,
            Instant finished,
            long seed,
            List<String> profiles,
            List<String> formats,
            List<String> only,
            List<String> skip,
            boolean strict,
            List<String> capabilities,
            int plannedCalls,
            int callsPlaced,
            boolean interrupted,
            String shard,
            Provenance provenance,
            List<KnownFailure> knownFailures,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<JudgedFile> judgedFiles) {}

    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    private record RulePart(
            String id,
            String level,
            String basis,
            @JsonInclude String source,
            String statement,
            String observed,
            Outcome outcome,
            String state,
            @JsonInclude String reason,
            @JsonInclude List<String> checks) {}

    private record RequirementPart(
            String id,
            String rule,
            String element,
            String area,
            String level,
            String source,
            Outcome outcome,
            String state,
            String reason,
            Map<String, Outcome> formats,
            List<String> checks) {}

    private record CheckPart(
            String id,
            List<String> rules,
            String operation,
            String format,
            Outcome outcome,
            boolean warning,
            String reason,
            List<Finding> findings,
            List<Choice> choices,
            BigDecimal durationMs,
            List<String> exchanges,
            String exchangesFile,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            KnownFailure knownFailure) {}
}
