package org.ucwatck.conformance.scene;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.ucwatck.harness.ArrangementFailed;
import org.ucwatck.harness.config.Account;
import org.ucwatck.harness.events.Event;
import org.ucwatck.harness.events.Patience;
import org.ucwatck.harness.exchange.Exchange;
import org.ucwatck.harness.representation.Link;
import org.ucwatck.harness.representation.Representation;
import org.ucwatck.harness.representation.Resource;
import org.ucwatck.harness.session.UcwaSession;
import org.ucwatck.harness.stage.CheckContext;
import org.ucwatck.spec.pages.StateTable;

/** A call of the caller to the other account, whose application is opened for it and closed with it. */
public final class IncomingCall implements AutoCloseable {
    private static final String REL = "phoneAudioInvitation";

    private final CheckContext context;
    private final UcwaSession called;
    private final PlacedCall outgoing;

    private IncomingCall(CheckContext context, UcwaSession called, PlacedCall outgoing) {
        this.context = context;
        this.called = called;
        this.outgoing = outgoing;
    }

    public static IncomingCall place(CheckContext context) {
        Account other = context.config()
                .other()
                .orElseThrow(() -> new ArrangementFailed("the target file names no other account"));
        OtherUser.share(context);
        UcwaSession called = UcwaSession.open(context.target(), context.format(), other, "called-" + context.freshId());
        try {
            called.events();
            PlacedCall outgoing =
                    PlacedCall.start(context, People.toReachable(context).with("to", other.uri()));
            return new IncomingCall(context, called, outgoing);
        } catch (RuntimeException e) {
            called.close();
            throw e;
        }
    }

    public PlacedCall outgoing() {
        return outgoing;
    }

    /** The first event about the invitation at the one who is called. */
    public Optional<Event> rings() {
        return await(event -> true);
    }

    /** What decides whether the call has ended by itself. */
    public RingTime ringTime() {
        return new RingTime(context, "the other account of the target file");
    }

    /**
     * Throws ArrangementFailed when the call does not ring any more. An invitation that is over before its page goes out may
     * show as completed only (page EventsInUCWA, aggregation; A-42).
     */
    public void requireRinging() {
        ringing();
        ringTime().requireRinging(events());
    }

    private List<Event> events() {
        return called.events().events().stream()
                .filter(event -> event.rel().equals(REL))
                .toList();
    }

    /** Whether the invitation is over for the one who is called, as its events or the invitation itself show. */
    public boolean isOver() {
        if (ends().isPresent()) {
            return true;
        }
        Exchange got = context.send(called.get(ringing().href()).about(REL));
        StateTable table = StateTable.of(REL).orElseThrow();
        return got.status() == 404
                || got.status() == 410
                || context.read(got, REL)
                        .map(Representation::resource)
                        .flatMap(it -> it.text("state"))
                        .flatMap(table::state)
                        .filter(StateTable.State::last)
                        .isPresent();
    }

    /** As {@link #rings()}; throws ArrangementFailed when it does not ring. */
    Event ringing() {
        return rings().orElseThrow(() -> new ArrangementFailed("the call did not reach the other account"));
    }

    /** The completed event of the invitation at the one who is called. */
    public Optional<Event> ends() {
        return await(Event::isCompleted);
    }

    private Optional<Event> await(Predicate<Event> wanted) {
        return called.events()
                .await(
                        event -> event.rel().equals(REL) && wanted.test(event),
                        context.config().limits().arrival());
    }

    /** That an awaited event did not come to the one who is called, with what came instead. */
    public String unseen() {
        return context.scenes().unseen(called);
    }

    /** The incoming invitation as it is now. */
    public Resource invitation() {
        return called.fetch(ringing().href(), REL, context.trace());
    }

    public Optional<String> link(String rel) {
        return invitation().link(rel).map(Link::href).map(called::resolve);
    }

    /** POST by the one who is called. */
    public Exchange post(String url, String rel) {
        return context.send(PlacedCall.plainPost(called, url).about(rel));
    }

    /** State of phoneAudio at the one who is called, once it is down or the patience of the target file ends. */
    public String phoneAudioState() {
        Optional<String> url =
                invitation().linkOrEmbedded("phoneAudio").map(Link::href).map(called::resolve);
        if (url.isEmpty()) {
            return PhoneAudioView.GONE;
        }
        Patience patience =
                new Patience(called.events(), context.config().limits().arrival());
        return patience.arrival(() -> Optional.of(look(url.get())).filter(seen -> seen.isDown()), event -> event.href()
                        .equals(url.get()))
                .orElseGet(() -> look(url.get()))
                .state();
    }

    private PhoneAudioView look(String url) {
        Exchange got = context.send(called.get(url).about("phoneAudio"));
        return new PhoneAudioView(
                got,
                context.read(got, "phoneAudio").filter(body -> got.succeeded()).map(Representation::resource));
    }

    /** Ends the call, if it still rings, and deletes the application of the one who is called. */
    @Override
    public void close() {
        try {
            if (outgoing.invitations().events().stream().noneMatch(Event::isCompleted)) {
                outgoing.giveUp();
            }
        } catch (ArrangementFailed e) {
            // It has ended in the meantime.
        } finally {
            called.close();
        }
    }
}
