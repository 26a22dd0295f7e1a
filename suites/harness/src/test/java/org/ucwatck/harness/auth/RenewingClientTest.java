package org.ucwatck.harness.auth;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
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
    private final TokenKeeper keeper = new TokenKeeper(new TickingClock(Duration.ofSeconds(1)));
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
        heard.add(exchange.getRequestHeaders().getFirst("Authorization"));
        exchange.sendResponseHeaders(heard.size() <= refusals ? 401 : 200, -1);
        exchange.close();
    }

    private Exchange post() {
        keeper.keep(JOHN, new Token(FIRST, null), this::next);
        return client.send(
                UcwaRequest.of("POST", server.base() + "/x").about("thing").token(FIRST), new Trace("check"));
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
}
