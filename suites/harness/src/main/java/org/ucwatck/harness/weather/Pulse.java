package org.ucwatck.harness.weather;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * Notices that the suite itself stood still, because its machine was suspended or overloaded: a time limit that passed
 * meanwhile says nothing about the target, so this is weather.
 */
public final class Pulse implements AutoCloseable {
    private static final Duration BEAT = Duration.ofMillis(100);

    /** A beat that comes later than this was held up. */
    private static final Duration LATEST = Duration.ofMillis(600);

    private final WeatherLog weather;
    private final LongSupplier nanos;
    private final ScheduledExecutorService heart = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "pulse");
        thread.setDaemon(true);
        return thread;
    });
    private long last;

    /** Beats until it is closed, and tells the weather when it missed beats. */
    public Pulse(WeatherLog weather) {
        this(weather, System::nanoTime);
        ScheduledFuture<?> unused =
                heart.scheduleWithFixedDelay(this::feel, BEAT.toMillis(), BEAT.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Beats only when it is felt. */
    Pulse(WeatherLog weather, LongSupplier nanos) {
        this.weather = weather;
        this.nanos = nanos;
        this.last = nanos.getAsLong();
    }

    /** Looks whether beats were missed until now; whoever asks the weather afterwards knows of them. */
    public synchronized void feel() {
        long now = nanos.getAsLong();
        if (now - last > LATEST.toNanos()) {
            weather.stoodStill();
        }
        last = now;
    }

    @Override
    public void close() {
        heart.shutdownNow();
    }
}
