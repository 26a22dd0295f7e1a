package org.ucwatck.harness.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Method;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ucwatck.harness.ArrangementFailed;
import org.ucwatck.harness.events.Event;
import org.ucwatck.harness.exchange.Exchange;
import org.ucwatck.harness.exchange.Payload;
import org.ucwatck.harness.exchange.Trace;
import org.ucwatck.harness.exchange.UcwaRequest;
import org.ucwatck.harness.junit.CheckHandler;
import org.ucwatck.harness.record.ExchangeLog;
import org.ucwatck.harness.record.Mask;
import org.ucwatck.harness.session.Target;
import org.ucwatck.harness.stage.CheckContext;
import org.ucwatck.harness.stage.MaskedResult;
import org.ucwatck.harness.stage.RunStage;
import org.ucwatck.harness.transport.Told;
import org.ucwatck.spec.pages.Format;
import org.ucwatck.verdict.result.CheckId;
import org.ucwatck.verdict.result.CheckResult;
import org.ucwatck.verdict.result.Choice;
import org.ucwatck.verdict.result.Finding;
import org.ucwatck.verdict.result.Outcome;
import org.ucwatck.verdict.result.PlannedCheck;

final class CheckRunnerTest {
    private static final Method METHOD = Object.class.getMethods()[0];
    private static final PlannedCheck CHECK = new PlannedCheck(
            new CheckId("sample.call", "any", "case", Format.JSON),
            List.of("sample.call", "sample.other"),
            List.of(),
            0);

    private final Path folder;
    private final List<CheckResult> results = new ArrayList<>();
    private final CheckContext context = new CheckContext();
    private boolean stopped;
    private RunStage stage;
    private CheckRunner runner;

    CheckRunnerTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @BeforeEach
    void begin() {
        stage = stageOf(Options.of(folder, "phoneAudio", 1));
        runner = new CheckRunner(stage, Map.of(CHECK.id().path(), CHECK), () -> stopped, results::add);
    }

    private static RunStage stageOf(Options options) {
        ExchangeLog log = new ExchangeLog(new Mask(), exchange -> {});
        return new RunStage(new Target(options.target(), log), log, 7);
    }

    @AfterEach
    void end() {
        stage.close();
    }

    private CheckResult run(CheckHandler.Body body) {
        runner.run(CHECK, context, body);
        return results.get(0);
    }

    private List<String> findings(CheckHandler.Body body) {
        return run(body).findings().stream()
                .map(finding -> finding.rule() + " | " + finding.expected() + " | " + finding.actual())
                .toList();
    }

    private static Exchange answer(int status) {
        return Told.post("addPhoneAudio").status(status).once();
    }

    private static Exchange refusal(String json) {
        return Told.post("addPhoneAudio").status(400).json(json).once();
    }

    @Test
    void checkThatJudgesAndFindsNothingPasses() {
        CheckResult result = run(() -> context.judge("sample.call", answer(201)).status(201));

        assertThat(result.outcome()).isEqualTo(Outcome.PASSED);
        assertThat(result.reason()).isEmpty();
        assertThat(result.id()).isEqualTo(CHECK.id());
    }

    @Test
    void passedCheckSaysNothingOfARuleThatItDidNotComeToJudge() {
        CheckResult result = run(() -> context.judged("sample.other"));

        assertThat(result.outcome()).isEqualTo(Outcome.PASSED);
        assertThat(result.rules()).containsExactly("sample.other");
    }

    @Test
    void checkThatJudgesNothingCannotTell() {
        CheckResult result = run(() -> {});

        assertThat(result.outcome()).isEqualTo(Outcome.CANNOT_TELL);
        assertThat(result.reason()).contains("nothing that the target sent could be judged");
        assertThat(result.rules()).isEqualTo(CHECK.rules());
    }

    @Test
    void findingFailsTheCheckEvenWhenSomethingIsThrownAfterIt() {
        CheckResult result = run(() -> {
            context.finding("sample.other", "this", "that with canary-7f3a", answer(201));
            throw new ArrangementFailed("no more");
        });

        assertThat(result.outcome()).isEqualTo(Outcome.FAILED);
        assertThat(result.findings())
                .containsExactly(new Finding("sample.other", "this", "that with ***", List.of("x#1")));
        assertThat(result.reason()).isEqualTo("no more");
    }

    @Test
    void brokenArrangementCannotTell() {
        CheckResult result = run(() -> {
            throw new ArrangementFailed("no token canary-7f3a");
        });

        assertThat(result.outcome()).isEqualTo(Outcome.CANNOT_TELL);
        assertThat(result.reason()).isEqualTo("no token ***");
    }

    @Test
    void anythingElseThatIsThrownIsAFaultOfTheSuite() {
        CheckResult result = run(() -> {
            throw new AssertionError("canary-7f3a");
        });

        assertThat(result.outcome()).isEqualTo(Outcome.CANNOT_TELL);
        assertThat(result.reason()).isEqualTo("fault of the suite: java.lang.AssertionError: ***");
    }

    @Test
    void unreachableTargetCannotTell() {
        CheckResult result = run(() -> context.target().door());

        assertThat(result.outcome()).isEqualTo(Outcome.CANNOT_TELL);
        assertThat(result.reason()).startsWith("cannot connect to http://127.0.0.1:9/: ");
    }

    @Test
    void whatATargetSaysWhileItGoesAwayIsNoBreach() {
        CheckResult result = run(() -> {
            context.judge("sample.call", answer(500)).status(201);
            context.target().door();
        });

        assertThat(result.outcome()).isEqualTo(Outcome.CANNOT_TELL);
        assertThat(result.findings()).isEmpty();
        assertThat(result.reason())
                .startsWith("cannot connect to http://127.0.0.1:9/: ")
                .endsWith("; shortly before, HTTP 201 was expected, but got HTTP 500");
    }

    @Test
    void linkToNobodyKeepsItsFindings() throws IOException {
        try (ServerSocket entrance = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            Thread somebody = new Thread(() -> answer404(entrance));
            somebody.start();
            stage.close();
            stage = stageOf(Options.of(folder, "phoneAudio", 1, "http://127.0.0.1:" + entrance.getLocalPort() + "/"));
            runner = new CheckRunner(stage, Map.of(CHECK.id().path(), CHECK), () -> stopped, results::add);

            CheckResult result = run(() -> {
                context.judge("sample.call", answer(500)).status(201);
                stage.target().client().send(UcwaRequest.get("http://127.0.0.1:9/"), new Trace("dead link"));
            });

            assertThat(result.outcome()).isEqualTo(Outcome.FAILED);
        }
    }

    private static void answer404(ServerSocket entrance) {
        try {
            try (Socket caller = entrance.accept()) {
                caller.getInputStream().read();
                caller.getOutputStream()
                        .write("HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n"
                                .getBytes(StandardCharsets.US_ASCII));
            }
        } catch (IOException e) {
            // The test is over.
        }
    }

    @Test
    void ruleThatTheCheckDoesNotNameIsAFaultOfTheSuite() {
        assertThat(run(() -> context.judge("sample.third", answer(201))).reason())
                .isEqualTo("fault of the suite: java.lang.IllegalStateException: sample.call/any/case/json judges"
                        + " sample.third without naming it in @Check");
    }

    @Test
    void onlyWantedChecksRunAndNoneAfterAStop() {
        PlannedCheck other =
                new PlannedCheck(new CheckId("other", "any", "case", Format.JSON), List.of("other"), List.of(), 0);

        assertThat(runner.wants(CHECK, METHOD)).isTrue();
        assertThat(runner.wants(other, METHOD)).isFalse();
        stopped = true;
        assertThat(runner.wants(CHECK, METHOD)).isFalse();
    }

    @Test
    void choicesAreRecorded() {
        CheckResult result = run(() -> {
            context.choice("body of 201", "none", answer(201));
            context.judged("sample.call");
        });

        assertThat(result.outcome()).isEqualTo(Outcome.PASSED);
        assertThat(result.choices()).containsExactly(new Choice("body of 201", "none", List.of("x#1")));
    }

    @Test
    void freshIdsAreTheSameForTheSameSeed() {
        List<String> ids = new ArrayList<>();
        run(() -> ids.addAll(List.of(context.freshId(), context.freshId())));

        assertThat(ids).doesNotHaveDuplicates().allSatisfy(id -> assertThat(id).matches("[0-9a-f]{32}"));
        assertThat(ids.get(0)).isEqualTo(stage.idOf("sample.call/any/case/json#1"));
    }

    @Test
    void contactThatTheTargetFileDoesNotNameCannotTell() {
        assertThat(run(() -> context.target().contact("unknown")).reason())
                .isEqualTo("the target file names no contact 'unknown'");
    }

    @Test
    void statusIsJudgedInWords() {
        assertThat(findings(() -> {
                    context.judge("sample.call", answer(201)).status(400, 404);
                    context.judge("sample.call", answer(404)).status(400, 404);
                    context.judge("sample.call", refusal("{'code':'BadRequest','subcode':'X'}"))
                            .status(201);
                }))
                .containsExactly(
                        "sample.call | HTTP 400 or 404 | HTTP 201: the request was accepted",
                        "sample.call | HTTP 201 | HTTP 400 X");
    }

    @Test
    void whatWasSentAndWhatIsSaidOfItStandInTheFinding() {
        assertThat(findings(() -> context.judge(
                                "sample.call",
                                refusal("{'code':'BadRequest','subcode':'ParameterValidationFailure',"
                                        + "'parameters':[{'name':'operationId','reason':'TooLong'}]}"))
                        .of("operationId of 50 characters, at the limit of 50")
                        .status(201)))
                .containsExactly("sample.call | operationId of 50 characters, at the limit of 50: HTTP 201"
                        + " | HTTP 400 ParameterValidationFailure operationId TooLong");
    }

    @Test
    void pageOfAnEventIsEvidenceToo() {
        Event event = new Event("completed", "x", "/x", "s", "/s", "", null, "Failure", null, "events#7");
        Finding finding = run(() -> context.judge("sample.call", answer(201))
                        .told(List.of(event, event))
                        .that(false, "success", event.words()))
                .findings()
                .get(0);

        assertThat(finding.exchanges()).containsExactly("x#1", "events#7");
    }

    @Test
    void wherePagesSayNoneNoSubcodeIsNamed() {
        assertThat(findings(() -> context.judge("sample.call", refusal("{'code':'Conflict','subcode':'X'}"))
                        .subcodeIfAny()))
                .containsExactly("sample.call | no subcode | HTTP 400 X");
    }

    @Test
    void refusalIsAnyAnswerOfTheClientsFault() {
        assertThat(findings(() -> {
                    context.judge("sample.call", answer(200)).refused();
                    context.judge("sample.call", answer(399)).refused();
                    context.judge("sample.call", answer(400)).refused();
                    context.judge("sample.call", answer(499)).refused();
                    context.judge("sample.call", answer(500)).refused();
                }))
                .containsExactly(
                        "sample.call | the request is refused with HTTP 4xx | HTTP 200: the request was accepted",
                        "sample.call | the request is refused with HTTP 4xx | HTTP 399",
                        "sample.call | the request is refused with HTTP 4xx | HTTP 500");
    }

    @Test
    void subcodeIsJudgedWhereThereIsOne() {
        Exchange html =
                Told.post("x").status(400).body("text/html", Payload.of("<p>")).once();
        assertThat(findings(() -> {
                    context.judge("sample.call", refusal("{'code':'A','subcode':'B'}"))
                            .subcodeIfAny("C", "D");
                    context.judge("sample.call", refusal("{'code':'A','subcode':'D'}"))
                            .subcodeIfAny("C", "D");
                    context.judge("sample.call", refusal("{'code':'A'}")).subcodeIfAny("C");
                    context.judge("sample.call", html).subcodeIfAny("C");
                }))
                .containsExactly("sample.call | subcode C or D, or none | HTTP 400 B");
        assertThat(results.get(0).choices())
                .extracting(Choice::topic, Choice::chosen)
                .containsOnly(org.assertj.core.groups.Tuple.tuple("subcode of a refusal", "none"));
        assertThat(results.get(0).choices()).hasSize(2);
    }

    @Test
    void sinkThatFailsOnceLosesNoResult() {
        Queue<CheckResult> kept = new ArrayDeque<>();
        runner = new CheckRunner(stage, Map.of(CHECK.id().path(), CHECK), () -> stopped, result -> {
            if (result.outcome() == Outcome.PASSED) {
                throw new IllegalStateException("canary-7f3a");
            }
            kept.add(result);
        });

        runner.run(CHECK, context, () -> context.judged("sample.call"));

        assertThat(kept).singleElement().satisfies(result -> {
            assertThat(result.outcome()).isEqualTo(Outcome.CANNOT_TELL);
            assertThat(result.reason())
                    .startsWith("fault of the suite: java.lang.IllegalStateException at org.ucwatck.harness.run.");
        });
    }

    @Test
    void maskThatFailsTellsOnlyThat() {
        CheckResult result = run(() -> context.finding("sample.call", "this", "canary-7f3a", answer(201)));

        CheckResult kept = MaskedResult.orFault(result, text -> {
            throw new StackOverflowError();
        });

        assertThat(kept.outcome()).isEqualTo(Outcome.CANNOT_TELL);
        assertThat(kept.findings()).isEmpty();
        assertThat(kept.reason()).startsWith("what the check said could not be masked, fault of the suite: java.lang.");
    }

    @Test
    void checkOfARunThatIsStoppedHasNoResult() {
        runner.run(CHECK, context, () -> {
            stage.stop();
            context.target().door();
        });

        assertThat(results).isEmpty();
    }

    @Test
    void cleanUpThatFailsIsListedAndEndsNothing() {
        stage.clean(() -> {
            throw new IllegalStateException("canary-7f3a");
        });
        stage.clean(() -> {
            throw new StackOverflowError();
        });

        assertThat(stage.residue()).hasSize(2).allMatch(words -> words.startsWith("clean-up failed: "));
        assertThat(stage.residue()).noneMatch(words -> words.contains("canary"));
    }
}
