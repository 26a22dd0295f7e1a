package org.ucwatck.selftest.trial;

import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;

/** What keeps a machine busy: two threads for each core, which compute until they are told to end. */
public final class OtherWork implements AutoCloseable {
    private static final int THREADS_PER_CORE = 2;

    private final AtomicBoolean running = new AtomicBoolean(true);
    private final List<Thread> threads;

    private OtherWork() {
        int cores = Runtime.getRuntime().availableProcessors();
        this.threads = IntStream.range(0, cores * THREADS_PER_CORE)
                .mapToObj(number -> new Thread(this::compute, "other-work-" + number))
                .toList();
    }

    public static OtherWork onAllCores() {
        OtherWork work = new OtherWork();
        work.threads.forEach(thread -> {
            thread.setDaemon(true);
            thread.start();
        });
        return work;
    }

    public boolean isRunning() {
        return threads.stream().allMatch(Thread::isAlive);
    }

    private void compute() {
        double sum = 0;
        for (long i = 1; running.get() && Double.isFinite(sum); i++) {
            sum += 1.0 / i;
        }
    }

    @Override
    public void close() {
        running.set(false);
    }
}
