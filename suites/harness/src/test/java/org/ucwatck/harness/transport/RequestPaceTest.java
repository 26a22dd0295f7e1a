package org.ucwatck.harness.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.ucwatck.harness.config.Bounds;
import org.ucwatck.harness.config.Limits;
import org.ucwatck.harness.events.PendingGet;
import org.ucwatck.harness.exchange.RunStopped;
import org.ucwatck.harness.exchange.Trace;
import org.ucwatck.harness.exchange.UcwaRequest;
import org.ucwatck.harness.record.ExchangeLog;
import org.ucwatck.harness.record.Mask;

@Timeout(value = 1, unit = TimeUnit.MINUTES)
class RequestPaceTest {
    private static final Executor THREADS = task -> new Thread(task, "sender").start();

    private final AtomicLong now = new AtomicLong(Long.MAX_VALUE - 7);
    private final AtomicInteger heard = new AtomicInteger();
    private final Trace trace = new Trace("test");
    private HttpServer server;
    private String url;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            heard.incrementAndGet();
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        server.start();
        url = "http://127.0.0.1:" + server.getAddress().getPort() + "/";
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private RequestPace pace(int rate) {
        return new RequestPace(rate, now::get);
    }

    private UcwaClient client(int rate) {
        return new UcwaClient(
                new ExchangeLog(new Mask(), exchange -> {}),
                new TrustedOrigins(URI.create(url), List.of()),
                Duration.ofMinutes(1),
                Optional.empty(),
                new CallBudget(9, 0, ""),
                new Conduct("tests", rate, Bounds.DEFAULT));
    }

    private static Duration ms(long milliseconds) {
        return Duration.ofMillis(milliseconds);
    }

    private void passes(Duration time) {
        now.addAndGet(time.toNanos());
    }

    @Test
    void turnsAreEvenlySpacedAndUnusedTimeIsNotSaved() {
        RequestPace pace = pace(4);

        assertThat(IntStream.range(0, 4).mapToObj(i -> pace.turn(false)))
                .containsExactly(Duration.ZERO, ms(250), ms(500), ms(750));
        passes(ms(900));
        assertThat(pace.turn(false)).isEqualTo(ms(100));
        passes(Duration.ofMinutes(1));
        assertThat(IntStream.range(0, 2).mapToObj(i -> pace.turn(false))).containsExactly(Duration.ZERO, ms(250));
    }

    @Test
    void whatCleansUpCountsAndWaitsTwoSecondsAtMost() {
        RequestPace pace = pace(1);

        assertThat(IntStream.range(0, 6).mapToObj(i -> pace.turn(true)))
                .containsExactly(Duration.ZERO, ms(1_000), ms(2_000), ms(2_000), ms(2_000), ms(2_000));
        assertThat(pace.turn(false)).isEqualTo(ms(6_000));
    }

    @Test
    void withoutARateNobodyWaits() {
        RequestPace pace = pace(Limits.UNLIMITED);

        assertThat(IntStream.range(0, 100).mapToObj(i -> pace.turn(false))).containsOnly(Duration.ZERO);
        assertThat(pace.delay()).isEqualTo(Duration.ZERO);
    }

    @Test
    void delayIsThatOfTheLastTurnAndOverWhenTheQueueIs() {
        RequestPace pace = pace(10);
        IntStream.range(0, 3).forEach(i -> pace.turn(false));

        assertThat(pace.delay()).isEqualTo(ms(200));
        passes(ms(500));
        pace.turn(false);
        assertThat(pace.delay()).isEqualTo(Duration.ZERO);
    }

    /** However many threads send, and with a pending GET as one of the requests. */
    @Test
    void clientSendsNoFasterThanTheRate() {
        long began = System.nanoTime();
        try (UcwaClient client = client(20)) {
            List<CompletableFuture<Void>> threads = IntStream.range(0, 3)
                    .mapToObj(i -> CompletableFuture.runAsync(
                            () -> {
                                client.send(UcwaRequest.get(url), new Trace("test-" + i));
                                client.poll(UcwaRequest.get(url), Duration.ofMinutes(1), new Trace("test-" + i));
                            },
                            THREADS))
                    .toList();
            threads.forEach(CompletableFuture::join);
        }

        assertThat(heard).hasValue(6);
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isGreaterThanOrEqualTo(ms(5 * 50));
    }

    @Test
    void waitForTheTurnIsNoPartOfTheExchange() {
        try (UcwaClient client = client(1)) {
            client.send(UcwaRequest.get(url), trace);

            assertThat(client.send(UcwaRequest.get(url), trace).duration()).isLessThan(ms(900));
        }
    }

    @Test
    void pendingGetThatWaitsForItsTurnIsWaitedFor() {
        try (UcwaClient client = client(2)) {
            client.send(UcwaRequest.get(url), trace);
            PendingGet pending = PendingGet.send(
                    url, (to, under) -> client.poll(UcwaRequest.get(to), ms(60_000), under), new Trace("pending"));

            assertThat(pending.answerWithin(ms(200))).isPresent();
        }
    }

    @Test
    void stopEndsTheWaitAndLetsOutWhatCleansUpAtOnce() {
        try (UcwaClient client = client(1)) {
            IntStream.range(0, 2).forEach(i -> client.send(UcwaRequest.of("DELETE", url), trace));
            CompletableFuture<?> waiting = CompletableFuture.supplyAsync(
                    () -> {
                        client.send(UcwaRequest.get(url), trace);
                        return client.send(UcwaRequest.get(url), trace);
                    },
                    THREADS);
            client.stop();
            long stopped = System.nanoTime();
            IntStream.range(0, 3).forEach(i -> client.send(UcwaRequest.of("DELETE", url), trace));

            assertThat(Duration.ofNanos(System.nanoTime() - stopped)).isLessThan(ms(900));
            assertThatThrownBy(waiting::join)
                    .isInstanceOf(CompletionException.class)
                    .hasCauseInstanceOf(RunStopped.class);
        }
    }
}
