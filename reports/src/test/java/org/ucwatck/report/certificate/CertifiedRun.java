package org.ucwatck.report.certificate;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.ucwatck.report.ReportKind;
import org.ucwatck.report.Reports;
import org.ucwatck.report.text.Edition;
import org.ucwatck.spec.pages.Format;
import org.ucwatck.spec.rules.Basis;
import org.ucwatck.spec.rules.Level;
import org.ucwatck.spec.rules.Rule;
import org.ucwatck.verdict.log.Provenance;
import org.ucwatck.verdict.log.RunFooter;
import org.ucwatck.verdict.log.RunHeader;
import org.ucwatck.verdict.log.RunLog;
import org.ucwatck.verdict.log.RunLogWriter;
import org.ucwatck.verdict.result.CheckId;
import org.ucwatck.verdict.result.CheckResult;
import org.ucwatck.verdict.result.Outcome;

/** A run of two rules in both formats that may be certified, and what spoils it. */
final class CertifiedRun {
    static final String CATALOGUE = "c".repeat(64);
    static final Instant START = Instant.parse("2026-11-23T10:00:00Z");
    static final List<Rule> RULES = List.of(rule("event.completed"), rule("request.max-length"));
    private static final List<CheckId> CHECKS = RULES.stream()
            .flatMap(rule -> Stream.of(Format.values())
                    .map(format -> new CheckId(rule.id(), "addPhoneAudio.POST", "plain", format)))
            .toList();
    static final Certificate.Suite SUITE = new Certificate.Suite(
            Edition.of(RULES), CHECKS.stream().map(CheckId::path).toList(), CATALOGUE);

    private CertifiedRun() {}

    /** A folder with the run log and some of the reports. */
    static Path write(Path folder, RunLog log) {
        RunLogWriter.write(folder, log);
        Reports.write(
                folder, log, RULES, Set.of(ReportKind.JSON, ReportKind.HTML, ReportKind.DETAILS, ReportKind.EXCHANGES));
        return folder;
    }

    static RunLog log() {
        return log(header(), CHECKS.stream().map(CertifiedRun::passed).toList(), false);
    }

    static RunLog log(RunHeader header, List<CheckResult> results, boolean interrupted) {
        return new RunLog(header, List.of(), results, new RunFooter(START.plusSeconds(9), interrupted, 0));
    }

    static RunLog with(UnaryOperator<List<CheckResult>> change) {
        return log(header(), change.apply(log().results()), false);
    }

    static CheckResult passed(CheckId id) {
        return result(id, Outcome.PASSED, "");
    }

    static CheckResult result(CheckId id, Outcome outcome, String reason) {
        return new CheckResult(
                id, List.of(id.rule()), outcome, reason, List.of(), List.of(), List.of(), START, Duration.ofMillis(5));
    }

    static RunHeader header() {
        return header(List.of(), "1/1", List.of(Format.values()), provenance());
    }

    static Provenance provenance() {
        return new Provenance("0123abc", true, "5".repeat(64), CATALOGUE, List.of("name: lab"));
    }

    static RunHeader header(List<String> only, String shard, List<Format> formats, Provenance provenance) {
        return new RunHeader(
                "0.1.0",
                "lab-1",
                START,
                "lab",
                "http://127.0.0.1:9/",
                List.of("phoneAudio"),
                formats,
                List.of(),
                only,
                only,
                1,
                false,
                4,
                shard,
                provenance,
                List.of());
    }

    private static Rule rule(String id) {
        return new Rule(id, Level.MUST, Basis.STATED, "HTTP#http", "A rule.", List.of(), false, List.of(), null, null);
    }
}
