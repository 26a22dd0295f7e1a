package org.ucwatck.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class ColoursTest {
    @Test
    void coloursAreForTerminalsOfThoseWhoWantThem() {
        assertThat(Colours.areWanted(true, Map.of("TERM", "xterm"))).isTrue();
        assertThat(Colours.areWanted(true, Map.of("NO_COLOR", ""))).isTrue();
        assertThat(Colours.areWanted(true, Map.of("NO_COLOR", "1"))).isFalse();
        assertThat(Colours.areWanted(true, Map.of("TERM", "dumb"))).isFalse();
        assertThat(Colours.areWanted(false, Map.of("TERM", "xterm"))).isFalse();
    }
}
