package org.ucwatck.conformance;

import java.util.List;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;
import org.ucwatck.conformance.scene.Reads;
import org.ucwatck.harness.config.Secret;
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

    /** Each way of having no good token, its rule, and how a request is refused then. */
    private enum Credentials {
        NO_TOKEN(REQUIRED, (context, read) -> read.withoutToken(), 401),
        MALFORMED_TOKEN(MALFORMED, (context, read) -> read.token(new Secret("cwt=AAAA-not-a-ticket")), 401, 403),
        EXPIRED_TOKEN(
                EXPIRED,
                (context, read) -> read.token(context.config().expiredToken().orElseThrow()),
                401,
                403),
        TOKEN_OF_ANOTHER_USER(
                OTHER,
                (context, read) -> read.token(
                        context.target().tokenOf(context.config().other().orElseThrow())),
                401,
                403,
                404);

        private final String rule;
        private final BiFunction<CheckContext, UcwaRequest, UcwaRequest> change;
        private final int[] refusals;

        Credentials(String rule, BiFunction<CheckContext, UcwaRequest, UcwaRequest> change, int... refusals) {
            this.rule = rule;
            this.change = change;
            this.refusals = refusals;
        }

        /** Each answer is judged before the next request: one that stays away hides nothing that was found before. */
        void readNothing(CheckContext context, List<UcwaRequest> reads) {
            for (UcwaRequest read : reads) {
                context.judge(rule, context.send(change.apply(context, read)))
                        .of("GET " + read.rel())
                        .status(refusals);
            }
        }
    }

    @Test
    @Check(rule = REQUIRED, operation = ANY)
    void nothingOfTheApplicationIsReadWithoutAToken(CheckContext context) {
        Credentials.NO_TOKEN.readNothing(context, Reads.ofApplication(context));
    }

    @Test
    @Check(rule = REQUIRED, operation = ANY, needs = "phoneAudio")
    void nothingOfAConversationIsReadWithoutAToken(CheckContext context) {
        Credentials.NO_TOKEN.readNothing(context, Reads.ofConversation(context));
    }

    @Test
    @Check(rule = MALFORMED, operation = ANY)
    void nothingOfTheApplicationIsReadWithAMalformedToken(CheckContext context) {
        Credentials.MALFORMED_TOKEN.readNothing(context, Reads.ofApplication(context));
    }

    @Test
    @Check(rule = MALFORMED, operation = ANY, needs = "phoneAudio")
    void nothingOfAConversationIsReadWithAMalformedToken(CheckContext context) {
        Credentials.MALFORMED_TOKEN.readNothing(context, Reads.ofConversation(context));
    }

    @Test
    @Check(rule = EXPIRED, operation = ANY)
    void nothingOfTheApplicationIsReadWithAnExpiredToken(CheckContext context) {
        Credentials.EXPIRED_TOKEN.readNothing(context, Reads.ofApplication(context));
    }

    @Test
    @Check(rule = EXPIRED, operation = ANY, needs = "phoneAudio")
    void nothingOfAConversationIsReadWithAnExpiredToken(CheckContext context) {
        Credentials.EXPIRED_TOKEN.readNothing(context, Reads.ofConversation(context));
    }

    @Test
    @Check(rule = OTHER, operation = ANY)
    void nothingOfTheApplicationIsReadByAnotherUser(CheckContext context) {
        Credentials.TOKEN_OF_ANOTHER_USER.readNothing(context, Reads.ofApplication(context));
    }

    @Test
    @Check(rule = OTHER, operation = ANY, needs = "phoneAudio")
    void nothingOfAConversationIsReadByAnotherUser(CheckContext context) {
        Credentials.TOKEN_OF_ANOTHER_USER.readNothing(context, Reads.ofConversation(context));
    }

    @Test
    @Check(
            rule = REQUIRED,
            operation = ANY,
            needs = {"subscriptions", "contact.reachable"})
    void nothingOfASubscriptionIsReadWithoutAToken(CheckContext context) {
        Credentials.NO_TOKEN.readNothing(context, Reads.ofSubscription(context));
    }

    @Test
    @Check(
            rule = MALFORMED,
            operation = ANY,
            needs = {"subscriptions", "contact.reachable"})
    void nothingOfASubscriptionIsReadWithAMalformedToken(CheckContext context) {
        Credentials.MALFORMED_TOKEN.readNothing(context, Reads.ofSubscription(context));
    }

    @Test
    @Check(
            rule = EXPIRED,
            operation = ANY,
            needs = {"subscriptions", "contact.reachable"})
    void nothingOfASubscriptionIsReadWithAnExpiredToken(CheckContext context) {
        Credentials.EXPIRED_TOKEN.readNothing(context, Reads.ofSubscription(context));
    }

    @Test
    @Check(
            rule = OTHER,
            operation = ANY,
            needs = {"subscriptions", "contact.reachable"})
    void nothingOfASubscriptionIsReadByAnotherUser(CheckContext context) {
        Credentials.TOKEN_OF_ANOTHER_USER.readNothing(context, Reads.ofSubscription(context));
    }
}
