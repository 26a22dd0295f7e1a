package org.ucwatck.report.certificate;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.ucwatck.report.output.JsonText;
import org.ucwatck.report.output.Sha256;
import org.ucwatck.report.text.VerdictText;
import org.ucwatck.spec.rules.Rule;
import org.ucwatck.verdict.RuleState;
import org.ucwatck.verdict.RuleVerdict;
import org.ucwatck.verdict.Verdict;
import org.ucwatck.verdict.log.Provenance;
import org.ucwatck.verdict.log.RunHeader;
import org.ucwatck.verdict.log.RunLog;
import org.ucwatck.verdict.result.Outcome;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What is signed: an in-toto statement with the test-result predicate; its tests are our rules. */
final class Statement {
    static final String TYPE = "https://in-toto.io/Statement/v1";
    static final String PREDICATE = "https://in-toto.io/attestation/test-result/v0.1";
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private Statement() {}

    /**
     * The statement about a run; the same for the same run and files.
     *
     * @param files SHA-256 of the files that it is about, by name
     */
    static String of(RunLog log, List<Rule> rules, Map<String, String> files) {
        Verdict verdict = Verdict.of(rules, log);
        ObjectNode statement = NODES.objectNode().put("_type", TYPE);
        ArrayNode subjects = statement.putArray("subject");
        new TreeMap<>(files).forEach((name, digest) -> subjects.add(resource(name, "sha256", digest)));
        statement.put("predicateType", PREDICATE);
        ObjectNode predicate = statement
                .putObject("predicate")
                .put("result", result(verdict))
                .put("verdict", verdict.overall().slug())
                .put("summary", VerdictText.of(log, verdict).line());
        predicate.set("configuration", configuration(log.header()));
        predicate.set("passedTests", rules(verdict, rule -> rule.outcome() == Outcome.PASSED));
        predicate.set("warnedTests", rules(verdict, rule -> isBroken(rule) && !counts(rule, verdict)));
        predicate.set("failedTests", rules(verdict, rule -> isBroken(rule) && counts(rule, verdict)));
        predicate.set("notProvokedTests", rules(verdict, rule -> rule.state() == RuleState.NOT_PROVOKED));
        return JsonText.pretty(statement);
    }

    /** The digests of its files by name; throws CertificateTrouble when the text is no such statement. */
    static Map<String, String> files(String text) {
        Map<String, String> files = new TreeMap<>();
        try {
            JsonNode statement = JsonText.read(text);
            if (!statement.path("_type").asString("").equals(TYPE)
                    || !statement.path("predicateType").asString("").equals(PREDICATE)) {
                throw new CertificateTrouble("the envelope holds no in-toto statement of a test result");
            }
            statement
                    .path("subject")
                    .valueStream()
                    .forEach(subject -> files.put(
                            subject.path("name").stringValue(),
                            subject.path("digest").path("sha256").stringValue()));
            return files;
        } catch (JacksonException e) {
            throw new CertificateTrouble("the envelope holds no in-toto statement of a test result", e);
        }
    }

    private static String result(Verdict verdict) {
        if (!verdict.conformant()) {
            return "FAILED";
        }
        return verdict.summary().warnings() > 0 ? "WARNED" : "PASSED";
    }

    /** The first line of the certificate: the verdict in words, with the number of what was not provoked. */
    static String summary(String text) {
        return JsonText.read(text).at("/predicate/summary").asString("");
    }

    static ArrayNode configuration(RunHeader header) {
        Provenance from = header.provenance();
        String claims = String.join("\n", from.claims());
        ArrayNode configuration = NODES.arrayNode();
        ObjectNode suite = resource("ucwa-tck", "sha256", from.suite());
        suite.putObject("annotations").put("version", header.suiteVersion());
        configuration.add(suite);
        configuration.add(resource("sources of ucwa-tck", "gitCommit", from.commit()));
        configuration.add(resource("catalogue", "sha256", from.catalogue()));
        ObjectNode target =
                resource("claims of the target", "sha256", Sha256.of(claims.getBytes(StandardCharsets.UTF_8)));
        target.putObject("annotations").put("name", header.target()).put("root", header.root());
        configuration.add(target);
        return configuration;
    }

    private static ObjectNode resource(String name, String algorithm, String digest) {
        ObjectNode resource = NODES.objectNode().put("name", name);
        resource.putObject("digest").put(algorithm, digest);
        return resource;
    }

    private static ArrayNode rules(Verdict verdict, Predicate<RuleVerdict> predicate) {
        ArrayNode ids = NODES.arrayNode();
        verdict.allRules().stream()
                .filter(predicate)
                .map(rule -> rule.rule().id())
                .forEach(ids::add);
        return ids;
    }

    private static boolean isBroken(RuleVerdict rule) {
        return rule.outcome() == Outcome.FAILED;
    }

    private static boolean counts(RuleVerdict rule, Verdict verdict) {
        return verdict.counts(rule.rule().level());
    }
}
