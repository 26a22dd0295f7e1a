package org.ucwatck.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.ucwatck.report.output.JsonText;
import org.ucwatck.report.text.VerdictTextTest;
import org.ucwatck.verdict.log.RunLog;
import org.xml.sax.SAXException;
import tools.jackson.databind.JsonNode;

/** Holds each standard output against its published schema; {@code standards/README.md} says which is from where. */
class StandardFormatsTest {
    private static final Schema SARIF =
            published(SpecificationVersion.DRAFT_7, "classpath:schema/sarif-schema-2.1.0.json");
    private static final Schema HAR = published(
            SpecificationVersion.DRAFT_6, "classpath:META-INF/resources/webjars/har-schema/2.0.0/lib/har.json");
    private static final Schema GITHUB = own("sarif-github.schema.json");
    private static final Schema CTRF = own("ctrf.schema.json");
    private static final Schema SHIELDS = own("shields-endpoint.schema.json");
    private static final Schema ALLURE = own("allure-result.schema.json");

    @TempDir
    static Path folder = Path.of("");

    /** Every outcome and what is hard to print, with and without known failures. */
    enum Run {
        PLAIN(SampleRun.log()),
        KNOWN(KnownFailureTest.log()),
        EMPTY(new RunLog(
                SampleRun.header(true), List.of(), List.of(), SampleRun.log().footer()));

        private final RunLog log;

        Run(RunLog log) {
            this.log = log;
        }

        String text(ReportKind kind) throws IOException {
            return Files.readString(folder.resolve(name()).resolve(kind.path()));
        }
    }

    @BeforeAll
    static void write() {
        for (Run run : Run.values()) {
            Reports.write(folder.resolve(run.name()), run.log, SampleRules.ALL, Reports.all());
        }
    }

    @ParameterizedTest
    @EnumSource(Run.class)
    void sarifKeepsThePublishedSchema(Run run) throws IOException {
        assertThat(errors(SARIF, run.text(ReportKind.SARIF))).isEmpty();
        assertThat(errors(GITHUB, run.text(ReportKind.SARIF))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Run.class)
    void archiveOfExchangesKeepsThePublishedSchema(Run run) throws IOException {
        assertThat(errors(HAR, run.text(ReportKind.HAR))).isEmpty();
    }

    /** Firefox and WebKit open an archive only by its pages. */
    @ParameterizedTest
    @EnumSource(Run.class)
    void everyEntryOfTheArchiveIsOnAPage(Run run) throws IOException {
        JsonNode log = JsonText.read(run.text(ReportKind.HAR)).at("/log");
        List<String> pages = log.at("/pages").findValuesAsString("id");
        assertThat(pages).doesNotHaveDuplicates();
        assertThat(log.at("/entries").valueStream()).allSatisfy(entry -> assertThat(pages)
                .contains(entry.at("/pageref").stringValue()));
        assertThat(Set.copyOf(log.at("/entries").findValuesAsString("pageref")))
                .containsExactlyInAnyOrderElementsOf(pages);
    }

    @ParameterizedTest
    @EnumSource(Run.class)
    void ctrfAndBadgeKeepTheirSchemas(Run run) throws IOException {
        assertThat(errors(CTRF, run.text(ReportKind.CTRF))).isEmpty();
        assertThat(errors(SHIELDS, run.text(ReportKind.SHIELDS))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Run.class)
    void allureResultsKeepTheirSchema(Run run) throws IOException {
        Path results = folder.resolve(run.name()).resolve(ReportKind.ALLURE_RESULTS.path());
        var files = FolderText.of(results);
        assertThat(files).containsKeys("categories.json", "environment.properties");
        files.keySet().removeIf(name -> !name.endsWith("-result.json"));
        assertThat(files).hasSize(run.log.results().size());
        assertThat(files.values())
                .allSatisfy(text -> assertThat(errors(ALLURE, text)).isEmpty());
    }

    @ParameterizedTest
    @EnumSource(Run.class)
    void junitKeepsItsSchema(Run run) {
        assertThatCode(() -> validate(run.text(ReportKind.JUNIT))).doesNotThrowAnyException();
    }

    @Test
    void validatorsFindWhatIsWrong() throws IOException {
        String sarif = Run.PLAIN.text(ReportKind.SARIF);
        String har = Run.PLAIN.text(ReportKind.HAR);
        assertThat(errors(SARIF, sarif.replace("\"ruleId\"", "\"rule\""))).isNotEmpty();
        assertThat(errors(SARIF, sarif.replace("\"level\": \"error\"", "\"level\": \"grave\"")))
                .isNotEmpty();
        assertThat(errors(GITHUB, sarif.replace("\"endColumn\"", "\"column\""))).isNotEmpty();
        assertThat(errors(GITHUB, sarif.replace("primaryLocationLineHash", "hash")))
                .isNotEmpty();
        assertThat(errors(GITHUB, sarif.replace("\"fullDescription\"", "\"description\"")))
                .isNotEmpty();
        assertThat(errors(HAR, har.replace("\"bodySize\"", "\"size\""))).isNotEmpty();
        assertThat(errors(HAR, har.replace("http://127", "ht tp://127"))).isNotEmpty();
        assertThat(errors(CTRF, Run.PLAIN.text(ReportKind.CTRF).replace("\"other\"", "\"warning\"")))
                .isNotEmpty();
        assertThatExceptionOfType(SAXException.class)
                .isThrownBy(() -> validate(Run.PLAIN.text(ReportKind.JUNIT).replace("<failure", "<fault")));
        assertThatExceptionOfType(SAXException.class)
                .isThrownBy(() -> validate(
                        Run.PLAIN.text(ReportKind.JUNIT).replace("<testsuites ", "<testsuites skipped=\"2\" ")));
    }

    @Test
    void ctrfCountsEveryCheckOnce() throws IOException {
        JsonNode summary = JsonText.read(Run.KNOWN.text(ReportKind.CTRF)).at("/results/summary");
        assertThat(summary.toString())
                .startsWith("{\"tests\":7,\"passed\":1,\"failed\":1,\"skipped\":2,\"pending\":0,\"other\":3,");
    }

    @Test
    void sarifFingerprintsDoNotDependOnTheRun() throws IOException {
        String one = Run.PLAIN.text(ReportKind.SARIF);
        String other = one.replace("run-1", "run-2");
        JsonNode results = JsonText.read(one).at("/runs/0/results");
        assertThat(results.findValuesAsString("ucwaTckFinding/v1"))
                .hasSize(4)
                .doesNotHaveDuplicates()
                .isEqualTo(JsonText.read(other).findValuesAsString("ucwaTckFinding/v1"));
        RunLog later = new RunLog(
                VerdictTextTest.selected(),
                SampleRun.exchanges(),
                SampleRun.results(),
                SampleRun.log().footer());
        Reports.write(folder.resolve("later"), later, SampleRules.ALL, Set.of(ReportKind.SARIF));
        assertThat(JsonText.read(Files.readString(folder.resolve("later/report.sarif")))
                        .findValuesAsString("ucwaTckFinding/v1"))
                .isEqualTo(results.findValuesAsString("ucwaTckFinding/v1"));
    }

    @Test
    void sarifRulesLeadToTheirPagesAndKnownFailuresAreSuppressed() throws IOException {
        JsonNode run = JsonText.read(Run.KNOWN.text(ReportKind.SARIF)).at("/runs/0");
        assertThat(run.at("/tool/driver/rules").valueStream())
                .hasSize(SampleRules.ALL.size())
                .allSatisfy(rule -> assertThat(rule.at("/helpUri").stringValue())
                        .startsWith("https://github.com/OfficeDev/skype-docs/"));
        assertThat(run.at("/results").valueStream())
                .filteredOn(result -> !result.at("/suppressions").isEmpty())
                .singleElement()
                .satisfies(result -> assertThat(
                                result.at("/suppressions/0/justification").stringValue())
                        .startsWith("fixed in 7.2; owner Ada"));
        assertThat(run.at("/results").valueStream()).allSatisfy(result -> assertThat(
                        run.at("/tool/driver/rules/" + result.at("/ruleIndex").intValue() + "/id"))
                .isEqualTo(result.at("/ruleId")));
    }

    @Test
    void archiveHoldsEveryExchangeWithItsId() throws IOException {
        JsonNode entries = JsonText.read(Run.PLAIN.text(ReportKind.HAR)).at("/log/entries");
        assertThat(entries.findValuesAsString("_id"))
                .containsExactlyElementsOf(SampleRun.exchanges().stream()
                        .map(exchange -> exchange.id())
                        .toList());
        assertThat(entries.at("/5/request/url").stringValue()).isEqualTo("http://127.0.0.1:8080/ucwa/x%20y");
        assertThat(entries.at("/5/comment").stringValue()).isEqualTo("no answer within 5 s");
        assertThat(entries.toString()).contains("Bearer ***");
    }

    @Test
    void badgeForShieldsSaysTheVerdict() throws IOException {
        assertThat(Run.PLAIN.text(ReportKind.SHIELDS)).isEqualTo("""
                {
                  "schemaVersion": 1,
                  "label": "UCWA 2.0 addPhoneAudio",
                  "message": "not conformant",
                  "color": "b3261e"
                }
                """);
    }

    private static Schema published(SpecificationVersion version, String location) {
        return SchemaRegistry.withDefaultDialect(version).getSchema(SchemaLocation.of(location));
    }

    private static Schema own(String name) {
        try {
            String text = Files.readString(Path.of("src/test/resources/standards", name));
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

    private static void validate(String xml) throws IOException, SAXException {
        SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                .newSchema(Path.of("src/test/resources/standards/junit.xsd").toFile())
                .newValidator()
                .validate(new StreamSource(new StringReader(xml)));
    }
}
