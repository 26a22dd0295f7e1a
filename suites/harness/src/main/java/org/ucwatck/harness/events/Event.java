package org.ucwatck.harness.events;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ucwatck.harness.representation.ErrorBody;
import org.ucwatck.harness.representation.Resource;

/**
 * One event of the channel (page EventChannelDetails, processing events).
 *
 * @param type added, updated, deleted, started or completed
 * @param rel rel of the target
 * @param href absolute URL of the target
 * @param sender rel of the sender
 * @param senderHref absolute URL of the sender
 * @param in absolute URL of the collection that the target joined or left; empty text when there is none
 * @param content the embedded target, or null
 * @param status Success or Failure; empty text when there is none
 * @param cause the reason, or null
 * @param exchange id of the exchange that brought the page
 */
public record Event(
        String type,
        String rel,
        String href,
        String sender,
        String senderHref,
        String in,
        @Nullable Resource content,
        String status,
        @Nullable ErrorBody cause,
        String exchange) {

    public Optional<Resource> embedded() {
        return Optional.ofNullable(content);
    }

    public Optional<ErrorBody> reason() {
        return Optional.ofNullable(cause);
    }

    /** The operationId of the embedded operation; empty text when it has none or is not embedded. */
    public String operationId() {
        return embedded().flatMap(resource -> resource.text("operationId")).orElse("");
    }

    public boolean isCompleted() {
        return type.equals("completed");
    }

    /** Type, target and status in a line, for findings. */
    public String words() {
        return words(" " + href);
    }

    /** The same without saying where the resource is. */
    String what() {
        return words("");
    }

    private String words(String where) {
        return type + " " + rel + where + (status.isEmpty() ? "" : " " + status)
                + reason().map(reason -> " (" + reason.words() + ")").orElse("");
    }
}
