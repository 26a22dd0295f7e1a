package org.ucwatck.selftest.hostile;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ucwatck.report.ReportKind;
import org.ucwatck.spec.Catalogue;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The folder that a run wrote. */
record Reported(Path out) {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Schema REPORT = schema("report.schema.json");
    private static final Schema RUN_LOG = schema("run-log.schema.json");

    /** Reports that are not there, or are empty. */
    List<String> missing() {
        return Stream.of(ReportKind.values())
                .map(ReportKind::path)
                .filter(name -> !Files.exists(out.resolve(name))
                        || out.resolve(name).toFile().length() == 0)
                .toList();
    }

    /** Where the report or a line of the run log does not keep its schema. */
    List<String> invalid() throws IOException {
        Stream<Error> report = errors(REPORT, text("report.json")).stream();
        try (Stream<String> lines = Files.lines(out.resolve("run.jsonl"))) {
            return Stream.concat(report, lines.flatMap(line -> errors(RUN_LOG, line).stream()))
                    .map(Error::toString)
                    .limit(5)
                    .toList();
        }
    }

    /** The report for programs. */
    String json() throws IOException {
        return text("report.json");
    }

    int exitStatus() throws IOException {
        return report().get("exitStatus").asInt();
    }

    /** Rules of which there are findings, each with what was expected and seen. */
    Set<String> findings() throws IOException {
        return report().get("checks")
                .valueStream()
                .flatMap(check -> check.get("findings").valueStream())
                .map(finding -> finding.get("rule").asString() + ": expected "
                        + finding.get("expected").asString() + ", but "
                        + finding.get("actual").asString())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Rules that have checks, none of which passed. */
    Set<String> withoutPass(List<String> rules) throws IOException {
        JsonNode report = report();
        return rules.stream()
                .filter(rule -> outcomes(report, rule).findAny().isPresent())
                .filter(rule -> outcomes(report, rule).noneMatch("PASSED"::equals))
                .collect(Collectors.toSet());
    }

    private static Stream<String> outcomes(JsonNode report, String rule) {
        return report.get("checks")
                .valueStream()
                .filter(check -> check.get("id").asString().startsWith(rule + "/"))
                .map(check -> check.get("outcome").asString());
    }

    private JsonNode report() throws IOException {
        return JSON.readTree(json());
    }

    private String text(String name) throws IOException {
        return Files.readString(out.resolve(name));
    }

    private static Schema schema(String name) {
        try (InputStream in = Objects.requireNonNull(Catalogue.class.getResourceAsStream("report/" + name), name)) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(text);
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }

    private static List<Error> errors(Schema schema, String text) {
        return schema.validate(text, InputFormat.JSON);
    }
}
