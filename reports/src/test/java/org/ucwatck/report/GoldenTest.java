package org.ucwatck.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** To accept new output after a wanted change, copy {@code target/golden} over {@code src/test/resources/golden}. */
class GoldenTest {
    private static final Path GOLDEN = Path.of("src/test/resources/golden");
    private static final Path WRITTEN = Path.of("target/golden");

    @BeforeAll
    static void writeOnce() {
        Set<ReportKind> kinds = Reports.all();
        kinds.remove(ReportKind.ALLURE_REPORT);
        Reports.write(WRITTEN, SampleRun.log(), SampleRules.ALL, kinds);
    }

    static Stream<String> files() throws IOException {
        return FolderText.of(GOLDEN).keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("files")
    void reportIsWrittenAsItWasAccepted(String file) throws IOException {
        assertThat(WRITTEN.resolve(file)).content().isEqualTo(Files.readString(GOLDEN.resolve(file)));
    }

    @Test
    void noOtherFilesAreWritten() throws IOException {
        assertThat(FolderText.of(WRITTEN).keySet())
                .isEqualTo(FolderText.of(GOLDEN).keySet());
    }

    @Test
    void sameLogGivesTheSameBytes(@TempDir Path one, @TempDir Path two) throws IOException {
        Reports.write(one, SampleRun.log(), SampleRules.ALL, Reports.all());
        Reports.write(two, SampleRun.log(), SampleRules.ALL, Reports.all());
        var first = FolderText.of(one);
        var second = FolderText.of(two);
        assertThat(second.keySet()).isEqualTo(first.keySet());
        assertThat(first.keySet()).allMatch(name -> first.getOrDefault(name, "").equals(second.get(name)));
    }
}
