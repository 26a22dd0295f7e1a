package org.ucwatck.harness.events;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.ucwatck.harness.ArrangementFailed;
import org.ucwatck.harness.exchange.Exchange;
import org.ucwatck.harness.exchange.Trace;

/** One GET of an event channel that is under way: the server holds it, or has answered it (page EventsInUCWA). */
public final class PendingGet implements AutoCloseable {
    private final String url;
    private final Trace trace;
    private final CompletableFuture<Exchange> answer = new CompletableFuture<>();

    private PendingGet(String url, Trace trace) {
        this.url = url;
        this.trace = trace;
    }

    /** Sends it on a thread of its own, under the name of the trace, which nobody else may use. */
    public static PendingGet send(String url, EventChannel.Poll poll, Trace trace) {
        PendingGet pending = new PendingGet(url, trace);
        Thread thread = new Thread(() -> pending.run(poll), "pending-" + trace.cause());
        thread.setDaemon(true);
        thread.start();
        return pending;
    }

    public String url() {
        return url;
    }

    public Trace trace() {
        return trace;
    }

    /** The answer if it comes in this time; a GET that waits for its turn is waited for as well. */
    public Optional<Exchange> answerWithin(Duration patience) {
        return within(patience).or(() -> trace.delay().isZero() ? Optional.empty() : within(trace.delay()));
    }

    private Optional<Exchange> within(Duration time) {
        try {
            return Optional.of(answer.get(time.toNanos(), TimeUnit.NANOSECONDS));
        } catch (TimeoutException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ArrangementFailed("interrupted while waiting for a page");
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new CompletionException(e.getCause());
        }
    }

    /** Gives it up; an answer that comes later is not recorded. */
    @Override
    public void close() {
        trace.abandon();
    }

    private void run(EventChannel.Poll poll) {
        try {
            answer.complete(poll.get(url, trace));
        } catch (Throwable e) {
            answer.completeExceptionally(e);
        }
    }
}
