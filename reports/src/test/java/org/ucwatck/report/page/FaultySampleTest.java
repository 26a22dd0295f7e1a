package org.ucwatck.report.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.ucwatck.report.exchange.Chain;
import org.ucwatck.report.exchange.Timeline;
import org.ucwatck.report.exchange.TimelineMaker;
import org.ucwatck.report.text.Edition;
import org.ucwatck.report.text.Mark;
import org.ucwatck.report.text.ReportInput;
import org.ucwatck.spec.Catalogue;
import org.ucwatck.verdict.exchange.RecordedExchange;
import org.ucwatck.verdict.log.RunLog;
import org.ucwatck.verdict.log.RunLogReader;
import org.ucwatck.verdict.result.CheckResult;

/** What is derived from the log of a run of the reference server with five faults. */
class FaultySampleTest {
    private static final RunLog LOG = RunLogReader.read(Path.of("sample/faulty"));
    private static final String COMPLETED = "operation.completed-event/addPhoneAudio.POST/operation-is-completed-once/";

    private static CheckResult result(String path) {
        return LOG.results().stream()
                .filter(result -> result.id().path().equals(path))
                .findFirst()
                .orElseThrow();
    }

    private static Timeline timeline(String format) {
        return new TimelineMaker(LOG).of(result(COMPLETED + format), "none within 5000 ms");
    }

    @Test
    void timeLineTellsWhatCameAndForHowLongNothingDid() {
        for (String format : List.of("json", "xml")) {
            Timeline timeline = timeline(format);
            assertThat(timeline.moments())
                    .extracting(Timeline.Moment::words)
                    .anyMatch(words -> words.startsWith("POST …/phoneAudio/addPhoneAudio → HTTP 201"))
                    .anyMatch(words -> words.contains("started phoneAudioInvitation"))
                    .noneMatch(words -> words.contains("completed phoneAudioInvitation"))
                    .last()
                    .isEqualTo("the check ends");
            assertThat(timeline.gap())
                    .matches("For the last [45]\\.\\d s the channel said nothing about this check\\.");
        }
    }

    @Test
    void checkThatIsNotAboutEventsHasNoTimeLine() {
        CheckResult result = result("request.max-length/addPhoneAudio.POST.operationId/51-characters/json");
        assertThat(new TimelineMaker(LOG).of(result, "HTTP 201").isEmpty()).isTrue();
    }

    @Test
    void chainLeadsFromTheRootToTheCheck() {
        CheckResult result = result("add-phone-audio.location/addPhoneAudio.POST/answer-carries-the-location/xml");
        List<RecordedExchange> own = LOG.exchanges().stream()
                .filter(exchange -> result.exchanges().contains(exchange.id()))
                .toList();
        assertThat(new Chain(LOG).to(own))
                .extracting(exchange -> exchange.check().replaceFirst("-xml.*", "-xml"))
                .startsWith("discovery")
                .containsSubsequence(
                        "session-xml", "conversation-xml", result.id().path())
                .endsWith(result.id().path());
    }

    @Test
    void mapHangsEveryResourceUnderTheOneNearestToTheRoot() {
        TargetMap map = TargetMapMaker.of(LOG);
        TargetMap.Node root = map.roots().get(0);
        assertThat(root.rel()).isEqualTo("root");
        assertThat(path(root, "addPhoneAudio"))
                .containsExactly(
                        "root", "user", "applications", "application", "events", "phoneAudio", "addPhoneAudio");
        assertThat(map.asked()).isBetween(5, map.resources() - 1);
    }

    @Test
    void whatAClientMeetsFirstStandsFirst() {
        Page page = new PageMaker(new ReportInput(LOG, Edition.of(Catalogue.load()))).page();
        assertThat(page.causes())
                .filteredOn(cause -> cause.mark() == Mark.FAILED)
                .extracting(Page.Cause::rule)
                .startsWith("add-phone-audio.location", "request.max-length", "operation.completed-event")
                .endsWith("capability.cancel");
    }

    @Test
    void readingsThatTouchTheResultAreNamedWithTheirRules() {
        Page page = new PageMaker(new ReportInput(LOG, Edition.of(Catalogue.load()))).page();
        assertThat(page.readings()).isNotEmpty().allSatisfy(reading -> assertThat(reading.rules())
                .isNotEmpty());
        assertThat(page.readings().get(0).rules())
                .extracting(Page.Touched::mark)
                .contains(Mark.FAILED);
    }

    private static List<String> path(TargetMap.Node node, String rel) {
        if (node.rel().equals(rel)) {
            return List.of(rel);
        }
        return node.children().stream()
                .map(child -> path(child, rel))
                .filter(path -> !path.isEmpty())
                .findFirst()
                .map(path -> java.util.stream.Stream.concat(java.util.stream.Stream.of(node.rel()), path.stream())
                        .toList())
                .orElse(List.of());
    }
}
