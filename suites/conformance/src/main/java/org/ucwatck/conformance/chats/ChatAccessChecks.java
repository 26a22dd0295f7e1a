package org.ucwatck.conformance.chats;

import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.ucwatck.conformance.scene.chat.Chat;
import org.ucwatck.conformance.scene.chat.Side;
import org.ucwatck.harness.ArrangementFailed;
import org.ucwatck.harness.config.Secret;
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
        judge(context, "authentication.token-required", UcwaRequest::withoutToken, 401);
    }

    @Test
    @Check(rule = "authentication.token-malformed", operation = ANY)
    void nothingIsDoneToAChatWithAMalformedToken(CheckContext context) {
        Secret malformed = new Secret("cwt=AAAA-not-a-ticket");
        judge(context, "authentication.token-malformed", request -> request.token(malformed), 401, 403);
    }

    @Test
    @Check(rule = "authentication.token-expired", operation = ANY)
    void nothingIsDoneToAChatWithAnExpiredToken(CheckContext context) {
        Secret expired = context.config().expiredToken().orElseThrow();
        judge(context, "authentication.token-expired", request -> request.token(expired), 401, 403);
    }

    @Test
    @Check(rule = "authentication.token-of-other-user", operation = ANY)
    void nothingIsDoneToAChatWithTheTokenOfAnotherUser(CheckContext context) {
        Secret other = context.target().tokenOf(context.config().other().orElseThrow());
        judge(context, "authentication.token-of-other-user", request -> request.token(other), 401, 403, 404);
    }

    /** The caller's own: an invitation that can be cancelled, and messaging that is up, which are still there afterwards. */
    private static void judge(CheckContext context, String rule, UnaryOperator<UcwaRequest> change, int... refusals) {
        try (Chat chat = Chat.invite(context)) {
            chat.requirePending();
            Side caller = chat.caller();
            Resource pending = caller.invitationNow();
            Stream.of(caller.reading(caller.invitation(), "messagingInvitation"), caller.request(pending, "cancel"))
                    .forEach(request -> refuse(context, rule, change.apply(request), refusals));
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
            all.forEach(request -> refuse(context, rule, change.apply(request), refusals));
            Exchange after = caller.send(url, "text/plain", "still here", context.freshId());
            if (!after.succeeded()) {
                throw new ArrangementFailed("the chat was not as before after requests that were refused", after);
            }
        }
    }

    private static void refuse(CheckContext context, String rule, UcwaRequest request, int... refusals) {
        context.judge(rule, context.send(request))
                .of(request.method() + " " + request.rel())
                .status(refusals);
    }
}
