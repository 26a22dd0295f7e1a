package org.ucwatck.reference.time;

import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Runs what happens later, on threads of its own, until it is closed. */
public final class Timetable implements AutoCloseable {
    private final ScheduledThreadPoolExecutor executor = new ScheduledThreadPoolExecutor(2, Timetable::daemon);

    private final Executor workers;

    /** A timetable whose urgent work is done by the given workers. */
    public Timetable(Executor workers) {
        this.workers = workers;
        executor.setRemoveOnCancelPolicy(true);
        executor.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "ucwa-reference-timetable");
        thread.setDaemon(true);
        return thread;
    }

    /** Runs the step after the delay; nothing when the timetable is closed by then. */
    public Runnable after(Duration delay, Runnable step) {
        if (executor.isShutdown()) {
            return () -> {};
        }
        var task = executor.schedule(step, delay.toNanos(), TimeUnit.NANOSECONDS);
        return () -> task.cancel(false);
    }

    /** Runs the step at once on another thread. */
    public void soon(Runnable step) {
        try {
            workers.execute(step);
        } catch (RejectedExecutionException e) {
            // The server is closing: nobody waits for this answer any more.
            executor.shutdownNow();
        }
    }

    @Override
    public void close() {
        executor.shutdownNow();
    }
}
