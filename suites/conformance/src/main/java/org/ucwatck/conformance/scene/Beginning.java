package org.ucwatck.conformance.scene;

import java.util.Optional;
import org.ucwatck.harness.ArrangementFailed;
import org.ucwatck.harness.events.Event;
import org.ucwatck.harness.exchange.Exchange;
import org.ucwatck.harness.representation.Link;
import org.ucwatck.harness.representation.Representation;
import org.ucwatck.harness.representation.Resource;
import org.ucwatck.harness.session.Step;
import org.ucwatck.harness.stage.CheckContext;

/** A conversation begun by the check itself, step by step, for checks that judge these very steps. */
public final class Beginning {
    private static final Step STEP = Step.of("conversation.link-in-event");

    private final CheckContext context;
    private final String operationId;
    private final Exchange started;

    /** Sends POST startMessaging to the reachable contact. */
    public Beginning(CheckContext context) {
        this.context = context;
        this.operationId = context.freshId();
        String url = context.session()
                .communicationAsShown(context.trace())
                .link("startMessaging")
                .map(Link::href)
                .map(context.session()::resolve)
                .orElseThrow(() -> new ArrangementFailed("communication has no link startMessaging"));
        this.started = context.send(context.session()
                .post(url, People.toReachable(context).with("operationId", operationId))
                .about("startMessaging"));
    }

    /** The answer to POST startMessaging. */
    public Exchange started() {
        return started;
    }

    /** The first event about the invitation. */
    public Optional<Event> event() {
        return Arrival.await(context, this::isOwn);
    }

    /** The first event about the invitation that embeds nothing, or the invitation with its link to the conversation. */
    public Optional<Event> bringing() {
        return Arrival.await(
                context,
                event -> isOwn(event)
                        && event.embedded()
                                .map(resource ->
                                        resource.linkOrEmbedded("conversation").isPresent())
                                .orElse(true));
    }

    private boolean isOwn(Event event) {
        return event.operationId().equals(operationId)
                || started.location().filter(event.href()::equals).isPresent();
    }

    /** The invitation of the event, embedded or behind its link. */
    Resource invitation(Event event) {
        return event.embedded()
                .filter(resource -> resource.linkOrEmbedded("conversation").isPresent())
                .orElseGet(() -> context.session().fetch(event.href(), "messagingInvitation", STEP, context.trace()));
    }

    /** Throws ArrangementFailed when the operation has ended since nobody knows the contact. */
    public void requireKnown() {
        context.session().events().events().stream()
                .filter(event -> isOwn(event) && event.isCompleted())
                .forEach(end -> People.requireKnown(context, end));
    }

    /** Sends GET to the conversation of the invitation. */
    public Exchange conversation() {
        Event event =
                event().orElseThrow(() -> new ArrangementFailed("no event about the messagingInvitation", started));
        String url = invitation(event)
                .linkOrEmbedded("conversation")
                .map(Link::href)
                .map(context.session()::resolve)
                .orElseThrow(() -> new ArrangementFailed("the messagingInvitation has no link conversation", started));
        Exchange got = context.send(context.session().get(url).about("conversation"));
        requireKnown();
        return got;
    }

    /** Absolute URL of phoneAudio, if the conversation leads there. */
    public Optional<String> phoneAudio(Exchange conversation) {
        return context.read(conversation, "conversation")
                .map(Representation::resource)
                .flatMap(resource -> resource.linkOrEmbedded("phoneAudio"))
                .map(Link::href)
                .flatMap(conversation::resolve);
    }
}
