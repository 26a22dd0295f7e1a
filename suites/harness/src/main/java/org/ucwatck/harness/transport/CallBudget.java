package org.ucwatck.harness.transport;

import java.util.Set;
import org.ucwatck.harness.exchange.Exchange;
import org.ucwatck.harness.exchange.NoCallLeft;
import org.ucwatck.harness.exchange.UcwaRequest;
import org.ucwatck.spec.Catalogue;
import org.ucwatck.spec.pages.Operation.Effect;

/**
 * The calls that a run may place: real servers ring real phones. A call is reserved before any request goes out that may
 * ring one, whether it is to be accepted or to be refused, and given back when the answer refuses it; so the number holds
 * whatever the server does. Every single sending counts, also of a request that is sent again. Thread-safe.
 */
public final class CallBudget {
    /** Statuses of a gateway that does not know what became of the request. */
    private static final Set<Integer> UNDECIDED = Set.of(502, 504);

    private final int most;
    private final String remedy;
    private final int before;
    private int placed;
    private int underWay;

    /**
     * The calls of one run.
     *
     * @param most the most that may be placed, also by earlier parts of the run
     * @param before how many earlier parts of the run have placed
     * @param remedy what to do when they are spent, in words
     */
    public CallBudget(int most, int before, String remedy) {
        this.most = most;
        this.before = before;
        this.remedy = remedy;
    }

    /** Whether a request may ring a phone; a server that is lax may place a call for any method. */
    static boolean mayRing(UcwaRequest request) {
        return Catalogue.load().effect(request.rel()).filter(Effect::rings).isPresent();
    }

    /**
     * Waits until so many calls are free, as long as one under way may still be given back.
     *
     * @throws NoCallLeft when they never will be
     */
    public synchronized void requireFree(int calls) {
        awaitFree(calls);
        if (before + placed + calls > most) {
            throw new NoCallLeft(
                    "limits.calls of the target file, " + most + ", leaves no call for this check; " + remedy);
        }
    }

    /** Sets a call aside for a request that is about to be sent, as {@link #requireFree}. */
    synchronized void reserve() {
        requireFree(1);
        underWay++;
    }

    /** Says what became of a request for which a call was reserved. */
    synchronized void settle(boolean mayHaveRung) {
        underWay--;
        placed += mayHaveRung ? 1 : 0;
        notifyAll();
    }

    /** Whether an answer leaves it open that a phone rings: any but a refusal. */
    static boolean mayHaveRung(Exchange exchange) {
        return exchange.succeeded() || !exchange.answered() || UNDECIDED.contains(exchange.status());
    }

    /** How many calls this part of the run placed, or may have placed. */
    public synchronized int placed() {
        return placed;
    }

    private synchronized void awaitFree(int calls) {
        try {
            while (before + placed + underWay + calls > most && underWay > 0) {
                wait();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NoCallLeft("interrupted while every call of limits.calls was under way");
        }
    }
}
