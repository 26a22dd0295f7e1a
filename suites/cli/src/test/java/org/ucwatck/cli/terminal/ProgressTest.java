package org.ucwatck.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.ucwatck.harness.needs.CallNeed;
import org.ucwatck.report.output.Printable;
import org.ucwatck.spec.pages.Format;
import org.ucwatck.verdict.log.RunHeader;
import org.ucwatck.verdict.result.CheckId;
import org.ucwatck.verdict.result.CheckResult;
import org.ucwatck.verdict.result.Outcome;

class ProgressTest {
    private static final RunHeader HEADER = new RunHeader(
            "0",
            "run-1",
            Instant.EPOCH,
            "lab",
            "http://lab/",
            List.of(),
            List.of(Format.JSON),
            List.of(),
            List.of(),
            List.of(),
            1,
            false,
            0);
    private static final CheckResult PASSED = new CheckResult(
            new CheckId("body.schema", "me.GET", "plain", Format.JSON),
            List.of("body.schema"),
            Outcome.PASSED,
            "",
            List.of(),
            List.of(),
            List.of(),
            Instant.EPOCH,
            Duration.ZERO);

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

    @Test
    void timeLeftIsToldOnceEnoughIsDone() {
        Progress progress = new Progress(out, Printable::of, false, everySecond(4));
        progress.planned(HEADER, 100, new CallNeed(0, 0, 0));

        progress.phase("checking");
        for (int check = 0; check < 24; check++) {
            progress.finished(PASSED);
        }

        assertThat(written.toString().lines().filter(line -> line.contains("checking")))
                .contains("9/100 done, 0 with findings, checking")
                .contains("10/100 done, 0 with findings, checking, about 6 min left")
                .contains("24/100 done, 0 with findings, checking, about 5 min left");
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
