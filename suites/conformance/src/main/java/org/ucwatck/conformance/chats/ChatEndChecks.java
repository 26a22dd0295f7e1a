package org.ucwatck.conformance.chats;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.ucwatck.conformance.scene.chat.Chat;
import org.ucwatck.conformance.scene.chat.Side;
import org.ucwatck.harness.ArrangementFailed;
import org.ucwatck.harness.events.Event;
import org.ucwatck.harness.exchange.Exchange;
import org.ucwatck.harness.exchange.UcwaRequest;
import org.ucwatck.harness.junit.Check;
import org.ucwatck.harness.junit.ConformanceChecks;
import org.ucwatck.harness.representation.Link;
import org.ucwatck.harness.representation.Resource;
import org.ucwatck.harness.stage.CheckContext;
import org.ucwatck.spec.pages.Format;

/** Typing in a chat, and how a chat ends (pages setIsTyping_ref, typingParticipants_ref and stopMessaging_ref). */
@ConformanceChecks(needs = {"messaging", "secondAccount"})
@ResourceLock(Chat.LOCK)
record ChatEndChecks(Format format) {
    /** The timer of typing is short, and no page says how short: three times the patience of the target file. */
    private static final int SHORT = 3;

    @Test
    @Check(rule = "chat.typing", operation = "setIsTyping.POST")
    void typingShowsAtTheOtherSide(CheckContext context) {
        try (Chat chat = Chat.connect(context)) {
            judgeTyping(context, chat);
        }
    }

    private static Optional<Event> judgeTyping(CheckContext context, Chat chat) {
        Exchange typed = chat.caller().use(chat.caller().messagingWith("setIsTyping"), "setIsTyping");
        context.judge("chat.typing", typed).status(200, 202, 204);
        if (!typed.succeeded()) {
            return Optional.empty();
        }
        Optional<Event> added = chat.called().await(isTyping(chat.called(), "added"), 1);
        context.judge("chat.typing", typed)
                .told(added)
                .that(
                        added.isPresent(),
                        "an added event about the participant in typingParticipants at the other side",
                        added.map(Event::words).orElseGet(chat.called()::unseen));
        return added;
    }

    /** About somebody in a list that is not the one of all participants. */
    private static Predicate<Event> isTyping(Side side, String type) {
        String all = side.look(side.conversation(), "conversation")
                .flatMap(it -> it.linkOrEmbedded("participants"))
                .map(Link::href)
                .orElse("");
        return side.participant(type)
                .and(event -> !event.in().isEmpty() && !event.in().equals(all));
    }

    @Test
    @Check(rule = "chat.typing-ends", operation = "setIsTyping.POST", needs = "slow")
    void typingEndsByItself(CheckContext context) {
        try (Chat chat = Chat.connect(context)) {
            Exchange typed = chat.caller().use(chat.caller().messagingWith("setIsTyping"), "setIsTyping");
            if (chat.called().await(isTyping(chat.called(), "added"), 1).isEmpty()) {
                throw new ArrangementFailed("typing did not show at the other side", typed);
            }
            Optional<Event> deleted = chat.called().await(isTyping(chat.called(), "deleted"), SHORT);
            context.judge("chat.typing-ends", typed)
                    .told(deleted)
                    .that(
                            deleted.isPresent(),
                            "a deleted event about the participant in typingParticipants",
                            chat.called().unseen());
        }
    }

    @Test
    @Check(
            rule = "chat.stopped",
            operation = "stopMessaging.POST",
            also = {"chat.send-when-down", "chat.participants"})
    void stoppedMessagingIsDownForBoth(CheckContext context) {
        try (Chat chat = Chat.connect(context)) {
            String send = chat.caller().sendMessage();
            Resource messaging = chat.called().messagingWith("stopMessaging");
            Exchange stopped = chat.called().use(messaging, "stopMessaging");
            judgeStopped(context, chat, stopped);
            if (stopped.succeeded() && Side.isDown(chat.caller().messagingState(Side::isDown))) {
                Exchange sent = chat.caller().send(send, "text/plain", "too late", context.freshId());
                context.judge("chat.send-when-down", sent).refused();
                judgeLeft(context, chat, sent);
            }
        }
    }

    @Test
    @Check(rule = "chat.stopped", operation = "stopMessaging.POST")
    void messagingIsStoppedByAnEmptyBodyWithAType(CheckContext context) {
        try (Chat chat = Chat.connect(context)) {
            Resource messaging = chat.caller().messagingWith("stopMessaging");
            UcwaRequest request = chat.caller().request(messaging, "stopMessaging");
            Exchange stopped = context.send(request.header("Content-Type", format.mediaType()));
            judgeStopped(context, chat, stopped);
        }
    }

    private static void judgeStopped(CheckContext context, Chat chat, Exchange stopped) {
        context.judge("chat.stopped", stopped).status(200, 202, 204);
        if (stopped.succeeded()) {
            for (Side side : List.of(chat.called(), chat.caller())) {
                String state = side.messagingState(Side::isDown);
                context.judge("chat.stopped", stopped)
                        .that(
                                Side.isDown(state),
                                "messaging Disconnected for both",
                                "state " + state + (side == chat.caller() ? " at the caller" : " at the other side"));
            }
        }
    }

    /** Where the conversation goes on without messaging, nobody has left. */
    private static void judgeLeft(CheckContext context, Chat chat, Exchange shown) {
        Side side = chat.caller();
        String state = side.state(side.conversation(), "conversation", it -> !Side.isTalking(it));
        if (Side.isTalking(state)) {
            return;
        }
        Optional<Event> deleted = side.await(side.participant("deleted"), 1);
        context.judge("chat.participants", shown)
                .told(deleted)
                .that(deleted.isPresent(), "a deleted event about the remote participant", side.unseen());
    }
}
