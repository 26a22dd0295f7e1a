package org.ucwatck.conformance;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.ucwatck.conformance.scene.Invitations;
import org.ucwatck.conformance.scene.NothingStarted;
import org.ucwatck.conformance.scene.People;
import org.ucwatck.conformance.scene.phone.Carried;
import org.ucwatck.conformance.scene.phone.JudgedCall;
import org.ucwatck.conformance.scene.phone.PhoneAudio;
import org.ucwatck.harness.config.Secret;
import org.ucwatck.harness.config.TargetConfig;
import org.ucwatck.harness.exchange.Exchange;
import org.ucwatck.harness.exchange.UcwaRequest;
import org.ucwatck.harness.junit.Check;
import org.ucwatck.harness.junit.ConformanceChecks;
import org.ucwatck.harness.needs.Tokens;
import org.ucwatck.harness.stage.Case;
import org.ucwatck.harness.stage.CheckContext;
import org.ucwatck.spec.pages.Format;

/** Who may use addPhoneAudio (page addPhoneAudio_ref, Azure Active Directory scopes; online servers only, A-06). */
@ConformanceChecks(needs = {"phoneAudio", "scopes"})
record ScopeChecks(Format format) {
    private static final String POST = "addPhoneAudio.POST";
    private static final String INVITATION = "phoneAudioInvitation.GET";
    private static final String INITIATE = "Conversations.Initiate";
    private static final String RECEIVE = "Conversations.Receive";

    /** Scope sets that are enough. */
    enum Enough implements Carried {
        INITIATE_ALONE(Set.of(INITIATE)),
        RECEIVE_ALONE(Set.of(RECEIVE)),
        BOTH(Set.of(INITIATE, RECEIVE)),
        ALL_FIVE(Set.of(INITIATE, RECEIVE, "Contacts.ReadWrite", "Meetings.ReadWrite", "User.ReadWrite"));

        private final Set<String> scopes;

        Enough(Set<String> scopes) {
            this.scopes = scopes;
        }

        @Override
        public List<String> needs(String operation) {
            return List.of(Tokens.exactly(scopes));
        }

        @Override
        public UcwaRequest onto(UcwaRequest request, Format format, TargetConfig target) {
            return request.token(Tokens.of(Tokens.exactly(scopes), target).orElseThrow());
        }

        @Override
        public String slug() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** Scope sets that are not. */
    enum NotEnough implements Case {
        NONE,
        UNRELATED;

        /** No scope at all, or documented ones of which the page of the operation lists none. */
        @Override
        public List<String> needs(String operation) {
            return List.of(this == NONE ? Tokens.exactly(Set.of()) : Tokens.unlisted(operation));
        }

        @Override
        public String slug() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @ParameterizedTest
    @EnumSource(Enough.class)
    @Check(rule = "scope.any-suffices", operation = "addPhoneAudio.POST", calls = 1, shares = "token")
    void anyOneOfTheScopesIsEnough(Enough enough, CheckContext context) {
        Exchange answer = JudgedCall.answer(
                context,
                () -> context.send(enough.onto(
                        PhoneAudio.request(context, People.toReachable(context)), format, context.config())));

        context.judge("scope.any-suffices", answer).status(201);
    }

    @ParameterizedTest
    @EnumSource(NotEnough.class)
    @Check(rule = "scope.missing-is-forbidden", operation = "addPhoneAudio.POST")
    void withoutAnyOfTheScopesItIsForbidden(NotEnough notEnough, CheckContext context) {
        Secret token = token(notEnough, POST, context);
        Exchange answer = context.send(
                PhoneAudio.request(context, People.toReachable(context)).token(token));

        context.judge("scope.missing-is-forbidden", answer).status(403);
        NothingStarted.judge(context, "scope.missing-is-forbidden", answer);
    }

    @ParameterizedTest
    @EnumSource(NotEnough.class)
    @Check(rule = "scope.invitation-needs-initiate", operation = INVITATION, calls = 1)
    void invitationCannotBeReadWithoutAScope(NotEnough notEnough, CheckContext context) {
        Exchange answer = PhoneAudio.add(context, People.toReachable(context));
        String url = new Invitations(context, answer, "").url();
        Secret token = token(notEnough, INVITATION, context);
        Exchange got = context.send(context.session().get(url).token(token).about("phoneAudioInvitation"));

        context.judge("scope.invitation-needs-initiate", got).status(403);
    }

    @Test
    @Check(rule = "scope.invitation-needs-initiate", operation = INVITATION, needs = "token." + INITIATE, calls = 1)
    void invitationCanBeReadWithItsScope(CheckContext context) {
        Exchange answer = PhoneAudio.add(context, People.toReachable(context));
        String url = new Invitations(context, answer, "").url();
        Secret token = token(Enough.INITIATE_ALONE, INVITATION, context);
        Exchange got = context.send(context.session().get(url).token(token).about("phoneAudioInvitation"));

        context.judge("scope.invitation-needs-initiate", got).status(200);
    }

    private static Secret token(Case one, String operation, CheckContext context) {
        return Tokens.of(one.needs(operation).get(0), context.config()).orElseThrow();
    }
}
