package org.ucwatck.reference.life;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.ucwatck.reference.fault.ChannelFault;
import org.ucwatck.reference.fault.EventFault;
import org.ucwatck.reference.fault.Variant;
import org.ucwatck.reference.fault.answer.EventMutator;
import org.ucwatck.reference.time.ChannelSettings;
import org.ucwatck.reference.wire.Answer;
import org.ucwatck.reference.wire.Body;
import org.ucwatck.reference.wire.Event;
import org.ucwatck.reference.wire.EventPage;
import org.ucwatck.reference.wire.Link;
import org.ucwatck.reference.wire.Refusal;

/** The event channel of one application: pending GETs, acknowledged pages, each event once and in order. */
public final class EventChannel {
    private static final Duration COMPANY = Duration.ofMillis(60);
    /** How long a page waits for events that follow at once, so that one answer brings what belongs together. */
    private static final Duration SOON = Duration.ofMillis(15);

    private static final Duration LONG = Duration.ofMinutes(1);

    private static final Duration AT_ONCE = Duration.ofMillis(30);
    private static final int LONGEST_QUEUE = 20_000;

    /** The greatest value of low and medium (events_ref). */
    private static final int LONGEST_INTERVAL = 1_800;

    private final String path;
    private final World world;
    private final EventMutator deviations;
    private final Deque<Queued> queue = new ArrayDeque<>();
    private ChannelSettings settings = ChannelSettings.DEFAULT;
    private long ack = 1;
    private @Nullable EventPage unacknowledged;
    private @Nullable Waiting waiting;
    private Runnable timer = () -> {};
    private boolean closed;
    private boolean overflown;
    private boolean forgotten;
    private boolean resynchronized;
    private boolean followed;
    private boolean reset;
    private long lastSeen = System.nanoTime();

    private record Queued(Event event, long due) {}

    private record Waiting(CompletableFuture<Answer> answer, int priority, Runnable timeout) {}

    EventChannel(String path, World world) {
        this.path = path;
        this.world = world;
        this.deviations = new EventMutator(world.deviations());
    }

    /** The link under which a client begins. */
    public String start() {
        return href(1);
    }

    private String href(long number) {
        return path + "?ack=" + number;
    }

    /** Whether a pending GET waits for events. */
    public synchronized boolean isPolled() {
        return waiting != null;
    }

    public synchronized ChannelSettings settings() {
        return settings;
    }

    synchronized void publish(List<Event> events) {
        Duration company = world.deviations().has(Variant.EVENTS_MERGED) ? COMPANY : SOON;
        for (Event event : deviations.apply(events)) {
            Duration patience = patience(event).plus(company);
            supersede(event);
            queue.add(new Queued(event, System.nanoTime() + patience.toNanos()));
        }
        while (queue.size() > LONGEST_QUEUE) {
            queue.remove();
            overflown = true;
        }
        releaseWhenDue();
    }

    private Duration patience(Event event) {
        boolean held = world.deviations().has(ChannelFault.HIGH_PRIORITY_HELD) && settings.medium() == LONGEST_INTERVAL;
        boolean exceeded = world.deviations().has(ChannelFault.INTERVAL_EXCEEDED) && settings.medium() == 6;
        Event.Priority priority = held ? Event.Priority.MEDIUM : event.priority();
        ChannelSettings told = exceeded ? new ChannelSettings(settings.low(), LONGEST_INTERVAL, 0) : settings;
        return told.patience(priority, world.channelSecond());
    }

    /** Of several changes of a resource that wait, a server may tell the last alone (EventsInUCWA, aggregation). */
    private void supersede(Event event) {
        if (world.deviations().has(Variant.CHANGES_MERGED)
                && event.kind() == Event.Kind.UPDATED
                && event.priority() != Event.Priority.HIGH) {
            queue.removeIf(each -> each.event().kind() == Event.Kind.UPDATED
                    && each.event().target().href().equals(event.target().href()));
        }
    }

    /**
     * Begins anew when no GET was pending for so long; whether it did. Once is enough, and only for a client that has
     * followed the channel: one on a slow machine may need longer for its way there.
     */
    synchronized boolean resetAfter(Duration inactivity) {
        boolean away = isAway(inactivity);
        if (away) {
            queue.clear();
            settings = ChannelSettings.DEFAULT;
            forgotten = !world.deviations().has(EventFault.RETURN_UNTOLD);
            reset = true;
        }
        return away || forgotten;
    }

    /** Whether a client that has followed the channel sent no GET for so long, for the first time. */
    synchronized boolean isAway(Duration inactivity) {
        return followed && !reset && waiting == null && System.nanoTime() - lastSeen > inactivity.toNanos();
    }

    /**
     * A pending GET.
     *
     * @param number the ack of the link that was followed
     * @return the answer, now or later
     */
    public synchronized CompletableFuture<Answer> get(long number, int priority, ChannelSettings wanted) {
        if (closed) {
            return CompletableFuture.completedFuture(gone().answer());
        }
        if (forgotten) {
            forgotten = world.deviations().has(EventFault.RESUME_LOOP);
            return CompletableFuture.completedFuture(
                    page(turn(world.deviations().has(EventFault.RETURN_WITH_NEXT) ? "next" : "resume", List.of())));
        }
        EventPage last = unacknowledged;
        if (last != null && number == ack - 1) {
            return CompletableFuture.completedFuture(page(again(last)));
        }
        CompletableFuture<Answer> answer = new CompletableFuture<>();
        if (number != ack) {
            answerOutOfOrder(number, answer);
            return answer;
        }
        settings = wanted;
        unacknowledged = null;
        await(answer, priority);
        return answer;
    }

    /** A page that was not acknowledged is delivered again; after a resync it may be cut anew. */
    private EventPage again(EventPage last) {
        if (resynchronized && last.events().size() > 1) {
            return recut(last);
        }
        boolean lost = world.deviations().has(EventFault.PAGE_NOT_REDELIVERED);
        return lost ? new EventPage(last.self(), last.follow(), List.of()) : last;
    }

    /** The first event of a page on a page of its own; the others come with the next one. */
    private EventPage recut(EventPage page) {
        List<Event> later = page.events().subList(1, page.events().size());
        for (int i = later.size() - 1; i >= 0; i--) {
            queue.addFirst(new Queued(later.get(i), System.nanoTime()));
        }
        EventPage first =
                new EventPage(page.self(), page.follow(), page.events().subList(0, 1));
        unacknowledged = first;
        return first;
    }

    private void answerOutOfOrder(long number, CompletableFuture<Answer> answer) {
        resynchronized = world.deviations().has(Variant.PAGES_RECUT_AFTER_RESYNC);
        EventPage last = unacknowledged;
        boolean told = last != null && world.deviations().has(EventFault.RESYNC_WITH_EVENTS);
        List<Event> events = last != null && told ? last.events() : List.of();
        Answer page = page(new EventPage(href(number), resync(number, last == null), events));
        if (world.deviations().has(EventFault.OLD_ACK_HELD)) {
            world.timetable().after(LONG, () -> answer.complete(page));
        } else {
            answer.complete(page);
        }
    }

    private Link resync(long number, boolean acknowledged) {
        String rel = world.deviations().has(EventFault.OLD_ACK_ANSWERED_WITH_NEXT) ? "next" : "resync";
        if (world.deviations().has(EventFault.RESYNC_LOOP)) {
            return Link.to(rel, href(number));
        }
        boolean newest = acknowledged || world.deviations().has(EventFault.RESYNC_SKIPS_A_PAGE);
        return Link.to(rel, href(newest ? ack : ack - 1));
    }

    private void await(CompletableFuture<Answer> answer, int priority) {
        Waiting before = waiting;
        if (before != null && staysBefore(before, priority)) {
            answer.complete(replaced().answer());
            return;
        }
        if (before != null) {
            before.timeout().run();
            replace(before);
            if (world.deviations().has(EventFault.BOTH_GETS_REPLACED)) {
                waiting = null;
                answer.complete(replaced().answer());
                return;
            }
        }
        if (ack == 1 && world.deviations().has(Variant.FIRST_PAGE_AT_ONCE)) {
            waiting = new Waiting(answer, priority, () -> {});
            deliver(waiting);
            return;
        }
        Duration timeout = idle(world.channelSecond().multipliedBy(settings.timeout()));
        waiting = new Waiting(answer, priority, world.timetable().after(timeout, () -> giveUp(answer)));
        releaseWhenDue();
    }

    private boolean staysBefore(Waiting before, int priority) {
        boolean higher = before.priority() > priority && !world.deviations().has(EventFault.PRIORITY_IGNORED);
        boolean waits = before.priority() < priority && world.deviations().has(ChannelFault.HIGHER_PRIORITY_WAITS);
        return higher || waits || world.deviations().has(EventFault.NEWER_GET_REPLACED);
    }

    private void replace(Waiting before) {
        if (world.deviations().has(EventFault.REPLACED_GET_AS_PAGE)) {
            release(before, page(new EventPage(href(ack), Link.to("next", href(ack)), List.of())));
        } else if (!world.deviations().has(EventFault.REPLACED_GET_STAYS_HELD)) {
            release(before, replaced().answer());
        }
    }

    private Duration idle(Duration timeout) {
        if (world.deviations().has(EventFault.IDLE_GET_NOT_HELD)) {
            return AT_ONCE;
        }
        if (world.deviations().has(EventFault.IDLE_PAGE_NEVER)) {
            return timeout.multipliedBy(100);
        }
        return world.deviations().has(EventFault.IDLE_PAGE_EARLY) ? timeout.dividedBy(2) : timeout;
    }

    private static Refusal replaced() {
        return Refusal.conflict("PGetReplaced", "Another pending GET took the place of this one.");
    }

    private static Refusal gone() {
        return Refusal.notFound("ApplicationNotFound", "The application does not exist.");
    }

    private synchronized void giveUp(CompletableFuture<Answer> answer) {
        if (waiting != null && waiting.answer() == answer) {
            deliver(waiting);
        }
    }

    private synchronized void releaseWhenDue() {
        timer.run();
        if (waiting == null || queue.isEmpty()) {
            return;
        }
        long wait = queue.stream().mapToLong(Queued::due).min().orElseThrow() - System.nanoTime();
        if (wait <= 0) {
            deliver(waiting);
        } else {
            timer = world.timetable().after(Duration.ofNanos(wait), this::releaseWhenDue);
        }
    }

    private void deliver(Waiting receiver) {
        EventPage page = turn(overflown ? "resume" : "next", taken());
        overflown = false;
        waiting = null;
        receiver.timeout().run();
        release(receiver, page(page));
    }

    private EventPage turn(String rel, List<Event> events) {
        boolean stuck = world.deviations().has(EventFault.NEXT_DOES_NOT_ADVANCE);
        EventPage page = new EventPage(href(ack), Link.to(rel, href(stuck ? ack : ack + 1)), events);
        if (!stuck) {
            unacknowledged = page;
            ack++;
        }
        followed = true;
        lastSeen = System.nanoTime();
        return page;
    }

    private List<Event> taken() {
        int most = world.deviations().has(Variant.EVENTS_SPLIT) ? 1 : Integer.MAX_VALUE;
        List<Event> events = new ArrayList<>();
        List<Queued> held = new ArrayList<>();
        while (!queue.isEmpty() && events.size() < most) {
            Queued next = queue.remove();
            boolean left = world.deviations().has(ChannelFault.HELD_LEFT_BEHIND) && next.due() > System.nanoTime();
            if (left) {
                held.add(next);
            } else {
                events.add(next.event());
            }
        }
        queue.addAll(held);
        if (world.deviations().has(ChannelFault.RELEASED_AHEAD_OF_HELD)) {
            events.sort(Comparator.comparing(Event::priority));
        }
        return List.copyOf(events);
    }

    // The one who publishes holds the lock of the application and must not wait for a slow client.
    private void release(Waiting receiver, Answer answer) {
        world.timetable().soon(() -> receiver.answer().complete(answer));
    }

    private static Answer page(EventPage page) {
        return Answer.of(200, new Body.OfEvents(page));
    }

    synchronized void close() {
        closed = true;
        queue.clear();
        timer.run();
        Waiting last = waiting;
        waiting = null;
        if (last != null) {
            last.timeout().run();
            release(last, gone().answer());
        }
    }
}
