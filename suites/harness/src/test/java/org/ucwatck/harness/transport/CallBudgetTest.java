package org.ucwatck.harness.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ucwatck.harness.exchange.NoCallLeft;
import org.ucwatck.harness.exchange.UcwaRequest;

@Timeout(value = 1, unit = TimeUnit.MINUTES)
class CallBudgetTest {
    private static CallBudget of(int most) {
        return new CallBudget(most, 0, "write limits: {calls: 20}");
    }

    @Test
    void callThatIsPlacedIsSpentAndOneThatIsRefusedIsGivenBack() {
        CallBudget calls = of(1);
        calls.reserve();
        calls.settle(false);
        calls.reserve();
        calls.settle(true);

        assertThat(calls.placed()).isEqualTo(1);
        assertThatThrownBy(calls::reserve)
                .isInstanceOf(NoCallLeft.class)
                .hasMessage("limits.calls of the target file, 1, leaves no call for this check;"
                        + " write limits: {calls: 20}");
    }

    @Test
    void earlierPartsOfTheRunCount() {
        assertThatThrownBy(new CallBudget(5, 5, "")::reserve).isInstanceOf(NoCallLeft.class);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void whoFindsNoFreeCallWaitsForOneUnderWay(boolean placed) {
        CallBudget calls = of(1);
        calls.reserve();
        CompletableFuture<Boolean> waiting = CompletableFuture.supplyAsync(() -> isLeft(calls));
        assertThat(waiting).isNotDone();
        calls.settle(placed);

        assertThat(waiting.join()).isEqualTo(!placed);
    }

    private static boolean isLeft(CallBudget calls) {
        try {
            calls.reserve();
            return true;
        } catch (NoCallLeft e) {
            return false;
        }
    }

    @Test
    void checkOfTwoCallsDoesNotBeginWithOne() {
        CallBudget calls = of(2);
        calls.requireFree(2);
        calls.reserve();
        calls.settle(true);

        assertThatThrownBy(() -> calls.requireFree(2)).isInstanceOf(NoCallLeft.class);
        calls.requireFree(1);
    }

    @Test
    void neverMoreThanTheMostIsPlacedWhoeverAsks() throws InterruptedException {
        CallBudget calls = of(50);
        AtomicInteger sent = new AtomicInteger();
        CountDownLatch begin = new CountDownLatch(1);
        List<CompletableFuture<Void>> all = IntStream.range(0, 8)
                .mapToObj(i -> CompletableFuture.runAsync(() -> place(calls, sent, begin)))
                .toList();
        begin.countDown();
        all.forEach(CompletableFuture::join);

        assertThat(sent).hasValue(50);
        assertThat(calls.placed()).isEqualTo(50);
    }

    /** Every third request is refused. */
    private static void place(CallBudget calls, AtomicInteger sent, CountDownLatch begin) {
        try {
            begin.await();
            for (int i = 1; isLeft(calls); i++) {
                boolean accepted = i % 3 != 0;
                sent.addAndGet(accepted ? 1 : 0);
                calls.settle(accepted);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "201, '', true",
        "200, '', true",
        "0, connection broke, true",
        "502, '', true",
        "504, '', true",
        "400, '', false",
        "404, '', false",
        "500, '', false",
        "503, '', false"
    })
    void whatIsNoRefusalMayHaveRung(int status, String failure, boolean rang) {
        Told told = Told.post("addPhoneAudio").status(status);

        assertThat(CallBudget.mayHaveRung(
                        failure.isEmpty() ? told.once() : told.failing(failure).once()))
                .isEqualTo(rang);
    }

    @Test
    void everyMethodOnWhatPlacesCallsMayRing() {
        for (String method : List.of("POST", "PUT", "GET", "DELETE")) {
            UcwaRequest request = UcwaRequest.of(method, "http://127.0.0.1/");
            assertThat(CallBudget.mayRing(request.about("addPhoneAudio"))).isTrue();
            assertThat(CallBudget.mayRing(request.about("startPhoneAudio"))).isTrue();
            assertThat(CallBudget.mayRing(request.about("startMessaging"))).isFalse();
        }
    }
}
