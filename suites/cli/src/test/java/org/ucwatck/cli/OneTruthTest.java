package org.ucwatck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.ucwatck.cli.run.Conclusion;
import org.ucwatck.cli.terminal.Screen;
import org.ucwatck.report.ReportKind;
import org.ucwatck.report.Reports;
import org.ucwatck.report.certificate.Certificate;
import org.ucwatck.report.certificate.CertificateTrouble;
import org.ucwatck.report.certificate.SigningKey;
import org.ucwatck.report.certificate.Verification;
import org.ucwatck.report.output.JsonText;
import org.ucwatck.report.text.Edition;
import org.ucwatck.verdict.log.RunLog;
import org.ucwatck.verdict.log.RunLogWriter;
import tools.jackson.databind.JsonNode;

/**
 * Of whatever a run comes to, all outputs say the same. The normal build draws 60 runs; {@code -Dtck.runs} says how
 * many, {@code -Dtck.seed} from where.
 */
class OneTruthTest {
    private static final Pattern SKIPPED = Pattern.compile("<testsuite [^>]*skipped=\"(\\d+)\"");

    private static final Set<ReportKind> KINDS = EnumSet.complementOf(
            EnumSet.of(ReportKind.ALLURE_REPORT, ReportKind.ALLURE_RESULTS, ReportKind.HAR, ReportKind.EXCHANGES));

    private final Path folder;

    OneTruthTest(@TempDir Path folder) {
        this.folder = folder;
    }

    static Stream<Long> seeds() {
        long first = Long.getLong("tck.seed", 1);
        return LongStream.range(first, first + Long.getLong("tck.runs", 60)).boxed();
    }

    @Test
    void chanceDrawsEveryVerdictAndBothExceptions() {
        List<Conclusion> drawn = seeds().map(RandomRun::of)
                .map(log -> new Conclusion(log, RandomRun.RULES))
                .toList();

        assertThat(drawn.stream().map(Conclusion::exitStatus)).contains(0, 1, 2, 3, 130);
        assertThat(drawn.stream().map(OneTruthTest::printed))
                .anyMatch(text -> text.contains("\nConformant."))
                .anyMatch(text -> text.contains("\nNot conformant."))
                .anyMatch(text -> text.contains("Exit status 0: every selected MUST"))
                .anyMatch(text -> text.contains("known to fail; the target is not conformant"));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void allOutputsSayTheSame(long seed) throws IOException {
        RunLog log = RandomRun.of(seed);
        RunLogWriter.write(folder, log);
        Reports.write(folder, log, RandomRun.RULES, KINDS);
        Conclusion conclusion = new Conclusion(log, RandomRun.RULES);
        JsonNode report = json("report.json");

        assertReportAgreesWithItself(report);
        assertThat(report.path("exitStatus").intValue()).isEqualTo(conclusion.exitStatus());
        assertTerminal(printed(conclusion), report);
        assertPage(text("index.html"), report);
        assertSummary(text("summary.md"), report);
        assertJunit(text("junit.xml"), report);
        assertCtrf(json("ctrf.json"), report);
        assertSarif(json("report.sarif").at("/runs/0"), report);
        assertEarl(json("earl.jsonld"), report);
        assertBadges(report);
        assertCertificate(report);
    }

    private static void assertReportAgreesWithItself(JsonNode report) {
        boolean conformant = report.path("conformant").booleanValue();
        int status = report.path("exitStatus").intValue();
        JsonNode counts = report.path("counts");
        assertThat(report.path("verdict").stringValue().equals("conformant")).isEqualTo(conformant);
        assertThat(counts.path("selected").intValue())
                .isEqualTo(number(counts, "fulfilled") + number(counts, "violated") + number(counts, "open"));
        for (String state : List.of("fulfilled", "violated", "open", "not-provoked")) {
            assertThat(counting(report, state))
                    .as(state)
                    .isEqualTo(number(counts, state.equals("not-provoked") ? "notProvoked" : state));
        }
        assertThat(report.path("checks").size())
                .isEqualTo(report.path("summary")
                        .valueStream()
                        .mapToInt(JsonNode::intValue)
                        .sum());
        assertStatus(report, conformant, status);
    }

    private static void assertStatus(JsonNode report, boolean conformant, int status) {
        JsonNode counts = report.path("counts");
        boolean known = !report.at("/run/knownFailures").isEmpty();
        if (status == 0) {
            assertThat(conformant || report.path("partial").booleanValue() || known)
                    .isTrue();
        }
        if (conformant) {
            assertThat(status).isIn(0, 3);
            assertThat(number(counts, "violated") + number(counts, "open")).isZero();
        }
    }

    private static void assertTerminal(String terminal, JsonNode report) {
        assertThat(terminal).contains("\n" + line(report) + "\n");
        assertThat(terminal).contains("Exit status " + report.path("exitStatus").intValue() + ": ");
        if (report.path("exitStatus").intValue() == 0
                && !report.path("conformant").booleanValue()) {
            assertThat(terminal).containsPattern("partial and shows no conformance|the target is not conformant");
        }
        Matcher all = Pattern.compile("(?m)^all +(.*)$").matcher(terminal);
        if (all.find()) {
            assertThat(all.group(1).trim().replace(".", "0").split(" +"))
                    .containsExactly(
                            numbers(report, "passed", "failed", "warnings", "cannotTell", "inapplicable", "untested"));
        }
    }

    private static void assertPage(String page, JsonNode report) {
        String token = report.path("verdict").stringValue();
        assertThat(page)
                .contains("<header class=\"verdict "
                        + token.toUpperCase(java.util.Locale.ROOT).replace('-', '_'));
        assertThat(page).contains("<h1>" + report.at("/verdictText/headline").stringValue() + "</h1>");
        List<String> tiles = Pattern.compile("<li class=\"[^\"]*\"><b>(\\d+)</b>")
                .matcher(page)
                .results()
                .map(tile -> tile.group(1))
                .toList();
        assertThat(tiles)
                .containsExactly(
                        numbers(report, "passed", "failed", "warnings", "cannotTell", "inapplicable", "untested"));
        assertGroup(page, "Violated", counting(report, "violated"));
        assertGroup(page, "Fulfilled", having(report, "PASSED"));
        assertGroup(page, "Open: inconclusive", having(report, "CANNOT_TELL"));
    }

    private static void assertGroup(String page, String title, long rules) {
        Matcher group = Pattern.compile("<h3 class=\"[^\"]*\">" + title + " <span class=\"times\">(\\d+)")
                .matcher(page);
        assertThat(group.find() ? Long.parseLong(group.group(1)) : 0).as(title).isEqualTo(rules);
    }

    private static void assertSummary(String summary, JsonNode report) {
        assertThat(summary).startsWith("# " + report.at("/verdictText/headline").stringValue() + ": lab");
        assertThat(summary)
                .contains("| **all** | "
                        + String.join(
                                " | ",
                                numbers(
                                        report,
                                        "passed",
                                        "failed",
                                        "warnings",
                                        "cannotTell",
                                        "inapplicable",
                                        "untested"))
                        + " |");
        report.path("open").forEach(open -> open.path("rules")
                .forEach(rule -> assertThat(summary).contains("`" + rule.stringValue() + "`")));
    }

    private static void assertJunit(String junit, JsonNode report) {
        String root = junit.lines()
                .filter(it -> it.contains("<testsuites "))
                .findFirst()
                .orElseThrow();
        JsonNode summary = report.path("summary");
        long known = report.path("checks")
                .valueStream()
                .filter(OneTruthTest::isKnown)
                .count();
        int knownThatCount = (int) report.path("checks")
                .valueStream()
                .filter(check -> isKnown(check) && !check.path("warning").booleanValue())
                .count();
        assertThat(root)
                .contains(" tests=\"" + report.path("checks").size() + "\"")
                .contains(" failures=\"" + (number(summary, "failed") - knownThatCount) + "\"")
                .contains(" errors=\"" + number(summary, "cannotTell") + "\"");
        assertThat(skippedInAllSuites(junit))
                .isEqualTo(number(summary, "inapplicable") + number(summary, "untested") + known);
        if (!report.path("checks").isEmpty()) {
            String verdict = report.path("verdict").stringValue();
            assertThat(junit).contains("name=\"verdict\" value=\"" + verdict + "\"");
        }
    }

    private static long skippedInAllSuites(String junit) {
        return SKIPPED.matcher(junit)
                .results()
                .mapToLong(it -> Long.parseLong(it.group(1)))
                .sum();
    }

    private static void assertCtrf(JsonNode ctrf, JsonNode report) {
        JsonNode summary = ctrf.at("/results/summary");
        JsonNode own = report.path("summary");
        assertThat(number(summary, "tests")).isEqualTo(report.path("checks").size());
        assertThat(number(summary, "passed")).isEqualTo(number(own, "passed"));
        assertThat(number(summary, "skipped")).isEqualTo(number(own, "inapplicable") + number(own, "untested"));
        assertThat(number(summary, "failed") + number(summary, "other"))
                .isEqualTo(number(own, "failed") + number(own, "warnings") + number(own, "cannotTell"));
        assertThat(ctrf.at("/results/environment/healthy").booleanValue())
                .isEqualTo(report.path("conformant").booleanValue());
        assertThat(ctrf.at("/results/environment/extra/verdict").stringValue())
                .isEqualTo(report.path("verdict").stringValue());
    }

    private static void assertSarif(JsonNode run, JsonNode report) {
        assertThat(run.at("/invocations/0/exitCode").intValue())
                .isEqualTo(report.path("exitStatus").intValue());
        assertThat(run.at("/properties/verdict").stringValue())
                .isEqualTo(report.path("verdict").stringValue());
        boolean error = run.path("results")
                .valueStream()
                .anyMatch(result -> result.path("level").stringValue().equals("error"));
        assertThat(error).isEqualTo(report.at("/counts/violated").intValue() > 0);
        assertThat(run.path("results").size())
                .isEqualTo(report.path("checks")
                        .valueStream()
                        .mapToInt(check -> check.path("findings").size())
                        .sum());
    }

    private static void assertEarl(JsonNode earl, JsonNode report) {
        List<String> assertions = earl.path("@graph")
                .valueStream()
                .filter(node -> node.path("@type").asString("").equals("earl:Assertion"))
                .map(node -> node.at("/earl:test/dct:title").stringValue() + " "
                        + node.at("/earl:result/earl:outcome/@id").stringValue())
                .toList();
        assertThat(assertions)
                .containsExactlyElementsOf(report.path("rules")
                        .valueStream()
                        .map(rule -> rule.path("id").stringValue() + " "
                                + org.ucwatck.verdict.result.Outcome.valueOf(
                                                rule.path("outcome").stringValue())
                                        .earl())
                        .toList());
    }

    private void assertBadges(JsonNode report) throws IOException {
        String words = (report.path("partial").booleanValue() ? "partial, " : "")
                + report.path("verdict").stringValue().replace('-', ' ');
        assertThat(text("badge.svg")).contains(": " + words + "</title>");
        assertThat(json("badge.json").path("message").stringValue()).isEqualTo(words);
        assertThat(text("badge.svg").contains("#1a7f37"))
                .isEqualTo(report.path("conformant").booleanValue());
    }

    private void assertCertificate(JsonNode report) {
        Certificate.Suite suite = new Certificate.Suite(
                Edition.of(RandomRun.RULES),
                report.path("checks")
                        .valueStream()
                        .map(check -> check.path("id").stringValue())
                        .toList(),
                RandomRun.CATALOGUE);
        boolean certified;
        try {
            Certificate.issue(folder, SigningKey.create(folder.resolveSibling(folder.getFileName() + ".key")), suite);
            certified = true;
        } catch (CertificateTrouble e) {
            certified = false;
        }
        assertThat(certified).isEqualTo(report.path("conformant").booleanValue());
        if (certified) {
            Verification verification = Verification.of(folder, Optional.empty(), suite);
            assertThat(verification.problems()).isEmpty();
            assertThat(verification.summary()).isEqualTo(line(report));
        }
    }

    private static String printed(Conclusion conclusion) {
        StringWriter text = new StringWriter();
        conclusion.print(new Screen(new PrintWriter(text), line -> line, false), Path.of("out"));
        return text.toString();
    }

    private static String line(JsonNode report) {
        String extent = report.at("/verdictText/extent").stringValue();
        return report.at("/verdictText/headline").stringValue() + ". "
                + report.at("/verdictText/why").stringValue()
                + (extent.isEmpty() ? "" : " " + extent);
    }

    private static boolean isKnown(JsonNode check) {
        return check.has("knownFailure");
    }

    /** How many rules that count are in the state. */
    private static int counting(JsonNode report, String state) {
        boolean strict = report.at("/run/strict").booleanValue();
        return (int) report.path("rules")
                .valueStream()
                .filter(rule -> rule.path("state").stringValue().equals(state))
                .filter(rule -> rule.path("level").stringValue().equals("must")
                        || (strict && rule.path("level").stringValue().equals("should")))
                .count();
    }

    private static long having(JsonNode report, String outcome) {
        return report.path("rules")
                .valueStream()
                .filter(rule -> rule.path("outcome").stringValue().equals(outcome))
                .count();
    }

    private static String[] numbers(JsonNode report, String... names) {
        return Stream.of(names)
                .map(name -> String.valueOf(number(report.path("summary"), name)))
                .toArray(String[]::new);
    }

    private static int number(JsonNode node, String name) {
        return node.path(name).intValue();
    }

    private JsonNode json(String name) throws IOException {
        return JsonText.read(text(name));
    }

    private String text(String name) throws IOException {
        return Files.readString(folder.resolve(name));
    }
}
