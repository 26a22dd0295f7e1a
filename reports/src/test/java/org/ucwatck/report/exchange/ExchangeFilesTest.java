package org.ucwatck.report.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ucwatck.report.SampleRun;
import org.ucwatck.report.text.ReportInput;
import org.ucwatck.spec.Catalogue;
import org.ucwatck.verdict.exchange.RecordedExchange;
import org.ucwatck.verdict.log.RunLog;

class ExchangeFilesTest {
    /** A check that had begun when the run was killed runs again when it is resumed. */
    @Test
    void exchangesOfAnAttemptThatWasKilledHaveAFileBeside(@TempDir Path folder) throws IOException {
        RunLog run = SampleRun.log();
        RecordedExchange killed = SampleRun.exchange("x-killed", SampleRun.ECHO.path(), 200, "{}");
        List<RecordedExchange> exchanges =
                Stream.concat(Stream.of(killed), run.exchanges().stream()).toList();
        RunLog resumed = new RunLog(run.header(), exchanges, run.results(), run.footer());

        new ExchangeFiles().write(new ReportInput(resumed, Catalogue.load().rules()), folder.resolve("exchanges"));

        Path rule = folder.resolve("exchanges").resolve(SampleRun.ECHO.rule());
        assertThat(rule.resolve("addPhoneAudio.POST/plain/json.http"))
                .content()
                .contains("x-0004")
                .doesNotContain("x-killed");
        assertThat(rule.resolve("addPhoneAudio.POST/plain/json/earlier.http"))
                .content()
                .contains("x-killed")
                .doesNotContain("x-0004");
    }

    @Test
    void fileIsNamedByTheIdThatReportsShow() {
        assertThat(SampleRun.results())
                .filteredOn(result -> !ReportInput.idsOf(result).isEmpty())
                .isNotEmpty()
                .allSatisfy(result -> assertThat(ExchangeFiles.of(result))
                        .isEqualTo("exchanges/" + result.id().path() + ".http"));
    }
}
