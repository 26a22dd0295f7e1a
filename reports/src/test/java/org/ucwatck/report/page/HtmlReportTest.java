package org.ucwatck.report.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ucwatck.report.BigRun;
import org.ucwatck.report.FolderText;
import org.ucwatck.report.ReportKind;
import org.ucwatck.report.Reports;
import org.ucwatck.report.SampleRules;
import org.ucwatck.report.SampleRun;
import org.ucwatck.spec.rules.Rule;
import org.ucwatck.verdict.log.RunLog;

class HtmlReportTest {
    private static final long MEGABYTES_4 = 4_000_000;
    private static final Pattern LOADS = Pattern.compile("<script[^>]|<link|<img|<iframe|src=|@import|url\\(");

    @TempDir
    Path folder = Path.of("");

    @Test
    void pageLoadsNothing() throws IOException {
        assertThat(page(SampleRun.log(), SampleRules.ALL)).doesNotContainPattern(LOADS);
    }

    @Test
    void whatServersSendStaysText() throws IOException {
        String page = page(SampleRun.log(), SampleRules.ALL);
        assertThat(page)
                .contains("&lt;b&gt;&amp;amp; 'quoted' \"twice\" ]]&gt;")
                .contains("&lt;script&gt;alert('1')")
                .contains("<title>Not conformant: sample &lt;server&gt; &amp; co · UCWA TCK</title>")
                .doesNotContain("<b>&amp;", "\u001B", "\u0000");
    }

    @Test
    void everyLinkWithinThePageHasItsPlace() throws IOException {
        String page = page(SampleRun.log(), SampleRules.ALL);
        assertThat(Pattern.compile("href=\"#([^\"]+)\"").matcher(page).results())
                .isNotEmpty()
                .allSatisfy(link -> assertThat(page).contains("id=\"" + link.group(1) + "\""));
    }

    @Test
    void everyLinkToExchangesHasItsFile() throws IOException {
        String page = page(SampleRun.log(), SampleRules.ALL);
        assertThat(Pattern.compile("href=\"(exchanges/[^\"]+)\"").matcher(page).results())
                .hasSize(5)
                .allSatisfy(link -> assertThat(folder.resolve(link.group(1))).exists());
    }

    @ParameterizedTest
    @ValueSource(ints = {5, 100})
    void pageOfTenThousandChecksStaysBelowFourMegabytes(int failedOfHundred) throws IOException {
        Reports.write(folder, BigRun.of(10_000, failedOfHundred), BigRun.rules(), Set.of(ReportKind.HTML));
        assertThat(Files.size(folder.resolve("index.html"))).isBetween(500_000L, MEGABYTES_4);
    }

    /** Room goes to the first finding of each rule, and every finding is told in some file. */
    @Test
    void findingsForWhichThereIsNoRoomStandWithTheirRule() throws IOException {
        RunLog log = BigRun.of(10_000, 100);
        Reports.write(folder, log, BigRun.rules(), Set.of(ReportKind.HTML, ReportKind.DETAILS));
        String page = Files.readString(folder.resolve("index.html"));
        assertThat(page).contains("more findings</a>");
        Set<String> shown = Pattern.compile("<details class=\"problem [a-z]+\" id=\"([^\"/]+)/")
                .matcher(page)
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.toSet());
        assertThat(BigRun.rules()).allMatch(rule -> shown.contains(rule.id()));
        String details = String.join(
                "", FolderText.of(folder.resolve(DetailReport.FOLDER)).values());
        Set<String> told = Pattern.compile("<details id=\"([^\"]+)\"")
                .matcher(details)
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.toSet());
        assertThat(log.results()).allMatch(result -> told.contains(result.id().path()));
    }

    @Test
    void everyLinkToDetailsHasItsPlace() throws IOException {
        String page = page(SampleRun.log(), SampleRules.ALL);
        assertThat(Pattern.compile("href=\"(details/[^\"#]+)#([^\"]+)\"")
                        .matcher(page)
                        .results())
                .hasSizeGreaterThan(5)
                .allSatisfy(link ->
                        assertThat(folder.resolve(link.group(1))).content().contains("id=\"" + link.group(2) + "\""));
    }

    @Test
    void detailsLinkBackToTheRuleAndToTheExchanges() throws IOException {
        String page = page(SampleRun.log(), SampleRules.ALL);
        String details = Files.readString(folder.resolve("details/request.max-length.html"));
        assertThat(page).contains("id=\"rule-request.max-length\"");
        assertThat(details)
                .contains("href=\"../index.html#rule-request.max-length\"")
                .contains("actual     201 Created")
                .doesNotContainPattern(LOADS);
        assertThat(Pattern.compile("href=\"[.][.]/(exchanges/[^\"]+)\"")
                        .matcher(details)
                        .results())
                .isNotEmpty()
                .allSatisfy(link -> assertThat(folder.resolve(link.group(1))).exists());
    }

    @Test
    void passedChecksStandInTheDetailsAlone() throws IOException {
        String passed = "add-phone-audio.created/addPhoneAudio.POST/minimal/json";
        String section =
                page(SampleRun.log(), SampleRules.ALL).replaceAll("(?s)<section id=\"choices\".*?</section>", "");
        assertThat(section).doesNotContain(passed).contains("1 passed");
        assertThat(folder.resolve("details/add-phone-audio.created.html"))
                .content()
                .contains(passed);
    }

    /** A log may have rules of any name. */
    @Test
    void hostileNameOfARuleStaysInTheFolder() {
        assertThat(DetailReport.fileOf("../../evil")).matches("_[A-Za-z0-9._+-]*");
        assertThat(DetailReport.fileOf("x".repeat(400))).hasSizeLessThan(150);
        assertThat(DetailReport.fileOf("a/b")).isNotEqualTo(DetailReport.fileOf("a_b"));
    }

    private String page(RunLog log, List<Rule> rules) throws IOException {
        Reports.write(folder, log, rules, Set.of(ReportKind.HTML, ReportKind.DETAILS, ReportKind.EXCHANGES));
        return Files.readString(folder.resolve("index.html"));
    }
}
