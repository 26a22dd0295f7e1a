package org.ucwatck.harness.exchange;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Under whose name exchanges are recorded, and which they were. */
public final class Trace {
    private final String cause;
    private final List<Exchange> exchanges = new CopyOnWriteArrayList<>();
    private volatile boolean abandoned;
    private int sent;

    public Trace(String cause) {
        this.cause = cause;
    }

    /** The same cause, begun anew: its exchanges go on counting. */
    public Trace again() {
        Trace next = new Trace(cause);
        next.sent = sent;
        return next;
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

    /** Unique in the run, also when it is resumed: later parts put their number before that of the exchange. */
    synchronized String nextId(int part) {
        sent++;
        return cause + "#" + (part == 1 ? "" : part + ".") + sent;
    }

    void add(Exchange exchange) {
        exchanges.add(exchange);
    }
}
