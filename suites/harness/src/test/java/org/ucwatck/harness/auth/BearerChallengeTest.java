package org.ucwatck.harness.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ucwatck.harness.transport.Told;

final class BearerChallengeTest {
    private static final String OTHER = "MsRtcOAuth href=https://p.com/t?a=b,grant_type=\"password,urn:x\"";
    private static final BearerChallenge WHOLE = new BearerChallenge("https://login.example/a?b=c", "00000004-0000");

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
                "Bearer trusted_issuers=\"00000001@contoso,2@*\", client_id=\"00000004-0000\", authorization_uri=\"https://login.example/a?b=c\"",
                "bearer AUTHORIZATION_URI=https://login.example/a?b=c,client_id=00000004-0000,trusted_issuers=\"00000001@contoso, 2@*\"",
                "Bearer realm=\"a, Bearer authorization_uri=x\",client_id = \"00000004-0000\" , trusted_issuers=\"00000001@contoso,2@*\",authorization_uri=\"https://login.example/\\a?b=c\"",
            })
    void parametersAreReadInAnyOrderAndForm(String bearer) {
        assertThat(BearerChallenge.of(refused(bearer).once())).contains(WHOLE);
        assertThat(BearerChallenge.of(refused(bearer + ", " + OTHER).once())).contains(WHOLE);
        assertThat(BearerChallenge.of(refused(OTHER + ", " + bearer).once())).contains(WHOLE);
        assertThat(BearerChallenge.of(refused(OTHER, "NTLM, Negotiate", bearer).once()))
                .contains(WHOLE);
        assertThat(Challenge.of(refused(bearer, OTHER).once())).isPresent();
    }

    @Test
    void onlyA401WithAnAuthorityWantsItsToken() {
        String bearer = "Bearer authorization_uri=\"https://login.example\"";

        assertThat(BearerChallenge.wantedBy(refused(bearer).once())).isPresent();
        assertThat(BearerChallenge.wantedBy(refused(bearer).status(403).once())).isEmpty();
        assertThat(BearerChallenge.wantedBy(
                        refused("Bearer client_id=\"7\"", "Bearer").once()))
                .isEmpty();
        assertThat(BearerChallenge.wantedBy(refused("NTLM, Bearerx a=b").once()))
                .isEmpty();
        assertThat(BearerChallenge.of(refused(OTHER).once())).isEmpty();
    }

    @Test
    void messageBehindASchemeIsToldFromAParameter() {
        assertThat(AuthChallenge.of(refused("Negotiate, NTLM TlRM/+VNTUAAC==, Basic realm=\"x\"", "NTLM")
                        .once()))
                .extracting(AuthChallenge::scheme, AuthChallenge::token)
                .containsExactly(
                        tuple("negotiate", ""),
                        tuple("ntlm", "TlRM/+VNTUAAC=="),
                        tuple("basic", ""),
                        tuple("ntlm", ""));
    }
}
