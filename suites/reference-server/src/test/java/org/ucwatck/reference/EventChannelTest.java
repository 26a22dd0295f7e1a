package org.ucwatck.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ucwatck.reference.people.Directory;
import tools.jackson.databind.JsonNode;

class EventChannelTest {
    /** The shortest time that a GET may ask to be held lasts a third of a second, the longest some seconds. */
    private static final Duration BRIEF = Duration.ofMillis(2);

    /** The longest time that a GET may ask to be held: longer than another takes on a busy machine. */
    private static final Duration LONG = Duration.ofMillis(50);

    private Walk walk;
    private String first;

    @BeforeEach
    void start() throws IOException {
        walk = new Walk(ServerOptions.DEFAULT.withChannelSecond(BRIEF));
        first = walk.application().at("/_links/events/href").asString();
    }

    @AfterEach
    void stop() {
        walk.close();
    }

    private static String next(JsonNode page) {
        return page.at("/_links/next/href").asString();
    }

    @Test
    void unacknowledgedPageIsDeliveredAgain() {
        JsonNode page = walk.visitor().get(first).json();

        assertThat(walk.visitor().get(first).json()).isEqualTo(page);
        assertThat(next(page)).isNotEqualTo(first);
    }

    @Test
    void acknowledgedPageIsGone() {
        String second = next(walk.visitor().get(first).json());
        walk.visitor().get(second);

        JsonNode stale = walk.visitor().get(first).json();

        assertThat(stale.at("/_links/resync/href").asString()).isEqualTo(second);
        assertThat(stale.has("sender")).isFalse();
    }

    @Test
    void idleChannelAnswersEmptyPageAfterTimeout() {
        String second = next(walk.visitor().get(first).json());

        JsonNode idle = walk.visitor().get(second + "&timeout=180").json();

        assertThat(idle.path("sender").size()).isZero();
        assertThat(next(idle)).isNotEqualTo(second);
    }

    @Test
    void laterPendingGetReplacesEarlierOne() throws IOException {
        walk.close();
        walk = new Walk(ServerOptions.DEFAULT.withChannelSecond(LONG));
        first = walk.application().at("/_links/events/href").asString();
        String second = next(walk.visitor().get(first).json()) + "&timeout=1800";
        CompletableFuture<Exchange> earlier =
                CompletableFuture.supplyAsync(() -> walk.visitor().get(second));
        CompletableFuture<Exchange> later =
                CompletableFuture.supplyAsync(() -> walk.visitor().get(second));

        Exchange replaced = (Exchange) CompletableFuture.anyOf(earlier, later).join();

        assertThat(replaced.status()).isEqualTo(409);
        assertThat(replaced.json().path("subcode").asString()).isEqualTo("PGetReplaced");
    }

    @Test
    void parametersOutOfRangeAreRefused() {
        Exchange refused = walk.visitor().get(first + "&low=4&medium=1801&timeout=179");

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.json().path("parameters").size()).isEqualTo(3);
    }

    @Test
    void deletedApplicationHasNoChannel() {
        String second = next(walk.visitor().get(first).json()) + "&timeout=1800";
        CompletableFuture<Exchange> pending =
                CompletableFuture.supplyAsync(() -> walk.visitor().get(second));

        walk.visitor().delete(walk.application().at("/_links/self/href").asString());

        assertThat(pending.join().json().path("subcode").asString()).isEqualTo("ApplicationNotFound");
        assertThat(walk.visitor().get(second).status()).isEqualTo(404);
    }

    @Test
    void eventsOfAnOperationComeOnceAndInOrder() {
        String conversation = walk.conversation();
        String location = walk.visitor()
                .post(walk.addPhoneAudio(conversation), "{\"to\":\"" + Directory.REACHABLE + "\"}")
                .header("Location");
        walk.event("completed", location);

        assertThat(walk.events().stream()
                        .filter(each -> each.at("/link/href").asString().equals(location))
                        .map(each -> each.path("type").asString()))
                .containsExactly("started", "updated", "completed");
    }
}
