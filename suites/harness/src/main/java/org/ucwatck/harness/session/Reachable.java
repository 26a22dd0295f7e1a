package org.ucwatck.harness.session;

import java.nio.charset.StandardCharsets;
import org.ucwatck.harness.ArrangementFailed;
import org.ucwatck.harness.config.TargetConfig;
import org.ucwatck.harness.events.Event;
import org.ucwatck.harness.exchange.Exchange;
import org.ucwatck.harness.representation.ErrorBody;
import org.ucwatck.harness.representation.Representation;
import org.ucwatck.harness.representation.Unreadable;

/** The contact of the target file that has to answer: where the target says that there is nobody, the file is wrong. */
public final class Reachable {
    private static final String UNKNOWN = "DestinationNotFound";

    private final String contact;

    public Reachable(TargetConfig config) {
        this.contact = config.contact("reachable").orElse("");
    }

    /** Throws ArrangementFailed when the operation to the contact ended since the target does not know it. */
    public void requireKnown(Event end) {
        end.reason().ifPresent(this::requireKnown);
    }

    /** Throws ArrangementFailed when the answer refuses the contact of the request as unknown. */
    public void requireKnown(Exchange answer) {
        if (answer.status() < 400 || contact.isEmpty() || !invites(answer)) {
            return;
        }
        try {
            Representation body = Representation.of(answer, "");
            if (body.kind() == Representation.Kind.ERROR) {
                requireKnown(body.error());
            }
        } catch (Unreadable e) {
            // That is for the rules about bodies.
        }
    }

    private void requireKnown(ErrorBody reason) {
        if (reason.subcode().equals(UNKNOWN)) {
            throw new ArrangementFailed("the target knows nobody of the address " + contact + " (" + reason.words()
                    + "), which the target file gives as contacts.reachable; give the address of somebody who answers");
        }
    }

    private boolean invites(Exchange answer) {
        return new String(answer.request().payload().bytes(), StandardCharsets.UTF_8).contains(contact);
    }
}
