package org.ucwatck.report.allure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ucwatck.report.BigRun;
import org.ucwatck.report.FolderText;
import org.ucwatck.report.ReportKind;
import org.ucwatck.report.Reports;
import org.ucwatck.report.SampleRules;
import org.ucwatck.report.SampleRun;
import org.ucwatck.report.text.ReportInput;

class AllureSelectionTest {
    private static final ReportInput INPUT = new ReportInput(SampleRun.log(), SampleRules.ALL);

    @Test
    void usualRunIsShownWhole() {
        AllureSelection selection = AllureSelection.of(INPUT);
        assertThat(selection.checks()).hasSameSizeAs(SampleRun.results());
        assertThat(selection.note()).isEmpty();
    }

    @Test
    void largeRunShowsWhatDidNotPassFirst() {
        AllureSelection selection = AllureSelection.of(INPUT, 6);
        assertThat(selection.checks())
                .hasSize(6)
                .contains(SampleRun.TOO_LONG.path())
                .doesNotContain("add-phone-audio.created/addPhoneAudio.POST/minimal/json");
        assertThat(selection.note()).isEqualTo("6 of 7 checks, those that did not pass first; allure-results has all");
    }

    @Test
    void pageOfALargeRunSaysWhatItLeavesOut(@TempDir Path folder) throws IOException {
        Set<ReportKind> kinds = Set.of(ReportKind.ALLURE_RESULTS, ReportKind.ALLURE_REPORT);
        Reports.write(folder, BigRun.of(2_100, 1), BigRun.rules(), kinds);

        String page = Files.readString(folder.resolve("allure-report/index.html"));
        assertThat(AllurePage.data(page, "widgets/summary.json")
                        .at("/statistic/total")
                        .intValue())
                .isEqualTo(2_000);
        assertThat(AllurePage.data(page, "widgets/summary.json")
                        .at("/statistic/failed")
                        .intValue())
                .isEqualTo(21);
        assertThat(AllurePage.data(page, "widgets/environment.json").toString())
                .contains("2000 of 2100 checks, those that did not pass first");
        assertThat(FolderText.of(folder.resolve("allure-results")).keySet())
                .filteredOn(name -> name.endsWith("-result.json"))
                .hasSize(2_100);
    }
}
