package org.ucwatck.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class AllureReportTest {
    private static final Pattern OUTSIDE = Pattern.compile("(?:src|href)=\"(?!data:)");

    @TempDir
    Path folder = Path.of("");

    @Test
    void pageHoldsEverythingAndCallsNobody() throws IOException {
        String page = page();
        assertThat(page)
                .doesNotContainPattern(OUTSIDE)
                .doesNotContain("googletagmanager", "gtag(")
                .contains("<title>UCWA TCK: sample _server_ _ co</title>");
    }

    @Test
    void pageHasEveryCheckInEveryView() throws IOException {
        String page = page();
        assertThat(data(page, "widgets/summary.json").at("/statistic").toString())
                .isEqualTo("{\"failed\":3,\"broken\":1,\"skipped\":2,\"passed\":1,\"unknown\":0,\"total\":7}");
        assertThat(data(page, "data/behaviors.json").findValuesAsString("name"))
                .contains("request", "addPhoneAudio", "request.max-length", "51-characters (xml)");
        assertThat(data(page, "data/categories.json").findValuesAsString("name"))
                .contains("A MUST is violated", "A SHOULD is violated", "Could not tell", "Untested")
                .contains("Inapplicable: the target does not declare it")
                .doesNotContain("Product defects", "Test defects");
        assertThat(data(page, "widgets/environment.json").findValuesAsString("name"))
                .contains("target", "verdict", "calls placed");
    }

    @Test
    void pageHasItsTrendsAndStableHistoryIds() throws IOException {
        String page = page();
        assertThat(data(page, "widgets/history-trend.json").findValuesAsString("total"))
                .containsExactly("7");
        assertThat(data(page, "widgets/duration-trend.json")).hasSize(1);
        assertThat(data(page, "widgets/categories-trend.json")).hasSize(1);
        assertThat(data(page, "history/history.json").propertyNames())
                .contains(AllureResults.uuid(SampleRun.TOO_LONG.path()));
    }

    @Test
    void largerPageIsAlsoTheSameEachTime(@TempDir Path other) throws IOException {
        Set<ReportKind> kinds = Set.of(ReportKind.ALLURE_RESULTS, ReportKind.ALLURE_REPORT);
        Reports.write(folder, BigRun.of(200, 10), BigRun.rules(), kinds);
        Reports.write(other, BigRun.of(200, 10), BigRun.rules(), kinds);
        assertThat(Files.mismatch(
                        folder.resolve("allure-report/index.html"), other.resolve("allure-report/index.html")))
                .isEqualTo(-1);
    }

    private String page() throws IOException {
        Set<ReportKind> kinds = Set.of(ReportKind.ALLURE_RESULTS, ReportKind.ALLURE_REPORT);
        Reports.write(folder, SampleRun.log(), SampleRules.ALL, kinds);
        assertThat(FolderText.of(folder.resolve("allure-report"))).containsOnlyKeys("index.html");
        return Files.readString(folder.resolve("allure-report/index.html"));
    }

    private static JsonNode data(String page, String name) {
        var match = Pattern.compile("d\\('" + Pattern.quote(name) + "','([^']*)'\\)")
                .matcher(page);
        assertThat(match.find()).as(name).isTrue();
        return JsonText.read(new String(Base64.getDecoder().decode(match.group(1)), StandardCharsets.UTF_8));
    }
}
