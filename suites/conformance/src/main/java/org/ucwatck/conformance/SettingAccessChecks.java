package org.ucwatck.conformance;

import org.junit.jupiter.params.ParameterizedTest;
import org.ucwatck.conformance.scene.Setting;
import org.ucwatck.harness.config.Secret;
import org.ucwatck.harness.exchange.UcwaRequest;
import org.ucwatck.harness.junit.Check;
import org.ucwatck.harness.junit.ConformanceChecks;
import org.ucwatck.harness.junit.SiteSource;
import org.ucwatck.harness.needs.Tokens;
import org.ucwatck.harness.stage.CheckContext;
import org.ucwatck.harness.stage.Site;
import org.ucwatck.spec.pages.Format;

/** Who may set something: whoever has a token of the user with one of the scopes of its page, and nobody else. */
@ConformanceChecks(needs = "presence")
record SettingAccessChecks(Format format) {
    private static final String PAGES = "setting.accepted";
    private static final String TOKEN = "authentication.token-required";
    private static final String MALFORMED = "authentication.token-malformed";
    private static final String EXPIRED = "authentication.token-expired";
    private static final String OTHER = "authentication.token-of-other-user";
    private static final String SCOPE = "scope.missing-is-forbidden";

    @ParameterizedTest
    @SiteSource(PAGES)
    @Check(rule = TOKEN)
    void nothingIsSetWithoutAToken(Site site, CheckContext context) {
        try (Setting setting = Setting.of(site, context)) {
            refused(TOKEN, setting, post(setting).withoutToken(), 401);
        }
    }

    @ParameterizedTest
    @SiteSource(PAGES)
    @Check(rule = MALFORMED)
    void nothingIsSetWithAMalformedToken(Site site, CheckContext context) {
        try (Setting setting = Setting.of(site, context)) {
            var token = new Secret("cwt=AAAA-not-a-ticket");
            refused(MALFORMED, setting, post(setting).token(token), 401, 403);
        }
    }

    @ParameterizedTest
    @SiteSource(PAGES)
    @Check(rule = EXPIRED)
    void nothingIsSetWithAnExpiredToken(Site site, CheckContext context) {
        try (Setting setting = Setting.of(site, context)) {
            var token = context.config().expiredToken().orElseThrow();
            refused(EXPIRED, setting, post(setting).token(token), 401, 403);
        }
    }

    @ParameterizedTest
    @SiteSource(PAGES)
    @Check(rule = OTHER)
    void nothingIsSetByAnotherUser(Site site, CheckContext context) {
        try (Setting setting = Setting.of(site, context)) {
            var other = context.target().tokenOf(context.config().other().orElseThrow());
            refused(OTHER, setting, post(setting).token(other), 401, 403, 404);
        }
    }

    @ParameterizedTest
    @SiteSource(PAGES)
    @Check(
            rule = SCOPE,
            needs = {"scopes", "token.none"})
    void nothingIsSetWithoutAScope(Site site, CheckContext context) {
        try (Setting setting = Setting.of(site, context)) {
            var token = Tokens.of("token.none", context.config()).orElseThrow();
            refused(SCOPE, setting, post(setting).token(token), 403);
        }
    }

    private static UcwaRequest post(Setting setting) {
        return setting.request(setting.values().plain());
    }

    private static void refused(String rule, Setting setting, UcwaRequest request, int... refusals) {
        setting.judgeRefused(rule, "POST " + request.rel(), request, refusals);
    }
}
