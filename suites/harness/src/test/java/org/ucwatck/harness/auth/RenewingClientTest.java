package org.ucwatck.harness.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ucwatck.harness.ArrangementFailed;
import org.ucwatck.harness.config.Account;
import org.ucwatck.harness.config.Grant;
import org.ucwatck.harness.config.Secret;
import org.ucwatck.harness.exchange.Exchange;
import org.ucwatck.harness.exchange.Trace;
import org.ucwatck.harness.exchange.UcwaRequest;
import org.ucwatck.harness.record.ExchangeLog;
import org.ucwatck.harness.record.Mask;
import org.ucwatck.harness.transport.Loopback;
import org.ucwatck.harness.weather.SteadyClient;
import org.ucwatck.harness.weather.WeatherLog;

final class RenewingClientTest {
    private static final Account JOHN =
            new Account("sip:john@contoso.com", new Grant.Password("john", new Secret("secret")));
    private static final Secret FIRST = new Secret("cwt=1");

    private final List<String> heard = new CopyOnWriteArrayList<>();
    private final AtomicInteger granted = new AtomicInteger(1);
    private final ExchangeLog log = new ExchangeLog(new Mask(), exchange -> {});
    private final TokenKeeper keeper = new TokenKeeper(new TickingClock(Duration.ofSeconds(1)), command -> printed());
    private String printed = "cwt=printed";
    private Loopback server;
    private RenewingClient client;
    private int refusals;

    @BeforeEach
    void start() throws IOException {
        server = Loopback.answering(this::answer, log);
        SteadyClient steady = new SteadyClient(
                server.client(), new WeatherLog(9), Duration.ofMinutes(1), server.base() + "/root", time -> {});
        client = new RenewingClient(steady, keeper, List.of());
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private void answer(HttpExchange exchange) throws IOException {
        String token = String.valueOf(exchange.getRequestHeaders().getFirst("Authorization"));
        heard.add(token);
        if (token.equals("null")) {
            exchange.getResponseHeaders().add("WWW-Authenticate", "Bearer authorization_uri=\"https://login.example\"");
        }
        exchange.sendResponseHeaders(heard.size() <= refusals ? 401 : 200, -1);
        exchange.close();
    }

    private Exchange post() {
        keeper.keep(JOHN, new Token(FIRST, null), this::next);
        return client.send(
                UcwaRequest.of("POST", server.base() + "/x").about("thing").token(FIRST), new Trace("check"));
    }

    private Secret printed() {
        Secret token = new Secret(printed);
        printed = "cwt=printed-later";
        return token;
    }

    private Grant.OriginTokens own(String origin) {
        return new Grant.OriginTokens(
                Map.of(origin, new Grant.TokenCommand("token (line 1)", Path.of("."), List.of("print"))));
    }

    private Exchange get(Grant.OriginTokens own) {
        Secret token = client.tokenAt(server.base() + "/x", own, new Trace("token-caller"));
        return client.send(UcwaRequest.get(server.base() + "/x").about("thing").token(token), new Trace("check"));
    }

    private Token next() {
        return new Token(new Secret("cwt=" + granted.incrementAndGet()), null);
    }

    @Test
    void refusedRequestIsSentAgainWithAnotherToken() {
        refusals = 1;

        assertThat(post().status()).isEqualTo(200);
        assertThat(heard).containsExactly("Bearer cwt=1", "Bearer cwt=2");
    }

    @Test
    void tokenThatEndedOnTheWayIsRenewedToo() {
        refusals = 2;

        assertThat(post().status()).isEqualTo(200);
        assertThat(heard).containsExactly("Bearer cwt=1", "Bearer cwt=2", "Bearer cwt=3");
    }

    @Test
    void whoRefusesEachTokenIsNotAskedForEver() {
        refusals = 9;

        assertThat(post().status()).isEqualTo(401);
        assertThat(heard).containsExactly("Bearer cwt=1", "Bearer cwt=2", "Bearer cwt=3");
    }

    @Test
    void commandIsAskedOnceMoreWhenItsTokenIsRefused() {
        refusals = 1;

        assertThat(get(own(server.base())).status()).isEqualTo(200);
        assertThat(heard).containsExactly("Bearer cwt=printed", "Bearer cwt=printed-later");
    }

    @Test
    void commandThatPrintsTheSameAgainIsNotAskedForEver() {
        refusals = 9;
        printed = "cwt=printed-later";

        assertThat(get(own(server.base())).status()).isEqualTo(401);
        assertThat(heard).containsExactly("Bearer cwt=printed-later");
    }

    @Test
    void targetIsNotBlamedForWhatACommandPrints() {
        refusals = 9;
        client.control(UcwaRequest.get(server.base() + "/application").about("application"));
        heard.clear();

        assertThatThrownBy(() -> get(own(server.base())))
                .isInstanceOf(ArrangementFailed.class)
                .hasMessageStartingWith(
                        "the token that a command of the target file printed is not valid, and it printed no"
                                + " better one when it was asked again; run it by hand")
                .satisfies(failed ->
                        assertThat(((ArrangementFailed) failed).finding()).isEmpty());
        assertThat(heard).containsExactly("Bearer cwt=printed", "Bearer cwt=printed-later", "Bearer cwt=printed-later");
    }

    @Test
    void originWithoutATokenSaysWhoseTokenItWants() {
        refusals = 9;

        assertThatThrownBy(() -> get(own("https://pool.contoso.com")))
                .isInstanceOf(ArrangementFailed.class)
                .hasMessage("the target file gives no token for " + server.base()
                        + ", and one of another origin is never"
                        + " sent there; " + server.base() + " wants a token of https://login.example; write `\""
                        + server.base() + "\": \"${env:NAME}\"`, or {command: [program, argument]} in place of the"
                        + " reference, below tokens: of an account with grant: token");
        assertThat(heard).containsExactly("null");
    }
}
