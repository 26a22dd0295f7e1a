package org.ucwatck.harness.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.ucwatck.harness.ArrangementFailed;
import org.ucwatck.harness.exchange.Exchange;
import org.ucwatck.harness.exchange.RunStopped;
import org.ucwatck.harness.exchange.Trace;
import org.ucwatck.harness.transport.Told;

final class EventChannelTest {
    private static final Duration LONG = Duration.ofMinutes(1);
    private static final Executor THREADS = task -> new Thread(task, "waiter").start();
    private static final String FIRST = Told.HOST + "/e?ack=1";

    private final BlockingQueue<Told> answers = new LinkedBlockingQueue<>();
    private final ConcurrentLinkedQueue<String> asked = new ConcurrentLinkedQueue<>();
    private final Trace trace = new Trace("session-json-events");
    private final EventChannel channel = EventChannel.follow(FIRST, (url, under) -> answer(url), trace);

    private Exchange answer(String url) {
        asked.add(url);
        try {
            return answers.take().at(asked.size());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @AfterEach
    void end() {
        channel.expectEnd();
        answers.add(page("/end"));
    }

    private static Told page(String next, String... rels) {
        return page("next", next, rels);
    }

    private static Told page(String rel, String href, String[] rels) {
        List<String> events = List.of(rels).stream()
                .map(target -> "{'type':'added','link':{'rel':'" + target + "','href':'/" + target + "'}}")
                .toList();
        return Told.get("events")
                .json("{'_links':{'" + rel + "':{'href':'" + href + "'}},'sender':[{'rel':'c','href':'/c','events':["
                        + String.join(",", events) + "]}]}");
    }

    private Optional<String> await(String rel, Duration patience) {
        return channel.await(event -> event.rel().equals(rel), patience).map(Event::href);
    }

    private void awaitFirst() {
        assertThat(await("a", LONG)).isPresent();
    }

    @Test
    void eventIsFoundWhetherItCameBeforeOrComesLater() {
        answers.add(page("/e?ack=2", "a"));
        awaitFirst();
        CompletableFuture<Optional<String>> later = CompletableFuture.supplyAsync(() -> await("b", LONG), THREADS);
        answers.add(page("/e?ack=3", "b"));

        assertThat(later.join()).contains(Told.HOST + "/b");
        assertThat(await("a", Duration.ZERO)).contains(Told.HOST + "/a");
        assertThat(channel.events()).extracting(Event::rel).containsExactly("a", "b");
    }

    @Test
    void manyWaitersAreToldOfTheirEvents() {
        List<CompletableFuture<Optional<String>>> waiters = IntStream.range(0, 8)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> await("w" + i, LONG), THREADS))
                .toList();
        answers.add(page("/e?ack=2", "w0", "w1", "w2", "w3"));
        answers.add(page("/e?ack=3", "w4", "w5", "w6", "w7"));

        assertThat(waiters).extracting(CompletableFuture::join).allMatch(Optional::isPresent);
    }

    @Test
    void absenceTakesAsLongAsThePatience() {
        long before = System.nanoTime();

        assertThat(await("never", Duration.ofMillis(60))).isEmpty();
        assertThat(Duration.ofNanos(System.nanoTime() - before)).isGreaterThanOrEqualTo(Duration.ofMillis(60));
    }

    @Test
    void earlierEventsAreLeftOutOnDemand() {
        answers.add(page("/e?ack=2", "a", "a"));
        awaitFirst();

        assertThat(channel.awaitAfter(1, event -> event.rel().equals("a"), Duration.ZERO))
                .isPresent();
        assertThat(channel.awaitAfter(2, event -> event.rel().equals("a"), Duration.ZERO))
                .isEmpty();
    }

    @Test
    void continuationsOfAllKindsAreFollowed() {
        answers.add(page("resync", "/e?resync=1", new String[] {}));
        answers.add(page("resume", "e?resume=1", new String[] {}));
        answers.add(page("/e?ack=9&key=YQ%3d%3d", "a"));
        awaitFirst();
        answers.add(page("/e?ack=10", "b"));
        await("b", LONG);

        assertThat(asked)
                .startsWith(
                        FIRST,
                        Told.HOST + "/e?resync=1",
                        Told.HOST + "/ucwa/e?resume=1",
                        Told.HOST + "/e?ack=9&key=YQ%3d%3d");
    }

    @Test
    void brokenChannelTellsAllWaiters() throws InterruptedException {
        CountDownLatch waiting = new CountDownLatch(2);
        List<CompletableFuture<Optional<String>>> waiters = List.of(waiter(waiting), waiter(waiting));
        assertThat(waiting.await(1, TimeUnit.MINUTES)).isTrue();
        answers.add(Told.get("events").status(500));

        assertThat(waiters).allSatisfy(waiter -> assertThatThrownBy(() -> waiter.get(1, TimeUnit.MINUTES))
                .isInstanceOf(ExecutionException.class)
                .cause()
                .isInstanceOf(ArrangementFailed.class)
                .hasMessage("the event channel broke: a pending GET was not answered with a page: GET " + Told.HOST
                        + "/ucwa/events → HTTP 500 [x#1]"));
    }

    private CompletableFuture<Optional<String>> waiter(CountDownLatch waiting) {
        return CompletableFuture.supplyAsync(
                () -> {
                    waiting.countDown();
                    return await("never", LONG);
                },
                THREADS);
    }

    @Test
    void eventThatCameBeforeTheChannelBrokeIsStillFound() {
        answers.add(page("/e?ack=2", "a"));
        answers.add(Told.get("events").json("{"));
        assertThatThrownBy(() -> await("never", LONG))
                .hasMessageStartingWith("the event channel broke: malformed JSON");

        assertThat(await("a", Duration.ZERO)).isPresent();
    }

    @Test
    void pageThatLeadsNowhereBreaksTheChannel() {
        answers.add(Told.get("events").json("{'sender':[]}"));

        assertThatThrownBy(() -> await("never", LONG)).hasMessageContaining("a page has no next link: GET");
    }

    @Test
    void faultOfTheReaderBreaksTheChannelToo() {
        EventChannel faulty = EventChannel.follow(
                FIRST,
                (url, under) -> {
                    throw new IllegalStateException("boom");
                },
                new Trace("t"));

        assertThatThrownBy(() -> faulty.await(event -> true, LONG))
                .isInstanceOf(ArrangementFailed.class)
                .hasMessage("the event channel broke: java.lang.IllegalStateException: boom");
    }

    @Test
    void whoWaitsIsStoppedWithTheRun() {
        EventChannel stopped = EventChannel.follow(
                FIRST,
                (url, under) -> {
                    throw new RunStopped();
                },
                new Trace("t"));

        assertThatThrownBy(() -> stopped.await(event -> true, LONG)).isInstanceOf(RunStopped.class);
    }

    @Test
    void closingLeavesThePendingRequestUnrecorded() {
        channel.close();
        answers.add(page("/e?ack=2", "a"));

        assertThat(trace.exchanges()).isEmpty();
    }

    @Test
    void interruptedWaiterIsTold() {
        Thread.currentThread().interrupt();

        assertThatThrownBy(() -> await("never", LONG))
                .isInstanceOf(ArrangementFailed.class)
                .hasMessage("interrupted while waiting for an event");
        assertThat(Thread.interrupted()).isTrue();
    }
}
