package org.ucwatck.report.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ucwatck.report.ReportKind;
import org.ucwatck.report.Reports;
import org.ucwatck.report.SampleRules;
import org.ucwatck.report.SampleRun;
import org.ucwatck.report.text.FindingText;
import org.ucwatck.verdict.log.RunFooter;
import org.ucwatck.verdict.log.RunLog;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

class JunitReportTest {
    @TempDir
    Path folder = Path.of("");

    @Test
    void everyCheckIsATestCaseWithItsOutcome() throws Exception {
        assertThat(elements(root(SampleRun.log()), "testcase"))
                .extracting(element -> element.getAttribute("name") + " " + child(element))
                .containsExactlyInAnyOrder(
                        "add-phone-audio.created/addPhoneAudio.POST/minimal/json -",
                        "add-phone-audio.echo/addPhoneAudio.POST/plain/json failure",
                        "add-phone-audio.error-cannot-redirect/addPhoneAudio.POST/provoked/json skipped",
                        "add-phone-audio.error-cannot-redirect/addPhoneAudio.POST/provoked/xml skipped",
                        "event.completed/addPhoneAudio.POST/declined/xml error",
                        "request.max-length/addPhoneAudio.POST.operationId/51-characters/xml failure",
                        "response.version-header/any/every-exchange/json system-out");
    }

    @Test
    void numbersOfTheSuitesAddUp() throws Exception {
        Element root = root(SampleRun.log());
        assertThat(numbers(root)).isEqualTo("tests 7, failures 2, errors 1, skipped ");
        assertThat(elements(root, "testsuite"))
                .extracting(suite -> suite.getAttribute("name") + ": " + numbers(suite))
                .containsExactly(
                        "addPhoneAudio.POST: tests 6, failures 2, errors 1, skipped 2",
                        "response: tests 1, failures 0, errors 0, skipped 0");
    }

    @Test
    void warningBecomesAFailureWhenTheRunIsStrict() throws Exception {
        RunLog strict = new RunLog(
                SampleRun.header(true), List.of(), SampleRun.results(), new RunFooter(SampleRun.START, false, 0));
        assertThat(numbers(root(strict))).isEqualTo("tests 7, failures 3, errors 1, skipped ");
    }

    @Test
    void failureCarriesTheWholeFinding() throws Exception {
        Element failure = elements(root(SampleRun.log()), "failure").get(1);
        assertThat(failure.getTextContent())
                .isEqualTo(FindingText.with(SampleRules.ALL, SampleRun.header(false))
                        .of(SampleRun.TOO_LONG, SampleRun.LENGTH));
        assertThat(failure.getAttribute("message")).startsWith("request.max-length (MUST, ");
    }

    @Test
    void warningSaysThatItIsOne() throws Exception {
        assertThat(elements(root(SampleRun.log()), "system-out"))
                .singleElement()
                .satisfies(element -> assertThat(element.getTextContent())
                        .startsWith(
                                "WARNING response.version-header (SHOULD, OperationResource#operation-resource)\n"));
    }

    private Element root(RunLog log) throws IOException, ParserConfigurationException, SAXException {
        Reports.write(folder, log, SampleRules.ALL, Set.of(ReportKind.JUNIT));
        var builder = DocumentBuilderFactory.newDefaultInstance().newDocumentBuilder();
        return builder.parse(folder.resolve("junit.xml").toFile()).getDocumentElement();
    }

    private static List<Element> elements(Element root, String name) {
        NodeList nodes = root.getElementsByTagName(name);
        return IntStream.range(0, nodes.getLength())
                .mapToObj(index -> (Element) nodes.item(index))
                .toList();
    }

    private static String child(Element element) {
        List<Element> children = elements(element, "*");
        return children.isEmpty() ? "-" : children.get(0).getTagName();
    }

    private static String numbers(Element suite) {
        return "tests %s, failures %s, errors %s, skipped %s"
                .formatted(
                        suite.getAttribute("tests"),
                        suite.getAttribute("failures"),
                        suite.getAttribute("errors"),
                        suite.getAttribute("skipped"));
    }
}
