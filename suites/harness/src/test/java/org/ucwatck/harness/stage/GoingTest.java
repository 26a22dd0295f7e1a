package org.ucwatck.harness.stage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.ucwatck.harness.exchange.Exchange;
import org.ucwatck.harness.transport.Told;

class GoingTest {
    private static final Exchange FINE = Told.get("me").at(1);
    private static final Exchange ERROR = Told.get("me").status(500).at(2);
    private static final Exchange BROKEN = Told.get("me").failing("reset").at(3);

    private static Going since(Instant instant) {
        return new Going(Optional.of(instant));
    }

    @Test
    void targetThatIsThereIsHeldToAllThatItSays() {
        Going there = new Going(Optional.empty());

        assertThat(List.of(FINE, ERROR, BROKEN)).allMatch(there::tells);
    }

    @Test
    void whatBreaksWhileTheTargetGoesTellsNothing() {
        Going going = since(ERROR.started());

        assertThat(List.of(FINE, ERROR)).as("every answer is judged").allMatch(going::tells);
        assertThat(going.tells(BROKEN)).isFalse();
        assertThat(going.isFinding(List.of(ERROR.id()), List.of(FINE, ERROR))).isFalse();
        assertThat(going.isFinding(List.of(FINE.id(), ERROR.id()), List.of(FINE, ERROR)))
                .isTrue();
        assertThat(going.isFinding(List.of("unknown#1"), List.of(FINE, ERROR))).isTrue();
    }

    @Test
    void whatBrokeLongBeforeIsJudged() {
        Going later = since(ERROR.started().plusSeconds(60));

        assertThat(List.of(ERROR, BROKEN)).allMatch(later::tells);
        assertThat(later.isFinding(List.of(ERROR.id()), List.of(ERROR))).isTrue();
    }
}
