package org.ucwatck.verdict.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.ucwatck.verdict.Samples.MUST;
import static org.ucwatck.verdict.Samples.failed;
import static org.ucwatck.verdict.Samples.log;
import static org.ucwatck.verdict.Samples.open;
import static org.ucwatck.verdict.Samples.passed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ucwatck.verdict.Drawn;
import org.ucwatck.verdict.GateTest;
import org.ucwatck.verdict.Samples;
import org.ucwatck.verdict.result.CheckResult;
import org.ucwatck.verdict.result.KnownFailure;
import org.ucwatck.verdict.result.Outcome;

class RunLogTest {
    private static final String RUN =
            "{\"run\":{\"suiteVersion\":\"0\",\"runId\":\"r\",\"started\":\"2026-11-23T10:00:00Z\","
                    + "\"target\":\"t\",\"root\":\"u\",\"capabilities\":[],\"formats\":[\"JSON\"],\"profiles\":[],\"only\":[],"
                    + "\"skip\":[],\"seed\":1,\"strict\":false,\"plannedCalls\":0}}";

    @TempDir
    Path folder = Path.of("");

    @Test
    void logReadsBackAsItWasWritten() {
        RunLog log = log(passed(MUST, "a"), failed("b", MUST), open(MUST, Outcome.UNTESTED));
        RunLogWriter.write(folder.resolve("new"), log);
        assertThat(RunLogReader.read(folder.resolve("new"))).isEqualTo(log);
    }

    @Test
    void originAndKnownFailuresReadBackAsTheyWereWritten() {
        LocalDate last = LocalDate.of(2027, 1, 31);
        RunLog log = GateTest.log(List.of(
                new KnownFailure(KnownFailure.Scope.RULE, "a.*", "because", "https://bugs/7", "Ada", last),
                new KnownFailure(KnownFailure.Scope.CHECK, "**", "because", "", "", null)));
        RunLogWriter.write(folder, log);
        assertThat(RunLogReader.read(folder)).isEqualTo(log);
    }

    @Test
    void logOfAnOlderVersionHasNoOrigin() throws IOException {
        Files.writeString(folder.resolve(RunLogWriter.FILE_NAME), RUN + "\n");
        RunHeader header = RunLogReader.read(folder).header();
        assertThat(header.shard()).isEqualTo("1/1");
        assertThat(header.provenance()).isEqualTo(Provenance.UNKNOWN);
        assertThat(header.knownFailures()).isEmpty();
    }

    @Test
    void targetFileThatALogDoesNotNameIsNotKnown() throws IOException {
        String origin =
                "\"provenance\":{\"commit\":\"\",\"clean\":true,\"suite\":\"\",\"catalogue\":\"\",\"claims\":[]%s}}}";
        String begin = RUN.substring(0, RUN.length() - 2) + ",";
        Path file = folder.resolve(RunLogWriter.FILE_NAME);

        Files.writeString(file, begin + origin.formatted("") + "\n");
        assertThat(RunLogReader.read(folder).header().provenance().targetFile()).isEqualTo("FILE");
        Files.writeString(file, begin + origin.formatted(",\"targetFile\":\"my.yaml\"") + "\n");
        assertThat(RunLogReader.read(folder).header().provenance().targetFile()).isEqualTo("my.yaml");
    }

    @Test
    void newLogReplacesAnOlderOne() {
        RunLogWriter.write(folder, log(passed(MUST, "a"), passed(MUST, "b")));
        RunLogWriter.write(folder, log(passed(MUST, "c")));
        assertThat(RunLogReader.read(folder).results()).hasSize(1);
    }

    @Test
    void anyTextReadsBackAsItWasWritten() {
        Drawn.times(200, random -> {
            RunLog log = new RunLog(
                    Samples.header(false),
                    List.of(Samples.exchange("x-1", Drawn.text(random, 200) + "\uD800")),
                    List.of(),
                    new RunFooter(Samples.START, false, 0));
            RunLogWriter.write(folder, log);
            assertThat(RunLogReader.read(folder)).isEqualTo(log);
        });
    }

    @Test
    void resultIsOnTheDiskBeforeTheRunEnds() {
        try (RunLogWriter writer = RunLogWriter.begin(folder, Samples.header(false))) {
            writer.exchange(Samples.exchange("x-1", "body"));
            writer.result(passed(MUST, "a"));
            RunLog log = RunLogReader.read(folder);
            assertThat(log.results()).hasSize(1);
            assertThat(log.exchange("x-1")).isPresent();
            assertThat(log.exchange("x-2")).isEmpty();
        }
    }

    @Test
    void logWithoutItsLastLineIsThatOfAnInterruptedRun() throws IOException {
        CheckResult last = passed(MUST, "a");
        RunLogWriter.write(folder, log(last));
        List<String> lines = lines();
        write(lines.subList(0, lines.size() - 1));
        RunFooter footer = RunLogReader.read(folder).footer();
        assertThat(footer).isEqualTo(new RunFooter(last.started().plus(last.duration()), true, 0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"check\":{\"id\":\"a/b", "{", "{\"check\":tru", "{\"check\":{\"id\":\"a\\u12"})
    void halfALineAtTheEndIsThatOfAnInterruptedRun(String torn) throws IOException {
        write(List.of(RUN, torn));
        RunLog log = RunLogReader.read(folder);
        assertThat(log.results()).isEmpty();
        assertThat(log.footer()).isEqualTo(new RunFooter(Instant.EPOCH, true, 0));
    }

    @Test
    void halfALineInTheMiddleIsDamage() throws IOException {
        write(List.of(RUN, "{\"check\":{\"id", "{\"unsent\":\"x\"}"));
        assertUnreadable(file() + ", line 2: Unexpected end-of-input in property name");
    }

    @Test
    void unknownKindOfLineIsNamedWithItsLine() throws IOException {
        write(List.of(RUN, "{\"chequé\":1}"));
        assertThatExceptionOfType(RunLogUnreadable.class)
                .isThrownBy(() -> RunLogReader.read(folder))
                .withMessageStartingWith(file() + ", line 2: Unrecognized property \"chequé\"");
    }

    @Test
    void impossibleResultIsNamedWithItsLine() throws IOException {
        write(List.of(RUN, "{\"check\":{\"id\":\"a/b\"}}"));
        assertThatExceptionOfType(RunLogUnreadable.class)
                .isThrownBy(() -> RunLogReader.read(folder))
                .withMessageContaining("line 2: ")
                .withMessageContaining("a check id has four parts, rule/operation/variant/format: a/b");
    }

    @Test
    void fileOfAnotherProgramIsRefused() throws IOException {
        write(List.of("{}"));
        assertUnreadable(file() + " does not begin with a line {\"run\": …}; is it a run log?");
    }

    @Test
    void missingLogIsNamed() {
        assertUnreadable("cannot read " + file() + ": no such file");
    }

    private void assertUnreadable(String message) {
        assertThatExceptionOfType(RunLogUnreadable.class)
                .isThrownBy(() -> RunLogReader.read(folder))
                .withMessage(message);
    }

    private Path file() {
        return folder.resolve(RunLogWriter.FILE_NAME);
    }

    private List<String> lines() throws IOException {
        return Files.readAllLines(file());
    }

    private void write(List<String> lines) throws IOException {
        Files.write(file(), lines);
    }
}
