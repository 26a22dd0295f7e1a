package org.ucwatck.harness.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ucwatck.harness.config.Secret;
import org.ucwatck.harness.exchange.OriginRefused;
import org.ucwatck.harness.exchange.UcwaRequest;

/** A target that is entered by plain http and leads on to https. */
final class OriginGateTest {
    private static final UcwaRequest ROOT = UcwaRequest.get("http://h/").about("root");
    private static final UcwaRequest USER = UcwaRequest.get("https://h/user").about("user");

    private final OriginGate gate = new OriginGate(new TrustedOrigins(URI.create("http://h/"), List.of("two")));

    private static UcwaRequest withToken(String url) {
        return UcwaRequest.get(url).token(new Secret("cwt=1234"));
    }

    private void refuses(UcwaRequest request) {
        assertThatThrownBy(() -> gate.admit(request))
                .isInstanceOf(OriginRefused.class)
                .hasMessage("GET was not sent to " + request.url()
                        + ": the target has answered over https, and nothing goes back from https to http");
    }

    @Test
    void plainTargetStaysPlain() {
        gate.answered(gate.admit(ROOT));

        assertThat(gate.admit(withToken("http://h/user")).url()).isEqualTo("http://h/user");
        assertThat(gate.admit(withToken("http://two:81/user")).url()).isEqualTo("http://two:81/user");
    }

    @Test
    void nothingGoesBackFromHttpsToPlainHttp() {
        gate.answered(gate.admit(ROOT));
        gate.answered(gate.admit(USER));

        refuses(withToken("http://h/applications"));
        refuses(UcwaRequest.get("http://two/applications"));
        assertThat(gate.admit(withToken("https://two/applications"))).isNotNull();
    }

    @Test
    void whatWasAskedBeforeMayBeAskedAgainButShownNoToken() {
        gate.admit(ROOT);
        gate.answered(USER);

        assertThat(gate.admit(ROOT)).isEqualTo(ROOT);
        refuses(withToken("http://h/"));
    }

    @Test
    void tokenServiceOfAPlainTargetMayBeReachedByHttps() {
        gate.answered(gate.admit(UcwaRequest.post("https://h/token").about("token")));

        assertThat(gate.admit(withToken("http://h/user"))).isNotNull();
    }

    @ParameterizedTest
    @CsvSource({
        "http://h/x#y, http://h/x",
        "http://h/x?y#http://evil/, http://h/x?y",
        "http://h?@evil/, http://h/?@evil/",
        "http://h#@evil/, http://h",
        "http://h/x?y?z, http://h/x?y?z"
    })
    void fragmentIsNotSentAndTheHostEndsWhereItEnds(String url, String sent) {
        assertThat(gate.admit(UcwaRequest.get(url)).url()).isEqualTo(sent);
    }
}
