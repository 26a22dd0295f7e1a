package org.ucwatck.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ucwatck.report.text.Edition;
import org.ucwatck.spec.Catalogue;
import org.ucwatck.verdict.Verdict;
import org.ucwatck.verdict.log.RunLogReader;
import org.ucwatck.verdict.log.RunLogWriter;

/**
 * The committed runs of {@code reports/sample} give the committed reports again, byte for byte. To accept new reports
 * after a wanted change, run this test with {@code -Dtck.write=true}; {@code reports/sample/README.md} says more. With
 * {@code -Dtck.whole=FOLDER} the run log of that folder becomes, thinned, the one of {@code faulty}.
 */
class SampleTest {
    private static final Path SAMPLES = Path.of("sample");

    /** The Allure page alone has megabytes. */
    private static final Set<ReportKind> LEFT_OUT = EnumSet.of(ReportKind.ALLURE_REPORT);

    private static final long MOST_BYTES = 3_000_000;

    @BeforeAll
    static void take() {
        String whole = System.getProperty("tck.whole", "");
        if (!whole.isEmpty()) {
            RunLogWriter.write(SAMPLES.resolve("faulty"), new ThinnedLog(RunLogReader.read(Path.of(whole))).log());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"passing", "failing"})
    void runLogGivesTheCommittedReportsAgain(String name, @TempDir Path again) throws IOException {
        Path sample = SAMPLES.resolve(name);
        if (Boolean.getBoolean("tck.write")) {
            Reports.render(sample, Edition.of(Catalogue.load()), kinds());
        }
        Files.copy(sample.resolve("run.jsonl"), again.resolve("run.jsonl"));

        Reports.render(again, Edition.of(Catalogue.load()), kinds());

        var committed = FolderText.of(sample);
        var rendered = FolderText.of(again);
        assertThat(committed.keySet()).isEqualTo(rendered.keySet());
        committed.forEach((file, text) ->
                assertThat(rendered.get(file)).as(name + "/" + file).isEqualTo(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"passing", "failing"})
    void sampleIsSmallEnoughToBeCommitted(String name) throws IOException {
        long bytes = FolderText.of(SAMPLES.resolve(name)).values().stream()
                .mapToLong(String::length)
                .sum();

        assertThat(bytes).isLessThan(MOST_BYTES);
    }

    @ParameterizedTest
    @ValueSource(strings = {"passing", "failing"})
    void oneSamplePassesAndTheOtherFails(String name) {
        var log = RunLogReader.read(SAMPLES.resolve(name));

        int status = Verdict.of(Catalogue.load().rules(), log).exitStatus();

        assertThat(status).isEqualTo(name.equals("failing") ? 1 : 0);
    }

    private static Set<ReportKind> kinds() {
        Set<ReportKind> kinds = Reports.all();
        kinds.removeAll(LEFT_OUT);
        return kinds;
    }
}
