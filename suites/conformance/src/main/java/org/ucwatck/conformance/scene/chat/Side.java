package org.ucwatck.conformance.scene.chat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.ucwatck.harness.ArrangementFailed;
import org.ucwatck.harness.events.Event;
import org.ucwatck.harness.events.Patience;
import org.ucwatck.harness.exchange.Exchange;
import org.ucwatck.harness.exchange.Payload;
import org.ucwatck.harness.exchange.UcwaRequest;
import org.ucwatck.harness.representation.Input;
import org.ucwatck.harness.representation.Link;
import org.ucwatck.harness.representation.Representation;
import org.ucwatck.harness.representation.Resource;
import org.ucwatck.harness.session.UcwaSession;
import org.ucwatck.harness.stage.CheckContext;

/** A chat as one of both users sees it: her invitation, conversation, messaging and messages. */
public final class Side {
    private static final String INVITATION = "messagingInvitation";

    /** The state of what is not there any more. */
    public static final String GONE = "gone";

    private final CheckContext context;
    private final UcwaSession session;
    private final Predicate<Event> ours;
    private final Map<String, Optional<Resource>> seen = new HashMap<>();
    private final Set<String> sent = new HashSet<>();
    private boolean speaks;
    private @Nullable String invitation;
    private @Nullable String conversation;
    private @Nullable String messaging;

    /**
     * One side.
     *
     * @param speaks whether messages of her own may come that no request of {@link #send} started
     * @param ours whether an event about a messagingInvitation is about that of the chat
     */
    Side(CheckContext context, UcwaSession session, boolean speaks, Predicate<Event> ours) {
        this.speaks = speaks;
        this.context = context;
        this.session = session;
        this.ours = ours;
    }

    UcwaSession session() {
        return session;
    }

    private Duration arrival() {
        return context.config().limits().arrival();
    }

    /** The first event about the invitation; empty when none comes in time. */
    public Optional<Event> invited() {
        int past = 0;
        Instant end = Instant.now().plus(arrival());
        while (true) {
            Duration left = Duration.between(Instant.now(), end);
            Optional<Event> next =
                    session.events().awaitAfter(past, this::isInvitation, left.isNegative() ? Duration.ZERO : left);
            if (next.isEmpty() || isOurs(next.get())) {
                next.ifPresent(event -> invitation = event.href());
                return next;
            }
            past = session.events().events().indexOf(next.get()) + 1;
        }
    }

    private boolean isInvitation(Event event) {
        return event.rel().equals(INVITATION);
    }

    private boolean isOurs(Event event) {
        return event.href().equals(invitation) || ours.test(event);
    }

    /** Absolute URL of the invitation; throws ArrangementFailed when nothing tells of it. */
    public String invitation() {
        String known = invitation;
        return known != null
                ? known
                : invited()
                        .map(Event::href)
                        .orElseThrow(() -> new ArrangementFailed("no event about the messagingInvitation came"));
    }

    /** The completed event of the invitation; empty when none comes within so many times the patience. */
    public Optional<Event> ends(int patience) {
        String url = invitation();
        return session.events()
                .await(
                        event -> event.isCompleted() && event.href().equals(url),
                        arrival().multipliedBy(patience));
    }

    /** The invitation as it is now, or as its last event showed it where it is forgotten. */
    public Resource invitationNow() {
        Exchange got = get(invitation(), INVITATION);
        return read(got, INVITATION)
                .or(() -> told(invitation()))
                .orElseThrow(() -> new ArrangementFailed("the messagingInvitation cannot be read", got));
    }

    private Optional<Resource> told(String url) {
        return session.events().events().stream()
                .filter(event -> event.href().equals(url))
                .flatMap(event -> event.embedded().stream())
                .reduce((earlier, later) -> later);
    }

    /** Absolute URL of the conversation. */
    public String conversation() {
        String known = conversation;
        if (known == null) {
            known = url(invitationNow(), "conversation")
                    .orElseThrow(() -> new ArrangementFailed("the messagingInvitation has no link conversation"));
            conversation = known;
        }
        return known;
    }

    /** Absolute URL of messaging. */
    public String messaging() {
        String known = messaging;
        if (known == null) {
            known = url(invitationNow(), "messaging")
                    .or(() -> read(get(conversation(), "conversation"), "conversation")
                            .flatMap(it -> url(it, "messaging")))
                    .orElseThrow(() -> new ArrangementFailed("the conversation has no link messaging"));
            messaging = known;
        }
        return known;
    }

    private Optional<String> url(Resource resource, String rel) {
        return resource.linkOrEmbedded(rel).map(Link::href).map(session::resolve);
    }

    /** GET of a resource of the chat, not sent yet. */
    public UcwaRequest reading(String url, String rel) {
        return session.get(url).about(rel);
    }

    private Exchange get(String url, String rel) {
        return context.send(reading(url, rel));
    }

    private Optional<Resource> read(Exchange got, String rel) {
        return got.status() == 200 ? context.read(got, rel).map(Representation::resource) : Optional.empty();
    }

    /** A resource of the chat as it is now; empty when it is gone. */
    public Optional<Resource> look(String url, String rel) {
        return read(get(url, rel), rel);
    }

    /** Looks at a resource until its state is this, and gives the state then, or at the end of patience. */
    public String state(String url, String rel, Predicate<String> wanted) {
        Patience patience = new Patience(session.events(), arrival());
        return patience.arrival(() -> Optional.of(stateNow(url, rel)).filter(wanted), event -> isAbout(event, url))
                .orElseGet(() -> stateNow(url, rel));
    }

    private boolean isAbout(Event event, String url) {
        return event.href().equals(url) || event.senderHref().equals(conversation);
    }

    private String stateNow(String url, String rel) {
        return look(url, rel).flatMap(it -> it.text("state")).orElse(GONE);
    }

    /** The state of messaging once it is this, or at the end of patience. */
    public String messagingState(Predicate<String> wanted) {
        return state(messaging(), "messaging", wanted);
    }

    /** Messaging, once it shows this link or patience is over. */
    public Resource messagingWith(String rel) {
        Patience patience = new Patience(session.events(), arrival());
        return patience.arrival(
                        () -> look(messaging(), "messaging")
                                .filter(it -> it.link(rel).isPresent()),
                        event -> isAbout(event, messaging()))
                .or(() -> look(messaging(), "messaging"))
                .orElseThrow(() -> new ArrangementFailed("messaging is gone"));
    }

    /** Whether messaging in that state is neither up nor about to be. */
    public static boolean isDown(String state) {
        return state.equals("Disconnected") || state.equals(GONE);
    }

    /** Whether a conversation in that state is up; a server may let a conference carry a chat of two (ConversationState_ref). */
    public static boolean isTalking(String state) {
        return state.equals("Connected") || state.equals("Conferenced");
    }

    /** An event that matches; empty when none comes in time. */
    public Optional<Event> await(Predicate<Event> wanted, int patience) {
        return session.events().await(wanted, arrival().multipliedBy(patience));
    }

    /** An event of the conversation about a participant who is not the user herself. */
    public Predicate<Event> participant(String type) {
        String sender = conversation();
        return event -> event.type().equals(type)
                && event.rel().equals("participant")
                && event.senderHref().equals(sender);
    }

    /** That an awaited event did not come, with what came instead. */
    public String unseen() {
        return context.scenes().unseen(session);
    }

    /** POST without a body to what a link of the resource leads to; throws ArrangementFailed when there is none. */
    public Exchange use(Resource resource, String rel) {
        return context.send(request(resource, rel));
    }

    /** The same, not sent yet. */
    public UcwaRequest request(Resource resource, String rel) {
        String url =
                url(resource, rel).orElseThrow(() -> new ArrangementFailed(resource.rel() + " has no link " + rel));
        return post(url, rel);
    }

    private UcwaRequest post(String url, String rel) {
        return session.post(url, Input.empty())
                .withoutHeader("Content-Type")
                .body("", Payload.EMPTY)
                .about(rel);
    }

    /** Absolute URL of sendMessage; throws ArrangementFailed when it is not offered in time. */
    public String sendMessage() {
        return url(messagingWith("sendMessage"), "sendMessage")
                .orElseThrow(() -> new ArrangementFailed("messaging has no link sendMessage"));
    }

    /** POST sendMessage of a text of this media type; an empty id gives none; not sent yet. */
    public UcwaRequest sending(String url, String type, String text, String operationId) {
        String with = operationId.isEmpty() ? "" : (url.contains("?") ? "&" : "?") + "operationId=" + operationId;
        Payload payload = Payload.of(text.getBytes(StandardCharsets.UTF_8));
        return post(url + with, "sendMessage").body(type + ";charset=utf-8", payload);
    }

    /** The same, sent. */
    public Exchange send(String url, String type, String text, String operationId) {
        speaks = true;
        Exchange answer = context.send(sending(url, type, text, operationId));
        answer.location().ifPresent(sent::add);
        return answer;
    }

    /** The same, where a message that comes twice does no harm: sent again when its answer was lost. */
    public Exchange repeat(String url, String type, String text, String operationId) {
        speaks = true;
        Exchange answer = context.repeat(sending(url, type, text, operationId));
        answer.location().ifPresent(sent::add);
        return answer;
    }

    /** The messages of the other side so far, in the order of their first events. */
    public List<Said> heard() {
        return messages(false);
    }

    /** The messages of the user herself so far, as her own channel tells of them. */
    public List<Said> own() {
        return messages(true);
    }

    /** Waits until so many messages of the other side have come, or patience is over. */
    public List<Said> heard(int many) {
        return heard(all -> all.size() >= many);
    }

    /** Waits until the messages of the other side are as wanted, or patience is over. */
    public List<Said> heard(Predicate<List<Said>> wanted) {
        Patience patience = new Patience(session.events(), arrival());
        return patience.arrival(() -> Optional.of(heard()).filter(wanted), event -> event.rel()
                        .equals("message"))
                .orElseGet(this::heard);
    }

    private List<Said> messages(boolean own) {
        String sender = conversation();
        Map<String, Event> events = new LinkedHashMap<>();
        session.events().events().stream()
                .filter(event ->
                        event.rel().equals("message") && event.senderHref().equals(sender))
                .forEach(event -> events.put(event.href(), event));
        return events.values().stream()
                .map(event -> new Said(event, resource(event)))
                .filter(each -> isOwn(each) == own)
                .toList();
    }

    private boolean isOwn(Said message) {
        return sent.contains(message.event().href())
                || (speaks && message.direction().equals("Outgoing"));
    }

    private Optional<Resource> resource(Event event) {
        return event.embedded()
                .filter(it -> it.text("direction").isPresent())
                .or(() -> seen.computeIfAbsent(event.href(), url -> look(url, "message")));
    }
}
