package org.ucwatck.harness.judge.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.ucwatck.harness.judge.look.Bodies;
import org.ucwatck.harness.judge.look.Observation;
import org.ucwatck.harness.judge.look.PassiveJudge;
import org.ucwatck.harness.judge.look.PassiveJudge.Judged;
import org.ucwatck.harness.session.Once;
import org.ucwatck.harness.transport.Told;
import org.ucwatck.spec.pages.Format;
import org.ucwatck.verdict.result.CheckResult;
import org.ucwatck.verdict.result.Outcome;

/** What is as large as this suite reads is judged with the stack of any thread; what is larger leaves rules open. */
@Timeout(120)
final class LargeBodiesTest {
    private static final int DEEP = 480;
    private static final String FAULT = "fault of the suite";

    static Stream<Told> deep() {
        return Stream.of(
                Told.get("me").json("{'a':" + "[".repeat(990) + "]".repeat(990) + "}"),
                Told.get("me").json("{'a':".repeat(990) + "1" + "}".repeat(990)),
                Told.get("me").json("{'rel':'me','_embedded':{'a':".repeat(DEEP) + "{}" + "}}".repeat(DEEP)),
                Told.get("events")
                        .json(
                                "{'sender':[{'rel':'me','href':'/me','events':[{'type':'added','link':{'rel':'me','href':'/me'},"
                                        + "'_embedded':{'me':" + "{'rel':'me','_embedded':{'me':".repeat(DEEP) + "{}"
                                        + "}}".repeat(DEEP) + "}}]}]}"),
                Told.get("me").status(400).json("{'debugInfo':" + "{'a':".repeat(DEEP) + "1" + "}".repeat(DEEP) + "}"),
                Told.get("me")
                        .xml("<resource NS rel='me' href='/me'>" + "<resource rel='a' href='/a'>".repeat(990)
                                + "</resource>".repeat(990) + "</resource>"),
                Told.get("me")
                        .xml("<resource NS rel='me' href='/me'>" + "<x:a xmlns:x='urn:x'>".repeat(990)
                                + "</x:a>".repeat(990) + "</resource>"));
    }

    @ParameterizedTest
    @MethodSource("deep")
    void deepBodyIsJudgedWithoutAFaultOfTheSuite(Told told) {
        assertThat(Judging.results(told)).extracting(CheckResult::reason).noneMatch(reason -> reason.contains(FAULT));
    }

    @Test
    void answerThatWasGivenUpLeavesFramingOpenAndBreaksNoRule() {
        Told beyond =
                Told.get("me").status(0).withoutHeaders().failing("limits.head of the target file, 4 KiB, is exceeded");
        List<CheckResult> results = Judging.results(Bodies.phoneAudio(), beyond);

        assertThat(results).noneMatch(result -> result.outcome() == Outcome.FAILED);
        assertThat(results)
                .filteredOn(result -> result.id().path().equals("http.framing/any/every-exchange/json"))
                .singleElement()
                .satisfies(framing -> {
                    assertThat(framing.outcome()).isEqualTo(Outcome.CANNOT_TELL);
                    assertThat(framing.reason()).isEqualTo("limits.head of the target file, 4 KiB, is exceeded");
                    assertThat(framing.exchanges()).containsExactly("x#2");
                });
    }

    @Test
    void judgeThatFailsLeavesItsRuleOpenAndKeepsWhatItFound() {
        GuardedTally tally = new GuardedTally(
                "body.schema",
                PassiveJudge.each(seen -> {
                            if (seen.exchange().id().equals("x#2")) {
                                throw new StackOverflowError();
                            }
                            return Optional.of(PassiveJudge.unless(false, "good", "bad"));
                        })
                        .begin(Format.JSON));
        for (int number = 1; number <= 3; number++) {
            Observation seen = Observation.of(Told.get("me").at(number));
            tally.see(seen, new Once<>(() -> Sighting.of(seen)));
        }

        Judged judged = tally.judged();

        assertThat(judged.count()).isEqualTo(3);
        assertThat(judged.complaints())
                .extracting(PassiveJudge.Complained::exchange)
                .containsExactly("x#1", "x#3");
        assertThat(judged.open()).singleElement().satisfies(open -> assertThat(
                        open.complaint().actual())
                .isEqualTo("fault of the suite: the judge failed, java.lang.StackOverflowError"));
    }
}
