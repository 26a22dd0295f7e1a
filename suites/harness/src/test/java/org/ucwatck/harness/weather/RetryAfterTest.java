package org.ucwatck.harness.weather;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ucwatck.harness.transport.Told;

final class RetryAfterTest {
    private static final Told BUSY = Told.get("me").status(503).header("Date", "Thu, 01 Jan 2026 10:00:00 GMT");

    @ParameterizedTest
    @CsvSource({
        "7,7",
        "0,0",
        "' 7 ',7",
        "31,30",
        "99999999999999999999,30",
        "'Thu, 01 Jan 2026 10:00:05 GMT',5",
        "'Thu, 01 Jan 2026 09:00:00 GMT',0",
        "'Thu, 01 Jan 2026 11:00:00 GMT',30"
    })
    void secondsAndDatesAreWaitedForButNotTooLong(String value, int seconds) {
        assertThat(RetryAfter.of(BUSY.header("Retry-After", value).once())).contains(Duration.ofSeconds(seconds));
    }

    @Test
    void whatIsNeitherIsNotWaitedFor() {
        assertThat(RetryAfter.of(BUSY.header("Retry-After", "soon").once())).isEmpty();
        assertThat(RetryAfter.of(BUSY.header("Retry-After", "-5").once())).isEmpty();
        assertThat(RetryAfter.of(BUSY.once())).isEmpty();
    }
}
