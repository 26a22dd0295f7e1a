package org.ucwatck.report.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.ucwatck.report.SampleRun;
import org.ucwatck.spec.pages.Format;
import org.ucwatck.verdict.exchange.RecordedExchange;
import org.ucwatck.verdict.exchange.RecordedExchange.Context;
import org.ucwatck.verdict.log.RunLog;
import org.ucwatck.verdict.result.CheckId;
import org.ucwatck.verdict.result.CheckResult;
import org.ucwatck.verdict.result.Finding;
import org.ucwatck.verdict.result.Outcome;

/** Events belong to a check by the id of its operation, or because they are about the same resource. */
class TimelineTest {
    private static final CheckId CHECK =
            new CheckId("operation.completed-event", "addPhoneAudio.POST", "case", Format.JSON);
    private static final Instant BEGAN = Instant.parse("2026-01-31T12:00:00Z");

    private static RecordedExchange sent(String method, String url, String body) {
        return exchange(
                "check#1",
                0,
                new RecordedExchange.Request(method, url, List.of(), body),
                new RecordedExchange.Response(201, List.of(), ""));
    }

    private static RecordedExchange page(int number, String events) {
        String body = "{\"_links\":{\"self\":{\"href\":\"/e\"}},\"sender\":[{\"rel\":\"communication\",\"href\":\"/c\","
                + "\"events\":[" + events + "]}]}";
        return exchange(
                "page#" + number,
                number,
                new RecordedExchange.Request("GET", "https://h/odd/e", List.of(), ""),
                new RecordedExchange.Response(200, List.of(), body));
    }

    private static String event(String type, String href, String more) {
        return "{\"type\":\"" + type + "\",\"link\":{\"rel\":\"phoneAudioInvitation\",\"href\":\"" + href + "\"}" + more
                + "}";
    }

    private static RecordedExchange exchange(
            String id, int millis, RecordedExchange.Request sent, RecordedExchange.Response answer) {
        boolean page = sent.method().equals("GET");
        return new RecordedExchange(
                id,
                page ? "session-events" : CHECK.path(),
                BEGAN.plusMillis(millis),
                Duration.ofMillis(1),
                sent,
                answer,
                "",
                new Context(1, page ? "events" : "addPhoneAudio", "session", List.of(), false));
    }

    private static List<Timeline.Moment> moments(RecordedExchange... exchanges) {
        CheckResult result = new CheckResult(
                CHECK,
                List.of(CHECK.rule()),
                Outcome.FAILED,
                "",
                List.of(new Finding(CHECK.rule(), "a", "b", List.of("check#1"))),
                List.of(),
                List.of("check#1"),
                BEGAN,
                Duration.ofSeconds(1));
        RunLog sample = SampleRun.log();
        RunLog log = new RunLog(sample.header(), List.of(exchanges), List.of(result), sample.footer());
        return new TimelineMaker(log).of(result, "none within 5000 ms").moments();
    }

    @Test
    void eventWithoutTheIdBelongsToTheCheckByTheResourceOfAnotherOne() {
        List<Timeline.Moment> moments = moments(
                sent("POST", "https://h/odd/add", "{\"operationId\":\"abcdef\"}"),
                page(1, event("started", "/odd/i/1", ",\"_embedded\":{\"x\":{\"operationId\":\"abcdef\"}}")),
                page(2, event("completed", "https://h/odd/i/1", ",\"status\":\"Failure\"")),
                page(3, event("completed", "/odd/i/2", "")));

        assertThat(moments)
                .extracting(Timeline.Moment::words)
                .contains("page#2: completed phoneAudioInvitation Failure")
                .anyMatch(words -> words.contains("1 event of other checks"));
    }

    @Test
    void eventAboutWhatTheCheckAskedForBelongsToIt() {
        assertThat(moments(
                        sent("POST", "https://h/odd/i/7", ""),
                        page(1, event("updated", "/odd/i/7", "")),
                        page(2, event("updated", "/odd/i/8", ""))))
                .filteredOn(Timeline.Moment::own)
                .extracting(Timeline.Moment::words)
                .contains("page#1: updated phoneAudioInvitation")
                .noneMatch(words -> words.startsWith("page#2"));
    }
}
