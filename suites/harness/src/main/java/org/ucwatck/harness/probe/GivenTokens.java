package org.ucwatck.harness.probe;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.ucwatck.harness.config.ScopedToken;
import org.ucwatck.harness.config.Secret;
import org.ucwatck.harness.exchange.Exchange;
import org.ucwatck.harness.exchange.Trace;
import org.ucwatck.harness.session.Target;
import org.ucwatck.harness.session.UcwaSession;

/** The tokens under {@code tokens:} of the target file, each of which asks for an application that it may see or not. */
final class GivenTokens {
    private static final String NAME = "token";
    private static final int UNAUTHORIZED = 401;
    private static final int FORBIDDEN = 403;

    private final Target target;
    private final UcwaSession session;
    private final Trace trace;

    GivenTokens(Target target, UcwaSession session, Trace trace) {
        this.target = target;
        this.session = session;
        this.trace = trace;
    }

    /** One step for each of the tokens. */
    List<ProbeStep> steps(String application) {
        List<ProbeStep> steps = new ArrayList<>();
        for (ScopedToken scoped : target.config().scopedTokens()) {
            steps.add(scoped(scoped, ask(application, scoped.token())));
        }
        target.config().expiredToken().ifPresent(token -> steps.add(expired(ask(application, token))));
        return steps;
    }

    private Exchange ask(String application, Secret token) {
        return target.client()
                .send(session.get(application).about("application").token(token), trace);
    }

    /** Whether its scopes suffice is for the run to judge; only 401 says that nothing is known of it. */
    private static ProbeStep scoped(ScopedToken token, Exchange answer) {
        String scopes =
                token.scopes().isEmpty() ? "no scope" : "scopes " + String.join(" + ", new TreeSet<>(token.scopes()));
        if (answer.status() == UNAUTHORIZED) {
            return ProbeStep.failed(
                    NAME,
                    scopes + ": the server does not take it (" + answer.summary()
                            + "); is it over? give a fresh one under tokens.scoped, which lasts for the whole run");
        }
        return answer.succeeded() || answer.status() == FORBIDDEN
                ? ProbeStep.done(NAME, scopes + ": known, HTTP " + answer.status())
                : ProbeStep.noted(NAME, scopes + ": nobody can tell from " + answer.summary());
    }

    private static ProbeStep expired(Exchange answer) {
        if (answer.succeeded()) {
            return ProbeStep.failed(
                    NAME,
                    "expired: it still opens the application (" + answer.summary()
                            + "); give one whose time is over, or take tokens.expired out");
        }
        return answer.status() == UNAUTHORIZED || answer.status() == FORBIDDEN
                ? ProbeStep.done(NAME, "expired: refused, HTTP " + answer.status())
                : ProbeStep.noted(NAME, "expired: nobody can tell from " + answer.summary());
    }
}
