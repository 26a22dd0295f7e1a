package org.ucwatck.harness.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ucwatck.harness.ArrangementFailed;
import org.ucwatck.harness.config.Grant;
import org.ucwatck.harness.config.Secret;
import org.ucwatck.harness.exchange.Trace;
import org.ucwatck.harness.record.ExchangeLog;
import org.ucwatck.harness.record.Mask;
import org.ucwatck.harness.transport.CallBudget;
import org.ucwatck.harness.transport.TrustedOrigins;
import org.ucwatck.harness.transport.UcwaClient;
import org.ucwatck.verdict.exchange.RecordedExchange;
import org.ucwatck.verdict.result.Finding;

final class TokenServiceTest {
    private static final Secret PASSWORD = new Secret("ca&na ry=é");
    private static final String GRANTED = "{\"access_token\":\"cwt=canary-token\",\"expires_in\":\"3600\"}";

    private final ConcurrentLinkedQueue<String> heard = new ConcurrentLinkedQueue<>();
    private final ConcurrentLinkedQueue<RecordedExchange> recorded = new ConcurrentLinkedQueue<>();
    private final Mask mask = new Mask();
    private HttpServer server;
    private UcwaClient client;
    private TokenService tokens;
    private Challenge challenge;
    private volatile int status = 200;
    private volatile String answer = GRANTED;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", TokenServiceTest.this::answer);
        server.start();
        String base = "http://127.0.0.1:" + server.getAddress().getPort();
        TrustedOrigins origins = new TrustedOrigins(URI.create(base), List.of());
        mask.add(PASSWORD);
        client = new UcwaClient(
                new ExchangeLog(mask, recorded::add),
                origins,
                Duration.ofMinutes(1),
                Optional.empty(),
                new CallBudget(0, 0, ""));
        tokens = new TokenService(client, client::ownConnection, mask);
        challenge = new Challenge(base + "/token", List.of("password"));
    }

    @AfterEach
    void stop() {
        client.close();
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        heard.add(exchange.getRequestHeaders().getFirst("Content-Type") + " "
                + exchange.getRequestHeaders().getFirst("Accept") + " "
                + new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        byte[] body = answer.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private Secret token(Grant grant) {
        return tokens.grant(grant, challenge, new Trace("token")).secret();
    }

    private static String form(String fields) {
        return "application/x-www-form-urlencoded;charset=UTF-8 application/json " + fields;
    }

    @Test
    void eachGrantHasItsForm() {
        token(new Grant.Password("contoso\\john", PASSWORD));
        token(new Grant.AnonymousMeeting("sip:a@b;id=1", PASSWORD));
        token(new Grant.Windows("john", PASSWORD, "contoso"));

        assertThat(heard)
                .containsExactly(
                        form("grant_type=password&username=contoso%5Cjohn&password=ca%26na+ry%3D%C3%A9"),
                        form("grant_type=urn%3Amicrosoft.rtc%3Aanonmeeting&password=ca%26na+ry%3D%C3%A9"
                                + "&ms_rtc_conferenceuri=sip%3Aa%40b%3Bid%3D1"),
                        form("grant_type=urn%3Amicrosoft.rtc%3Awindows"));
    }

    @Test
    void grantedTokenIsHiddenFromNowOn() {
        assertThat(token(new Grant.Password("john", PASSWORD)).reveal()).isEqualTo("cwt=canary-token");
        assertThat(mask.hide("canary-token")).isEqualTo("***");
        assertThat(recorded.toString()).doesNotContain("canary-token", "ca%26na", "ca&na");
    }

    @Test
    void tokenOfAVeryLongAnswerIsFound() {
        answer = "{\"more\":\"" + "x".repeat(200_000) + "\"," + GRANTED.substring(1);

        assertThat(token(new Grant.Password("john", PASSWORD)).reveal()).isEqualTo("cwt=canary-token");
        assertThat(recorded.element().response().body())
                .hasSizeGreaterThan(200_000)
                .doesNotContain("canary-token");
    }

    @Test
    void readyTokenNeedsNobody() {
        Secret ready = new Secret("cwt=ready");

        assertThat(token(new Grant.ReadyToken(ready))).isSameAs(ready);
        assertThat(heard).isEmpty();
    }

    /** The words are cut after they are masked: the beginning of a secret at the cut is one, too. */
    @Test
    void secretAtTheEndOfLongWordsIsMasked() {
        status = 400;

        for (int before = 150; before < 320; before++) {
            answer = "{\"error\":\"" + "x".repeat(before) + PASSWORD.reveal() + "\"}";

            assertThatThrownBy(() -> token(new Grant.Password("john", PASSWORD)))
                    .hasMessageContaining("and said xxx")
                    .hasMessageNotContaining("xca");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "400 | {\"error\":\"invalid_grant\"} | the token service refused the password grant of an account (accounts: of the target file), and said invalid_grant: ",
                "400 | {\"error\":\"e\",\"error_description\":\"not ca&na\"} | (accounts: of the target file), and said e, not ",
                "400 | no JSON | (accounts: of the target file): ",
                "200 | {\"token_type\":\"x\"} | got a token answer without access_token: ",
                "200 | {\"access_token\":7} | got a token answer without access_token: ",
                "200 | [] | got a token answer that is no JSON object: ",
                "200 | `` | got a token answer that is no JSON object: "
            })
    void refusalSaysWhatHappenedWithoutTheSecret(int code, String body, String words) {
        status = code;
        answer = body;

        assertThatThrownBy(() -> token(new Grant.Password("john", PASSWORD)))
                .isInstanceOf(ArrangementFailed.class)
                .hasMessageContaining(words)
                .hasMessageNotContainingAny(PASSWORD.reveal(), "ca%26na", "canary");
    }

    @Test
    void onlyAnAnswerThatIsNoneBreaksTheRule() {
        assertThat(finding(400)).isEmpty();
        assertThat(finding(401)).isEmpty();
        assertThat(finding(503)).isEmpty();
        assertThat(finding(404)).map(Finding::actual).contains("HTTP 404");
        assertThat(finding(500)).map(Finding::rule).contains("authentication.token-answer");
    }

    private Optional<Finding> finding(int code) {
        status = code;
        ArrangementFailed failed =
                catchThrowableOfType(ArrangementFailed.class, () -> token(new Grant.Password("john", PASSWORD)));
        return failed.finding();
    }

    @Test
    void tokenThatIsNoJsonIsNotRepeated() {
        answer = "canary-token";

        assertThatThrownBy(() -> token(new Grant.Password("john", PASSWORD)))
                .isInstanceOf(ArrangementFailed.class)
                .hasMessageNotContaining("canary");
    }

    @Test
    void credentialsGoToTrustedHostsOnly() {
        Challenge elsewhere = new Challenge("http://127.0.0.2:9/token", List.of("password"));

        assertThatThrownBy(() -> tokens.ask(Map.of("password", "canary"), elsewhere, new Trace("token")))
                .isInstanceOf(ArrangementFailed.class)
                .hasMessage("the challenge of the target names the token service http://127.0.0.2:9/token, to which no"
                        + " credentials were sent: the target file does not name its origin, http://127.0.0.2:9; if"
                        + " that belongs to the target, write `hosts: [127.0.0.2:9]` in the target file");
        assertThat(heard).isEmpty();
    }
}
