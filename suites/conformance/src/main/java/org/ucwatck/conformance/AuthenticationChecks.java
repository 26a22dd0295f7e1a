package org.ucwatck.conformance;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.ucwatck.conformance.scene.NothingStarted;
import org.ucwatck.conformance.scene.People;
import org.ucwatck.conformance.scene.phone.PhoneAudio;
import org.ucwatck.harness.ArrangementFailed;
import org.ucwatck.harness.auth.Challenge;
import org.ucwatck.harness.config.Grant;
import org.ucwatck.harness.config.Secret;
import org.ucwatck.harness.exchange.Exchange;
import org.ucwatck.harness.exchange.UcwaRequest;
import org.ucwatck.harness.junit.Check;
import org.ucwatck.harness.junit.ConformanceChecks;
import org.ucwatck.harness.representation.Representation;
import org.ucwatck.harness.representation.Unreadable;
import org.ucwatck.harness.stage.Case;
import org.ucwatck.harness.stage.CheckContext;
import org.ucwatck.spec.pages.Format;
import org.ucwatck.spec.schemas.ResourceSchemas;
import org.ucwatck.spec.schemas.Violation;

/** Tokens: how they are granted, and what happens without a good one (page AuthenticationInUCWA; readings A-06). */
@ConformanceChecks
record AuthenticationChecks(Format format) {
    private static final Set<String> TOKEN_ERRORS = Set.of(
            "invalid_request",
            "invalid_grant",
            "unsupported_grant_type",
            "invalid_scope",
            "server_error",
            "invalid_client",
            "unauthorized_client");

    /** Tokens that no server ever granted. */
    enum Malformed implements Case {
        WORD("nonsense"),
        EMPTY_TICKET("cwt="),
        GARBAGE_TICKET("cwt=AAAA-not-a-ticket"),
        LONG("cwt=" + "A".repeat(2000));

        private final String token;

        Malformed(String token) {
            this.token = token;
        }

        @Override
        public String slug() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    @Test
    @Check(rule = "authentication.token-answer", operation = "token.POST", formats = Format.JSON)
    void grantIsAnsweredWithAToken(CheckContext context) {
        Grant.Password grant = (Grant.Password) context.config().caller().grant();
        Exchange answer = context.target()
                .tokens()
                .ask(
                        Map.of(
                                "grant_type", "password",
                                "username", grant.username(),
                                "password", grant.password().reveal()),
                        challenge(context),
                        context.trace());

        context.judge("authentication.token-answer", answer).status(200);
        if (answer.status() == 200) {
            judgeToken(context, answer);
        }
    }

    @Test
    @Check(rule = "authentication.token-error", operation = "token.POST", formats = Format.JSON)
    void unknownGrantTypeIsRefused(CheckContext context) {
        judgeRefusal(context, Map.of("grant_type", "urn:example:unknown"));
    }

    @Test
    @Check(rule = "authentication.token-error", operation = "token.POST", formats = Format.JSON)
    void wrongPasswordIsRefused(CheckContext context) {
        judgeRefusal(context, Map.of("grant_type", "password", "username", "nobody", "password", "wrong"));
    }

    @Test
    @Check(rule = "authentication.token-error", operation = "token.POST", formats = Format.JSON)
    void missingGrantTypeIsRefused(CheckContext context) {
        judgeRefusal(context, Map.of("username", "nobody"));
    }

    @Test
    @Check(
            rule = "authentication.token-required",
            operation = "addPhoneAudio.POST",
            needs = "phoneAudio",
            also = "http.challenge")
    void requestWithoutTokenIsChallenged(CheckContext context) {
        Exchange answer = context.send(
                PhoneAudio.request(context, People.toReachable(context)).withoutToken());

        context.judge("authentication.token-required", answer).status(401);
    }

    @ParameterizedTest
    @EnumSource(Malformed.class)
    @Check(rule = "authentication.token-malformed", operation = "addPhoneAudio.POST", needs = "phoneAudio")
    void malformedTokenIsRefused(Malformed malformed, CheckContext context) {
        Secret token = new Secret(malformed.token);
        Exchange answer = context.send(
                PhoneAudio.request(context, People.toReachable(context)).token(token));

        context.judge("authentication.token-malformed", answer).status(401, 403);
        NothingStarted.judge(context, "authentication.token-malformed", answer);
    }

    @Test
    @Check(rule = "authentication.token-malformed", operation = "addPhoneAudio.POST", needs = "phoneAudio")
    void otherSchemeIsRefused(CheckContext context) {
        Exchange answer = context.send(PhoneAudio.request(context, People.toReachable(context))
                .withoutToken()
                .header("Authorization", "Basic bm9ib2R5OndJdGg="));

        context.judge("authentication.token-malformed", answer).status(401, 403);
        NothingStarted.judge(context, "authentication.token-malformed", answer);
    }

    @Test
    @Check(rule = "authentication.token-expired", operation = "addPhoneAudio.POST", needs = "phoneAudio")
    void expiredTokenIsRefused(CheckContext context) {
        Secret token = context.config().expiredToken().orElseThrow();
        Exchange answer = context.send(
                PhoneAudio.request(context, People.toReachable(context)).token(token));

        context.judge("authentication.token-expired", answer).status(401, 403);
        NothingStarted.judge(context, "authentication.token-expired", answer);
    }

    @Test
    @Check(rule = "authentication.token-of-other-user", operation = "addPhoneAudio.POST", needs = "phoneAudio")
    void tokenOfAnotherUserDoesNotOpenTheApplication(CheckContext context) {
        Secret token = context.target().tokenOf(context.config().other().orElseThrow());
        Exchange answer = context.send(
                PhoneAudio.request(context, People.toReachable(context)).token(token));

        context.judge("authentication.token-of-other-user", answer).status(401, 403, 404);
    }

    @Test
    @Check(rule = "authentication.token-expired", operation = "phoneAudio.GET", needs = "phoneAudio")
    void expiredTokenReadsNothing(CheckContext context) {
        Exchange answer =
                context.send(read(context).token(context.config().expiredToken().orElseThrow()));

        context.judge("authentication.token-expired", answer).status(401, 403);
    }

    @Test
    @Check(rule = "authentication.token-of-other-user", operation = "phoneAudio.GET", needs = "phoneAudio")
    void tokenOfAnotherUserReadsNothing(CheckContext context) {
        Secret token = context.target().tokenOf(context.config().other().orElseThrow());
        Exchange answer = context.send(read(context).token(token));

        context.judge("authentication.token-of-other-user", answer).status(401, 403, 404);
    }

    private static UcwaRequest read(CheckContext context) {
        return context.session()
                .get(PhoneAudio.conversation(context).phoneAudio())
                .about("phoneAudio");
    }

    private static void judgeRefusal(CheckContext context, Map<String, String> fields) {
        Exchange answer = context.target().tokens().ask(fields, challenge(context), context.trace());
        context.judge("authentication.token-error", answer).status(400);
        if (answer.status() == 400) {
            String error = member(answer, "error");
            context.judge("authentication.token-error", answer)
                    .that(
                            TOKEN_ERRORS.contains(error),
                            "error " + String.join(" or ", TOKEN_ERRORS),
                            "error " + (error.isEmpty() ? "none" : error));
        }
    }

    private static void judgeToken(CheckContext context, Exchange answer) {
        try {
            for (Violation violation : ResourceSchemas.load().token(Representation.json(answer))) {
                context.finding(
                        "authentication.token-answer",
                        "access_token, token_type and expires_in",
                        violation.pointer() + ": " + violation.message(),
                        answer);
            }
        } catch (Unreadable e) {
            context.finding("authentication.token-answer", "a JSON body", String.valueOf(e.getMessage()), answer);
        }
    }

    private static String member(Exchange answer, String name) {
        try {
            return Representation.json(answer).path(name).asString("");
        } catch (Unreadable e) {
            return "";
        }
    }

    private static Challenge challenge(CheckContext context) {
        return context.target()
                .door()
                .challenge()
                .orElseThrow(() -> new ArrangementFailed("discovery met no MsRtcOAuth challenge"));
    }
}
