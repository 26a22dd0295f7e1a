package org.ucwatck.harness.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NearestTest {
    private static final List<String> KNOWN = List.of("reachable", "unknown", "declining", "answering");

    @Test
    void aSlipOfThePenIsRecognized() {
        assertThat(Nearest.to("reacheable", KNOWN)).contains("reachable");
        assertThat(Nearest.to("DECLINING", KNOWN)).contains("declining");
    }

    @Test
    void aStrangerIsNotTakenForAnything() {
        assertThat(Nearest.to("colour", KNOWN)).isEmpty();
        assertThat(Nearest.to("test", List.of("list", "rest"))).contains("rest");
        assertThat(Nearest.to("test", List.of("list"))).isEmpty();
    }

    @Test
    void theClosestComesFirst() {
        assertThat(Nearest.severalTo("inswering", KNOWN, 5)).startsWith("answering");
    }
}
