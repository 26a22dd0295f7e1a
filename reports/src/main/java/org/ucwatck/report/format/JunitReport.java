package org.ucwatck.report.format;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import org.ucwatck.report.output.XmlLines;
import org.ucwatck.report.text.Millis;
import org.ucwatck.report.text.ReportInput;
import org.ucwatck.report.text.ReportWriter;
import org.ucwatck.report.text.Subject;
import org.ucwatck.report.text.VerdictFacts;
import org.ucwatck.verdict.log.RunLog;
import org.ucwatck.verdict.result.CheckResult;
import org.ucwatck.verdict.result.Outcome;

/** {@code junit.xml}: one test suite per operation, one test case per check, for the viewers of CI servers. */
public final class JunitReport implements ReportWriter {
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss");

    @Override
    public void write(ReportInput input, Path path) throws IOException {
        StringWriter text = new StringWriter();
        try {
            XmlLines out = new XmlLines(XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text));
            suites(out, input);
            out.end();
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
        input.outlet().write(path, text.toString());
    }

    private static void suites(XmlLines out, ReportInput input) throws XMLStreamException {
        RunLog log = input.log();
        Map<String, String> all = counts("ucwa-tck " + log.header().target(), log.results(), input);
        // the schema of Jenkins' xUnit plugin knows the number of skipped tests at a suite alone
        all.remove("skipped");
        out.open("testsuites", all);
        Map<String, List<CheckResult>> suites = log.results().stream()
                .collect(Collectors.groupingBy(JunitReport::suiteOf, TreeMap::new, Collectors.toList()));
        for (Map.Entry<String, List<CheckResult>> suite : suites.entrySet()) {
            suite(out, suite.getKey(), suite.getValue(), input);
        }
        out.close();
    }

    private static String suiteOf(CheckResult result) {
        Subject subject = Subject.of(result.id());
        return subject.resource().equals("any") ? subject.topic() : subject.operation();
    }

    private static void suite(XmlLines out, String name, List<CheckResult> results, ReportInput input)
            throws XMLStreamException {
        Map<String, String> attributes = counts(name, results, input);
        attributes.put("timestamp", STAMP.format(input.log().header().started().atOffset(ZoneOffset.UTC)));
        out.open("testsuite", attributes);
        properties(out, input);
        for (CheckResult result : results) {
            testCase(out, name, result, input);
        }
        out.close();
    }

    /** A skipped test case tells a viewer nothing of the verdict, so each suite carries it. */
    private static void properties(XmlLines out, ReportInput input) throws XMLStreamException {
        out.open("properties", Map.of());
        for (Map.Entry<String, String> fact : VerdictFacts.of(input).entrySet()) {
            out.empty("property", XmlLines.attributes("name", fact.getKey(), "value", fact.getValue()));
        }
        out.close();
    }

    private static void testCase(XmlLines out, String suite, CheckResult result, ReportInput input)
            throws XMLStreamException {
        Map<String, String> attributes = XmlLines.attributes(
                "name", result.id().path(), "classname", suite, "time", Millis.seconds(result.duration()));
        if (result.outcome() == Outcome.PASSED) {
            out.empty("testcase", attributes);
            return;
        }
        out.open("testcase", attributes);
        String text = input.text().of(result);
        if (!input.known(result).isEmpty()) {
            out.text("skipped", XmlLines.attributes("message", "Known failure: " + input.known(result)), text);
        } else if (input.verdict().isWarning(result)) {
            out.text("system-out", Map.of(), "WARNING " + text);
        } else {
            out.text(
                    result.outcome().junit(),
                    XmlLines.attributes("message", input.text().line(result)),
                    text);
        }
        out.close();
    }

    private static Map<String, String> counts(String name, List<CheckResult> results, ReportInput input) {
        Predicate<CheckResult> known = result -> !input.known(result).isEmpty();
        Predicate<CheckResult> fails = input.verdict()::fails;
        Duration time = results.stream().map(CheckResult::duration).reduce(Duration.ZERO, Duration::plus);
        return XmlLines.attributes(
                "name", name,
                "tests", String.valueOf(results.size()),
                "failures", count(results, fails.and(known.negate())),
                "errors", count(results, result -> result.outcome().junit().equals("error")),
                "skipped",
                        count(
                                results,
                                known.or(result -> result.outcome().junit().equals("skipped"))),
                "time", Millis.seconds(time));
    }

    private static String count(List<CheckResult> results, Predicate<CheckResult> predicate) {
        return String.valueOf(results.stream().filter(predicate).count());
    }
}
