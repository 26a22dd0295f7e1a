package org.ucwatck.report.format;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.ucwatck.report.exchange.ExchangeFiles;
import org.ucwatck.report.output.Sha256;
import org.ucwatck.report.text.ReportInput;
import org.ucwatck.report.text.ReportWriter;
import org.ucwatck.report.text.SourceLink;
import org.ucwatck.report.text.Subject;
import org.ucwatck.report.text.VerdictFacts;
import org.ucwatck.spec.rules.Level;
import org.ucwatck.spec.rules.Rule;
import org.ucwatck.verdict.log.RunHeader;
import org.ucwatck.verdict.result.CheckResult;
import org.ucwatck.verdict.result.Finding;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** {@code report.sarif}: SARIF 2.1.0, our rules with their pages, and one result for each finding. */
public final class SarifReport implements ReportWriter {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final String SCHEMA =
            "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

    private static final int HASH = 16;

    @Override
    public void write(ReportInput input, Path path) throws IOException {
        ObjectNode document = NODES.objectNode().put("$schema", SCHEMA).put("version", "2.1.0");
        document.putArray("runs").add(run(input));
        input.outlet().writeJson(path, document);
    }

    private static ObjectNode run(ReportInput input) {
        RunHeader header = input.log().header();
        List<String> rules = ruleIds(input);
        ObjectNode run = NODES.objectNode();
        run.putObject("tool").set("driver", driver(input, rules));
        run.putObject("automationDetails").put("id", "ucwa-tck/" + header.target() + "/" + header.runId());
        run.putArray("invocations")
                .addObject()
                .put("executionSuccessful", !input.log().footer().interrupted())
                .put("exitCode", input.gate().exitStatus())
                .put("startTimeUtc", header.started().toString())
                .put("endTimeUtc", input.log().footer().finished().toString());
        run.put("columnKind", "utf16CodeUnits");
        ObjectNode properties = run.putObject("properties");
        VerdictFacts.of(input).forEach(properties::put);
        ArrayNode results = run.putArray("results");
        for (CheckResult check : input.log().results()) {
            results(check, input, rules).forEach(results::add);
        }
        return run;
    }

    private static ObjectNode driver(ReportInput input, List<String> rules) {
        ObjectNode driver = NODES.objectNode()
                .put("name", "ucwa-tck")
                .put("version", input.log().header().suiteVersion());
        ArrayNode described = driver.putArray("rules");
        rules.forEach(id -> described.add(rule(input.rule(id))));
        return driver;
    }

    /** All rules of the catalogue, and after them those that only the log knows. */
    private static List<String> ruleIds(ReportInput input) {
        Stream<String> catalogue =
                input.verdict().rules().stream().map(verdict -> verdict.rule().id());
        Stream<String> found = input.log().results().stream()
                .flatMap(result -> result.findings().stream())
                .map(Finding::rule)
                .sorted();
        return Stream.concat(catalogue, found).distinct().toList();
    }

    private static ObjectNode rule(Rule rule) {
        ObjectNode node = NODES.objectNode().put("id", rule.id());
        String help = SourceLink.of(rule.source());
        node.putObject("shortDescription").put("text", rule.statement());
        node.putObject("fullDescription")
                .put("text", rule.statement() + " " + rule.level() + ", from " + rule.source());
        String again = "./ucwa-tck explain " + rule.id();
        node.putObject("help")
                .put("text", rule.statement() + "\nSource: " + rule.source() + "\n" + again)
                .put("markdown", markdown(rule, help) + "\n\n`" + again + "` says how it is read.");
        if (!help.isEmpty()) {
            node.put("helpUri", help);
        }
        node.putObject("defaultConfiguration").put("level", level(rule.level()));
        ObjectNode properties = node.putObject("properties")
                .put("level", rule.level().slug())
                .put("basis", rule.basis().slug())
                .put("source", rule.source())
                .put("problem.severity", level(rule.level()).replace("note", "recommendation"))
                .put("precision", "very-high");
        properties.putArray("tags").add("ucwa").add(Subject.topicOf(rule.id()));
        return node;
    }

    private static String markdown(Rule rule, String page) {
        return rule.statement() + "\n\nSource: "
                + (page.isEmpty() ? rule.source() : "[" + rule.source() + "](" + page + ")");
    }

    private static String level(Level level) {
        return switch (level) {
            case MUST -> "error";
            case SHOULD -> "warning";
            case MAY -> "note";
        };
    }

    private static List<ObjectNode> results(CheckResult check, ReportInput input, List<String> rules) {
        Map<String, Integer> seen = new HashMap<>();
        return IntStream.range(0, check.findings().size())
                .mapToObj(index -> {
                    Finding finding = check.findings().get(index);
                    int nth = seen.merge(finding.rule(), 1, Integer::sum);
                    ObjectNode result = result(check, finding, input);
                    result.put("ruleIndex", rules.indexOf(finding.rule()));
                    String print = fingerprint(check, finding, nth);
                    // GitHub knows only the name of its own, which is to end in a number
                    result.putObject("partialFingerprints")
                            .put("primaryLocationLineHash", print.substring(0, HASH) + ":" + nth)
                            .put("ucwaTckFinding/v1", print);
                    return result;
                })
                .toList();
    }

    private static ObjectNode result(CheckResult check, Finding finding, ReportInput input) {
        Level level = input.rule(finding.rule()).level();
        boolean counts = input.verdict().counts(level);
        ObjectNode result = NODES.objectNode()
                .put("ruleId", finding.rule())
                .put("kind", "fail")
                .put("level", counts ? "error" : level(level));
        result.putObject("message").put("text", input.text().of(check.id(), finding));
        result.putArray("locations").add(location(check));
        result.putObject("properties").set("exchanges", strings(finding.exchanges()));
        String known = input.known(check);
        ArrayNode suppressions = result.putArray("suppressions");
        if (!known.isEmpty()) {
            suppressions
                    .addObject()
                    .put("kind", "external")
                    .put("status", "accepted")
                    .put("justification", known);
        }
        return result;
    }

    /** The check is the place; the file is where its exchanges can be read. */
    private static ObjectNode location(CheckResult check) {
        String file = ExchangeFiles.of(check);
        ObjectNode location = NODES.objectNode();
        ObjectNode physical = location.putObject("physicalLocation");
        physical.putObject("artifactLocation").put("uri", file.isEmpty() ? "run.jsonl" : file);
        physical.putObject("region")
                .put("startLine", 1)
                .put("startColumn", 1)
                .put("endLine", 1)
                .put("endColumn", 2);
        location.putArray("logicalLocations")
                .addObject()
                .put("name", check.id().variant())
                .put("fullyQualifiedName", check.id().path())
                .put("kind", "check");
        return location;
    }

    private static ArrayNode strings(List<String> texts) {
        ArrayNode array = NODES.arrayNode();
        texts.forEach(array::add);
        return array;
    }

    /** The same for the same finding of every run: what was seen may change from run to run, the check does not. */
    private static String fingerprint(CheckResult check, Finding finding, int nth) {
        String text = Stream.of(finding.rule(), check.id().path(), String.valueOf(nth))
                .collect(Collectors.joining("\n"));
        return Sha256.of(text.getBytes(StandardCharsets.UTF_8));
    }
}
