package org.ucwatck.reference.life;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An instant message in a conversation, numbered from 1. */
public record Message(
        int number,
        Invitation.Direction direction,
        String contentType,
        String text,
        @Nullable String operationId,
        Instant time) {

    /** What a message says, and in which media type. */
    public record Content(String contentType, String text) {}

    /** What it says. */
    Content content() {
        return new Content(contentType, text);
    }
}
