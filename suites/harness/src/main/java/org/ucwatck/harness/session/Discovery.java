package org.ucwatck.harness.session;

import java.util.Optional;
import java.util.Set;
import org.ucwatck.harness.ArrangementFailed;
import org.ucwatck.harness.auth.BearerChallenge;
import org.ucwatck.harness.auth.Challenge;
import org.ucwatck.harness.config.Account;
import org.ucwatck.harness.config.Secret;
import org.ucwatck.harness.config.TargetConfig.Entrance;
import org.ucwatck.harness.exchange.Exchange;
import org.ucwatck.harness.exchange.Trace;
import org.ucwatck.harness.exchange.UcwaRequest;
import org.ucwatck.harness.transport.TrustedOrigins;
import org.ucwatck.spec.pages.Format;

/** Walks from the root URL to applications as any client must (page RootURL). */
final class Discovery {
    private static final Step ROOT = Step.open("discovery.root-links");
    private static final Step USER = Step.open("discovery.user-challenge");
    private static final String APPLICATIONS = "discovery.applications-link";

    /** With a token of its own a server has to know it; one of the target file may be bad. */
    private static final Step KNOWN = new Step(APPLICATIONS, Set.of(403, 429, 502, 503, 504));

    private static final Step GIVEN = Step.of(APPLICATIONS);

    private final Target target;

    Discovery(Target target) {
        this.target = target;
    }

    Door walk(Trace trace) {
        Entrance entrance = target.config().entrance();
        String url = entrance.url().toString();
        if (entrance instanceof Entrance.Applications) {
            return fromApplications(url, trace);
        }
        Exchange root = follow(UcwaRequest.get(url).about("root"), ROOT, trace);
        String user = link(root, ROOT, "root", "user");
        Exchange refused = follow(UcwaRequest.get(user).about("user"), USER, trace);
        Account caller = target.config().caller();
        boolean given = caller.grant().isReady();
        Optional<Challenge> challenge = Challenge.of(refused);
        if (challenge.isEmpty() && !given) {
            requireNoAuthority(refused);
            throw unchallenged(refused);
        }
        Secret token = target.grant(caller, challenge, user);
        Step known = given ? GIVEN : KNOWN;
        Exchange shown = follow(UcwaRequest.get(user).about("user").token(token), known, trace);
        return new Door(url, user, link(shown, known, "user", "applications"), challenge);
    }

    private Door fromApplications(String url, Trace trace) {
        Exchange refused = target.client()
                .repeat(UcwaRequest.post(url).about("applications").accept(Format.JSON), trace);
        RootAnswer.requireApplications(refused);
        Door door = new Door(url, "", url, Challenge.of(refused));
        Account caller = target.config().caller();
        if (door.challenge().isEmpty() && !caller.grant().isReady()) {
            requireNoAuthority(refused);
        }
        target.grant(caller, door.challenge(), url);
        return door;
    }

    /** An online server grants no token itself (page AuthenticationUsingAzureAD): the account needs one of its authority. */
    private static void requireNoAuthority(Exchange refused) {
        Optional<BearerChallenge> challenge = BearerChallenge.wantedBy(refused);
        if (challenge.isPresent()) {
            String url = refused.request().url();
            String origin = TrustedOrigins.originOf(url).orElse(url);
            throw new ArrangementFailed(
                    (refused.request().token().isPresent() ? "the token for " + origin + " is refused; " : "")
                            + challenge.get().wanted(origin) + "; write " + BearerChallenge.lineFor(origin),
                    refused);
        }
    }

    private static ArrangementFailed unchallenged(Exchange refused) {
        return refused.status() == 401
                ? ArrangementFailed.broken(
                        USER.rule(),
                        "WWW-Authenticate: MsRtcOAuth with href and grant_type",
                        "WWW-Authenticate " + refused.headerValues("WWW-Authenticate"),
                        refused)
                : USER.failed("HTTP 401 with a challenge", refused);
    }

    private Exchange follow(UcwaRequest first, Step step, Trace trace) {
        return new Redirects(step.rule())
                .follow(first.accept(Format.JSON), request -> target.client().send(request, trace))
                .last();
    }

    private static String link(Exchange exchange, Step step, String resource, String rel) {
        if (step.equals(ROOT)) {
            RootAnswer.require(exchange);
        }
        if (step.equals(GIVEN)) {
            requireNoAuthority(exchange);
        }
        if (exchange.status() != 200) {
            throw step.failed("HTTP 200", exchange);
        }
        return step.href(exchange, step.read(exchange, resource), rel);
    }
}
