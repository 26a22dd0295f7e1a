package org.ucwatck.harness.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.ucwatck.harness.ArrangementFailed;

final class OnceTest {
    private final List<String> begun = new ArrayList<>();

    @Test
    void arrangementIsMadeOnce() {
        Once<String> once = new Once<>(() -> "n" + begun.add("x"));

        assertThat(once.get()).isSameAs(once.get());
        assertThat(begun).hasSize(1);
    }

    @Test
    void failureIsToldToAllWithoutTryingAgain() {
        Once<String> once = new Once<>(() -> {
            begun.add("x");
            throw new IllegalStateException("no door");
        });

        assertThatThrownBy(once::get).isInstanceOf(IllegalStateException.class).hasMessage("no door");
        assertThatThrownBy(once::get).isInstanceOf(ArrangementFailed.class).hasMessage("no door");
        assertThat(begun).hasSize(1);
    }

    @Test
    void whatWasNeverAskedForIsNotBegun() {
        Once<String> once = new Once<>(() -> "door");
        once.ifDone(begun::add);
        assertThat(begun).isEmpty();
        once.get();
        once.ifDone(begun::add);

        assertThat(begun).containsExactly("door");
    }
}
