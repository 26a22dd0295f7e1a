package org.ucwatck.conformance.entrance;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.ucwatck.harness.ArrangementFailed;
import org.ucwatck.harness.auth.Challenge;
import org.ucwatck.harness.exchange.Exchange;
import org.ucwatck.harness.representation.Representation;
import org.ucwatck.harness.representation.Unreadable;
import org.ucwatck.harness.stage.CheckContext;

/** Asks the token service, and judges its errors (page AuthenticationInUCWA, error conditions). */
final class Grants {
    private Grants() {}

    /** What the target says of its token service; throws ArrangementFailed where it says nothing. */
    static Challenge challenge(CheckContext context) {
        return context.target()
                .door()
                .challenge()
                .orElseThrow(() -> new ArrangementFailed("discovery met no MsRtcOAuth challenge"));
    }

    static Exchange ask(CheckContext context, Map<String, String> fields) {
        return context.target().tokens().ask(fields, challenge(context), context.trace());
    }

    /** A refusal is 400 with one of these errors. */
    static void judgeError(CheckContext context, String rule, Exchange answer, String... wanted) {
        context.judge(rule, answer).status(400);
        if (answer.status() == 400) {
            String error = member(answer, "error");
            Set<String> errors = new TreeSet<>(Set.of(wanted));
            context.judge(rule, answer)
                    .that(
                            errors.contains(error),
                            "error " + String.join(" or ", errors),
                            "error " + (error.isEmpty() ? "none" : error));
        }
    }

    /** A member of the JSON body; empty text where there is none. */
    static String member(Exchange answer, String name) {
        try {
            return Representation.json(answer).path(name).asString("");
        } catch (Unreadable e) {
            return "";
        }
    }
}
