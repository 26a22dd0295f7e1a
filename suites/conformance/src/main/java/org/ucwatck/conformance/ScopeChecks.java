package org.ucwatck.conformance;

import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.ucwatck.harness.ArrangementFailed;
import org.ucwatck.harness.config.Secret;
import org.ucwatck.harness.exchange.Exchange;
import org.ucwatck.harness.junit.Bench;
import org.ucwatck.harness.junit.Case;
import org.ucwatck.harness.junit.Check;
import org.ucwatck.harness.junit.ConformanceChecks;
import org.ucwatck.spec.Format;

/** Who may use addPhoneAudio (page addPhoneAudio_ref, Azure Active Directory scopes; online servers only, A-06). */
@ConformanceChecks(needs = {"phoneAudio", "scopes"})
record ScopeChecks(Format format) {
    private static final String INITIATE = "Conversations.Initiate";
    private static final String RECEIVE = "Conversations.Receive";

    /** Scope sets that are enough. */
    enum Enough implements Case {
        INITIATE_ALONE(Set.of(INITIATE)),
        RECEIVE_ALONE(Set.of(RECEIVE)),
        BOTH(Set.of(INITIATE, RECEIVE)),
        ALL_FIVE(Set.of(INITIATE, RECEIVE, "Contacts.ReadWrite", "Meetings.ReadWrite", "User.ReadWrite"));

        private final Set<String> scopes;

        Enough(Set<String> scopes) {
            this.scopes = scopes;
        }

        @Override
        public String slug() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** Scope sets that are not. */
    enum NotEnough implements Case {
        NONE(Set.of()),
        UNRELATED(Set.of("Meetings.ReadWrite"));

        private final Set<String> scopes;

        NotEnough(Set<String> scopes) {
            this.scopes = scopes;
        }

        @Override
        public String slug() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @ParameterizedTest
    @EnumSource(Enough.class)
    @Check(rule = "scope.any-suffices", calls = 1)
    void anyOneOfTheScopesIsEnough(Enough enough, Bench bench) {
        Secret token = token(enough.scopes, bench);
        Exchange answer = bench.send(bench.addRequest(bench.toReachable()).token(token));

        bench.judge("scope.any-suffices", answer).status(201);
    }

    @ParameterizedTest
    @EnumSource(NotEnough.class)
    @Check(rule = "scope.missing-is-forbidden")
    void withoutAnyOfTheScopesItIsForbidden(NotEnough notEnough, Bench bench) {
        Secret token = token(notEnough.scopes, bench);
        Exchange answer = bench.send(bench.addRequest(bench.toReachable()).token(token));

        bench.judge("scope.missing-is-forbidden", answer).status(403);
    }

    @ParameterizedTest
    @EnumSource(NotEnough.class)
    @Check(rule = "scope.invitation-needs-initiate", operation = "phoneAudioInvitation.GET", calls = 1)
    void invitationCannotBeReadWithoutAScope(NotEnough notEnough, Bench bench) {
        Exchange answer = bench.add(bench.toReachable());
        String url = new Invitations(bench, answer, "").url();
        Secret token = token(notEnough.scopes, bench);
        Exchange got = bench.send(bench.session().get(url).token(token).about("phoneAudioInvitation"));

        bench.judge("scope.invitation-needs-initiate", got).status(403);
    }

    @Test
    @Check(rule = "scope.invitation-needs-initiate", operation = "phoneAudioInvitation.GET", calls = 1)
    void invitationCanBeReadWithItsScope(Bench bench) {
        Exchange answer = bench.add(bench.toReachable());
        String url = new Invitations(bench, answer, "").url();
        Secret token = token(Set.of(INITIATE), bench);
        Exchange got = bench.send(bench.session().get(url).token(token).about("phoneAudioInvitation"));

        bench.judge("scope.invitation-needs-initiate", got).status(200);
    }

    private static Secret token(Set<String> scopes, Bench bench) {
        return bench.config()
                .tokenFor(scopes)
                .orElseThrow(() -> new ArrangementFailed(
                        "the target file claims `scopes` but gives no token under tokens.scoped with exactly the scopes "
                                + scopes.stream().sorted().toList()));
    }
}
