package org.ucwatck.reference.life;

import org.jspecify.annotations.Nullable;

/** What a client asked for when it started an operation. */
public record Plan(
        @Nullable String operationId,
        String to,
        @Nullable String phoneNumber,
        String subject,
        String importance,
        @Nullable String threadId,
        Message.@Nullable Content message) {

    /** Without a message. */
    public Plan(
            @Nullable String operationId,
            String to,
            @Nullable String phoneNumber,
            String subject,
            String importance,
            @Nullable String threadId) {
        this(operationId, to, phoneNumber, subject, importance, threadId, null);
    }

    /** What the one who is called learns of it: neither the operation's id nor the caller's phone. */
    Plan asReceived() {
        return new Plan(null, to, null, subject, importance, threadId, message);
    }

    /** An operation that joins a conversation takes over what it is about. */
    Plan within(Conversation conversation) {
        return new Plan(
                operationId,
                to,
                phoneNumber,
                conversation.subject(),
                conversation.importance(),
                conversation.threadId(),
                message);
    }
}
