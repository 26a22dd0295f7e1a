package org.ucwatck.harness.auth;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ucwatck.harness.transport.Told;

final class ChallengeTest {
    private static final String HREF = "https://pool.contoso.com/WebTicket/oauthtoken";

    private static Told refused(String... challenges) {
        Told told = Told.get("user").status(401);
        for (String challenge : challenges) {
            told = told.header("WWW-Authenticate", challenge);
        }
        return told;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "MsRtcOAuth href=\"" + HREF + "\",grant_type=\"password,urn:x\"",
                "MsRtcOAuth href=\"" + HREF + "\", grant_type=\"password , urn:x\"",
                "MsRtcOAuth   href = \"" + HREF + "\" ,  grant_type = \"password,urn:x\"",
                "MsRtcOAuth grant_type=\"password,urn:x\",href=\"" + HREF + "\"",
                "MsRtcOAuth href=" + HREF + ",grant_type=\"password,urn:x\"",
                "msrtcoauth HREF=\"" + HREF + "\",GRANT_TYPE=\"password,urn:x\"",
                "Bearer trusted_issuers=\"\", client_id=\"7\",MsRtcOAuth href=\"" + HREF
                        + "\",grant_type=\"password,urn:x\"",
                "MsRtcOAuth realm=\"a, href=x, \\\"b\\\"\",href=\"" + HREF + "\",grant_type=\"password,urn:x\"",
                "MsRtcOAuth error_href=\"/lost\",href=\"" + HREF + "\",grant_type=\"pass\\word,urn:x\"",
                "Negotiate, NTLM, MsRtcOAuth href=\"" + HREF + "\",grant_type=\"password,urn:x\"",
                "MsRtcOAuth href=\"" + HREF + "\",grant_type=\"password,urn:x\", Bearer trusted_issuers=\"x@*\""
            })
    void challengeIsReadInEveryForm(String header) {
        assertThat(Challenge.of(refused(header).once())).contains(new Challenge(HREF, List.of("password", "urn:x")));
    }

    @ParameterizedTest
    @CsvSource({
        "/token, https://pool.contoso.com/token",
        "token?a=1, https://pool.contoso.com/ucwa/token?a=1",
        "//sts.contoso.com/token, https://sts.contoso.com/token"
    })
    void relativeHrefIsResolvedAgainstTheRefusedUrl(String href, String url) {
        String header = "MsRtcOAuth href=\"" + href + "\",grant_type=\"password\"";

        assertThat(Challenge.of(refused(header).once())).contains(new Challenge(url, List.of("password")));
    }

    @Test
    void challengeIsFoundAmongSeveralHeaders() {
        assertThat(Challenge.of(refused(
                                "Bearer trusted_issuers=\"\"",
                                "MsRtcOAuth nothing",
                                "MsRtcOAuth href=\"" + HREF + "\",grant_type=\"password\"")
                        .once()))
                .contains(new Challenge(HREF, List.of("password")));
    }

    @Test
    void grantListedTwiceIsNoFault() {
        assertThat(Challenge.of(refused("MsRtcOAuth href=\"" + HREF + "\",grant_type=\"urn:x,urn:x,password\"")
                                .once())
                        .orElseThrow()
                        .grantTypes())
                .contains("urn:x", "password");
    }

    @Test
    void unquotedGrantIsRead() {
        assertThat(Challenge.of(refused("MsRtcOAuth href=" + HREF + ", grant_type=password")
                        .once()))
                .contains(new Challenge(HREF, List.of("password")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Bearer href=\"x\",grant_type=\"y\"",
                "NotMsRtcOAuth href=\"x\",grant_type=\"y\"",
                "MsRtcOAuth",
                "MsRtcOAuth href=\"x\"",
                "MsRtcOAuth realm=\"href=x, grant_type=password\"",
                "MsRtcOAuth href=\"x\",old_grant_type=\"password\"",
                "MsRtcOAuth grant_type=\"password\"",
                "MsRtcOAuth href=\"\",grant_type=\"password\"",
                "MsRtcOAuth href=\"mailto:a@b\",grant_type=\"password\"",
                "MsRtcOAuth href=\"ftp://pool.contoso.com/token\",grant_type=\"password\"",
                "MsRtcOAuth href=\"https:///token\",grant_type=\"password\"",
                ""
            })
    void whatIsNoWholeChallengeIsNone(String header) {
        assertThat(Challenge.of(refused(header).once())).isEmpty();
        assertThat(Challenge.of(refused().once())).isEmpty();
    }
}
