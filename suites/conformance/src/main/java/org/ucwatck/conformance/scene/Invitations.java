package org.ucwatck.conformance.scene;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.ucwatck.harness.ArrangementFailed;
import org.ucwatck.harness.events.Event;
import org.ucwatck.harness.exchange.Exchange;
import org.ucwatck.harness.representation.Resource;
import org.ucwatck.harness.stage.CheckContext;

/** The phoneAudioInvitation that an accepted addPhoneAudio started, found as a client finds it. */
public final class Invitations {
    private final CheckContext context;
    private final String operationId;
    private final Optional<String> location;

    /** The operationId may be empty text when the request gave none. */
    public Invitations(CheckContext context, Exchange accepted, String operationId) {
        if (!accepted.succeeded()) {
            throw new ArrangementFailed("POST addPhoneAudio began no call", accepted);
        }
        this.context = context;
        this.operationId = operationId;
        this.location = accepted.location();
    }

    /** Absolute URL: from Location or, where a server left that out, from the event with the same operationId. */
    public String url() {
        return location.orElseGet(() -> first(event -> true).href());
    }

    /** The invitation as it is now. */
    public Resource fetch() {
        return context.fetch(url(), "phoneAudioInvitation");
    }

    /** The first event of the operation that matches; throws ArrangementFailed when none comes. */
    public Event first(Predicate<Event> wanted) {
        return await(wanted).orElseThrow(() -> new ArrangementFailed(none()));
    }

    private String none() {
        String within = " came within " + context.config().limits().arrival().toMillis() + " ms";
        if (location.isPresent()) {
            return "no such event of the operation" + within;
        }
        return operationId.isEmpty()
                ? "the answer has no Location and the request gave no operationId,"
                        + " so that nothing tells the events of the operation from others"
                : "the answer has no Location, and no such event with the operationId of the request" + within;
    }

    public Optional<Event> await(Predicate<Event> wanted) {
        return Arrival.await(context, event -> isOwn(event) && wanted.test(event));
    }

    /** All events of the operation so far. */
    public List<Event> events() {
        return context.session().events().events().stream().filter(this::isOwn).toList();
    }

    private boolean isOwn(Event event) {
        boolean byId = !operationId.isEmpty() && event.operationId().equals(operationId);
        boolean byUrl = location.filter(event.href()::equals).isPresent();
        return event.rel().equals("phoneAudioInvitation") && (byId || byUrl);
    }
}
