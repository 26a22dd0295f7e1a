package org.ucwatck.harness.transport;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.ucwatck.harness.exchange.RunStopped;
import org.ucwatck.harness.exchange.UcwaRequest;

/**
 * How a client comes to its end before its time: what is under way gets a moment to be answered, then its connections are
 * closed. Only what cleans up still goes out, such as a DELETE, and nothing any more after one that got no answer.
 */
final class Stopping {
    /** How long a request that is under way may still take, and how long one that cleans up may. */
    static final Duration GRACE = Duration.ofSeconds(2);

    private final Set<PooledClient> busy = ConcurrentHashMap.newKeySet();
    private final CountDownLatch begun = new CountDownLatch(1);
    private volatile boolean silent;

    /** Begins; gives the clients to abort after {@link #GRACE} if they are still busy. */
    List<PooledClient> begin() {
        begun.countDown();
        return List.copyOf(busy);
    }

    boolean hasBegun() {
        return begun.getCount() == 0;
    }

    /** Throws RunStopped when the request must not go out any more. */
    void require(UcwaRequest request) {
        if (hasBegun() && !request.cleansUp()) {
            throw new RunStopped();
        }
        if (hasBegun() && silent) {
            throw new RunStopped(", and the target did not answer what cleans up");
        }
    }

    /** Waits until it is the turn of the request; once the stop begins, what cleans up goes out and nothing else. */
    void await(Duration turn, UcwaRequest request) {
        if (turn.isZero()) {
            return;
        }
        try {
            boolean stopped = begun.await(turn.toNanos(), TimeUnit.NANOSECONDS);
            if (stopped) {
                require(request);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            if (!request.cleansUp()) {
                throw new RunStopped();
            }
        }
    }

    /** The longest wait for an answer now. */
    Duration longest(Duration usual) {
        return hasBegun() && usual.compareTo(GRACE) > 0 ? GRACE : usual;
    }

    void enters(PooledClient pooled) {
        busy.add(pooled);
    }

    void leaves(PooledClient pooled) {
        busy.remove(pooled);
    }

    boolean isBusy(PooledClient pooled) {
        return busy.contains(pooled);
    }

    /** A request ended, and how. */
    void ended(UcwaRequest request, boolean answered) {
        if (hasBegun() && !answered && request.cleansUp()) {
            silent = true;
        }
    }

    /** Waits so long, or until the stop begins. */
    void pause(Duration time) {
        try {
            boolean stopped = begun.await(time.toMillis(), TimeUnit.MILLISECONDS);
            if (stopped) {
                throw new RunStopped();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new RunStopped();
        }
    }
}
