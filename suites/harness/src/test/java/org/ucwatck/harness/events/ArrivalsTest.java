package org.ucwatck.harness.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ArrivalsTest {
    private final Instant before = Instant.now().minusSeconds(1);

    private final Arrivals arrivals = new Arrivals();

    private static Event event(String type, String href) {
        return new Event(type, "phoneAudioInvitation", href, "communication", "/c", "", null, "", null, "x-1");
    }

    @Test
    void silenceIsToldAsSuch() {
        assertThat(arrivals.since(before, event -> true)).isEqualTo("no page came meanwhile");
    }

    @Test
    void eachPageIsToldWithItsTimeAndWhyItWasNotIt() {
        arrivals.add(List.of(event("started", "/own"), event("started", "/other")));
        arrivals.add(List.of());
        arrivals.add(List.of(event("completed", "/other"), event("completed", "/third")));

        assertThat(arrivals.since(before, event -> event.href().equals("/own")).replaceAll("\\+\\d+ ms", "+T"))
                .isEqualTo("""
                        +T: started phoneAudioInvitation, not what was awaited; 1 event of other operations and conversations
                        +T to +T: 2 pages, 2 events of other operations and conversations""");
    }

    @Test
    void pagesFromBeforeDoNotCount() {
        arrivals.add(List.of(event("started", "/own")));

        assertThat(arrivals.since(Instant.now().plusSeconds(1), event -> true)).isEqualTo("no page came meanwhile");
    }

    @Test
    void longListsAreCut() {
        for (int i = 0; i < 23; i++) {
            arrivals.add(List.of(event("started", "/own")));
        }

        assertThat(arrivals.since(before, event -> true)).hasLineCount(21).endsWith("\nand 3 more");
    }

    @Test
    void pagesWithoutEventsAreTold() {
        arrivals.add(List.of());
        assertThat(arrivals.since(before, event -> true)).endsWith(" ms: no event");
        arrivals.add(List.of());
        assertThat(arrivals.since(before, event -> true)).endsWith(" ms: 2 pages, no event");
    }
}
