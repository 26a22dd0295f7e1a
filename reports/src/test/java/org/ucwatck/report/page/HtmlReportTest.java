package org.ucwatck.report.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ucwatck.report.BigRun;
import org.ucwatck.report.ReportKind;
import org.ucwatck.report.Reports;
import org.ucwatck.report.SampleRules;
import org.ucwatck.report.SampleRun;
import org.ucwatck.spec.Rule;
import org.ucwatck.verdict.RunLog;

class HtmlReportTest {
    private static final int MEGABYTES_4 = 4_000_000;
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
                .hasSizeGreaterThan(5)
                .allSatisfy(link -> assertThat(folder.resolve(link.group(1))).exists());
    }

    @Test
    void pageOfTwoThousandChecksStaysBelowFourMegabytes() throws IOException {
        Path page = folder.resolve("index.html");
        Reports.write(folder, BigRun.of(2_000, 5), BigRun.rules(), Set.of(ReportKind.HTML));
        assertThat(Files.size(page)).isLessThan(MEGABYTES_4);
        Reports.write(folder, BigRun.of(2_000, 100), BigRun.rules(), Set.of(ReportKind.HTML));
        assertThat(Files.size(page)).isLessThan(MEGABYTES_4);
    }

    private String page(RunLog log, List<Rule> rules) throws IOException {
        Reports.write(folder, log, rules, Set.of(ReportKind.HTML, ReportKind.EXCHANGES));
        return Files.readString(folder.resolve("index.html"));
    }
}
