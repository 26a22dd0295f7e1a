package org.ucwatck.conformance.me;

import org.junit.jupiter.api.Test;
import org.ucwatck.conformance.scene.Ways;
import org.ucwatck.harness.ArrangementFailed;
import org.ucwatck.harness.config.Secret;
import org.ucwatck.harness.exchange.Exchange;
import org.ucwatck.harness.exchange.UcwaRequest;
import org.ucwatck.harness.junit.Check;
import org.ucwatck.harness.junit.ConformanceChecks;
import org.ucwatck.harness.needs.Tokens;
import org.ucwatck.harness.representation.Resource;
import org.ucwatck.harness.session.UcwaSession;
import org.ucwatck.harness.stage.CheckContext;
import org.ucwatck.spec.pages.Format;

/** Who sees the photo of a user: whoever has her token, or the cookie of her application (page MeDashboard, photo). */
@ConformanceChecks(needs = "presence")
record PhotoAccessChecks(Format format) {
    private static final String GET = "photo.GET";
    private static final String LINK = "me.links-photo";
    private static final String COOKIE = "photo.cookie";
    private static final String RENEWED = "photo.cookie-renewed";
    private static final String ALONE = "photo.cookie-alone";
    private static final String ATTRIBUTES = "photo.cookie-attributes";
    private static final String TOKEN = "authentication.token-required";
    private static final String MALFORMED = "authentication.token-malformed";
    private static final String EXPIRED = "authentication.token-expired";
    private static final String OTHER = "authentication.token-of-other-user";
    private static final String SCOPE = "scope.missing-is-forbidden";

    @Test
    @Check(rule = LINK, operation = "me.GET")
    void meLeadsToAPhoto(CheckContext context) {
        Resource me = Ways.shown(context, "me");

        context.judge(LINK, context.last())
                .that(me.link("photo").isPresent(), "a link photo in me", "links " + me.linkRels());
    }

    @Test
    @Check(rule = COOKIE, operation = GET, also = ATTRIBUTES)
    void cookieOfANewApplicationOpensThePhoto(CheckContext context) {
        Photo photo = Photo.ofOwnApplication(context);
        photo.get(photo.request());
        Exchange created = context.own().session().created();

        opens(COOKIE, created, photo, context);
        for (Cookies.Cookie cookie : Cookies.of(created, photo.url()).all()) {
            boolean secure = !photo.url().startsWith("https:") || cookie.has("secure");
            context.judge(ATTRIBUTES, created)
                    .that(cookie.path().filter(path -> path.length() > 1).isPresent(), "a path of its own", "none")
                    .that(cookie.has("httponly"), "HttpOnly", "a cookie without it")
                    .that(secure, "Secure over https", "a cookie without it");
        }
    }

    @Test
    @Check(rule = RENEWED, operation = GET)
    void readingTheApplicationRenewsTheCookie(CheckContext context) {
        Photo photo = Photo.of(context);
        photo.get(photo.request());

        opens(RENEWED, context.send(application(context.session())), photo, context);
    }

    @Test
    @Check(rule = ALONE, operation = GET)
    void cookieOpensNothingButPhotos(CheckContext context) {
        Photo photo = Photo.ofOwnApplication(context);
        UcwaSession session = context.own().session();
        Cookies cookies = Cookies.of(session.created(), photo.url());
        if (cookies.isEmpty()) {
            throw new ArrangementFailed("a new application sets no cookie for photos", session.created());
        }
        UcwaRequest request = application(session).withoutToken().header("Cookie", cookies.header());
        context.judge(ALONE, context.send(request))
                .of("GET application with the cookie alone")
                .status(401, 403);
    }

    private static UcwaRequest application(UcwaSession session) {
        String self = session.self()
                .orElseThrow(() -> new ArrangementFailed("the application has no self link", session.created()));
        return session.get(self).about("application");
    }

    /** What the answer sets opens the photo to a request without a token. */
    private static void opens(String rule, Exchange answer, Photo photo, CheckContext context) {
        Cookies cookies = Cookies.of(answer, photo.url());
        context.judge(rule, answer)
                .that(!cookies.isEmpty(), "a cookie whose path leads to the photo", "no such header Set-Cookie");
        if (!cookies.isEmpty()) {
            UcwaRequest request = photo.request().withoutToken().header("Cookie", cookies.header());
            photo.judge(rule, "with the cookie alone", context.send(request));
        }
    }

    @Test
    @Check(rule = TOKEN, operation = GET)
    void photoIsNotSeenWithoutAToken(CheckContext context) {
        refused(TOKEN, Photo.of(context).request().withoutToken(), context, 401);
    }

    @Test
    @Check(rule = MALFORMED, operation = GET)
    void photoIsNotSeenWithAMalformedToken(CheckContext context) {
        refused(MALFORMED, Photo.of(context).request().token(new Secret("cwt=AAAA-not-a-ticket")), context, 401, 403);
    }

    @Test
    @Check(rule = EXPIRED, operation = GET)
    void photoIsNotSeenWithAnExpiredToken(CheckContext context) {
        Secret token = context.config().expiredToken().orElseThrow();
        refused(EXPIRED, Photo.of(context).request().token(token), context, 401, 403);
    }

    @Test
    @Check(rule = OTHER, operation = GET)
    void photoIsNotSeenByAnotherUserThroughThisApplication(CheckContext context) {
        Secret token = context.target().tokenOf(context.config().other().orElseThrow());
        refused(OTHER, Photo.of(context).request().token(token), context, 401, 403, 404);
    }

    @Test
    @Check(
            rule = SCOPE,
            operation = GET,
            needs = {"scopes", "token.none"})
    void photoIsNotSeenWithoutAScope(CheckContext context) {
        Secret token = Tokens.of("token.none", context.config()).orElseThrow();
        refused(SCOPE, Photo.of(context).request().token(token), context, 403);
    }

    /** A refusal comes in a format of UCWA. */
    private static void refused(String rule, UcwaRequest request, CheckContext context, int... refusals) {
        Exchange answer = context.send(request.accept(context.format()));
        context.judge(rule, answer).of("GET photo").status(refusals);
    }
}
