package org.ucwatck.conformance.subscriptions;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.WeakHashMap;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.ucwatck.conformance.scene.OtherUser;
import org.ucwatck.conformance.scene.Ways;
import org.ucwatck.conformance.scene.subscription.Subscriber;
import org.ucwatck.harness.ArrangementFailed;
import org.ucwatck.harness.NotOffered;
import org.ucwatck.harness.config.TargetConfig;
import org.ucwatck.harness.exchange.Exchange;
import org.ucwatck.harness.exchange.Payload;
import org.ucwatck.harness.exchange.RunStopped;
import org.ucwatck.harness.exchange.UcwaRequest;
import org.ucwatck.harness.representation.Input;
import org.ucwatck.harness.representation.Link;
import org.ucwatck.harness.representation.Resource;
import org.ucwatck.harness.session.UcwaSession;
import org.ucwatck.harness.stage.CheckContext;

/**
 * The other user, who tells something about herself while a check listens; one check at a time has her. What she had told
 * before is put back at the end; an availability is cleared instead.
 */
final class Publisher implements AutoCloseable {
    private static final Map<TargetConfig, Lock> LOCKS = Collections.synchronizedMap(new WeakHashMap<>());

    private final CheckContext context;
    private final Lock lock;
    private final UcwaSession session;
    private final Resource me;
    private final Map<Told, String> before = new LinkedHashMap<>();

    /** What she tells, and how a contact shows it. */
    enum Told {
        NOTE("note", "message", "contactNote"),
        PRESENCE("presence", "availability", "contactPresence"),

        /** The last, since a subscription may end while an event is waited for that never comes. */
        LOCATION("location", "location", "contactLocation");

        private final String rel;
        private final String parameter;
        private final String shownBy;

        Told(String rel, String parameter, String shownBy) {
            this.rel = rel;
            this.parameter = parameter;
            this.shownBy = shownBy;
        }

        /** The rel of what a contact shows. */
        String shownBy() {
            return shownBy;
        }

        /** The property that shows it, of both. */
        String property() {
            return parameter;
        }
    }

    private Publisher(CheckContext context, Lock lock) {
        this.context = context;
        this.lock = lock;
        this.session = UcwaSession.open(
                context.target(),
                context.format(),
                context.config().other().orElseThrow(),
                "publisher-" + context.trace().cause());
        this.me = readMe();
    }

    /** Waits until no other check has her; throws ArrangementFailed when she gets no application. */
    static Publisher of(CheckContext context) {
        Lock lock = LOCKS.computeIfAbsent(context.config(), key -> new ReentrantLock());
        lock.lock();
        try {
            OtherUser.share(context);
            return new Publisher(context, lock);
        } catch (Throwable e) {
            lock.unlock();
            throw e;
        }
    }

    private Resource readMe() {
        if (session.application().linkOrEmbedded("me").isEmpty()) {
            throw new NotOffered("the application of the other user shows no me");
        }
        return Ways.shown(context, session, "me");
    }

    private String place(Told what) {
        return me.link(what.rel)
                .map(Link::href)
                .map(session::resolve)
                .orElseThrow(() -> new NotOffered("me of the other user shows no link " + what.rel));
    }

    /** Tells something else than before, and gives what; throws ArrangementFailed when the server does not take it. */
    String tell(Told what) {
        String shown = session.fetch(place(what), what.rel, context.trace())
                .text(what.parameter)
                .orElse("");
        before.putIfAbsent(what, shown);
        String value = what == Told.PRESENCE
                ? shown.equals("Busy") ? "Away" : "Busy"
                : "tck " + Long.toString(System.nanoTime(), Character.MAX_RADIX);
        Exchange answer = context.send(request(what, value));
        if (!answer.succeeded()) {
            throw new ArrangementFailed("POST " + what.rel + " of the other user was not taken", answer);
        }
        return value;
    }

    private UcwaRequest request(Told what, String value) {
        UcwaRequest request = session.post(place(what), Input.empty().with(what.parameter, value))
                .about(what.rel);
        return value.isBlank() ? request.withoutHeader("Content-Type").body("", Payload.EMPTY) : request;
    }

    /** Whether the contact shows it to the subscriber at all; who may see what is a matter of privacy. */
    String placeOn(Resource contact, Told what, Subscriber subscriber) {
        String url = contact.link(what.shownBy)
                .map(Link::href)
                .map(subscriber.session()::resolve)
                .orElseThrow(() -> new NotOffered("the contact shows no link " + what.shownBy));
        Exchange shown = subscriber.get(url, what.shownBy);
        if (shown.status() != 200) {
            throw new NotOffered("GET " + what.shownBy + " is answered " + shown.status() + " to the caller");
        }
        return url;
    }

    @Override
    public void close() {
        try {
            before.forEach(this::putBack);
        } finally {
            session.close();
            lock.unlock();
        }
    }

    private void putBack(Told what, String value) {
        String left = what.rel + " of the other account: what it was before could not be put back";
        UcwaRequest request = request(what, what == Told.PRESENCE ? "" : value).cleaning();
        try {
            if (!sendAlsoWhenStopped(request).succeeded()) {
                context.scenes().stage().left(left);
            }
        } catch (ArrangementFailed e) {
            context.scenes().stage().left(left + ", " + e.getMessage());
        } catch (RuntimeException e) {
            context.scenes().stage().left(left);
            throw e;
        }
    }

    /** What is under way when a run stops is cut off; what cleans up goes out after it. */
    private Exchange sendAlsoWhenStopped(UcwaRequest request) {
        try {
            return context.send(request);
        } catch (RunStopped e) {
            return context.send(request);
        }
    }
}
