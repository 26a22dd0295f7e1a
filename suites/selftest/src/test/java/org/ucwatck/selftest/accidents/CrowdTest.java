package org.ucwatck.selftest.accidents;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.ucwatck.harness.events.Event;
import org.ucwatck.harness.exchange.Exchange;
import org.ucwatck.harness.exchange.Trace;
import org.ucwatck.harness.judge.rules.PassiveRules;
import org.ucwatck.harness.record.ExchangeLog;
import org.ucwatck.harness.record.Mask;
import org.ucwatck.harness.representation.Input;
import org.ucwatck.harness.representation.Link;
import org.ucwatck.harness.session.Target;
import org.ucwatck.harness.session.UcwaSession;
import org.ucwatck.selftest.trial.Subject;
import org.ucwatck.spec.pages.Format;
import org.ucwatck.verdict.result.CheckResult;
import org.ucwatck.verdict.result.Outcome;

/** Many operations and many applications at once: no event is lost or doubled, on the server or in the suite. */
@Timeout(value = 25, unit = TimeUnit.MINUTES)
class CrowdTest {
    private static final int OPERATIONS = 200;
    private static final int APPLICATIONS = 50;
    private static final int SENDERS = 8;
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final Subject subject = Subject.reference();
    private final ExchangeLog log = new ExchangeLog(new Mask(), exchange -> {});
    private final Target target = new Target(subject.config(), log);
    private final ExecutorService senders = Executors.newFixedThreadPool(SENDERS);

    @AfterEach
    void stop() {
        senders.shutdownNow();
        target.close();
        subject.close();
    }

    @Test
    void twoHundredOperationsOfOneApplicationAreEachToldOnce() {
        try (UcwaSession session = open("crowd")) {
            List<String> begun = atOnce(OPERATIONS, i -> begin(session, "operation-" + i));

            assertThat(begun).doesNotHaveDuplicates().hasSize(OPERATIONS);
            assertThat(begun).allSatisfy(location -> assertToldOnce(session, location));
        }
        assertThat(failed()).isEmpty();
    }

    @Test
    void fiftyApplicationsHearOnlyOfTheirOwnOperations() {
        List<UcwaSession> sessions = atOnce(APPLICATIONS, i -> open("application-" + i));
        List<String> begun = atOnce(APPLICATIONS, i -> begin(sessions.get(i), "operation"));

        for (int i = 0; i < APPLICATIONS; i++) {
            assertToldOnce(sessions.get(i), begun.get(i));
        }
        assertThat(sessions).allSatisfy(session -> assertThat(session.events().events().stream()
                        .filter(CrowdTest::isOperation)
                        .map(Event::href))
                .containsOnly(begun.get(sessions.indexOf(session))));
        sessions.forEach(UcwaSession::close);
        assertThat(failed()).isEmpty();
    }

    private UcwaSession open(String name) {
        UcwaSession session =
                UcwaSession.open(target, Format.JSON, subject.config().caller(), name);
        session.events();
        return session;
    }

    private String begin(UcwaSession session, String operationId) {
        Trace trace = new Trace(session.channel() + " " + operationId);
        String url = session.communication(trace)
                .link("startMessaging")
                .map(Link::href)
                .map(session::resolve)
                .orElseThrow();
        Input input = Input.empty()
                .with("operationId", operationId)
                .with("to", subject.config().contact("reachable").orElseThrow());
        Exchange begun = target.client().send(session.post(url, input).about("startMessaging"), trace);
        return begun.location().orElseThrow();
    }

    private static void assertToldOnce(UcwaSession session, String location) {
        assertThat(session.events().await(event -> event.href().equals(location) && event.isCompleted(), PATIENCE))
                .as(location)
                .isPresent();
        assertThat(session.events().events().stream()
                        .filter(event -> event.href().equals(location))
                        .map(Event::type))
                .as(location)
                .containsOnlyOnce("completed")
                .endsWith("completed");
    }

    private static boolean isOperation(Event event) {
        return event.rel().equals("messagingInvitation");
    }

    /** The rules of every exchange that do not hold. */
    private List<CheckResult> failed() {
        return new PassiveRules(target.origins())
                .judge(log.exchanges(), check -> check.id().rule().startsWith("event.")).stream()
                        .filter(result -> result.outcome() == Outcome.FAILED)
                        .toList();
    }

    private <T> List<T> atOnce(int number, IntFunction<T> work) {
        return IntStream.range(0, number)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> work.apply(i), senders))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();
    }
}
