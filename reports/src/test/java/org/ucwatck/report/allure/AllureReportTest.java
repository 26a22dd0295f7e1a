package org.ucwatck.report.allure;

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
import org.ucwatck.report.FolderText;
import org.ucwatck.report.ReportKind;
import org.ucwatck.report.Reports;
import org.ucwatck.report.SampleRules;
import org.ucwatck.report.SampleRun;
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
        assertThat(AllurePage.data(page, "widgets/summary.json")
                        .at("/statistic")
                        .toString())
                .isEqualTo("{\"broken\":1,\"failed\":3,\"passed\":1,\"skipped\":2,\"total\":7,\"unknown\":0}");
        assertThat(AllurePage.data(page, "data/behaviors.json").findValuesAsString("name"))
                .contains("request", "addPhoneAudio", "request.max-length", "51-characters (xml)");
        assertThat(AllurePage.data(page, "data/categories.json").findValuesAsString("name"))
                .contains("A MUST is violated", "A SHOULD is violated", "Inconclusive", "Untested")
                .contains("Inapplicable: the target does not declare it")
                .doesNotContain("Product defects", "Test defects");
        assertThat(AllurePage.data(page, "widgets/environment.json").findValuesAsString("name"))
                .contains("target", "verdict", "calls placed");
    }

    @Test
    void pageHasItsTrendsAndStableHistoryIds() throws IOException {
        String page = page();
        assertThat(AllurePage.data(page, "widgets/history-trend.json").findValuesAsString("total"))
                .containsExactly("7");
        assertThat(AllurePage.data(page, "widgets/duration-trend.json")).hasSize(1);
        assertThat(AllurePage.data(page, "widgets/categories-trend.json")).hasSize(1);
        assertThat(AllurePage.data(page, "history/history.json").propertyNames())
                .contains(AllureResults.uuid(SampleRun.TOO_LONG.path()));
    }

    /** The order in which Java names the getters of a class changes from one JVM to the next. */
    @Test
    void propertiesStandInAlphabeticalOrder() throws IOException {
        String name = AllureResults.uuid(SampleRun.TOO_LONG.path()).replace("-", "");
        JsonNode step =
                AllurePage.data(page(), "data/test-cases/" + name + ".json").at("/testStage/steps/0");
        assertThat(List.copyOf(step.propertyNames()))
                .contains("hasContent", "stepsCount")
                .isSorted();
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
}
