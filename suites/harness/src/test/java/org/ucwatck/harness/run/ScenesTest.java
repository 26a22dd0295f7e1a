package org.ucwatck.harness.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ucwatck.harness.ArrangementFailed;
import org.ucwatck.harness.exchange.Exchange;
import org.ucwatck.harness.junit.CheckHandler;
import org.ucwatck.harness.record.ExchangeLog;
import org.ucwatck.harness.record.Mask;
import org.ucwatck.harness.session.Target;
import org.ucwatck.harness.stage.Attempt;
import org.ucwatck.harness.stage.CheckContext;
import org.ucwatck.harness.stage.CheckGroup;
import org.ucwatck.harness.stage.RunStage;
import org.ucwatck.harness.stage.Scene;
import org.ucwatck.harness.transport.Told;
import org.ucwatck.spec.pages.Format;
import org.ucwatck.verdict.result.CheckId;
import org.ucwatck.verdict.result.CheckResult;
import org.ucwatck.verdict.result.Outcome;
import org.ucwatck.verdict.result.PlannedCheck;

/** What checks arrange lasts as long as it should: an attempt, a group of checks, or the run. */
final class ScenesTest {
    private static final PlannedCheck ONE = check("one");
    private static final PlannedCheck OTHER = check("other");

    private final Path folder;
    private final CheckContext context = new CheckContext();
    private final List<CheckResult> results = new ArrayList<>();
    private final List<String> ended = new ArrayList<>();
    private RunStage stage;
    private CheckRunner runner;

    ScenesTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @BeforeEach
    void begin() {
        ExchangeLog log = new ExchangeLog(new Mask(), exchange -> {});
        stage = new RunStage(new Target(Options.of(folder, "phoneAudio", 1).target(), log), log, 7);
        runner = new CheckRunner(stage, Map.of(), () -> false, results::add);
    }

    @AfterEach
    void end() {
        stage.close();
    }

    private static PlannedCheck check(String name) {
        CheckId id = new CheckId("sample.call", "any", name, Format.JSON);
        return new PlannedCheck(
                id,
                List.of("sample.call"),
                List.of(),
                1,
                Optional.of(new PlannedCheck.Share(PlannedCheck.Share.NOTHING, true)));
    }

    private CheckResult run(PlannedCheck check, CheckHandler.Body body) {
        runner.run(check, context, body);
        return results.get(results.size() - 1);
    }

    private final class Room implements Scene {
        @Override
        public List<String> exchanges() {
            return List.of("room#1");
        }

        @Override
        public Optional<Exchange> last() {
            return Optional.of(Told.get("me").once());
        }

        @Override
        public void end(boolean changed) {
            ended.add("room" + (changed ? ", changed" : ""));
        }
    }

    private record Ruin() implements Scene {
        @Override
        public List<String> exchanges() {
            return List.of();
        }

        @Override
        public void end(boolean changed) {
            throw new IllegalStateException("nobody can end it");
        }
    }

    private final class Shared implements CheckGroup.Shared {
        @Override
        public void end() {
            ended.add("shared");
        }
    }

    @Test
    void sceneIsMadeOnceAndEndsWithTheAttempt() {
        List<Room> rooms = new ArrayList<>();
        CheckResult result = run(ONE, () -> {
            rooms.add(context.scenes().of(Room.class, Room::new));
            rooms.add(context.scenes().of(Room.class, Room::new));
        });
        run(OTHER, () -> rooms.add(context.scenes().of(Room.class, Room::new)));

        assertThat(rooms.get(1)).isSameAs(rooms.get(0));
        assertThat(rooms.get(2)).as("another check has its own").isNotSameAs(rooms.get(0));
        assertThat(ended).containsExactly("room", "room");
        assertThat(result.exchanges()).containsExactly("room#1");
    }

    @Test
    void lastExchangeIsThatOfTheSceneWhereTheCheckSentNone() {
        CheckResult result = run(ONE, () -> {
            context.scenes().of(Room.class, Room::new);
            context.judge("sample.call", context.last()).status(404);
        });

        assertThat(result.outcome()).isEqualTo(Outcome.FAILED);
        assertThat(result.findings().get(0).exchanges()).containsExactly("x#1");
    }

    @Test
    void sceneThatCannotBeEndedIsToldAndKeepsNoOtherFromEnding() {
        CheckResult result = run(ONE, () -> {
            context.scenes().of(Ruin.class, Ruin::new);
            context.scenes().of(Room.class, Room::new);
            context.judged("sample.call");
        });

        assertThat(result.outcome()).isEqualTo(Outcome.PASSED);
        assertThat(stage.residue()).containsExactly("clean-up failed: nobody can end it");
        assertThat(ended).containsExactly("room");
    }

    @Test
    void whatAGroupSharesEndsAfterTheLastOfItsChecks() {
        stage.share(List.of(ONE, OTHER), check -> List.of(check.id().variant()));
        AtomicInteger made = new AtomicInteger();
        CheckHandler.Body asks = () -> {
            context.judged("sample.call");
            context.scenes().group().orElseThrow().shared(Shared.class, () -> {
                made.incrementAndGet();
                return new Shared();
            });
        };

        assertThat(run(ONE, asks).reason()).isEmpty();
        assertThat(ended).isEmpty();
        assertThat(run(OTHER, asks).reason()).isEmpty();
        assertThat(ended).containsExactly("shared");
        assertThat(made).hasValue(1);
    }

    @Test
    void groupKnowsItsChecksAndTheirCases() {
        stage.share(List.of(ONE, OTHER), check -> List.of(check.id().variant()));
        List<Object> cases = new ArrayList<>();
        run(ONE, () -> {
            CheckGroup group = context.scenes().group().orElseThrow();
            group.checks().forEach(check -> cases.addAll(group.casesOf(check)));
            cases.add(group.name());
        });

        assertThat(cases).containsExactly("one", "other", "call-json-1");
    }

    @Test
    void checkThatIsAloneHasNoGroup() {
        stage.share(List.of(ONE), check -> List.of());

        AtomicBoolean alone = new AtomicBoolean();
        run(ONE, () -> alone.set(context.scenes().group().isEmpty()));

        assertThat(alone).isTrue();
    }

    @Test
    void whatIsKeptIsMadeOnceAFormatEvenWhenItFails() {
        AtomicInteger made = new AtomicInteger();
        Object json = stage.of(Format.JSON).kept(Object.class, of -> new Object());

        assertThat(stage.of(Format.JSON).kept(Object.class, of -> new Object())).isSameAs(json);
        assertThat(stage.of(Format.XML).kept(Object.class, of -> new Object())).isNotSameAs(json);
        for (int i = 0; i < 2; i++) {
            assertThatThrownBy(() -> stage.of(Format.JSON).kept(String.class, of -> {
                        made.incrementAndGet();
                        throw new ArrangementFailed("no pool");
                    }))
                    .isInstanceOf(ArrangementFailed.class)
                    .hasMessage("no pool");
        }
        assertThat(made).hasValue(1);
    }

    @Test
    void idThatACheckWasGivenLastIsKnownToItsScenes() {
        List<String> ids = new ArrayList<>();
        run(ONE, () -> {
            ids.add(context.freshId());
            ids.add(context.freshId());
            ids.add(context.scenes().lastId());
        });

        assertThat(ids.get(2)).isEqualTo(ids.get(1));
    }

    @Test
    void laterAttemptBeginsAnewAndLooksForItself() {
        stage.share(List.of(ONE, OTHER), check -> List.of());
        Attempt first = new Attempt(ONE, stage, context);
        context.scenes().of(Room.class, Room::new);
        String id = context.freshId();
        first.end();
        Attempt second = first.again();

        assertThat(context.scenes().group()).isEmpty();
        assertThat(context.freshId()).isNotEqualTo(id);
        assertThat(second.exchanges()).containsExactly("room#1");
        second.end();
        assertThat(ended).as("the room of the first attempt alone").containsExactly("room");
    }
}
