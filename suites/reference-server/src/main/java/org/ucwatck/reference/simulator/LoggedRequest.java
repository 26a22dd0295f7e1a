package org.ucwatck.reference.simulator;

import java.time.Duration;
import java.time.Instant;
import org.ucwatck.reference.simulator.LoggedRequest.Outcome.Kind;

/** A request of the log; how it ends is noted when it does. */
public final class LoggedRequest {
    private final Instant came;
    private final long begun = System.nanoTime();
    private final String method;
    private final String path;
    private volatile Outcome outcome = new Outcome(Kind.RUNNING, "", "", Duration.ZERO);

    /**
     * What became of a request.
     *
     * @param resource rel of what was asked for, empty when there is none
     * @param status HTTP status, or why there is none
     * @param took from the first byte read to the last one written
     */
    record Outcome(Kind kind, String resource, String status, Duration took) {

        /** Whether it is answered, waits for events, or is being worked on. */
        enum Kind {
            RUNNING,
            HELD,
            ANSWERED
        }
    }

    LoggedRequest(Instant came, String method, String path) {
        this.came = came;
        this.method = method;
        this.path = path;
    }

    /** It waits, as a pending GET of the event channel does. */
    public void held(String resource) {
        outcome = new Outcome(Kind.HELD, resource, "held", Duration.ZERO);
    }

    /** It was answered, or its connection was broken. */
    public void ended(String resource, String status) {
        outcome = new Outcome(Kind.ANSWERED, resource, status, elapsed());
    }

    private Duration elapsed() {
        return Duration.ofNanos(System.nanoTime() - begun);
    }

    Instant came() {
        return came;
    }

    String method() {
        return method;
    }

    String path() {
        return path;
    }

    Outcome outcome() {
        Outcome now = outcome;
        return now.kind() == Kind.ANSWERED ? now : new Outcome(now.kind(), now.resource(), now.status(), elapsed());
    }
}
