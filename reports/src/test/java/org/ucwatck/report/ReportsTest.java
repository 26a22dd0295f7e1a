package org.ucwatck.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ucwatck.report.text.Edition;
import org.ucwatck.verdict.log.RunLog;
import org.ucwatck.verdict.log.RunLogWriter;

class ReportsTest {
    @TempDir
    Path folder = Path.of("");

    @Test
    void runLogAloneGivesEveryReportAgainByteForByte() throws IOException {
        Path ran = folder.resolve("ran");
        Path again = folder.resolve("again");
        RunLogWriter.write(ran, KnownFailureTest.log());
        Reports.write(ran, KnownFailureTest.log(), SampleRules.ALL, Reports.all());
        Files.createDirectories(again);
        Files.copy(ran.resolve("run.jsonl"), again.resolve("run.jsonl"));

        RunLog read = Reports.render(again, Edition.of(SampleRules.ALL), Reports.all());

        assertThat(read).isEqualTo(KnownFailureTest.log());
        assertThat(FolderText.of(again)).isEqualTo(FolderText.of(ran));
        assertThat(FolderText.of(again).keySet())
                .contains("index.html", "ctrf.json", "report.sarif", "exchanges.har", "badge.json");
    }

    @Test
    void exchangesOfAnOlderRunAreCleared() throws IOException {
        Files.createDirectories(folder.resolve("exchanges/old"));
        Files.writeString(folder.resolve("exchanges/old/x.http"), "old");
        Reports.write(folder, SampleRun.log(), SampleRules.ALL, Set.of(ReportKind.EXCHANGES));
        assertThat(folder.resolve("exchanges/old")).doesNotExist();
    }

    @Test
    void reportThatCannotBeWrittenIsNamedWithItsCause() throws IOException {
        Path file = folder.resolve("badge.svg");
        Files.createDirectories(file);
        assertThatExceptionOfType(ReportNotWritten.class)
                .isThrownBy(() -> Reports.write(folder, SampleRun.log(), SampleRules.ALL, Set.of(ReportKind.BADGE)))
                .withMessage("cannot write the report " + file
                        + ": Is a directory; mend that and run ./ucwa-tck report " + folder);
    }

    @Test
    void nothingOfThisMachineReachesAReport() throws IOException {
        Reports.write(folder, SampleRun.log(), SampleRules.ALL, Reports.all());
        String home = System.getProperty("user.home");
        String here = Path.of("").toAbsolutePath().toString();
        assertThat(FolderText.of(folder)).allSatisfy((name, text) -> assertThat(text)
                .as(name)
                .doesNotContain(home + "/")
                .doesNotContain(here)
                .doesNotContain(folder.toString()));
    }

    @Test
    void hostileNameOfAnArrangementStaysInTheFolder() throws IOException {
        var bad = SampleRun.exchange("x-9", "../../../evil/.. /x", 200, "");
        RunLog log = new RunLog(
                SampleRun.header(false),
                java.util.List.of(bad),
                java.util.List.of(),
                SampleRun.log().footer());
        Reports.write(folder.resolve("out"), log, SampleRules.ALL, Set.of(ReportKind.EXCHANGES));
        assertThat(FolderText.of(folder).keySet()).containsExactly("out/exchanges/_/_/_/evil/__/x.http");
    }
}
