package org.ucwatck.conformance.subscriptions;

import org.junit.jupiter.api.Test;
import org.ucwatck.conformance.scene.token.BadToken;
import org.ucwatck.harness.exchange.UcwaRequest;
import org.ucwatck.harness.junit.Check;
import org.ucwatck.harness.junit.ConformanceChecks;
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
        refused(BadToken.NONE, context);
    }

    @Test
    @Check(rule = MALFORMED, operation = ANY)
    void noSubscriptionChangesWithAMalformedToken(CheckContext context) {
        refused(BadToken.MALFORMED, context);
    }

    @Test
    @Check(rule = EXPIRED, operation = ANY)
    void noSubscriptionChangesWithAnExpiredToken(CheckContext context) {
        refused(BadToken.EXPIRED, context);
    }

    @Test
    @Check(rule = OTHER, operation = ANY)
    void noSubscriptionChangesByAnotherUser(CheckContext context) {
        refused(BadToken.OF_ANOTHER_USER, context);
    }

    @Test
    @Check(
            rule = SCOPE,
            operation = ANY,
            needs = {"scopes", "token.none"})
    void noSubscriptionChangesWithoutAScope(CheckContext context) {
        refused(BadToken.WITHOUT_SCOPES, context);
    }

    /** Each is refused, and leaves everything as it was. */
    private static void refused(BadToken token, CheckContext context) {
        SubscriptionRequests requests = SubscriptionRequests.of(context);
        var all = requests.all();
        String before = requests.state();
        boolean taken = false;
        for (UcwaRequest request : all) {
            taken |= token.judgeRefused(request, context).succeeded();
        }
        if (!taken) {
            String after = requests.state();
            context.judge(token.rule(), context.last())
                    .that(after.equals(before), "what was there before stays: " + before, after);
        }
    }
}
