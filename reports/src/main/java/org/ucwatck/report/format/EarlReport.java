package org.ucwatck.report.format;

import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.ucwatck.report.text.ReportInput;
import org.ucwatck.report.text.ReportWriter;
import org.ucwatck.report.text.SourceLink;
import org.ucwatck.verdict.RuleVerdict;
import org.ucwatck.verdict.log.RunHeader;
import org.ucwatck.verdict.result.CheckResult;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** {@code earl.jsonld}: W3C EARL 1.0, one assertion for each rule; its context stands in the file. */
public final class EarlReport implements ReportWriter {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final String SUITE = "_:suite";
    private static final String TARGET = "_:target";

    @Override
    public void write(ReportInput input, Path path) throws IOException {
        ObjectNode document = NODES.objectNode();
        document.set("@context", context());
        ArrayNode graph = document.putArray("@graph");
        RunHeader header = input.log().header();
        graph.add(suite(header));
        graph.add(target(header).put("earl:info", input.words().line()));
        input.verdict().allRules().forEach(rule -> graph.add(assertion(rule, input)));
        input.outlet().writeJson(path, document);
    }

    private static ObjectNode context() {
        return NODES.objectNode()
                .put("earl", "http://www.w3.org/ns/earl#")
                .put("dct", "http://purl.org/dc/terms/")
                .put("doap", "http://usefulinc.com/ns/doap#")
                .put("xsd", "http://www.w3.org/2001/XMLSchema#");
    }

    private static ObjectNode suite(RunHeader header) {
        ObjectNode node = NODES.objectNode().put("@id", SUITE);
        node.putArray("@type").add("earl:Assertor").add("earl:Software");
        return node.put("dct:title", "ucwa-tck").put("dct:hasVersion", header.suiteVersion());
    }

    private static ObjectNode target(RunHeader header) {
        ObjectNode node = NODES.objectNode().put("@id", TARGET);
        node.putArray("@type").add("earl:TestSubject").add("doap:Project");
        return node.put("dct:title", header.target()).put("dct:description", header.root());
    }

    private static ObjectNode assertion(RuleVerdict verdict, ReportInput input) {
        ObjectNode node = NODES.objectNode().put("@type", "earl:Assertion");
        node.set("earl:assertedBy", reference(SUITE));
        node.set("earl:subject", reference(TARGET));
        node.set("earl:mode", reference("earl:automatic"));
        node.set("earl:test", test(verdict));
        node.set("earl:result", result(verdict, input));
        return node;
    }

    private static ObjectNode test(RuleVerdict verdict) {
        ObjectNode node = NODES.objectNode()
                .put("@id", "urn:ucwa-tck:rule:" + verdict.rule().id())
                .put("@type", "earl:TestRequirement")
                .put("dct:title", verdict.rule().id())
                .put("dct:description", verdict.rule().statement());
        String link = SourceLink.of(verdict.rule().source());
        if (!link.isEmpty()) {
            node.set("dct:source", reference(link));
        }
        return node;
    }

    private static ObjectNode result(RuleVerdict verdict, ReportInput input) {
        ObjectNode node = NODES.objectNode().put("@type", "earl:TestResult");
        node.set("earl:outcome", reference(verdict.outcome().earl()));
        node.set(
                "dct:date",
                NODES.objectNode()
                        .put("@value", input.log().footer().finished().toString())
                        .put("@type", "xsd:dateTime"));
        String info = info(verdict, input);
        return info.isEmpty() ? node : node.put("earl:info", info);
    }

    private static String info(RuleVerdict verdict, ReportInput input) {
        String findings = verdict.checks().stream()
                .flatMap(result -> result.findings().stream()
                        .filter(finding -> finding.rule().equals(verdict.rule().id()))
                        .map(finding -> known(result, input) + input.text().of(result.id(), finding)))
                .collect(Collectors.joining("\n\n"));
        return findings.isEmpty() ? verdict.reason() : findings;
    }

    private static String known(CheckResult result, ReportInput input) {
        String known = input.known(result);
        return known.isEmpty() ? "" : "Known failure: " + known + "\n";
    }

    private static ObjectNode reference(String id) {
        return NODES.objectNode().put("@id", id);
    }
}
