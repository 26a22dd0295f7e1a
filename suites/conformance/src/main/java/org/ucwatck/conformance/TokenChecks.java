package org.ucwatck.conformance;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.ucwatck.conformance.scene.Reads;
import org.ucwatck.conformance.scene.token.BadToken;
import org.ucwatck.harness.exchange.UcwaRequest;
import org.ucwatck.harness.junit.Check;
import org.ucwatck.harness.junit.ConformanceChecks;
import org.ucwatck.harness.stage.CheckContext;
import org.ucwatck.spec.pages.Format;

/** Whatever a client reads is closed to those who have no good token for it (page AuthenticationInUCWA). */
@ConformanceChecks
record TokenChecks(Format format) {
    private static final String REQUIRED = "authentication.token-required";
    private static final String MALFORMED = "authentication.token-malformed";
    private static final String EXPIRED = "authentication.token-expired";
    private static final String OTHER = "authentication.token-of-other-user";
    private static final String ANY = "any";

    /** Each answer is judged before the next request: one that stays away hides nothing that was found before. */
    private static void readNothing(BadToken token, List<UcwaRequest> reads, CheckContext context) {
        reads.forEach(read -> token.judgeRefused(read, context));
    }

    @Test
    @Check(rule = REQUIRED, operation = ANY)
    void nothingOfTheApplicationIsReadWithoutAToken(CheckContext context) {
        readNothing(BadToken.NONE, Reads.ofApplication(context), context);
    }

    @Test
    @Check(rule = REQUIRED, operation = ANY, needs = "phoneAudio")
    void nothingOfAConversationIsReadWithoutAToken(CheckContext context) {
        readNothing(BadToken.NONE, Reads.ofConversation(context), context);
    }

    @Test
    @Check(rule = MALFORMED, operation = ANY)
    void nothingOfTheApplicationIsReadWithAMalformedToken(CheckContext context) {
        readNothing(BadToken.MALFORMED, Reads.ofApplication(context), context);
    }

    @Test
    @Check(rule = MALFORMED, operation = ANY, needs = "phoneAudio")
    void nothingOfAConversationIsReadWithAMalformedToken(CheckContext context) {
        readNothing(BadToken.MALFORMED, Reads.ofConversation(context), context);
    }

    @Test
    @Check(rule = EXPIRED, operation = ANY)
    void nothingOfTheApplicationIsReadWithAnExpiredToken(CheckContext context) {
        readNothing(BadToken.EXPIRED, Reads.ofApplication(context), context);
    }

    @Test
    @Check(rule = EXPIRED, operation = ANY, needs = "phoneAudio")
    void nothingOfAConversationIsReadWithAnExpiredToken(CheckContext context) {
        readNothing(BadToken.EXPIRED, Reads.ofConversation(context), context);
    }

    @Test
    @Check(rule = OTHER, operation = ANY)
    void nothingOfTheApplicationIsReadByAnotherUser(CheckContext context) {
        readNothing(BadToken.OF_ANOTHER_USER, Reads.ofApplication(context), context);
    }

    @Test
    @Check(rule = OTHER, operation = ANY, needs = "phoneAudio")
    void nothingOfAConversationIsReadByAnotherUser(CheckContext context) {
        readNothing(BadToken.OF_ANOTHER_USER, Reads.ofConversation(context), context);
    }

    @Test
    @Check(
            rule = REQUIRED,
            operation = ANY,
            needs = {"subscriptions", "contact.reachable"})
    void nothingOfASubscriptionIsReadWithoutAToken(CheckContext context) {
        readNothing(BadToken.NONE, Reads.ofSubscription(context), context);
    }

    @Test
    @Check(
            rule = MALFORMED,
            operation = ANY,
            needs = {"subscriptions", "contact.reachable"})
    void nothingOfASubscriptionIsReadWithAMalformedToken(CheckContext context) {
        readNothing(BadToken.MALFORMED, Reads.ofSubscription(context), context);
    }

    @Test
    @Check(
            rule = EXPIRED,
            operation = ANY,
            needs = {"subscriptions", "contact.reachable"})
    void nothingOfASubscriptionIsReadWithAnExpiredToken(CheckContext context) {
        readNothing(BadToken.EXPIRED, Reads.ofSubscription(context), context);
    }

    @Test
    @Check(
            rule = OTHER,
            operation = ANY,
            needs = {"subscriptions", "contact.reachable"})
    void nothingOfASubscriptionIsReadByAnotherUser(CheckContext context) {
        readNothing(BadToken.OF_ANOTHER_USER, Reads.ofSubscription(context), context);
    }
}
