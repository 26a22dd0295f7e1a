package org.ucwatck.harness.weather;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PulseTest {
    private final AtomicLong nanos = new AtomicLong();
    private final WeatherLog weather = new WeatherLog(9);
    private final Pulse pulse = new Pulse(weather, nanos::get);

    @AfterEach
    void close() {
        pulse.close();
    }

    @Test
    void regularBeatsAreNoWeather() {
        for (int beats = 0; beats < 50; beats++) {
            feelAfter(100);
        }

        assertThat(weather.moment()).isZero();
    }

    @Test
    void everyPauseIsWeatherOnce() {
        feelAfter(601);
        feelAfter(100);
        feelAfter(5_000);

        assertThat(weather.moment()).isEqualTo(2);
    }

    private void feelAfter(long millis) {
        nanos.addAndGet(TimeUnit.MILLISECONDS.toNanos(millis));
        pulse.feel();
    }
}
