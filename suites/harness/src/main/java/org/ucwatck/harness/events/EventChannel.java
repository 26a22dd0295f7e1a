package org.ucwatck.harness.events;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.ucwatck.harness.ArrangementFailed;
import org.ucwatck.harness.config.Bounds;
import org.ucwatck.harness.exchange.Exchange;
import org.ucwatck.harness.exchange.OriginRefused;
import org.ucwatck.harness.exchange.RunLimit;
import org.ucwatck.harness.exchange.RunStopped;
import org.ucwatck.harness.exchange.Trace;
import org.ucwatck.harness.representation.LargerThanRead;
import org.ucwatck.harness.representation.Representation;
import org.ucwatck.harness.representation.Unreadable;
import org.ucwatck.harness.weather.ServerLimits;
import org.ucwatck.harness.weather.Weather;
import org.ucwatck.harness.weather.WeatherStruck;

/**
 * Follows the event channel of one application and keeps every event, so that many checks can wait at once.
 * One thread reads; it ends when the channel does.
 */
public final class EventChannel implements AutoCloseable {
    /** Sends one pending GET and waits for its answer. */
    public interface Poll {
        Exchange get(String url, Trace trace);

        /** Why an answer that is no page ends the channel. */
        default ArrangementFailed refused(Exchange answer) {
            return new ArrangementFailed("a pending GET was not answered with a page", answer);
        }

        /** How many pages the channel may bring. */
        default Bounds bounds() {
            return Bounds.DEFAULT;
        }
    }

    private static final int MOST_STRIKES = 10;

    /** What is awaited may be on the page after the next: so many GETs may wait for their turn first. */
    private static final int TURNS = 3;

    private final Poll poll;
    private final Trace trace;
    private final Thread reader;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final List<Event> events = new ArrayList<>();
    private final Arrivals arrivals = new Arrivals();
    private @Nullable ArrangementFailed broken;
    private @Nullable RunStopped stopped;
    private final CountDownLatch ending = new CountDownLatch(1);
    private volatile boolean closing;
    private final Pace pace;
    private final Advance advance = new Advance();
    private @Nullable Exchange early;
    private boolean begun;
    private int strikes;

    private EventChannel(String url, Poll poll, Trace trace) {
        this.poll = poll;
        this.trace = trace;
        this.pace = new Pace(poll.bounds());
        this.reader = new Thread(() -> follow(url), "events-" + trace.cause());
        this.reader.setDaemon(true);
    }

    /** Begins to follow the channel at the URL that the application gave. */
    public static EventChannel follow(String url, Poll poll, Trace trace) {
        EventChannel channel = new EventChannel(url, poll, trace);
        channel.reader.start();
        return channel;
    }

    /** When which page came. */
    public Arrivals arrivals() {
        return arrivals;
    }

    /** All events so far, in order. */
    public List<Event> events() {
        lock.lock();
        try {
            return List.copyOf(events);
        } finally {
            lock.unlock();
        }
    }

    /** A page without events that came at once, after others: a GET that the server did not hold; empty for none. */
    public Optional<Exchange> early() {
        lock.lock();
        try {
            return Optional.ofNullable(early);
        } finally {
            lock.unlock();
        }
    }

    /**
     * Waits until an event matches; empty when none came in time. Where requests wait for their turn, so does this.
     *
     * @throws ArrangementFailed when the channel broke, with the cause, since nothing can arrive any more
     */
    public Optional<Event> await(Predicate<Event> wanted, Duration patience) {
        return awaitAfter(0, wanted, patience);
    }

    /** As {@link #await}, but looks only at events after the first {@code seen} of the channel. */
    public Optional<Event> awaitAfter(int seen, Predicate<Event> wanted, Duration patience) {
        lock.lock();
        try {
            return awaitLocked(seen, wanted, patience.toNanos());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ArrangementFailed("interrupted while waiting for an event");
        } finally {
            lock.unlock();
        }
    }

    private Optional<Event> awaitLocked(int first, Predicate<Event> wanted, long nanos) throws InterruptedException {
        long left = nanos;
        long late = 0;
        int seen = first;
        while (true) {
            for (; seen < events.size(); seen++) {
                if (wanted.test(events.get(seen))) {
                    return Optional.of(events.get(seen));
                }
            }
            requireWhole();
            if (left <= 0) {
                left = trace.delay().multipliedBy(TURNS).toNanos() - late;
                late += left;
            }
            if (left <= 0) {
                return Optional.empty();
            }
            left = changed.awaitNanos(left);
        }
    }

    private void requireWhole() {
        if (stopped != null) {
            throw stopped;
        }
        if (broken != null) {
            throw broken.again("the event channel broke: ");
        }
    }

    /** Tells the reader that the end of the channel is no fault; call before the application is deleted. */
    public void expectEnd() {
        closing = true;
    }

    /** Waits a little for the reader to end; a pending GET that is still held is abandoned unrecorded. */
    @Override
    public void close() {
        closing = true;
        ending.countDown();
        try {
            reader.join(TimeUnit.SECONDS.toMillis(1));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        trace.abandon();
    }

    /** Whatever ends the reading, also a failure of this suite, is told to those who wait. */
    private void follow(String first) {
        try {
            readOn(first);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ArrangementFailed e) {
            end(e);
        } catch (Unreadable | LargerThanRead | OriginRefused | RunLimit e) {
            end(new ArrangementFailed(String.valueOf(e.getMessage())));
        } catch (RunStopped e) {
            stop(e);
        } catch (Throwable e) {
            end(new ArrangementFailed(e.toString()));
        }
    }

    private void readOn(String first) throws InterruptedException {
        String url = first;
        while (!closing) {
            if (pace.isOver()) {
                throw new ArrangementFailed(pace.words());
            }
            try {
                Exchange exchange = poll.get(url, trace);
                int before = events().size();
                url = read(exchange);
                Duration rest = pace.after(exchange.duration(), events().size() == before);
                ending.await(rest.toMillis(), TimeUnit.MILLISECONDS);
            } catch (WeatherStruck | ServerLimits e) {
                again(e);
            }
        }
    }

    /** After weather the channel is read on from where it was; one that is struck again and again has come to its end. */
    private void again(RuntimeException struck) {
        strikes++;
        if (strikes > MOST_STRIKES) {
            end(new ArrangementFailed(String.valueOf(struck.getMessage())));
            closing = true;
        }
    }

    private String read(Exchange exchange) {
        if (!exchange.succeeded()) {
            throw poll.refused(exchange);
        }
        if (exchange.body().isEmpty()) {
            throw ArrangementFailed.broken("event.page-shape", "an event page in the body", "no body", exchange);
        }
        EventPage page = EventPage.of(exchange, Representation.of(exchange, "events"));
        if (page.continuation().isEmpty()) {
            throw new ArrangementFailed("a page has no next link", exchange);
        }
        strikes = 0;
        arrivals.add(page.events());
        lock.lock();
        try {
            events.addAll(page.events());
            note(page, exchange);
            changed.signalAll();
        } finally {
            lock.unlock();
        }
        advance.page(page, exchange);
        return page.continuation();
    }

    /** The first page of a channel may be empty, and one that leads elsewhere than to the next has to come at once. */
    private void note(EventPage page, Exchange exchange) {
        boolean soon = exchange.duration().compareTo(Pace.SOON) < 0;
        boolean empty = page.events().isEmpty() && page.by().equals("next");
        if (early == null && begun && soon && empty && !closing && !isAfterWeather()) {
            early = exchange;
        }
        begun = true;
    }

    /** A GET whose answer was lost may have been carried out, and the one that was sent again may end it. */
    private boolean isAfterWeather() {
        List<Exchange> all = trace.exchanges();
        return all.size() > 1 && Weather.of(all.get(all.size() - 2)).isPresent();
    }

    /** Those who wait are stopped, too. */
    private void stop(RunStopped cause) {
        lock.lock();
        try {
            stopped = cause;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private void end(ArrangementFailed cause) {
        lock.lock();
        try {
            broken = cause;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
