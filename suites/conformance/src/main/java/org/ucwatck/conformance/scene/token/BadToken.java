package org.ucwatck.conformance.scene.token;

import java.util.function.BiFunction;
import org.ucwatck.harness.config.Secret;
import org.ucwatck.harness.exchange.Exchange;
import org.ucwatck.harness.exchange.UcwaRequest;
import org.ucwatck.harness.needs.Tokens;
import org.ucwatck.harness.stage.CheckContext;

/** Each way of having no token that lets in, its rule, and how a request is refused then (page AuthenticationInUCWA). */
public enum BadToken {
    NONE("authentication.token-required", (context, request) -> request.withoutToken(), 401),
    MALFORMED(
            "authentication.token-malformed",
            (context, request) -> request.token(new Secret("cwt=AAAA-not-a-ticket")),
            401,
            403),
    EXPIRED(
            "authentication.token-expired",
            (context, request) -> request.token(context.config().expiredToken().orElseThrow()),
            401,
            403),
    OF_ANOTHER_USER(
            "authentication.token-of-other-user",
            (context, request) -> request.token(
                    context.target().tokenOf(context.config().other().orElseThrow())),
            401,
            403,
            404),
    WITHOUT_SCOPES(
            "scope.missing-is-forbidden",
            (context, request) ->
                    request.token(Tokens.of("token.none", context.config()).orElseThrow()),
            403);

    private final String rule;
    private final BiFunction<CheckContext, UcwaRequest, UcwaRequest> change;
    private final int[] refusals;

    BadToken(String rule, BiFunction<CheckContext, UcwaRequest, UcwaRequest> change, int... refusals) {
        this.rule = rule;
        this.change = change;
        this.refusals = refusals;
    }

    /** Id of the rule that a request which is taken with it breaks. */
    public String rule() {
        return rule;
    }

    /** The statuses of a refusal. */
    public int[] refusals() {
        return refusals.clone();
    }

    /** The request with it. */
    public UcwaRequest on(UcwaRequest request, CheckContext context) {
        return change.apply(context, request);
    }

    /** Sends the request with it, and judges that it is refused; gives the answer. */
    public Exchange judgeRefused(UcwaRequest request, CheckContext context) {
        Exchange answer = context.send(on(request, context));
        context.judge(rule, answer).of(request.method() + " " + request.rel()).status(refusals);
        return answer;
    }
}
