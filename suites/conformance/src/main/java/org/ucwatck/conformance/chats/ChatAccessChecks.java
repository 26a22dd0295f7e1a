package org.ucwatck.conformance.chats;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.ucwatck.conformance.scene.chat.Chat;
import org.ucwatck.conformance.scene.chat.Side;
import org.ucwatck.conformance.scene.token.BadToken;
import org.ucwatck.harness.ArrangementFailed;
import org.ucwatck.harness.exchange.Exchange;
import org.ucwatck.harness.exchange.UcwaRequest;
import org.ucwatck.harness.junit.Check;
import org.ucwatck.harness.junit.ConformanceChecks;
import org.ucwatck.harness.representation.Resource;
import org.ucwatck.harness.stage.CheckContext;
import org.ucwatck.spec.pages.Format;

/** What nobody does to a chat who has no good token of its user. */
@ConformanceChecks(needs = {"messaging", "secondAccount"})
@ResourceLock(Chat.LOCK)
record ChatAccessChecks(Format format) {
    private static final String ANY = "any";

    @Test
    @Check(rule = "authentication.token-required", operation = ANY)
    void nothingIsDoneToAChatWithoutAToken(CheckContext context) {
        judge(context, BadToken.NONE);
    }

    @Test
    @Check(rule = "authentication.token-malformed", operation = ANY)
    void nothingIsDoneToAChatWithAMalformedToken(CheckContext context) {
        judge(context, BadToken.MALFORMED);
    }

    @Test
    @Check(rule = "authentication.token-expired", operation = ANY)
    void nothingIsDoneToAChatWithAnExpiredToken(CheckContext context) {
        judge(context, BadToken.EXPIRED);
    }

    @Test
    @Check(rule = "authentication.token-of-other-user", operation = ANY)
    void nothingIsDoneToAChatWithTheTokenOfAnotherUser(CheckContext context) {
        judge(context, BadToken.OF_ANOTHER_USER);
    }

    /** The caller's own: an invitation that can be cancelled, and messaging that is up, which are still there afterwards. */
    private static void judge(CheckContext context, BadToken token) {
        try (Chat chat = Chat.invite(context)) {
            chat.requirePending();
            Side caller = chat.caller();
            Resource pending = caller.invitationNow();
            Stream.of(caller.reading(caller.invitation(), "messagingInvitation"), caller.request(pending, "cancel"))
                    .forEach(request -> token.judgeRefused(request, context));
            chat.requireConnected();
            String url = caller.sendMessage();
            Exchange sent = caller.send(url, "text/plain", "hello", context.freshId());
            Resource messaging = caller.messagingWith("stopMessaging");
            Stream<UcwaRequest> all = Stream.of(
                            Stream.of(caller.reading(caller.messaging(), "messaging")),
                            sent.location().stream().map(message -> caller.reading(message, "message")),
                            Stream.of(caller.sending(url, "text/plain", "forbidden", context.freshId())),
                            Stream.of("setIsTyping", "stopMessaging").map(rel -> caller.request(messaging, rel)))
                    .flatMap(each -> each);
            all.forEach(request -> token.judgeRefused(request, context));
            Exchange after = caller.send(url, "text/plain", "still here", context.freshId());
            if (!after.succeeded()) {
                throw new ArrangementFailed("the chat was not as before after requests that were refused", after);
            }
        }
    }
}
