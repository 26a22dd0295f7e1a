package org.ucwatck.harness.exchange;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Under whose name exchanges are recorded, and which they were. */
public final class Trace {
    private final String cause;
    private final List<Exchange> exchanges = new CopyOnWriteArrayList<>();
    private volatile boolean abandoned;

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

    public void add(Exchange exchange) {
        exchanges.add(exchange);
    }
}
