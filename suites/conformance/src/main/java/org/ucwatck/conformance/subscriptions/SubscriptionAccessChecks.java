package org.ucwatck.conformance.subscriptions;

import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.ucwatck.harness.config.Secret;
import org.ucwatck.harness.exchange.Exchange;
import org.ucwatck.harness.exchange.UcwaRequest;
import org.ucwatck.harness.junit.Check;
import org.ucwatck.harness.junit.ConformanceChecks;
import org.ucwatck.harness.needs.Tokens;
import org.ucwatck.harness.stage.CheckContext;
import org.ucwatck.spec.pages.Format;

/** Who may change subscriptions: whoever has a token of the user with one of the scopes of the page, and nobody else. */
@ConformanceChecks(needs = {"subscriptions", "contact.reachable"})
record SubscriptionAccessChecks(Format format) {
    private static final String ANY = "any";
    private static final String TOKEN = "authentication.token-required";
    private static final String MALFORMED = "authentication.token-malformed";
    private static final String EXPIRED = "authentication.token-expired";
    private static final String OTHER = "authentication.token-of-other-user";
    private static final String SCOPE = "scope.missing-is-forbidden";

    @Test
    @Check(rule = TOKEN, operation = ANY)
    void noSubscriptionChangesWithoutAToken(CheckContext context) {
        refused(TOKEN, UcwaRequest::withoutToken, context, 401);
    }

    @Test
    @Check(rule = MALFORMED, operation = ANY)
    void noSubscriptionChangesWithAMalformedToken(CheckContext context) {
        Secret token = new Secret("cwt=AAAA-not-a-ticket");
        refused(MALFORMED, request -> request.token(token), context, 401, 403);
    }

    @Test
    @Check(rule = EXPIRED, operation = ANY)
    void noSubscriptionChangesWithAnExpiredToken(CheckContext context) {
        Secret token = context.config().expiredToken().orElseThrow();
        refused(EXPIRED, request -> request.token(token), context, 401, 403);
    }

    @Test
    @Check(rule = OTHER, operation = ANY)
    void noSubscriptionChangesByAnotherUser(CheckContext context) {
        Secret token = context.target().tokenOf(context.config().other().orElseThrow());
        refused(OTHER, request -> request.token(token), context, 401, 403, 404);
    }

    @Test
    @Check(
            rule = SCOPE,
            operation = ANY,
            needs = {"scopes", "token.none"})
    void noSubscriptionChangesWithoutAScope(CheckContext context) {
        Secret token = Tokens.of("token.none", context.config()).orElseThrow();
        refused(SCOPE, request -> request.token(token), context, 403);
    }

    /** Each is refused, and leaves everything as it was. */
    private static void refused(String rule, UnaryOperator<UcwaRequest> change, CheckContext context, int... refusals) {
        SubscriptionRequests requests = SubscriptionRequests.of(context);
        var all = requests.all();
        String before = requests.state();
        boolean taken = false;
        for (UcwaRequest request : all) {
            Exchange answer = context.send(change.apply(request));
            context.judge(rule, answer)
                    .of(request.method() + " " + request.rel())
                    .status(refusals);
            taken |= answer.succeeded();
        }
        if (!taken) {
            String after = requests.state();
            context.judge(rule, context.last())
                    .that(after.equals(before), "what was there before stays: " + before, after);
        }
    }
}
