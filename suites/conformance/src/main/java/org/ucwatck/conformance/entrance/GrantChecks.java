package org.ucwatck.conformance.entrance;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.ucwatck.harness.ArrangementFailed;
import org.ucwatck.harness.config.Grant;
import org.ucwatck.harness.exchange.Exchange;
import org.ucwatck.harness.exchange.UcwaRequest;
import org.ucwatck.harness.junit.Check;
import org.ucwatck.harness.junit.ConformanceChecks;
import org.ucwatck.harness.representation.Input;
import org.ucwatck.harness.stage.Case;
import org.ucwatck.harness.stage.CheckContext;
import org.ucwatck.spec.pages.Format;

/** Grants and the errors that a client can cause (page AuthenticationInUCWA, authentication flow and error conditions). */
@ConformanceChecks
record GrantChecks(Format format) {
    private static final String OPERATION = "token.POST";
    private static final String UNSUPPORTED = "unsupported_grant_type";
    private static final String UNKNOWN_GRANT = "authentication.grant-unsupported";
    private static final String KNOWN = "authentication.grant-known";
    private static final String MISSING = "authentication.grant-parameter-missing";
    private static final String WRONG = "authentication.wrong-credentials";
    private static final String ALL = "authentication.scope-all";
    private static final String OTHER_SCOPE = "authentication.scope-unknown";
    private static final String TYPE = "authentication.token-type";
    private static final String NOT_STORED = "authentication.token-not-stored";
    private static final String AS_JSON = "authentication.grant-as-json";

    /** The parameters of a password grant. */
    enum Parameter implements Case {
        USERNAME,
        PASSWORD;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        @Override
        public String slug() {
            return "without-" + word();
        }
    }

    @Test
    @Check(rule = UNKNOWN_GRANT, operation = OPERATION, formats = Format.JSON)
    void unknownGrantTypeIsUnsupported(CheckContext context) {
        Exchange answer = Grants.ask(context, Map.of("grant_type", "urn:example:unknown"));
        Grants.judgeError(context, UNKNOWN_GRANT, answer, UNSUPPORTED);
    }

    /** What comes instead of a token, such as a challenge of Windows, is for the grant itself to say. */
    @Test
    @Check(rule = KNOWN, operation = OPERATION, formats = Format.JSON)
    void grantTypesOfTheChallengeAreKnown(CheckContext context) {
        for (String type :
                Grants.challenge(context).grantTypes().stream().distinct().toList()) {
            Exchange answer = Grants.ask(context, Map.of("grant_type", type));
            String error = Grants.member(answer, "error");
            context.judge(KNOWN, answer)
                    .of("the grant type " + type + " of the challenge")
                    .that(!error.equals(UNSUPPORTED), "another answer than " + UNSUPPORTED, "error " + error);
        }
    }

    @ParameterizedTest
    @EnumSource(Parameter.class)
    @Check(rule = MISSING, operation = OPERATION, needs = "passwordGrant", formats = Format.JSON)
    void passwordGrantNeedsItsParameters(Parameter missing, CheckContext context) {
        Map<String, String> form = new HashMap<>(nobody());
        form.remove(missing.word());
        Grants.judgeError(context, MISSING, Grants.ask(context, form), "invalid_request");
    }

    /** Never the name of an account, which wrong passwords could lock. */
    @Test
    @Check(rule = WRONG, operation = OPERATION, formats = Format.JSON)
    void unknownUserIsNotVerified(CheckContext context) {
        Grants.judgeError(context, WRONG, Grants.ask(context, nobody()), "invalid_grant");
    }

    @Test
    @Check(rule = ALL, operation = OPERATION, formats = Format.JSON)
    void scopeAllIsTaken(CheckContext context) {
        Exchange answer = Grants.ask(context, with(caller(context), "scope", "all"));
        context.judge(ALL, answer).of("the scope all").status(200);
    }

    @Test
    @Check(rule = OTHER_SCOPE, operation = OPERATION, formats = Format.JSON)
    void otherScopeIsInvalid(CheckContext context) {
        Grants.judgeError(
                context,
                OTHER_SCOPE,
                Grants.ask(context, with(caller(context), "scope", "tck-unknown")),
                "invalid_scope");
    }

    @Test
    @Check(rule = TYPE, operation = OPERATION, formats = Format.JSON)
    void tokenIsABearerToken(CheckContext context) {
        String type = Grants.member(granted(context), "token_type");
        context.judge(TYPE, context.last())
                .that(type.equalsIgnoreCase("Bearer"), "token_type Bearer", "token_type " + type);
    }

    @Test
    @Check(rule = NOT_STORED, operation = OPERATION, formats = Format.JSON)
    void answersAreNotToBeStored(CheckContext context) {
        Exchange refused = Grants.ask(context, Map.of("grant_type", "urn:example:unknown"));
        List<String> control = refused.headerValues("Cache-Control");
        context.judge(NOT_STORED, refused)
                .that(
                        control.stream()
                                .anyMatch(it -> it.toLowerCase(Locale.ROOT).contains("no-store")),
                        "Cache-Control: no-store",
                        "Cache-Control " + (control.isEmpty() ? "none" : control));
    }

    @Test
    @Check(rule = AS_JSON, operation = OPERATION, formats = Format.JSON)
    void grantAsJsonIsRefused(CheckContext context) {
        Input input = Input.empty();
        for (Map.Entry<String, String> field : caller(context).entrySet()) {
            input = input.with(field.getKey(), field.getValue());
        }
        Exchange answer =
                context.send(UcwaRequest.post(Grants.challenge(context).href())
                        .about("token")
                        .header("Accept", "application/json")
                        .body("application/json", input.write(Format.JSON)));
        context.judge(AS_JSON, answer).of("a grant as JSON").status(400, 415);
    }

    private static Map<String, String> nobody() {
        return Map.of("grant_type", "password", "username", "nobody", "password", "wrong");
    }

    private static Map<String, String> caller(CheckContext context) {
        Grant.Password grant = (Grant.Password) context.config().caller().grant();
        return Map.of(
                "grant_type", "password",
                "username", grant.username(),
                "password", grant.password().reveal());
    }

    private static Map<String, String> with(Map<String, String> form, String name, String value) {
        Map<String, String> more = new HashMap<>(form);
        more.put(name, value);
        return more;
    }

    private static Exchange granted(CheckContext context) {
        Exchange answer = Grants.ask(context, caller(context));
        if (answer.status() != 200) {
            throw new ArrangementFailed("the password grant of the caller was not answered 200", answer);
        }
        return answer;
    }
}
