package org.ucwatck.conformance.scene;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.ucwatck.harness.ArrangementFailed;
import org.ucwatck.harness.events.Event;
import org.ucwatck.harness.events.EventPage;
import org.ucwatck.harness.events.PendingGet;
import org.ucwatck.harness.exchange.Exchange;
import org.ucwatck.harness.exchange.UcwaRequest;
import org.ucwatck.harness.representation.Link;
import org.ucwatck.harness.representation.Representation;
import org.ucwatck.harness.representation.Unreadable;
import org.ucwatck.harness.session.UcwaSession;
import org.ucwatck.harness.stage.CheckContext;
import org.ucwatck.spec.pages.Format;

/** The event channel of an application that the check has for itself, read page by page. */
public final class Channel {
    private static final int MOST_PAGES = 1_000;
    private static final Duration LEAST_TO_ARRIVE = Duration.ofSeconds(1);
    private static final String RESTLESS =
            "the event channel did not come to rest: " + MOST_PAGES + " pages followed each other at once";

    /** The longest that a client may ask for to be held, or events to be held back, in seconds (page events_ref, query parameters). */
    public static final int LONGEST = 1_800;

    private final CheckContext context;
    private final UcwaSession session;
    private String held = "";

    public Channel(CheckContext context) {
        this(context, context.own().session());
    }

    /** The channel of an application of a client that calls itself something else. */
    public Channel(CheckContext context, UcwaSession session) {
        this.context = context;
        this.session = session;
    }

    /**
     * The channel of a user who does nothing else: that of the other account where there is one, since what other checks do
     * may show in everything of the caller.
     */
    public static Channel quiet(CheckContext context) {
        OtherUser.share(context);
        return new Channel(
                context,
                context.config()
                        .other()
                        .map(other -> context.own().open(UcwaSession.Client.of(other)))
                        .orElseGet(() -> context.own().session()));
    }

    /** The URL under which the application says that the channel begins. */
    public String start() {
        return session.channel();
    }

    public UcwaSession session() {
        return session;
    }

    /** Sends a pending GET. */
    public PendingGet get(String url) {
        return context.own().pendingGet(session.pending(url));
    }

    /** The same in the other format. */
    public PendingGet getIn(Format format, String url) {
        return context.own().pendingGet(session.pending(url).header("Accept", format.vendorMediaType()));
    }

    /** Waits for the page that a pending GET brings; throws ArrangementFailed when none comes that can be read. */
    public EventPage page(PendingGet pending) {
        return page(answer(pending));
    }

    /** Reads a page; throws ArrangementFailed when there is none. */
    public EventPage page(Exchange answer) {
        if (!answer.succeeded()) {
            throw session.noPage(answer);
        }
        try {
            return EventPage.of(answer, Representation.of(answer, "events"));
        } catch (Unreadable e) {
            throw new ArrangementFailed("a page of the event channel is unreadable, " + e.getMessage(), answer);
        }
    }

    /** Waits for the answer as long as an event may take to arrive. */
    public Exchange answer(PendingGet pending) {
        Duration patience = context.config().limits().arrival();
        return pending.answerWithin(patience)
                .orElseThrow(() -> new ArrangementFailed("the pending GET " + pending.url()
                        + " was not answered within " + patience.toMillis() + " ms, although something happened"));
    }

    /** Follows the channel from this URL until the server holds a GET, which is given. */
    public PendingGet untilHeld(String from) {
        return untilHeld(from, context.config().limits().silence());
    }

    /** The same, held for so long that it has surely arrived. */
    public PendingGet untilHeld(String from, Duration silence) {
        return untilHeld(from, session::pending, silence);
    }

    /** The same with requests that have parameters of their own. */
    public PendingGet untilHeld(String from, Function<String, UcwaRequest> request, Duration silence) {
        String url = from;
        for (int pages = 0; pages < MOST_PAGES; pages++) {
            PendingGet pending = context.own().pendingGet(request.apply(url));
            held = url;
            Optional<Exchange> answer = pending.answerWithin(silence);
            if (answer.isEmpty()) {
                return pending;
            }
            url = page(answer.get()).continuation();
        }
        throw new ArrangementFailed(RESTLESS);
    }

    /** The URL of the GET that {@link #untilHeld} gave, as the server gave it. */
    public String held() {
        return held;
    }

    /** The same, but tells of each page without events that comes before. */
    public PendingGet untilHeldOrEmpty(BiConsumer<EventPage, Exchange> empty) {
        String url = start();
        for (int pages = 0; pages < MOST_PAGES; pages++) {
            PendingGet pending = get(url);
            Optional<Exchange> answer =
                    pending.answerWithin(context.config().limits().silence());
            if (answer.isEmpty()) {
                return pending;
            }
            EventPage page = page(answer.get());
            if (page.events().isEmpty() && pages > 0) {
                empty.accept(page, answer.get());
                return pending;
            }
            url = page.continuation();
        }
        throw new ArrangementFailed(RESTLESS);
    }

    /** Sends a pending GET and soon another in its place, so that the first is answered whether it was taken or not. */
    public Optional<Exchange> taken(UcwaRequest request, String plainUrl) {
        PendingGet first = context.own().pendingGet(request);
        Optional<Exchange> soon = first.answerWithin(context.config().limits().silence());
        if (soon.isPresent()) {
            return soon;
        }
        get(plainUrl);
        return first.answerWithin(context.config().limits().arrival());
    }

    /** Makes something happen in the application: a conversation is begun, of which events come. */
    public Exchange stir() {
        Exchange started = context.send(
                session.post(startMessaging(), People.toReachable(context).with("operationId", context.freshId()))
                        .about("startMessaging"));
        if (!started.succeeded()) {
            throw new ArrangementFailed("POST startMessaging began no conversation", started);
        }
        return started;
    }

    /** Absolute URL of startMessaging. */
    public String startMessaging() {
        return session.communicationAsShown(context.trace())
                .link("startMessaging")
                .map(Link::href)
                .map(session::resolve)
                .orElseThrow(() -> new ArrangementFailed("communication has no link startMessaging"));
    }

    /** Two pages with events that follow each other: the URLs of both and the second one, which nobody acknowledged. */
    public TwoPages twoPages() {
        stir();
        EventPage first = page(get(start()));
        stir();
        return new TwoPages(start(), first.continuation(), page(get(first.continuation())));
    }

    /** The first events from there on, in order and however they are cut into pages; empty when the GET is held. */
    public Optional<List<String>> words(String url, int least) {
        return get(url).answerWithin(context.config().limits().arrival()).map(answer -> words(answer, least));
    }

    /** The same where the first page is there already. */
    public List<String> words(Exchange first, int least) {
        List<String> words = new ArrayList<>();
        Optional<Exchange> answer = Optional.of(first);
        for (int pages = 0; pages < MOST_PAGES && answer.isPresent(); pages++) {
            EventPage page = page(answer.get());
            words.addAll(words(page));
            boolean more = words.size() < least && page.by().equals("next");
            answer = more
                    ? get(page.continuation())
                            .answerWithin(context.config().limits().arrival())
                    : Optional.empty();
        }
        return words;
    }

    /** What two pages are about. */
    public record TwoPages(String firstUrl, String secondUrl, EventPage second) {}

    /** Each event of a page in words that do not depend on the format. */
    public static List<String> words(EventPage page) {
        return page.events().stream()
                .map(event -> event.type() + " " + event.rel() + " " + path(event) + " from " + event.sender())
                .toList();
    }

    /** The request with one more query parameter, as a client adds it (page EventChannelDetails, requesting events). */
    public UcwaRequest with(String url, String name, int value) {
        return session.pending(url + (url.contains("?") ? "&" : "?") + name + "=" + value);
    }

    /** The request that holds events of low and medium priority back for so many seconds (page events_ref, query parameters). */
    public UcwaRequest holding(String url, int seconds) {
        return with(with(url, "low", seconds).url(), "medium", seconds);
    }

    /**
     * Reads on from a pending GET until an event matches.
     *
     * @param request what is sent for each further page
     * @param patience how long the event may take, on however many pages
     * @return all events up to that one; empty when it did not come in time
     */
    public Optional<List<Event>> until(
            PendingGet first, Predicate<Event> wanted, Function<String, UcwaRequest> request, Duration patience) {
        List<Event> events = new ArrayList<>();
        PendingGet pending = first;
        Instant end = Instant.now().plus(patience);
        for (int pages = 0; pages < MOST_PAGES; pages++) {
            Optional<Exchange> answer = pending.answerWithin(leftUntil(end));
            if (answer.isEmpty()) {
                return Optional.empty();
            }
            EventPage page = page(answer.get());
            for (Event event : page.events()) {
                events.add(event);
                if (wanted.test(event)) {
                    return Optional.of(events);
                }
            }
            pending = context.own().pendingGet(request.apply(page.continuation()));
        }
        throw new ArrangementFailed(RESTLESS);
    }

    private static Duration leftUntil(Instant end) {
        Duration left = Duration.between(Instant.now(), end);
        return left.isNegative() ? Duration.ZERO : left;
    }

    /** After so long a request has reached the server, also when both sides are busy. */
    public static Duration surelyArrived(CheckContext context) {
        Duration silence = context.config().limits().silence();
        return silence.compareTo(LEAST_TO_ARRIVE) > 0 ? silence : LEAST_TO_ARRIVE;
    }

    /** The URL with another ack number, which no client may build; empty when the server numbers its pages otherwise. */
    public static Optional<String> withAckAhead(String url) {
        String query = url.contains("?") ? url.substring(url.indexOf('?') + 1) : "";
        return Stream.of(query.split("&"))
                .filter(pair -> pair.matches("ack=[0-9]{1,9}"))
                .findFirst()
                .map(pair -> url.replace(pair, "ack=" + (Integer.parseInt(pair.substring("ack=".length())) + 1_000)));
    }

    private static String path(Event event) {
        return event.href().replaceFirst("^[^/?#]*//[^/?#]*", "").replaceFirst("[?#].*", "");
    }
}
