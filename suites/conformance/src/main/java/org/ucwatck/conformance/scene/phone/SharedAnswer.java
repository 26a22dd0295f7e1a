package org.ucwatck.conformance.scene.phone;

import java.util.List;
import java.util.Optional;
import org.ucwatck.harness.exchange.Exchange;
import org.ucwatck.harness.representation.Representation;
import org.ucwatck.harness.representation.Resource;
import org.ucwatck.harness.representation.Unreadable;

/**
 * A call that was accepted and that several checks judge.
 *
 * @param operationId what a request that varies no operationId gave as such
 * @param conversation absolute URL of the conversation
 * @param accepted the answer to the POST, HTTP 201
 * @param shown GET of the invitation at once, for it may be over when a check comes; empty when there is no Location
 * @param exchanges ids of all exchanges that belong to the call
 */
public record SharedAnswer(
        String operationId, String conversation, Exchange accepted, Optional<Exchange> shown, List<String> exchanges) {
    public SharedAnswer {
        exchanges = List.copyOf(exchanges);
    }

    /** The invitation, if {@link #shown} is one. */
    public Optional<Resource> invitation() {
        try {
            return shown.filter(got -> got.status() == 200 && !got.body().isEmpty())
                    .map(got -> Representation.of(got, "phoneAudioInvitation"))
                    .filter(body -> body.kind() == Representation.Kind.RESOURCE)
                    .map(Representation::resource);
        } catch (Unreadable e) {
            return Optional.empty();
        }
    }
}
