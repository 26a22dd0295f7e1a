package org.ucwatck.conformance.entrance;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.ucwatck.harness.ArrangementFailed;
import org.ucwatck.harness.auth.Token;
import org.ucwatck.harness.config.Secret;
import org.ucwatck.harness.exchange.Exchange;
import org.ucwatck.harness.exchange.UcwaRequest;
import org.ucwatck.harness.junit.Check;
import org.ucwatck.harness.junit.ConformanceChecks;
import org.ucwatck.harness.stage.Case;
import org.ucwatck.harness.stage.CheckContext;
import org.ucwatck.spec.pages.Format;

/** Where a token has to be, and that another one of the same user is as good (page AuthenticationInUCWA). */
@ConformanceChecks
record TokenPlaceChecks(Format format) {
    private static final String OPERATION = "application.GET";
    private static final String PLACE = "authentication.token-place";
    private static final String SECOND = "authentication.second-token";

    /** Places where a token does not belong. */
    enum Place implements Case {
        QUERY(Place::inQuery),
        COOKIE((request, token) -> request.header("Cookie", "cwt_ucwa=" + encoded(token)));

        private final BiFunction<UcwaRequest, Secret, UcwaRequest> put;

        Place(BiFunction<UcwaRequest, Secret, UcwaRequest> put) {
            this.put = put;
        }

        @Override
        public String slug() {
            return "token-in-" + name().toLowerCase(Locale.ROOT);
        }

        private static UcwaRequest inQuery(UcwaRequest request, Secret token) {
            String url = request.url();
            return request.to(url + (url.contains("?") ? "&" : "?") + "access_token=" + encoded(token));
        }

        private static String encoded(Secret token) {
            return URLEncoder.encode(token.reveal(), StandardCharsets.UTF_8);
        }
    }

    @ParameterizedTest
    @EnumSource(Place.class)
    @Check(rule = PLACE, operation = OPERATION)
    void tokenElsewhereDoesNotCount(Place place, CheckContext context) {
        UcwaRequest bare = application(context).withoutToken();
        Exchange answer = context.send(place.put.apply(bare, context.session().token()));

        context.judge(PLACE, answer)
                .of("a token in the " + place.name().toLowerCase(Locale.ROOT))
                .status(401);
    }

    @Test
    @Check(rule = SECOND, operation = OPERATION)
    void anotherTokenOfTheUserOpensTheApplication(CheckContext context) {
        UcwaRequest request = application(context);
        Token second = context.target()
                .tokens()
                .grant(
                        context.config().caller().grant(),
                        context.target()
                                .door()
                                .challenge()
                                .orElseThrow(() -> new ArrangementFailed("discovery met no MsRtcOAuth challenge")),
                        context.trace());
        Exchange answer = context.send(request.token(second.secret()));

        context.judge(SECOND, answer).of("another token of the user").status(200);
    }

    private static UcwaRequest application(CheckContext context) {
        String url =
                context.session().self().orElseThrow(() -> new ArrangementFailed("the application has no self link"));
        return context.session().get(url).about("application");
    }
}
