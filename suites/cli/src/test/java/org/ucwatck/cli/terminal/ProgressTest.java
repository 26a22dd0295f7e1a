package org.ucwatck.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.ucwatck.report.output.Printable;

class ProgressTest {
    private final StringWriter written = new StringWriter();
    private final PrintWriter out = new PrintWriter(written);

    private static Clock everySecond(int seconds) {
        return new SteppingClock(Duration.ofSeconds(seconds));
    }

    @Test
    void terminalShowsOneLineOverAnother() {
        Progress progress = new Progress(out, Printable::of, true, everySecond(1));

        progress.phase("discovery");
        progress.end();

        assertThat(written.toString()).isEqualTo("\r\u001B[K0/0 done, 0 with findings, discovery\r\u001B[K");
    }

    @Test
    void logGetsALineOnlyEveryFewSeconds() {
        Progress progress = new Progress(out, Printable::of, false, everySecond(1));

        for (int step = 0; step < 7; step++) {
            progress.phase("step " + step);
        }

        assertThat(written.toString().lines())
                .containsExactly("0/0 done, 0 with findings, step 2", "0/0 done, 0 with findings, step 5");
    }

    /** Goes on by a step whenever it is asked. */
    private static final class SteppingClock extends Clock {
        private final Duration step;
        private Instant now = Instant.EPOCH;

        SteppingClock(Duration step) {
            this.step = step;
        }

        @Override
        public Instant instant() {
            now = now.plus(step);
            return now;
        }

        @Override
        public ZoneOffset getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
