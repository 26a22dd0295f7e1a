package org.ucwatck.verdict.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ucwatck.verdict.Samples;
import org.ucwatck.verdict.exchange.RecordedExchange;

/** Long exchanges stay in the log until they are asked for. */
class LoggedExchangesTest {
    private static final List<RecordedExchange> EXCHANGES = List.of(
            Samples.exchange("x#1", "short"),
            Samples.exchange("x#2", "long \u00e9 " + "y".repeat(100_000)),
            Samples.exchange("x#3", "short again"),
            Samples.exchange("x#4", "z".repeat(20_000)));

    @TempDir
    Path folder = Path.of("");

    private RunLog written() {
        RunLog log = Samples.log(Samples.passed(Samples.MUST, "a"));
        RunLogWriter.write(folder, new RunLog(log.header(), EXCHANGES, log.results(), log.footer(), log.parts()));
        return RunLogReader.read(folder);
    }

    @Test
    void exchangesReadBackAsTheyWereWritten() {
        RunLog read = written();

        assertThat(read.exchanges()).isEqualTo(EXCHANGES);
        assertThat(read.exchange("x#2")).contains(EXCHANGES.get(1));
        assertThat(read.exchange("x#5")).isEmpty();
        assertThat(LoggedExchanges.of(read.exchanges())
                        .select(head ->
                                head.response().status() == 201 && !head.id().equals("x#1")))
                .extracting(RecordedExchange::id)
                .containsExactly("x#2", "x#3", "x#4");
        assertThat(read.then(read).exchanges()).hasSize(8).endsWith(EXCHANGES.get(3));
    }

    @Test
    void longOnesAreReadFromTheLogEachTime() throws IOException {
        RunLog read = written();
        Path log = folder.resolve(RunLogWriter.FILE_NAME);
        Files.writeString(
                log, Files.readString(log).replace("yyyyyyyy", "nnnnnnnn").replace("short", "SHORT"));

        assertThat(read.exchanges().get(0)).isEqualTo(EXCHANGES.get(0));
        assertThat(read.exchanges().get(1).response().body()).contains("nnnn").doesNotContain("yyyyyyyyy");
    }

    @Test
    void writerTellsWhereALongOneIs() {
        RunHeader header = Samples.log(Samples.passed(Samples.MUST, "a")).header();
        try (RunLogWriter writer = RunLogWriter.begin(folder, header)) {
            long empty = writer.bytes();
            List<LoggedExchange> kept = EXCHANGES.stream().map(writer::exchange).toList();

            assertThat(writer.bytes()).isGreaterThan(empty + 120_000);
            assertThat(LoggedExchanges.sorted(kept)).hasSameElementsAs(EXCHANGES);
            IntStream.range(0, kept.size())
                    .forEach(i -> assertThat(kept.get(i).exchange()).isEqualTo(EXCHANGES.get(i)));
            assertThat(kept.get(1).head().response().body()).isEmpty();
            assertThat(kept.get(0).head()).isEqualTo(EXCHANGES.get(0));
        }
    }
}
