package org.ucwatck.conformance;

import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.ucwatck.harness.config.Secret;
import org.ucwatck.harness.exchange.Exchange;
import org.ucwatck.harness.exchange.UcwaRequest;
import org.ucwatck.harness.junit.Bench;
import org.ucwatck.harness.junit.Check;
import org.ucwatck.harness.junit.ConformanceChecks;
import org.ucwatck.spec.Format;

/** Whatever a client reads is closed to those who have no good token for it (page AuthenticationInUCWA). */
@ConformanceChecks
record TokenChecks(Format format) {
    private static final String REQUIRED = "authentication.token-required";
    private static final String MALFORMED = "authentication.token-malformed";
    private static final String EXPIRED = "authentication.token-expired";
    private static final String OTHER = "authentication.token-of-other-user";
    private static final String ANY = "any";

    @Test
    @Check(rule = REQUIRED, operation = ANY)
    void nothingOfTheApplicationIsReadWithoutAToken(Bench bench) {
        withoutToken(bench, Reads.ofApplication(bench));
    }

    @Test
    @Check(rule = REQUIRED, operation = ANY, needs = "phoneAudio")
    void nothingOfAConversationIsReadWithoutAToken(Bench bench) {
        withoutToken(bench, Reads.ofConversation(bench));
    }

    @Test
    @Check(rule = MALFORMED, operation = ANY)
    void nothingOfTheApplicationIsReadWithAMalformedToken(Bench bench) {
        malformed(bench, Reads.ofApplication(bench));
    }

    @Test
    @Check(rule = MALFORMED, operation = ANY, needs = "phoneAudio")
    void nothingOfAConversationIsReadWithAMalformedToken(Bench bench) {
        malformed(bench, Reads.ofConversation(bench));
    }

    @Test
    @Check(rule = EXPIRED, operation = ANY)
    void nothingOfTheApplicationIsReadWithAnExpiredToken(Bench bench) {
        expired(bench, Reads.ofApplication(bench));
    }

    @Test
    @Check(rule = EXPIRED, operation = ANY, needs = "phoneAudio")
    void nothingOfAConversationIsReadWithAnExpiredToken(Bench bench) {
        expired(bench, Reads.ofConversation(bench));
    }

    @Test
    @Check(rule = OTHER, operation = ANY)
    void nothingOfTheApplicationIsReadByAnotherUser(Bench bench) {
        ofAnother(bench, Reads.ofApplication(bench));
    }

    @Test
    @Check(rule = OTHER, operation = ANY, needs = "phoneAudio")
    void nothingOfAConversationIsReadByAnotherUser(Bench bench) {
        ofAnother(bench, Reads.ofConversation(bench));
    }

    private static void withoutToken(Bench bench, List<UcwaRequest> reads) {
        each(bench, reads, UcwaRequest::withoutToken)
                .forEach(answer ->
                        bench.judge(REQUIRED, answer).of(words(answer)).status(401));
    }

    private static void malformed(Bench bench, List<UcwaRequest> reads) {
        Secret token = new Secret("cwt=AAAA-not-a-ticket");
        each(bench, reads, read -> read.token(token))
                .forEach(answer ->
                        bench.judge(MALFORMED, answer).of(words(answer)).status(401, 403));
    }

    private static void expired(Bench bench, List<UcwaRequest> reads) {
        Secret token = bench.config().expiredToken().orElseThrow();
        each(bench, reads, read -> read.token(token))
                .forEach(
                        answer -> bench.judge(EXPIRED, answer).of(words(answer)).status(401, 403));
    }

    private static void ofAnother(Bench bench, List<UcwaRequest> reads) {
        Secret token = bench.target().tokenOf(bench.config().other().orElseThrow());
        each(bench, reads, read -> read.token(token))
                .forEach(answer -> bench.judge(OTHER, answer).of(words(answer)).status(401, 403, 404));
    }

    private static List<Exchange> each(Bench bench, List<UcwaRequest> reads, UnaryOperator<UcwaRequest> credentials) {
        return reads.stream().map(credentials).map(bench::send).toList();
    }

    private static String words(Exchange answer) {
        return "GET " + answer.request().rel();
    }
}
