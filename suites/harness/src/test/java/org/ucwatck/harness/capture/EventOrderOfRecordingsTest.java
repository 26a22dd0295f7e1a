package org.ucwatck.harness.capture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Order is judged where pages follow each other by their links, and nowhere else. */
final class EventOrderOfRecordingsTest {
    private static final String ORDER = "event.once-in-order";

    private final Path folder;
    private final Tape tape = Tape.usual();

    EventOrderOfRecordingsTest(@TempDir Path folder) {
        this.folder = folder;
    }

    private Judged judged() throws IOException {
        return Judged.har(tape, folder);
    }

    @Test
    void whatIsOverGoesOnInTheNextPage() throws IOException {
        tape.page(1, "started", "completed");
        tape.page(2, "updated");

        assertThat(judged().broken()).containsExactly(ORDER);
    }

    @Test
    void orderOfTheFileMeansNothing() throws IOException {
        tape.page(1, "started");
        tape.page(2, "completed");
        tape.reversed();

        assertThat(judged().broken()).isEmpty();
        assertThat(judged().passed()).contains(ORDER);
    }

    @Test
    void pagesWithoutTimesAreOrderedByTheirLinks() throws IOException {
        tape.page(1, "started");
        tape.page(2, "updated");
        tape.page(3, "completed");
        tape.untimed().reversed();

        assertThat(judged().broken()).isEmpty();
        assertThat(judged().words()).contains("7 without a time");
    }

    @Test
    void faultIsFoundWithoutTimes() throws IOException {
        tape.page(1, "started", "completed");
        tape.page(2, "completed");
        tape.untimed().reversed();

        assertThat(judged().broken()).containsExactly(ORDER);
    }

    @Test
    void pageThatWasAskedForAgainTellsTheSameAgain() throws IOException {
        tape.page(1, "started");
        tape.page(2, "completed");
        tape.page(2, "completed");
        tape.page(1, "started");

        assertThat(judged().broken()).isEmpty();
    }

    @Test
    void acrossAGapAnythingMayHaveHappened() throws IOException {
        tape.page(1, "started", "completed");
        tape.page(7, "started");

        assertThat(judged().broken()).isEmpty();
    }

    @Test
    void operationsThatBeganBeforeTheRecordingMayEndInIt() throws IOException {
        tape.page(12, "updated", "completed");

        assertThat(judged().broken()).isEmpty();
    }

    @Test
    void ownerOfAChannelIsKnownByTheApplication() throws IOException {
        tape.post(Tape.APPLICATION + "/startMessaging", "", 201)
                .header("Location", Tape.APPLICATION + "/invitations/1");
        tape.page(1, "started");
        assertThat(judged().broken()).isEmpty();
        assertThat(judged().passed()).contains("event.own-application");
    }
}
