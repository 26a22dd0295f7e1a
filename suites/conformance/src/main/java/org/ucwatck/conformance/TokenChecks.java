package org.ucwatck.conformance;

import java.util.List;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;
import org.ucwatck.conformance.scene.Reads;
import org.ucwatck.harness.config.Secret;
import org.ucwatck.harness.exchange.UcwaRequest;
import org.ucwatck.harness.junit.Check;
import org.ucwatck.harness.junit.ConformanceChecks;
import org.ucwatck.harness.stage.Bench;
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
        NO_TOKEN(REQUIRED, (bench, read) -> read.withoutToken(), 401),
        MALFORMED_TOKEN(MALFORMED, (bench, read) -> read.token(new Secret("cwt=AAAA-not-a-ticket")), 401, 403),
        EXPIRED_TOKEN(
                EXPIRED,
                (bench, read) -> read.token(bench.config().expiredToken().orElseThrow()),
                401,
                403),
        TOKEN_OF_ANOTHER_USER(
                OTHER,
                (bench, read) ->
                        read.token(bench.target().tokenOf(bench.config().other().orElseThrow())),
                401,
                403,
                404);

        private final String rule;
        private final BiFunction<Bench, UcwaRequest, UcwaRequest> change;
        private final int[] refusals;

        Credentials(String rule, BiFunction<Bench, UcwaRequest, UcwaRequest> change, int... refusals) {
            this.rule = rule;
            this.change = change;
            this.refusals = refusals;
        }

        /** Each answer is judged before the next request: one that stays away hides nothing that was found before. */
        void readNothing(Bench bench, List<UcwaRequest> reads) {
            for (UcwaRequest read : reads) {
                bench.judge(rule, bench.send(change.apply(bench, read)))
                        .of("GET " + read.rel())
                        .status(refusals);
            }
        }
    }

    @Test
    @Check(rule = REQUIRED, operation = ANY)
    void nothingOfTheApplicationIsReadWithoutAToken(Bench bench) {
        Credentials.NO_TOKEN.readNothing(bench, Reads.ofApplication(bench));
    }

    @Test
    @Check(rule = REQUIRED, operation = ANY, needs = "phoneAudio")
    void nothingOfAConversationIsReadWithoutAToken(Bench bench) {
        Credentials.NO_TOKEN.readNothing(bench, Reads.ofConversation(bench));
    }

    @Test
    @Check(rule = MALFORMED, operation = ANY)
    void nothingOfTheApplicationIsReadWithAMalformedToken(Bench bench) {
        Credentials.MALFORMED_TOKEN.readNothing(bench, Reads.ofApplication(bench));
    }

    @Test
    @Check(rule = MALFORMED, operation = ANY, needs = "phoneAudio")
    void nothingOfAConversationIsReadWithAMalformedToken(Bench bench) {
        Credentials.MALFORMED_TOKEN.readNothing(bench, Reads.ofConversation(bench));
    }

    @Test
    @Check(rule = EXPIRED, operation = ANY)
    void nothingOfTheApplicationIsReadWithAnExpiredToken(Bench bench) {
        Credentials.EXPIRED_TOKEN.readNothing(bench, Reads.ofApplication(bench));
    }

    @Test
    @Check(rule = EXPIRED, operation = ANY, needs = "phoneAudio")
    void nothingOfAConversationIsReadWithAnExpiredToken(Bench bench) {
        Credentials.EXPIRED_TOKEN.readNothing(bench, Reads.ofConversation(bench));
    }

    @Test
    @Check(rule = OTHER, operation = ANY)
    void nothingOfTheApplicationIsReadByAnotherUser(Bench bench) {
        Credentials.TOKEN_OF_ANOTHER_USER.readNothing(bench, Reads.ofApplication(bench));
    }

    @Test
    @Check(rule = OTHER, operation = ANY, needs = "phoneAudio")
    void nothingOfAConversationIsReadByAnotherUser(Bench bench) {
        Credentials.TOKEN_OF_ANOTHER_USER.readNothing(bench, Reads.ofConversation(bench));
    }
}
