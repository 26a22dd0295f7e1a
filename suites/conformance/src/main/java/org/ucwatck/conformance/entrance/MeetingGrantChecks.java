package org.ucwatck.conformance.entrance;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.ucwatck.harness.ArrangementFailed;
import org.ucwatck.harness.auth.TokenService;
import org.ucwatck.harness.config.Secret;
import org.ucwatck.harness.exchange.Exchange;
import org.ucwatck.harness.junit.Check;
import org.ucwatck.harness.junit.ConformanceChecks;
import org.ucwatck.harness.representation.Representation;
import org.ucwatck.harness.representation.Unreadable;
import org.ucwatck.harness.stage.Case;
import org.ucwatck.harness.stage.CheckContext;
import org.ucwatck.spec.pages.Format;
import org.ucwatck.spec.schemas.ResourceSchemas;
import org.ucwatck.spec.schemas.Violation;

/** The grant of guests of a meeting (page AuthenticationInUCWA, anonymous meeting grant type). */
@ConformanceChecks(needs = {"anonymous", "anonymousAccount"})
record MeetingGrantChecks(Format format) {
    private static final String OPERATION = "token.POST";
    private static final String GRANT = "authentication.anonymous-grant";
    private static final String REFUSED = "authentication.anonymous-refused";
    private static final String NOT_RENEWED = "authentication.anonymous-renewal-refused";
    private static final String KEY = "password";
    private static final String CONFERENCE = "ms_rtc_conferenceuri";

    /** What opens no meeting. */
    enum Stranger implements Case {
        WITHOUT_KEY("a grant without a key", form -> form.remove(KEY)),
        WITHOUT_MEETING("a grant without a meeting", form -> form.remove(CONFERENCE)),
        WRONG_KEY("a wrong key", form -> form.put(KEY, "wr0ng")),
        /** Nothing of the real id is in it, which may be the key. */
        UNKNOWN_MEETING(
                "a meeting that does not exist",
                form -> form.computeIfPresent(CONFERENCE, (name, uri) -> uri.replaceFirst("[^:]+$", "TCK0N0MEETING"))),
        ORGANIZER(
                "the address of the organizer",
                form -> form.computeIfPresent(CONFERENCE, (name, uri) -> uri.replaceFirst(";.*", "")));

        private final String words;
        private final Consumer<Map<String, String>> change;

        Stranger(String words, Consumer<Map<String, String>> change) {
            this.words = words;
            this.change = change;
        }

        @Override
        public String slug() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    @Test
    @Check(rule = GRANT, operation = OPERATION, formats = Format.JSON)
    void keyOfTheMeetingBringsAToken(CheckContext context) {
        Exchange answer = Grants.ask(context, form(context));
        context.judge(GRANT, answer).status(200);
        if (answer.status() != 200) {
            return;
        }
        try {
            for (Violation violation : ResourceSchemas.load().token(Representation.json(answer))) {
                context.finding(
                        GRANT,
                        "access_token, token_type Bearer and expires_in",
                        violation.pointer() + ": " + violation.message(),
                        answer);
            }
        } catch (Unreadable e) {
            context.finding(GRANT, "a JSON body", String.valueOf(e.getMessage()), answer);
        }
    }

    @ParameterizedTest
    @EnumSource(Stranger.class)
    @Check(rule = REFUSED, operation = OPERATION, formats = Format.JSON)
    void strangerIsRefused(Stranger stranger, CheckContext context) {
        Map<String, String> form = form(context);
        stranger.change.accept(form);
        judgeRefused(context, REFUSED, Grants.ask(context, form), stranger.words);
    }

    @Test
    @Check(rule = NOT_RENEWED, operation = OPERATION, formats = Format.JSON)
    void noTokenIsRenewedAsNobody(CheckContext context) {
        judgeRefused(
                context, NOT_RENEWED, renew(context, new Secret("cwt=AAAA-not-a-ticket")), "what is no token renewed");
    }

    private static void judgeRefused(CheckContext context, String rule, Exchange answer, String what) {
        context.judge(rule, answer).of(what).status(400);
        if (answer.status() == 400) {
            Grants.judgeError(context, rule, answer, "invalid_grant", "invalid_request");
        }
    }

    /** Asks for another token of the guest who has this one. */
    static Exchange renew(CheckContext context, Secret token) {
        Map<String, String> form = form(context);
        form.put("ms_rtc_renew", token.reveal());
        return Grants.ask(context, form);
    }

    /** The token of an answer; throws ArrangementFailed when it has none, which {@value #GRANT} judges. */
    static Secret token(Exchange answer) {
        String token = Grants.member(answer, "access_token");
        if (token.isEmpty()) {
            throw new ArrangementFailed("the answer to a grant has no access_token", answer);
        }
        return new Secret(token);
    }

    private static Map<String, String> form(CheckContext context) {
        return new HashMap<>(TokenService.form(Guest.meeting(context)));
    }
}
