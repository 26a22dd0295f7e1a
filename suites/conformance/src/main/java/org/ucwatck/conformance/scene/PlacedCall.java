package org.ucwatck.conformance.scene;

import java.util.Optional;
import org.ucwatck.conformance.scene.phone.PhoneAudio;
import org.ucwatck.harness.ArrangementFailed;
import org.ucwatck.harness.events.Event;
import org.ucwatck.harness.exchange.Exchange;
import org.ucwatck.harness.exchange.Payload;
import org.ucwatck.harness.exchange.UcwaRequest;
import org.ucwatck.harness.representation.ErrorBody;
import org.ucwatck.harness.representation.Input;
import org.ucwatck.harness.representation.Link;
import org.ucwatck.harness.representation.Representation;
import org.ucwatck.harness.representation.Resource;
import org.ucwatck.harness.session.UcwaSession;
import org.ucwatck.harness.stage.CheckContext;
import org.ucwatck.spec.Catalogue;
import org.ucwatck.spec.pages.StateTable;

/** A call that a check placed, with what a client can learn of it and do with it. */
public final class PlacedCall {
    private static final String REL = "phoneAudioInvitation";

    private final CheckContext context;
    private final Exchange answer;
    private final Invitations invitations;
    private final boolean added;

    private PlacedCall(CheckContext context, Exchange answer, String operationId, boolean added) {
        this.context = context;
        this.answer = answer;
        this.invitations = new Invitations(context, answer, operationId);
        this.added = added;
        requireOwn(operationId);
    }

    /** What follows a Location that leads to another operation would be judged for the wrong one. */
    private void requireOwn(String operationId) {
        String shown = invitations.fetch().text("operationId").orElse("");
        if (!shown.isEmpty() && !shown.equals(operationId)) {
            throw new ArrangementFailed("the invitation behind Location has the operationId " + shown, answer);
        }
    }

    /** Adds phone audio to the conversation of the check. */
    public static PlacedCall add(CheckContext context, String contact) {
        return add(context, People.to(context, contact));
    }

    public static PlacedCall add(CheckContext context, Input input) {
        String id = context.freshId();
        return new PlacedCall(context, PhoneAudio.add(context, input.with("operationId", id)), id, true);
    }

    /** Starts a conversation with a call; the input says to whom. */
    public static PlacedCall start(CheckContext context, Input input) {
        String id = context.freshId();
        UcwaRequest request = startRequest(context, context.session(), input.with("operationId", id));
        return started(context, context.send(request), id);
    }

    /** The call that an answer to POST startPhoneAudio is about. */
    public static PlacedCall started(CheckContext context, Exchange answer, String operationId) {
        return new PlacedCall(context, answer, operationId, false);
    }

    /** POST startPhoneAudio in a session, not sent yet. */
    public static UcwaRequest startRequest(CheckContext context, UcwaSession session, Input input) {
        String url = session.communicationAsShown(context.trace())
                .link("startPhoneAudio")
                .map(Link::href)
                .map(session::resolve)
                .orElseThrow(() -> new ArrangementFailed("communication has no link startPhoneAudio"));
        return session.post(url, input).about("startPhoneAudio");
    }

    /** A POST without a body, as a capability link takes it. */
    static UcwaRequest plainPost(UcwaSession session, String url) {
        return session.post(url, Input.empty()).withoutHeader("Content-Type").body("", Payload.EMPTY);
    }

    public Exchange answer() {
        return answer;
    }

    public Invitations invitations() {
        return invitations;
    }

    /** What decides whether the call has ended by itself. */
    public RingTime ringTime() {
        return new RingTime(context, "the contact `unanswered` of the target file");
    }

    /** Throws ArrangementFailed when the call is over although nobody has ended it. */
    public void requireRinging() {
        ringTime().requireRinging(invitations.events());
    }

    /** Whether the operation is over, as its events or its invitation show. */
    public boolean isOver() {
        return invitations.await(Event::isCompleted).isPresent() || !isPending();
    }

    /** The completed event; throws ArrangementFailed when none comes. */
    public Event end() {
        return invitations.first(Event::isCompleted);
    }

    /** Waits until somebody has answered and phoneAudio says so. */
    public Event connected() {
        Event end = end();
        if (!end.status().equals("Success")) {
            People.requireKnown(context, end);
            throw new ArrangementFailed("the call did not connect: " + end.words());
        }
        PhoneAudioView seen = await("Connected");
        if (!seen.is("Connected")) {
            throw new ArrangementFailed("phoneAudio of an answered call is not Connected, " + seen.words());
        }
        return end;
    }

    /** Waits until the operation is over without success, and records why. */
    public Event failed(String how) {
        Event end = end();
        if (!end.status().equals("Failure")) {
            throw new ArrangementFailed("the call that was to fail did not: " + end.words());
        }
        recordReason(how, end);
        return end;
    }

    /** Records the code and subcode of a reason, and whether any page documents the pair. */
    public void recordReason(String how, Event end) {
        String code = end.reason().map(ErrorBody::code).orElse("none");
        String subcode = end.reason().map(ErrorBody::subcode).orElse("");
        boolean known = Catalogue.load().errors().asyncReasons(REL).stream()
                .anyMatch(
                        it -> it.code().equals(code) && it.subcode().orElse("").equals(subcode));
        context.choice(
                "reason of " + how,
                (code + " " + subcode).strip() + (known ? ", documented" : ", not documented"),
                answer);
    }

    /** Whether the invitation is in a state after which another may come. */
    public boolean isPending() {
        Exchange got = context.send(context.session().get(invitations.url()).about(REL));
        if (got.status() == 404 || got.status() == 410) {
            return false;
        }
        StateTable table = StateTable.of(REL).orElseThrow();
        return context.read(got, REL)
                .map(Representation::resource)
                .flatMap(it -> it.text("state"))
                .flatMap(table::state)
                .filter(StateTable.State::last)
                .isEmpty();
    }

    /** The state in which the invitation is after its end; empty when the server has forgotten it. */
    public Optional<String> endState(Event end) {
        Exchange got = context.send(context.session().get(invitations.url()).about(REL));
        Optional<Resource> now =
                got.status() == 200 ? context.read(got, REL).map(Representation::resource) : Optional.empty();
        return now.or(end::embedded).flatMap(it -> it.text("state"));
    }

    /** Absolute URL of the conversation, if the invitation leads there. */
    public Optional<String> conversation() {
        return invitations
                .fetch()
                .linkOrEmbedded("conversation")
                .map(Link::href)
                .map(context.session()::resolve);
    }

    /** Absolute URL of phoneAudio. */
    public String phoneAudio() {
        if (added) {
            return PhoneAudio.conversation(context).phoneAudio();
        }
        Resource invitation = invitations.fetch();
        return invitation
                .linkOrEmbedded("phoneAudio")
                .or(() -> conversation()
                        .flatMap(url -> context.fetch(url, "conversation").linkOrEmbedded("phoneAudio")))
                .map(Link::href)
                .map(context.session()::resolve)
                .orElseThrow(() -> new ArrangementFailed("the phoneAudioInvitation leads to no phoneAudio", answer));
    }

    public PhoneAudioView await(String state) {
        return PhoneAudioView.once(context, phoneAudio(), seen -> seen.is(state));
    }

    public PhoneAudioView awaitDown() {
        return PhoneAudioView.once(context, phoneAudio(), PhoneAudioView::isDown);
    }

    public PhoneAudioView now() {
        return PhoneAudioView.now(context, phoneAudio());
    }

    /** Uses a capability of phoneAudio that is there. */
    public Exchange use(String rel) {
        return use(
                rel,
                context.fetch(phoneAudio(), "phoneAudio")
                        .link(rel)
                        .orElseThrow(() -> new ArrangementFailed("phoneAudio has no link " + rel)));
    }

    /** Uses a capability whose link was seen. */
    public Exchange use(String rel, Link link) {
        String url = context.session().resolve(link.href());
        return context.send(plainPost(context.session(), url).about(rel));
    }

    /** Gives up the call while it rings; throws ArrangementFailed when it cannot be, with its end if it has one. */
    public Exchange cancel() {
        String url = cancelUrl().orElseThrow(() -> {
            ringTime()
                    .requireRinging(
                            invitations.await(Event::isCompleted).stream().toList());
            return new ArrangementFailed("the pending invitation has no link cancel");
        });
        return context.send(plainPost(context.session(), url).about("cancel"));
    }

    /** Gives up the call if it still rings; nothing is judged by it. */
    public void giveUp() {
        if (isPending()) {
            cancelUrl()
                    .ifPresent(url ->
                            context.send(plainPost(context.session(), url).about("cancel")));
        }
    }

    private Optional<String> cancelUrl() {
        return invitations.fetch().link("cancel").map(Link::href).map(context.session()::resolve);
    }
}
