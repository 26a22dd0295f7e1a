package org.ucwatck.harness.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ucwatck.harness.ArrangementFailed;
import org.ucwatck.harness.config.Grant;
import org.ucwatck.harness.config.Secret;
import org.ucwatck.harness.exchange.Trace;
import org.ucwatck.harness.exchange.UcwaRequest;
import org.ucwatck.harness.record.ExchangeLog;
import org.ucwatck.harness.record.Mask;
import org.ucwatck.harness.transport.CallBudget;
import org.ucwatck.harness.transport.TrustedOrigins;
import org.ucwatck.harness.transport.UcwaClient;
import org.ucwatck.verdict.exchange.RecordedExchange;

final class NtlmHandshakeTest {
    private static final String PASSWORD = "canary-7é3";

    private final ConcurrentLinkedQueue<RecordedExchange> recorded = new ConcurrentLinkedQueue<>();
    private final Mask mask = new Mask();

    private UcwaClient client(NtlmServer server) {
        return new UcwaClient(
                new ExchangeLog(mask, recorded::add),
                new TrustedOrigins(URI.create(server.url()), List.of()),
                Duration.ofMinutes(1),
                Optional.empty(),
                new CallBudget(0, 0, ""));
    }

    private static Grant john(String password) {
        return new Grant.Windows("john", new Secret(password), "CONTOSO");
    }

    private Token token(NtlmServer server, UcwaClient client, Grant grant) {
        Challenge challenge = new Challenge(server.url(), List.of("urn:microsoft.rtc:windows"));
        return new TokenService(client, client::ownConnection, mask).grant(grant, challenge, new Trace("token"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"NTLM", "Negotiate, NTLM", "Basic realm=\"NTLM\", NTLM\r\nWWW-Authenticate: Negotiate"})
    void rightPasswordOpensOneConnectionAndNoOther(String offered) throws IOException {
        try (NtlmServer server = new NtlmServer(PASSWORD, offered);
                UcwaClient client = client(server)) {
            Token token = token(server, client, john(PASSWORD));
            client.send(UcwaRequest.get(server.url()), new Trace("later"));

            assertThat(token.secret().reveal()).isEqualTo("cwt=by-ntlm");
            assertThat(server.heard()).containsExactly("1: nothing", "2: NTLM 1", "2: NTLM 3", "1: nothing");
            assertThat(recorded)
                    .extracting(exchange -> exchange.response().status())
                    .containsExactly(401, 401, 200, 401);
        }
    }

    /** From the third message somebody could find out the password by trying. */
    @Test
    void responseIsHiddenWhereverItIsRecorded() throws IOException {
        try (NtlmServer server = new NtlmServer(PASSWORD, "NTLM");
                UcwaClient client = client(server)) {
            token(server, client, john(PASSWORD));

            String response = server.credentials().get(2);
            assertThat(response).startsWith("TlRMTVNTUAAD");
            assertThat(recorded.toString())
                    .doesNotContain(response, "cwt=by-ntlm", PASSWORD)
                    .contains("NTLM ***", "got=NTLM ***");
        }
    }

    @Test
    void wrongPasswordSaysWhereItIsWritten() throws IOException {
        try (NtlmServer server = new NtlmServer(PASSWORD, "NTLM");
                UcwaClient client = client(server)) {
            assertThatThrownBy(() -> token(server, client, john("canary-other")))
                    .isInstanceOf(ArrangementFailed.class)
                    .hasMessageStartingWith(
                            "the token service does not let the account in by NTLM; username, password or"
                                    + " domain (accounts: of the target file) is wrong, or it lets that user in some other way only:"
                                    + " POST " + server.url() + " → HTTP 401")
                    .hasMessageNotContaining("canary")
                    .satisfies(failed ->
                            assertThat(((ArrangementFailed) failed).finding()).isEmpty());
            assertThat(server.heard()).endsWith("2: NTLM 1", "2: NTLM 3");
        }
    }

    @Test
    void kerberosAloneIsRefusedByName() throws IOException {
        try (NtlmServer server = new NtlmServer(PASSWORD, "Negotiate");
                UcwaClient client = client(server)) {
            assertThatThrownBy(() -> token(server, client, john(PASSWORD)))
                    .isInstanceOf(ArrangementFailed.class)
                    .hasMessageStartingWith(
                            "the token service offers Negotiate alone for the windows grant, thus Kerberos,"
                                    + " which this suite does not speak; let it offer NTLM, too, or give the account")
                    .satisfies(failed ->
                            assertThat(((ArrangementFailed) failed).finding()).isEmpty());
            assertThat(server.heard()).containsExactly("1: nothing");
        }
    }

    /** RFC 1320, A.5, and MS-NLMP, 4.2.4.1.1: what the server computes is what others published. */
    @Test
    void serverOfTheseTestsComputesAsPublished() {
        HexFormat hex = HexFormat.of();
        String digits = "1234567890".repeat(8);

        assertThat(hex.formatHex(Md4.of(new byte[0]))).isEqualTo("31d6cfe0d16ae931b73c59d7e0c089c0");
        assertThat(hex.formatHex(Md4.of(digits.getBytes(StandardCharsets.US_ASCII))))
                .isEqualTo("e33b4ddc9c38f2199c3e7b164fcc0536");
        assertThat(hex.formatHex(NtlmServer.key("User", "Domain", "Password")))
                .isEqualTo("0c868a403bfd7a93a3001ef22ef02e3f");
    }
}
