package org.ucwatck.conformance.scene.phone;

import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.ucwatck.harness.ArrangementFailed;
import org.ucwatck.harness.auth.RenewingClient;
import org.ucwatck.harness.events.Event;
import org.ucwatck.harness.events.Patience;
import org.ucwatck.harness.exchange.Exchange;
import org.ucwatck.harness.exchange.Trace;
import org.ucwatck.harness.representation.Input;
import org.ucwatck.harness.representation.Link;
import org.ucwatck.harness.representation.Resource;
import org.ucwatck.harness.session.Once;
import org.ucwatck.harness.session.Reachable;
import org.ucwatck.harness.session.Step;
import org.ucwatck.harness.session.Target;
import org.ucwatck.harness.session.UcwaSession;
import org.ucwatck.harness.stage.FormatStage;

/**
 * Conversations that are ready for phone audio. A check that leaves its conversation as it found it gives it back, so
 * that the next one need not arrange its own.
 */
final class ConversationPool {
    private static final int MOST_FAILURES = 3;
    private static final Step STARTED = Step.of("conversation.start-messaging");
    private static final Step INVITED = Step.of("conversation.link-in-event");
    /** An operation that is over may be forgotten. */
    private static final Step OVER = new Step(INVITED.rule(), Set.of(401, 403, 404, 409, 410, 429, 502, 503, 504));

    private static final Step PHONE_AUDIO = Step.of("conversation.phone-audio-link");

    private final Target target;
    private final UcwaSession session;
    private final UnaryOperator<String> ids;
    private final ConcurrentLinkedDeque<ReadyConversation> ready = new ConcurrentLinkedDeque<>();
    private final AtomicInteger begun = new AtomicInteger();
    private final AtomicInteger failures = new AtomicInteger();
    private final Once<String> startMessaging;
    private volatile ArrangementFailed why = new ArrangementFailed("");

    private ConversationPool(FormatStage stage) {
        this.target = stage.target();
        this.session = stage.session();
        this.ids = stage::idOf;
        this.startMessaging = new Once<>(this::findStartMessaging);
    }

    /** Those of the session of the format. */
    static ConversationPool of(FormatStage stage) {
        return stage.kept(ConversationPool.class, ConversationPool::new);
    }

    /** One that nobody else uses; throws ArrangementFailed, naming the step, when it cannot be arranged. */
    ReadyConversation take() {
        return Optional.ofNullable(ready.pollFirst()).orElseGet(this::arrange);
    }

    /** Whatever is tried and fails several times in a row fails for all, at once: each try may take as long as the patience allows. */
    private ReadyConversation arrange() {
        if (failures.get() >= MOST_FAILURES) {
            throw why.again("not tried again, since it failed " + MOST_FAILURES + " times in a row: ");
        }
        Trace trace = new Trace("conversation-" + session.format().slug() + "-" + begun.incrementAndGet());
        try {
            ReadyConversation begun = begin(trace);
            failures.set(0);
            return begun;
        } catch (ArrangementFailed e) {
            if (!trace.exchanges().isEmpty()) {
                failures.incrementAndGet();
            }
            why = e;
            throw e;
        }
    }

    /** Gives back one in which nothing was started. */
    void giveBack(ReadyConversation conversation) {
        ready.addFirst(conversation);
    }

    private ReadyConversation begin(Trace trace) {
        String operationId = ids.apply(trace.cause());
        Exchange started = startMessaging(operationId, trace);
        try {
            return begun(started, operationId, trace);
        } catch (ArrangementFailed e) {
            requireKnown(started, operationId);
            throw e;
        }
    }

    private ReadyConversation begun(Exchange started, String operationId, Trace trace) {
        String url = conversationOf(started, operationId, trace);
        Exchange shown = fetch(url, "conversation", PHONE_AUDIO, trace);
        String phoneAudio = PHONE_AUDIO.href(shown, PHONE_AUDIO.read(shown, "conversation"), "phoneAudio");
        String add = addLink(url, phoneAudio, trace);
        return new ReadyConversation(
                url,
                phoneAudio,
                add,
                trace.exchanges().stream().map(Exchange::id).toList());
    }

    private String findStartMessaging() {
        return session.communicationAsShown(
                        new Trace("communication-" + session.format().slug()))
                .link("startMessaging")
                .map(Link::href)
                .map(session::resolve)
                .orElseThrow(() -> new ArrangementFailed(
                        "communication has no link startMessaging, so no conversation can be begun"));
    }

    private Exchange startMessaging(String operationId, Trace trace) {
        String link = startMessaging.get();
        Input input = Input.empty()
                .with("operationId", operationId)
                .with("to", target.config().contact("reachable").orElseThrow());
        Exchange exchange = client().send(session.post(link, input).about("startMessaging"), trace);
        if (!exchange.succeeded()) {
            new Reachable(target.config()).requireKnown(exchange);
            throw STARTED.failed("HTTP 201 from POST startMessaging", exchange);
        }
        return exchange;
    }

    private static Predicate<Event> isAbout(Exchange started, String operationId) {
        String location = started.location().orElse("");
        return event -> event.operationId().equals(operationId)
                || (!location.isEmpty() && event.href().equals(location));
    }

    /** A conversation with nobody ends at once, whatever was met on the way to it. */
    private void requireKnown(Exchange started, String operationId) {
        Reachable reachable = new Reachable(target.config());
        session.events().events().stream().filter(isAbout(started, operationId)).forEach(reachable::requireKnown);
    }

    /** The events of the invitation bring the conversation; embedded, or behind the link of the event. */
    private String conversationOf(Exchange started, String operationId, Trace trace) {
        String location = started.location().orElse("");
        Predicate<Event> ours = isAbout(started, operationId);
        Event event = session.events()
                .await(ours, target.config().limits().arrival())
                .orElseThrow(() -> new ArrangementFailed("no event about the messagingInvitation " + location
                        + " came within " + target.config().limits().arrival().toMillis() + " ms"));
        Optional<Resource> embedded = event.embedded()
                .filter(resource -> resource.linkOrEmbedded("conversation").isPresent());
        if (embedded.isPresent()) {
            return embedded.flatMap(it -> it.linkOrEmbedded("conversation"))
                    .map(Link::href)
                    .map(session::resolve)
                    .orElseThrow();
        }
        Exchange shown = fetch(event.href(), "messagingInvitation", event.isCompleted() ? OVER : INVITED, trace);
        return INVITED.href(shown, INVITED.read(shown, "messagingInvitation"), "conversation");
    }

    /** A GET of what the server has just linked to; what has ended meanwhile, as its channel tells, may be gone. */
    private Exchange fetch(String url, String rel, Step step, Trace trace) {
        Exchange exchange = client().send(session.get(url).about(rel), trace);
        if (exchange.status() == 200) {
            return exchange;
        }
        ArrangementFailed failed = step.failed("HTTP 200 from GET " + rel, exchange);
        boolean ended = failed.finding().isPresent()
                && session.events()
                        .await(
                                event -> isEnd(event, url),
                                target.config().limits().silence())
                        .isPresent();
        throw ended ? new ArrangementFailed("the " + rel + " ended before it could be used", exchange) : failed;
    }

    private static boolean isEnd(Event event, String url) {
        return event.type().equals("deleted") && url.startsWith(event.href());
    }

    /** The capability may come a little later: looks again with each event about the conversation, and now and then. */
    private String addLink(String conversation, String phoneAudio, Trace trace) {
        Predicate<Event> ours = event -> event.href().equals(phoneAudio)
                || event.href().equals(conversation)
                || event.senderHref().equals(conversation);
        Patience patience =
                new Patience(session.events(), target.config().limits().arrival());
        return patience.arrival(() -> look(phoneAudio, trace), ours)
                .orElseThrow(() -> new ArrangementFailed("phoneAudio " + phoneAudio
                        + " of a new conversation has no link addPhoneAudio, " + patience.words()));
    }

    private Optional<String> look(String phoneAudio, Trace trace) {
        Exchange shown = fetch(phoneAudio, "phoneAudio", PHONE_AUDIO, trace);
        return PHONE_AUDIO
                .read(shown, "phoneAudio")
                .link("addPhoneAudio")
                .map(Link::href)
                .map(session::resolve);
    }

    private RenewingClient client() {
        return target.client();
    }
}
