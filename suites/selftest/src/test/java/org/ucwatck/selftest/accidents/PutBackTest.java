package org.ucwatck.selftest.accidents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ucwatck.harness.config.TargetConfig;
import org.ucwatck.harness.config.TargetFile;
import org.ucwatck.harness.exchange.Exchange;
import org.ucwatck.harness.exchange.Trace;
import org.ucwatck.harness.exchange.UcwaRequest;
import org.ucwatck.harness.record.ExchangeLog;
import org.ucwatck.harness.record.Mask;
import org.ucwatck.harness.representation.Input;
import org.ucwatck.harness.representation.Representation;
import org.ucwatck.harness.session.Target;
import org.ucwatck.harness.session.UcwaSession;
import org.ucwatck.reference.ReferenceServer;
import org.ucwatck.reference.ServerOptions;
import org.ucwatck.reference.fault.ContactFault;
import org.ucwatck.reference.fault.Operator;
import org.ucwatck.reference.fault.SiteFault;
import org.ucwatck.selftest.trial.ProcessUnderTest;
import org.ucwatck.spec.pages.Format;
import org.ucwatck.verdict.log.Leftovers;
import org.ucwatck.verdict.log.RunLog;
import org.ucwatck.verdict.log.RunLogReader;

/** What a user had set is there again after a run that was killed while something else was set. */
@Tag("kills")
@Timeout(value = 25, unit = TimeUnit.MINUTES)
@Execution(ExecutionMode.CONCURRENT)
class PutBackTest {
    private static final String BEFORE = "At the dentist's until noon";
    private static final String NUMBER = "tel:+14255550177";
    private static final String SET = "note of the caller";

    @TempDir
    Path folder = Path.of("");

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void cleanupPutsBackTheNote(boolean applicationGone) throws IOException, InterruptedException {
        try (ReferenceServer server = server()) {
            ProcessUnderTest process = killedWhileTheNoteIsSet(server);
            RunLog log = RunLogReader.read(process.out());
            assertThat(log.footer().residue()).contains(SET + ", which was set and not put back");
            if (applicationGone) {
                Leftovers.of(log).applications().values().forEach(url -> delete(process, url));
            }

            assertThat(process.other("cleanup", process.out().toString()))
                    .as(process.said())
                    .isLessThan(3);

            assertThat(process.said()).contains("Put back: " + SET);
            assertThat(note(process)).isEqualTo(BEFORE);
        }
    }

    @Test
    void resumedRunPutsBackTheNoteFirst() throws IOException, InterruptedException {
        try (ReferenceServer server = server()) {
            ProcessUnderTest process = killedWhileTheNoteIsSet(server);

            assertThat(process.run("--resume")).as(process.said()).isEqualTo(1);

            assertThat(note(process)).isEqualTo(BEFORE);
            assertThat(Leftovers.of(RunLogReader.read(process.out())).settings())
                    .isEmpty();
        }
    }

    /** The number of a phone, as of the phone of that type in a new application, where the old one is gone. */
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void cleanupPutsBackTheNumberOfAPhone(boolean applicationGone) throws IOException, InterruptedException {
        try (ReferenceServer server = ReferenceServer.start(ServerOptions.DEFAULT)) {
            ProcessUnderTest process =
                    new ProcessUnderTest(folder, List.of("setting.shown/changeNumber.POST.number/**"));
            server.writeTarget(process.target());
            List.of("mobile", "home", "other").forEach(phone -> call(process, phone, NUMBER));
            assertThat(process.endedAtLine("lent", "KILL")).isEqualTo(ProcessUnderTest.KILLED);
            RunLog log = RunLogReader.read(process.out());
            assertThat(Leftovers.of(log).settings()).singleElement().satisfies(setting -> assertThat(
                            setting.of() + setting.body())
                    .contains("Mobile", NUMBER));
            call(process, "mobile", "tel:+14255550142");
            if (applicationGone) {
                Leftovers.of(log).applications().values().forEach(url -> delete(process, url));
            }

            assertThat(process.other("cleanup", process.out().toString()))
                    .as(process.said())
                    .isLessThan(3);

            assertThat(process.said()).contains("Put back: changeNumber of the caller");
            assertThat(shown(process, "phones/mobile", "number")).isEqualTo(NUMBER);
        }
    }

    /** A group whose name does not come keeps the check waiting, so that the kill finds it as it was made. */
    @Test
    void cleanupRemovesTheGroupThatTheRunMade() throws IOException, InterruptedException {
        try (ReferenceServer server =
                ReferenceServer.start(ServerOptions.DEFAULT.withFaults(Set.of(ContactFault.GROUP_NOT_RENAMED)))) {
            ProcessUnderTest process = new ProcessUnderTest(folder, List.of("groups.added/myGroups.POST/*/json"));
            server.writeTarget(process.target());
            assertThat(process.endedAtText("\"PUT\"", "KILL")).isEqualTo(ProcessUnderTest.KILLED);
            RunLog log = RunLogReader.read(process.out());
            String made = Leftovers.of(log).settings().get(0).of();
            assertThat(groups(process)).contains(made);

            assertThat(process.other("cleanup", process.out().toString()))
                    .as(process.said())
                    .isLessThan(3);

            assertThat(process.said()).contains("Put back: group of the caller");
            assertThat(groups(process)).doesNotContain(made);
        }
    }

    private static String groups(ProcessUnderTest process) {
        return within(
                process, session -> answer(process, session.get(session.self().orElseThrow() + "/people/groups"))
                        .body()
                        .forLog());
    }

    private static void call(ProcessUnderTest process, String phone, String number) {
        within(
                process,
                session -> answer(
                        process,
                        session.post(
                                session.self().orElseThrow() + "/me/phones/" + phone + "/changeNumber",
                                Input.empty().with("number", number))));
    }

    /** A change that is not told keeps the check waiting, so that the kill finds the note as it was set. */
    private static ReferenceServer server() {
        return ReferenceServer.start(
                ServerOptions.DEFAULT.withFaults(Set.of(new SiteFault(Operator.NOT_ANNOUNCED, "note"))));
    }

    private ProcessUnderTest killedWhileTheNoteIsSet(ReferenceServer server) throws IOException, InterruptedException {
        ProcessUnderTest process = new ProcessUnderTest(folder, List.of("setting.announced/note/**"));
        server.writeTarget(process.target());
        within(
                process,
                session -> answer(
                        process, session.post(noteOf(session), Input.empty().with("message", BEFORE))));
        assertThat(note(process)).isEqualTo(BEFORE);

        assertThat(process.endedAtLine("lent", "KILL")).isEqualTo(ProcessUnderTest.KILLED);

        assertThat(Leftovers.of(RunLogReader.read(process.out())).settings())
                .singleElement()
                .satisfies(setting -> assertThat(setting.body()).contains(BEFORE));
        return process;
    }

    private static String note(ProcessUnderTest process) {
        return shown(process, "note", "message");
    }

    private static String shown(ProcessUnderTest process, String path, String property) {
        return within(process, session -> {
            Exchange answer = answer(process, session.get(session.self().orElseThrow() + "/me/" + path));
            return Representation.ifReadable(answer, path)
                    .orElseThrow()
                    .resource()
                    .text(property)
                    .orElse("");
        });
    }

    private static String noteOf(UcwaSession session) {
        return session.self().orElseThrow() + "/me/note";
    }

    private static void delete(ProcessUnderTest process, String url) {
        within(
                process,
                session -> answer(
                        process,
                        UcwaRequest.of("DELETE", url).accept(Format.JSON).token(session.token())));
    }

    private static Exchange answer(ProcessUnderTest process, UcwaRequest request) {
        try (Target target = target(process)) {
            Exchange answer = target.client().send(request, new Trace("test"));
            assertThat(answer.succeeded()).as(answer.summary()).isTrue();
            return answer;
        }
    }

    private static <T> T within(ProcessUnderTest process, Function<UcwaSession, T> use) {
        try (Target target = target(process);
                UcwaSession session =
                        UcwaSession.open(target, Format.JSON, target.config().caller())) {
            return use.apply(session);
        }
    }

    private static Target target(ProcessUnderTest process) {
        TargetConfig config = TargetFile.read(process.target(), Map.of());
        return new Target(config, new ExchangeLog(new Mask(), exchange -> {}));
    }
}
