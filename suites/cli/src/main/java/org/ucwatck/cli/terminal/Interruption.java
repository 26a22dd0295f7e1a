package org.ucwatck.cli.terminal;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;

/**
 * Turns Ctrl-C and SIGTERM into a request to stop, and keeps the JVM alive until what is under way has ended in order;
 * then ends it with exit status 130.
 */
public final class Interruption implements AutoCloseable, BooleanSupplier {
    private static final long LONGEST_WAIT_SECONDS = 60;

    private final AtomicBoolean requested = new AtomicBoolean();
    private final CountDownLatch ended = new CountDownLatch(1);
    private final CountDownLatch asked = new CountDownLatch(1);
    private final Thread hook = new Thread(this::waitForTheEnd, "interruption");

    private Interruption() {}

    public static Interruption watch() {
        Interruption interruption = new Interruption();
        Runtime.getRuntime().addShutdownHook(interruption.hook);
        return interruption;
    }

    /** Whether the user asked to stop. */
    @Override
    public boolean getAsBoolean() {
        return requested.get();
    }

    /** Waits until the user asks to stop or the thread is interrupted. */
    public void await() {
        try {
            asked.await();
        } catch (InterruptedException e) {
            // Being interrupted is one way to be asked; a set flag would only disturb the closing that follows.
            asked.countDown();
        }
    }

    /** What was under way has ended. */
    @Override
    public void close() {
        ended.countDown();
        if (!requested.get()) {
            try {
                Runtime.getRuntime().removeShutdownHook(hook);
            } catch (IllegalStateException e) {
                requested.set(true);
            }
        }
    }

    private void waitForTheEnd() {
        requested.set(true);
        asked.countDown();
        try {
            ended.await(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        Runtime.getRuntime().halt(ExitStatus.INTERRUPTED);
    }
}
