package org.ucwatck.verdict.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.ucwatck.verdict.Samples.MUST;
import static org.ucwatck.verdict.Samples.START;
import static org.ucwatck.verdict.Samples.failed;
import static org.ucwatck.verdict.Samples.passed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ucwatck.verdict.Samples;
import org.ucwatck.verdict.exchange.Header;
import org.ucwatck.verdict.exchange.RecordedExchange;
import org.ucwatck.verdict.exchange.SentRequest;
import org.ucwatck.verdict.result.CheckResult;

/** A run that was cut short, perhaps twice, and went on each time: one log, of which nothing is ever taken back. */
class ResumedLogTest {
    private static final LogPart SECOND = LogPart.FIRST.next();

    @TempDir
    Path folder = Path.of("");

    private Path file() {
        return folder.resolve(RunLogWriter.FILE_NAME);
    }

    private static RunHeader header(LogPart part) {
        return Samples.header(false).resumed("run-1", part);
    }

    /** A part that was killed: it has no footer. */
    private void killed(LogPart part, CheckResult... results) {
        try (RunLogWriter writer = RunLogWriter.begin(folder, header(part))) {
            writer.exchange(call("x#" + part.number(), part.number()));
            List.of(results).forEach(writer::result);
        }
    }

    private void ended(LogPart part, RunFooter footer, CheckResult... results) {
        try (RunLogWriter writer = RunLogWriter.begin(folder, header(part))) {
            List.of(results).forEach(writer::result);
            writer.footer(footer);
        }
    }

    private static RecordedExchange call(String id, int part) {
        RecordedExchange first = exchange(id, "POST http://h/add addPhoneAudio", 201, "");
        return new RecordedExchange(
                id,
                "x",
                START,
                Duration.ZERO,
                first.request(),
                first.response(),
                "",
                new RecordedExchange.Context(part, "addPhoneAudio", "", List.of(), false));
    }

    /** An answer to what was asked: method, URL and rel, with a blank between them. */
    private static RecordedExchange exchange(String id, String asked, int status, String body) {
        String[] parts = asked.split(" ");
        return new RecordedExchange(
                id,
                "x",
                START,
                Duration.ZERO,
                new RecordedExchange.Request(parts[0], parts[1], List.of(), ""),
                new RecordedExchange.Response(status, List.of(new Header("Location", "/apps/loc")), body),
                "",
                new RecordedExchange.Context(1, parts[2], "", List.of(), false));
    }

    @Test
    void partsAreOneRunAndTheLaterResultCounts() {
        killed(LogPart.FIRST, passed(MUST, "a"), failed("b", MUST));
        killed(SECOND, passed(MUST, "c"));
        ended(SECOND.next(), new RunFooter(START, false, 5, List.of("a phone rings")), passed(MUST, "b"));

        RunLog log = RunLogReader.read(folder);

        assertThat(log.parts()).extracting(RunPart::number).containsExactly(1, 2, 3);
        assertThat(log.parts()).extracting(part -> part.end().isPresent()).containsExactly(false, false, true);
        assertThat(log.results()).containsExactly(passed(MUST, "a"), passed(MUST, "b"), passed(MUST, "c"));
        assertThat(log.exchanges()).extracting(RecordedExchange::id).containsExactly("x#1", "x#2");
        assertThat(log.footer()).isEqualTo(new RunFooter(START, false, 7, List.of("a phone rings")));
        assertThat(log.header().part()).isEqualTo(LogPart.FIRST);
    }

    @Test
    void goingOnChangesNoByteOfWhatIsThere() throws IOException {
        killed(LogPart.FIRST, passed(MUST, "a"));
        String before = Files.readString(file());
        ended(SECOND, new RunFooter(START, false, 0), passed(MUST, "b"));

        assertThat(Files.readString(file())).startsWith(before);
    }

    @Test
    void halfALineWhereAPartWasKilledIsPassedOver() throws IOException {
        killed(LogPart.FIRST, passed(MUST, "a"));
        tear();
        killed(SECOND, passed(MUST, "b"));
        tear();
        ended(SECOND.next(), new RunFooter(START, false, 0), passed(MUST, "c"));

        RunLog log = RunLogReader.read(folder);

        assertThat(log.results()).hasSize(3);
        assertThat(log.footer().interrupted()).isFalse();
        assertThat(Files.readAllLines(file())).filteredOn(TORN::equals).hasSize(2);
    }

    private static final String TORN = "{\"exchange\":{\"id\":\"session-json#7\",\"check\":\"sess";

    private void tear() throws IOException {
        Files.writeString(file(), TORN, StandardOpenOption.APPEND);
    }

    @Test
    void halfALineElsewhereIsDamage() throws IOException {
        killed(LogPart.FIRST, passed(MUST, "a"));
        Files.writeString(file(), TORN + "\n", StandardOpenOption.APPEND);
        Files.writeString(file(), "{\"unsent\":\"x\"}\n", StandardOpenOption.APPEND);
        killed(SECOND, passed(MUST, "b"));

        assertThatExceptionOfType(RunLogUnreadable.class)
                .isThrownBy(() -> RunLogReader.read(folder))
                .withMessageContaining("line 4: Unexpected end-of-input");
    }

    @Test
    void partOfAnotherRunIsRefused() {
        killed(LogPart.FIRST);
        ended(SECOND.next(), new RunFooter(START, false, 0));

        assertThatExceptionOfType(RunLogUnreadable.class)
                .isThrownBy(() -> RunLogReader.read(folder))
                .withMessageEndingWith("line 3: part 3 of the run run-1 cannot follow part 1 of the run run-1");
    }

    @Test
    void nothingMayFollowTheEndButAnotherPart() throws IOException {
        ended(LogPart.FIRST, new RunFooter(START, true, 0));
        Files.writeString(file(), "{\"unsent\":\"x\"}\n", StandardOpenOption.APPEND);

        assertThatExceptionOfType(RunLogUnreadable.class)
                .isThrownBy(() -> RunLogReader.read(folder))
                .withMessageEndingWith("line 3: stands after the end of the run");
    }

    @Test
    void logThatIsBeingWrittenIsLeftAlone() throws IOException {
        try (RunLogWriter writer = RunLogWriter.begin(folder, header(LogPart.FIRST))) {
            writer.result(passed(MUST, "a"));
            for (LogPart part : List.of(LogPart.FIRST, SECOND)) {
                assertThatExceptionOfType(RunLogInUse.class)
                        .isThrownBy(() -> RunLogWriter.begin(folder, header(part)))
                        .withMessage("another run is writing to " + file()
                                + "; wait for its end, or choose another folder with --out");
            }
        }
        assertThat(RunLogReader.read(folder).results()).hasSize(1);
    }

    @Test
    void callsOfAKilledPartAreCountedFromItsRecordAndWhatMayHaveBeenOneIsOne() {
        try (RunLogWriter writer = RunLogWriter.begin(folder, header(LogPart.FIRST))) {
            writer.sending(sent("x#1", "addPhoneAudio"));
            writer.exchange(call("x#1", 1));
            writer.exchange(exchange("x#2", "POST http://h/add addPhoneAudio", 400, ""));
            writer.sending(sent("x#3", "startPhoneAudio"));
            writer.sending(sent("x#4", "startPhoneAudio"));
            writer.unsent("x#4");
            writer.sending(sent("x#5", "startMessaging"));
        }
        assertThat(RunLogReader.read(folder).footer().callsPlaced()).isEqualTo(2);
        ended(SECOND, new RunFooter(START, false, 3));
        assertThat(RunLogReader.read(folder).footer().callsPlaced()).isEqualTo(5);
    }

    private static SentRequest sent(String id, String rel) {
        return new SentRequest(id, "x", START, "POST", "http://h/" + rel, rel);
    }

    @Test
    void applicationsThatNobodyDeletedAreLeft() {
        String json = "{\"_links\":{\"self\":{\"href\":\"/apps/1\"}}}";
        String xml = "<?xml version=\"1.0\"?><resource rel=\"application\" xmlns=\"u\" href='/apps/2?a=1&amp;b=2'/>";
        try (RunLogWriter writer = RunLogWriter.begin(folder, header(LogPart.FIRST))) {
            writer.exchange(exchange("a#1", "POST http://h/apps applications", 201, json));
            writer.exchange(exchange("a#2", "POST http://h/apps applications", 201, xml));
            writer.exchange(exchange("a#3", "POST http://h/apps applications", 201, ""));
            writer.exchange(exchange("a#4", "POST http://h/apps applications", 400, json));
            writer.exchange(exchange("a#5", "DELETE http://h/apps/1 application", 404, ""));
            writer.exchange(exchange("a#6", "DELETE http://h/apps/loc application", 500, ""));
            writer.sending(sent("a#7", "applications"));
        }
        RunLog log = RunLogReader.read(folder);

        Leftovers left = Leftovers.of(log);
        assertThat(left.applications().values()).containsExactly("http://h/apps/2?a=1&b=2", "http://h/apps/loc");
        assertThat(log.footer().residue())
                .containsExactly(
                        "application http://h/apps/2?a=1&b=2",
                        "application http://h/apps/loc",
                        "perhaps an application: the run was cut short before POST applications (a#7) was answered");
    }
}
