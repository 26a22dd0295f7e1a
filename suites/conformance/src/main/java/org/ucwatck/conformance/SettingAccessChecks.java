package org.ucwatck.conformance;

import org.junit.jupiter.params.ParameterizedTest;
import org.ucwatck.conformance.scene.Setting;
import org.ucwatck.conformance.scene.token.BadToken;
import org.ucwatck.harness.exchange.UcwaRequest;
import org.ucwatck.harness.junit.Check;
import org.ucwatck.harness.junit.ConformanceChecks;
import org.ucwatck.harness.junit.SiteSource;
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
            refused(BadToken.NONE, setting, context);
        }
    }

    @ParameterizedTest
    @SiteSource(PAGES)
    @Check(rule = MALFORMED)
    void nothingIsSetWithAMalformedToken(Site site, CheckContext context) {
        try (Setting setting = Setting.of(site, context)) {
            refused(BadToken.MALFORMED, setting, context);
        }
    }

    @ParameterizedTest
    @SiteSource(PAGES)
    @Check(rule = EXPIRED)
    void nothingIsSetWithAnExpiredToken(Site site, CheckContext context) {
        try (Setting setting = Setting.of(site, context)) {
            refused(BadToken.EXPIRED, setting, context);
        }
    }

    @ParameterizedTest
    @SiteSource(PAGES)
    @Check(rule = OTHER)
    void nothingIsSetByAnotherUser(Site site, CheckContext context) {
        try (Setting setting = Setting.of(site, context)) {
            refused(BadToken.OF_ANOTHER_USER, setting, context);
        }
    }

    @ParameterizedTest
    @SiteSource(PAGES)
    @Check(
            rule = SCOPE,
            needs = {"scopes", "token.none"})
    void nothingIsSetWithoutAScope(Site site, CheckContext context) {
        try (Setting setting = Setting.of(site, context)) {
            refused(BadToken.WITHOUT_SCOPES, setting, context);
        }
    }

    private static void refused(BadToken token, Setting setting, CheckContext context) {
        UcwaRequest request = token.on(setting.request(setting.values().plain()), context);
        setting.judgeRefused(token.rule(), "POST " + request.rel(), request, token.refusals());
    }
}
