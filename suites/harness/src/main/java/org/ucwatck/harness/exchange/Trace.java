package org.ucwatck.harness.exchange;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;

/** Under whose name exchanges are recorded, and which they were. */
public final class Trace {
    private final String cause;
    private final List<Exchange> exchanges = new CopyOnWriteArrayList<>();
    private volatile boolean abandoned;
    private volatile Supplier<Duration> delay = () -> Duration.ZERO;

    public Trace(String cause) {
        this.cause = cause;
    }

    /** The same cause, begun anew. */
    public Trace again() {
        return new Trace(cause);
    }

    public String cause() {
        return cause;
    }

    /** All exchanges so far, in the order in which they ended. */
    public List<Exchange> exchanges() {
        return List.copyOf(exchanges);
    }

    /** Says that nobody waits any more: exchanges that end from now on are no facts about the server. */
    public void abandon() {
        abandoned = true;
    }

    /** Whether nobody waits any more. */
    public boolean isAbandoned() {
        return abandoned;
    }

    /** Says how much later than usual what its requests bring may come, since they wait for their turn. */
    public void delayedBy(Supplier<Duration> turns) {
        delay = turns;
    }

    /** How much longer to wait for what a request brings, since requests wait for their turn; nothing without a rate. */
    public Duration delay() {
        return delay.get();
    }

    public void add(Exchange exchange) {
        exchanges.add(exchange);
    }
}
