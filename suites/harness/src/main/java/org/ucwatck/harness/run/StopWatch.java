package org.ucwatck.harness.run;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** Looks often whether the run is to end, and then says so once, whatever the run is waiting for. */
final class StopWatch {
    private static final long OFTEN_MILLIS = 50;

    private final BooleanSupplier stop;
    private final Runnable stopping;
    private final ScheduledExecutorService looking = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "stop-watch");
        thread.setDaemon(true);
        return thread;
    });

    private StopWatch(BooleanSupplier stop, Runnable stopping) {
        this.stop = stop;
        this.stopping = stopping;
    }

    /** Does the work, and says {@code stopping} once if the run is to end meanwhile. */
    static void during(BooleanSupplier stop, Runnable stopping, Runnable work) {
        StopWatch watch = new StopWatch(stop, stopping);
        ScheduledFuture<?> unused =
                watch.looking.scheduleWithFixedDelay(watch::look, 0, OFTEN_MILLIS, TimeUnit.MILLISECONDS);
        try {
            work.run();
        } finally {
            watch.looking.shutdownNow();
        }
    }

    private void look() {
        if (stop.getAsBoolean()) {
            looking.shutdown();
            stopping.run();
        }
    }
}
