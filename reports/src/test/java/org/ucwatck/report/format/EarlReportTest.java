package org.ucwatck.report.format;

import static org.assertj.core.api.Assertions.assertThat;

import com.apicatalog.jsonld.JsonLd;
import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.document.JsonDocument;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ucwatck.report.ReportKind;
import org.ucwatck.report.Reports;
import org.ucwatck.report.SampleRules;
import org.ucwatck.report.SampleRun;
import org.ucwatck.report.output.JsonText;
import tools.jackson.databind.JsonNode;

class EarlReportTest {
    private static final String EARL = "http://www.w3.org/ns/earl#";

    @TempDir
    Path folder = Path.of("");

    @Test
    void everyTermIsOfThePublishedVocabularies() throws IOException, JsonLdError {
        Set<String> used = new TreeSet<>();
        collect(expanded(), used);
        assertThat(used).contains(EARL + "Assertion", EARL + "cantTell");
        assertThat(Files.readAllLines(Path.of("src/test/resources/standards/earl-terms.txt")))
                .containsAll(used);
    }

    @Test
    void everyAssertionHasOneOfEachThatEarlDemands() throws IOException, JsonLdError {
        List<JsonNode> assertions = expanded()
                .valueStream()
                .filter(node -> node.at("/@type/0").asString("").equals(EARL + "Assertion"))
                .toList();
        assertThat(assertions).hasSize(SampleRules.ALL.size()).allSatisfy(assertion -> {
            for (String property : List.of("assertedBy", "subject", "test", "result", "mode")) {
                assertThat(assertion.path(EARL + property)).as(property).hasSize(1);
            }
            JsonNode result = assertion.path(EARL + "result").path(0);
            assertThat(result.path(EARL + "outcome")).hasSize(1);
        });
    }

    private JsonNode expanded() throws IOException, JsonLdError {
        Reports.write(folder, SampleRun.log(), SampleRules.ALL, Set.of(ReportKind.EARL));
        String text = Files.readString(folder.resolve("earl.jsonld"));
        String expanded = JsonLd.expand(JsonDocument.of(new StringReader(text)))
                .ordered()
                .get()
                .toString();
        return JsonText.read(expanded);
    }

    /** Properties, types and the outcome and mode that are named by their addresses. */
    private static void collect(JsonNode node, Set<String> used) {
        node.propertyStream().forEach(property -> {
            if (!property.getKey().startsWith("@")) {
                used.add(property.getKey());
            }
            if (property.getKey().equals("@type")) {
                types(property.getValue()).forEach(used::add);
            }
            if (property.getKey().equals("@id")
                    && property.getValue().stringValue().startsWith(EARL)) {
                used.add(property.getValue().stringValue());
            }
        });
        node.valueStream().forEach(child -> collect(child, used));
    }

    private static Stream<String> types(JsonNode type) {
        return type.isArray() ? type.valueStream().map(JsonNode::stringValue) : Stream.of(type.stringValue());
    }
}
