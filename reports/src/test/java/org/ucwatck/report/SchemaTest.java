package org.ucwatck.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ucwatck.verdict.log.RunLog;
import org.ucwatck.verdict.log.RunLogWriter;

class SchemaTest {
    private static final Schema REPORT = schema("report.schema.json");
    private static final Schema RUN_LOG = schema("run-log.schema.json");

    @TempDir
    Path folder = Path.of("");

    @Test
    void reportKeepsItsSchema() throws IOException {
        Reports.write(folder, SampleRun.log(), SampleRules.ALL, Set.of(ReportKind.JSON));
        assertThat(errors(REPORT, Files.readString(folder.resolve("report.json"))))
                .isEmpty();
    }

    @Test
    void reportWithKnownFailuresKeepsItsSchema() throws IOException {
        Reports.write(folder, KnownFailureTest.log(), SampleRules.ALL, Set.of(ReportKind.JSON));
        assertThat(errors(REPORT, Files.readString(folder.resolve("report.json"))))
                .isEmpty();
        RunLogWriter.write(folder, KnownFailureTest.log());
        assertThat(errors(
                        RUN_LOG, Files.readAllLines(folder.resolve("run.jsonl")).get(0)))
                .isEmpty();
    }

    @Test
    void everyLineOfARunLogKeepsItsSchema() throws IOException {
        RunLogWriter.write(folder, SampleRun.log());
        assertThat(Files.readAllLines(folder.resolve("run.jsonl")))
                .hasSize(2 + SampleRun.exchanges().size() + SampleRun.results().size())
                .allSatisfy(line -> assertThat(errors(RUN_LOG, line)).isEmpty());
    }

    @Test
    void schemasAreClosed() throws IOException {
        RunLog log = SampleRun.log();
        Reports.write(folder, log, SampleRules.ALL, Set.of(ReportKind.JSON));
        String report = Files.readString(folder.resolve("report.json"));
        assertThat(errors(REPORT, report.replace("\"exitStatus\"", "\"exit\""))).hasSize(2);
        assertThat(errors(REPORT, report.replace("\"CANNOT_TELL\"", "\"cannotTell\"")))
                .as("of a check, its rule, its requirement and the format of that, and of the summary")
                .hasSize(5);
        assertThat(errors(RUN_LOG, "{\"other\":{}}")).isNotEmpty();
        assertThat(errors(RUN_LOG, "{}")).isNotEmpty();
    }

    private static Schema schema(String name) {
        try {
            String text = Files.readString(Path.of("../schemas/report", name));
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(text);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static List<Error> errors(Schema schema, String text) {
        return schema.validate(
                text,
                InputFormat.JSON,
                context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)));
    }
}
