package org.ucwatck.report.format;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ucwatck.report.allure.AllureResults;
import org.ucwatck.report.exchange.ExchangeFiles;
import org.ucwatck.report.output.Printable;
import org.ucwatck.report.text.ReportInput;
import org.ucwatck.report.text.ReportWriter;
import org.ucwatck.report.text.Subject;
import org.ucwatck.verdict.log.RunHeader;
import org.ucwatck.verdict.result.CheckResult;
import org.ucwatck.verdict.result.Outcome;

/** {@code ctrf.json}: the Common Test Report Format, one test for each check. */
public final class CtrfReport implements ReportWriter {
    private static final String SPEC_VERSION = "0.1.0";
    private static final String TOOL = "ucwa-tck";

    @Override
    public void write(ReportInput input, Path path) throws IOException {
        RunHeader header = input.log().header();
        List<Test> tests = input.log().results().stream()
                .map(result -> test(result, input))
                .toList();
        input.outlet()
                .writeJson(
                        path,
                        new Report(
                                "CTRF",
                                SPEC_VERSION,
                                AllureResults.uuid(header.runId()),
                                input.log().footer().finished(),
                                TOOL + " " + header.suiteVersion(),
                                new Results(
                                        new Tool(TOOL, header.suiteVersion()),
                                        summary(tests, input),
                                        tests,
                                        environment(input))));
    }

    private static Summary summary(List<Test> tests, ReportInput input) {
        return new Summary(
                tests.size(),
                count(tests, "passed"),
                count(tests, "failed"),
                count(tests, "skipped"),
                0,
                count(tests, "other"),
                input.log().header().started().toEpochMilli(),
                input.log().footer().finished().toEpochMilli());
    }

    private static long count(List<Test> tests, String status) {
        Predicate<Test> has = test -> test.status().equals(status);
        return tests.stream().filter(has).count();
    }

    private static Environment environment(ReportInput input) {
        RunHeader header = input.log().header();
        Map<String, Object> extra = new TreeMap<>(AllureResults.environment(input));
        return new Environment(
                "UCWA TCK: " + header.target(), header.target(), header.runId(), header.root(), healthy(input), extra);
    }

    /** A partial run and one with known failures end with status 0, and yet nothing may read green from them. */
    private static boolean healthy(ReportInput input) {
        return input.verdict().conformant();
    }

    private static Test test(CheckResult result, ReportInput input) {
        Subject subject = Subject.of(result.id());
        String file = ExchangeFiles.of(result);
        boolean ran = !result.started().equals(Instant.EPOCH);
        return new Test(
                AllureResults.uuid(result.id().path()),
                result.id().path(),
                status(result, input),
                result.duration().toMillis(),
                ran ? result.started().toEpochMilli() : null,
                ran ? result.started().plus(result.duration()).toEpochMilli() : null,
                List.of(subject.resource(), subject.operation(), result.id().rule()),
                message(result, input),
                Printable.of(input.text().of(result)),
                result.outcome().name(),
                tags(result, input),
                "conformance",
                file.isEmpty() ? List.of() : List.of(new Attachment("exchanges", "text/plain", file)));
    }

    /** Only what counts for a gate fails; a warning, an open check and a known failure are neither that nor passed. */
    private static String status(CheckResult result, ReportInput input) {
        return switch (result.outcome()) {
            case PASSED -> "passed";
            case FAILED -> input.verdict().fails(result) && input.known(result).isEmpty() ? "failed" : "other";
            case CANNOT_TELL -> "other";
            case INAPPLICABLE, UNTESTED -> "skipped";
        };
    }

    private static String message(CheckResult result, ReportInput input) {
        String known = input.known(result);
        return (known.isEmpty() ? "" : "Known failure (" + Printable.line(known) + "): ")
                + input.text().line(result);
    }

    private static List<String> tags(CheckResult result, ReportInput input) {
        String level = input.rule(result.id().rule()).level().slug();
        String warning = input.verdict().isWarning(result) ? "warning" : "";
        String known = input.known(result).isEmpty() ? "" : "known-failure";
        String open = result.outcome() == Outcome.CANNOT_TELL ? "inconclusive" : "";
        return Stream.of(result.id().format().slug(), level, warning, known, open)
                .filter(tag -> !tag.isEmpty())
                .toList();
    }

    private record Report(
            String reportFormat,
            String specVersion,
            String reportId,
            Instant timestamp,
            String generatedBy,
            Results results) {}

    private record Results(Tool tool, Summary summary, List<Test> tests, Environment environment) {}

    private record Tool(String name, String version) {}

    private record Summary(
            long tests, long passed, long failed, long skipped, long pending, long other, long start, long stop) {}

    private record Environment(
            String reportName,
            String appName,
            String buildId,
            String testEnvironment,
            boolean healthy,
            Map<String, Object> extra) {}

    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    private record Test(
            String id,
            String name,
            String status,
            @JsonInclude long duration,
            @Nullable Long start,
            @Nullable Long stop,
            List<String> suite,
            String message,
            String trace,
            String rawStatus,
            List<String> tags,
            String type,
            List<Attachment> attachments) {}

    private record Attachment(String name, String contentType, String path) {}
}
