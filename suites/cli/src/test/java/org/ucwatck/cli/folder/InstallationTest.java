package org.ucwatck.cli.folder;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class InstallationTest {
    @Test
    void coloursAreForTerminalsOfThoseWhoWantThem() {
        assertThat(Installation.showsColours(true, Map.of("TERM", "xterm"))).isTrue();
        assertThat(Installation.showsColours(true, Map.of("NO_COLOR", ""))).isTrue();
        assertThat(Installation.showsColours(true, Map.of("NO_COLOR", "1"))).isFalse();
        assertThat(Installation.showsColours(true, Map.of("TERM", "dumb"))).isFalse();
        assertThat(Installation.showsColours(false, Map.of("TERM", "xterm"))).isFalse();
    }
}
