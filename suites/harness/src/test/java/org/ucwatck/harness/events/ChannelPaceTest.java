package org.ucwatck.harness.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ucwatck.harness.ArrangementFailed;
import org.ucwatck.harness.config.Bounds;
import org.ucwatck.harness.exchange.Exchange;
import org.ucwatck.harness.exchange.Trace;
import org.ucwatck.harness.transport.Told;

/** Channels that answer every GET at once. */
@Timeout(60)
final class ChannelPaceTest {
    private static final Duration LONG = Duration.ofSeconds(50);
    private static final String FIRST = Told.HOST + "/e?ack=0";

    private final AtomicInteger asked = new AtomicInteger();

    /** A server that answers the number-th GET with such a page, as the answer to the URL that was asked for. */
    private EventChannel follow(int pages, IntFunction<Told> page) {
        return EventChannel.follow(
                FIRST,
                new EventChannel.Poll() {
                    @Override
                    public Exchange get(String url, Trace trace) {
                        int number = asked.incrementAndGet();
                        Told told = page.apply(number);
                        return told.asking(told.request().to(url)).at(number);
                    }

                    @Override
                    public Bounds bounds() {
                        return withPages(pages);
                    }
                },
                new Trace("t"));
    }

    private static Bounds withPages(int pages) {
        Bounds usual = Bounds.DEFAULT;
        return new Bounds(
                usual.head(),
                usual.headers(),
                usual.body(),
                usual.inflated(),
                usual.nodes(),
                usual.depth(),
                pages,
                usual.log(),
                usual.run());
    }

    private static Told page(String next, String events) {
        return Told.get("events")
                .json("{'_links':{'next':{'href':'" + next + "'}},'sender':[{'rel':'c','href':'/c','events':[" + events
                        + "]}]}");
    }

    private static Told invented(int number) {
        return page("/e?ack=" + number, "{'type':'updated','link':{'rel':'me','href':'/me'}}");
    }

    private static Told empty(int number) {
        return page("/e?ack=" + number, "");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void pageThatComesAgainIsAskedForAFewTimesAndTold(int round) {
        EventChannel channel = follow(1_000, number -> invented(number % round));

        assertThatThrownBy(() -> channel.await(event -> false, LONG))
                .isInstanceOfSatisfying(ArrangementFailed.class, broken -> assertThat(broken.finding())
                        .hasValueSatisfying(finding -> {
                            assertThat(finding.rule()).isEqualTo("event.next-advances");
                            assertThat(finding.expected()).isEqualTo("a next link that leads to the next page");
                            assertThat(finding.actual())
                                    .isEqualTo(
                                            "pages that came before, with events, whose next link leads back to them,"
                                                    + " 4 times in a row");
                        }))
                .hasMessageStartingWith("the event channel broke: event.next-advances is violated on the way");
        assertThat(asked).hasValueLessThan(10);
    }

    /** Its pages bring something each time, which the rule about every page tells; the other checks go on. */
    @Test
    void nextThatStaysWhileEventsComeEndsNoChannel() {
        EventChannel channel = follow(
                30, number -> page("/e?ack=0", "{'type':'updated','link':{'rel':'me','href':'/me/" + number + "'}}"));

        assertThat(channel.await(event -> event.href().endsWith("/me/20"), LONG))
                .isPresent();
    }

    @Test
    void channelEndsWithThePagesOfTheTargetFile() {
        EventChannel channel = follow(50, ChannelPaceTest::invented);

        assertThatThrownBy(() -> channel.await(event -> false, LONG))
                .isInstanceOfSatisfying(ArrangementFailed.class, broken -> assertThat(broken.finding())
                        .isEmpty())
                .hasMessage("the event channel broke: limits.pages of the target file, 50, is exceeded by the pages of"
                        + " one event channel");
        assertThat(asked).hasValue(50);
        assertThat(channel.events()).hasSize(50);
    }

    @Test
    void inventedEventsAreAskedForMoreAndMoreSlowly() {
        EventChannel channel = follow(1_000_000, ChannelPaceTest::invented);

        assertThat(channel.await(event -> false, Duration.ofSeconds(2))).isEmpty();
        channel.close();

        assertThat(asked).hasValueBetween(250, 1_030);
    }

    @Test
    void emptyPageThatComesAtOnceIsKnownButTheFirst() {
        EventChannel held = follow(1, ChannelPaceTest::empty);
        assertThatThrownBy(() -> held.await(event -> false, LONG)).isInstanceOf(ArrangementFailed.class);
        assertThat(held.early()).isEmpty();

        asked.set(0);
        EventChannel hasty = follow(3, ChannelPaceTest::empty);
        assertThatThrownBy(() -> hasty.await(event -> false, LONG)).isInstanceOf(ArrangementFailed.class);
        assertThat(hasty.early()).map(Exchange::id).contains("x#2");
    }

    @Test
    void errorOfTheReaderIsTheReasonOfAllWhoWait() {
        for (Error error : List.of(new StackOverflowError(), new OutOfMemoryError("heap"), new AssertionError("odd"))) {
            EventChannel channel = follow(9, number -> {
                throw error;
            });

            assertThatThrownBy(() -> channel.await(event -> true, LONG))
                    .isInstanceOf(ArrangementFailed.class)
                    .hasMessage("the event channel broke: " + error);
        }
    }

    @Test
    void errorOfAPendingGetIsToldToWhoeverWaits() {
        PendingGet pending = PendingGet.send(
                FIRST,
                (url, trace) -> {
                    throw new StackOverflowError();
                },
                new Trace("t"));

        assertThatThrownBy(() -> pending.answerWithin(LONG)).hasRootCauseInstanceOf(StackOverflowError.class);
    }
}
