package org.ucwatck.harness.weather;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ucwatck.harness.exchange.Exchange;
import org.ucwatck.harness.exchange.Trace;
import org.ucwatck.harness.exchange.UcwaRequest;
import org.ucwatck.harness.record.ExchangeLog;
import org.ucwatck.harness.record.Mask;
import org.ucwatck.harness.transport.Loopback;

final class SteadyClientTest {
    private static final int LOST = 0;
    private static final String CHECK = "rule/operation/case/json";

    private final Map<String, Deque<Integer>> script = new ConcurrentHashMap<>();
    private final Map<String, String> headers = new ConcurrentHashMap<>();
    private final List<String> heard = new CopyOnWriteArrayList<>();
    private final List<Duration> pauses = new ArrayList<>();
    private final ExchangeLog log = new ExchangeLog(new Mask(), exchange -> {});
    private Loopback server;
    private String base;

    @BeforeEach
    void start() throws IOException {
        server = Loopback.answering(this::answer, log);
        base = server.base();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        heard.add(exchange.getRequestMethod() + " " + path);
        Integer status = script.getOrDefault(path, new ArrayDeque<>()).pollFirst();
        if (status != null && status == LOST) {
            exchange.close();
            return;
        }
        headers.forEach((name, value) -> exchange.getResponseHeaders().add(name, value));
        exchange.sendResponseHeaders(status == null ? 200 : status, -1);
        exchange.close();
    }

    private void answering(String path, Integer... statuses) {
        script.put(path, new ArrayDeque<>(List.of(statuses)));
    }

    private SteadyClient client(WeatherLog weather) {
        return new SteadyClient(server.client(), weather, Duration.ofMinutes(1), base + "/root", pauses::add);
    }

    private UcwaRequest request(String method) {
        return UcwaRequest.of(method, base + "/x").about("thing");
    }

    @ParameterizedTest
    @CsvSource({"GET,503", "GET,429", "GET,502", "GET,504", "GET,0", "DELETE,0", "POST,503", "POST,429"})
    void whatFailsOnceIsSentAgain(String method, int status) {
        WeatherLog weather = new WeatherLog(9);
        answering("/x", status);

        Exchange exchange = client(weather).send(request(method), new Trace(CHECK));

        assertThat(exchange.status()).isEqualTo(200);
        assertThat(heard).containsExactly(method + " /x", "GET /root", method + " /x");
        assertThat(weather.count()).isEqualTo(1);
        assertThat(log.exchanges())
                .filteredOn(weather::isFact)
                .extracting(Exchange::id)
                .containsExactly("control#1", CHECK + "#2");
    }

    @ParameterizedTest
    @ValueSource(ints = {502, 504, LOST})
    void postThatMayHaveBeenCarriedOutIsNotSentAgain(int status) {
        answering("/x", status);

        assertThatThrownBy(() -> client(new WeatherLog(9)).send(request("POST"), new Trace(CHECK)))
                .isInstanceOf(WeatherStruck.class)
                .hasMessageContaining("it may have been carried out and is not sent again");
        assertThat(heard).containsExactly("POST /x", "GET /root");
    }

    @Test
    void unguardedPutIsNotSentAgainAndAGuardedOneIs() {
        answering("/x", LOST, LOST);
        SteadyClient client = client(new WeatherLog(9));

        assertThatThrownBy(() -> client.send(request("PUT"), new Trace(CHECK))).isInstanceOf(WeatherStruck.class);
        assertThat(client.send(request("PUT").header("If-Match", "\"1\""), new Trace(CHECK + "2"))
                        .status())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(ints = {502, 503, 504, LOST})
    void whatFailsEachTimeWhileOthersAreAnsweredIsTheAnswer(int status) {
        WeatherLog weather = new WeatherLog(9);
        answering("/x", status, status, status);

        Exchange exchange = client(weather).send(request("GET"), new Trace(CHECK));

        assertThat(exchange.status()).isEqualTo(status);
        assertThat(heard).filteredOn("GET /x"::equals).hasSize(3);
        assertThat(log.exchanges()).allMatch(weather::isFact);
        assertThat(weather.count()).isZero();
        assertThat(weather.isCalmSince(0)).isTrue();
    }

    /** Two checks run side by side: what turns out to be the answer to one says nothing about what struck the other. */
    @Test
    void answerOfAnotherCheckMakesNoWeatherPass() {
        WeatherLog weather = new WeatherLog(9);
        SteadyClient client = client(weather);
        answering("/x", LOST, LOST, LOST, LOST);
        for (int attempt = 0; attempt < 2; attempt++) {
            assertThatThrownBy(() -> client.send(request("POST"), new Trace(CHECK)))
                    .isInstanceOf(WeatherStruck.class);
        }
        int before = weather.moment();
        assertThatThrownBy(() -> client.send(request("POST"), new Trace(CHECK + "2")))
                .isInstanceOf(WeatherStruck.class);

        client.send(request("POST"), new Trace(CHECK));

        assertThat(weather.isCalmSince(before)).isFalse();
    }

    @Test
    void postThatFailsInThreeAttemptsIsTheAnswer() {
        WeatherLog weather = new WeatherLog(9);
        SteadyClient client = client(weather);
        answering("/x", 502, 502, 502);

        for (int attempt = 1; attempt < 3; attempt++) {
            assertThatThrownBy(() -> client.send(request("POST"), new Trace(CHECK)))
                    .isInstanceOf(WeatherStruck.class);
        }
        assertThat(client.send(request("POST"), new Trace(CHECK)).status()).isEqualTo(502);
        assertThat(log.exchanges()).allMatch(weather::isFact);
    }

    @Test
    void failuresOfOneCheckAreNotThoseOfAnother() {
        SteadyClient client = client(new WeatherLog(9));
        answering("/x", 502, 502, 502);

        for (String check : List.of("a/b/c/json", "a/b/d/json", "a/b/e/json")) {
            assertThatThrownBy(() -> client.send(request("POST"), new Trace(check)))
                    .isInstanceOf(WeatherStruck.class);
        }
    }

    @Test
    void whatFailsWhileNothingElseIsAnsweredIsWeather() {
        WeatherLog weather = new WeatherLog(9);
        answering("/x", 503, 503, 503);
        answering("/root", 200, 503, 200);

        assertThatThrownBy(() -> client(weather).send(request("GET"), new Trace(CHECK)))
                .isInstanceOf(WeatherStruck.class);
        assertThat(log.exchanges()).filteredOn(weather::isFact).hasSize(1);
    }

    @Test
    void whatFailsInDifferentWaysIsWeather() {
        answering("/x", 503, LOST, 503);

        assertThatThrownBy(() -> client(new WeatherLog(9)).send(request("GET"), new Trace(CHECK)))
                .isInstanceOf(WeatherStruck.class);
    }

    @Test
    void inRoughWeatherAPostIsBlamedOnlyWhenItFailsForOthersToo() {
        SteadyClient client = client(new WeatherLog(19));
        for (int passes = 0; passes < 5; passes++) {
            answering("/x", 503);
            client.send(request("GET"), new Trace("other/check/x/json"));
        }
        answering("/x", 502, 502, 502, 502, 502, 502);

        for (String check : List.of("a/b/c/json", "a/b/c/json", "a/b/c/json", "a/b/d/json", "a/b/d/json")) {
            assertThatThrownBy(() -> client.send(request("POST"), new Trace(check)))
                    .isInstanceOf(WeatherStruck.class);
        }
        assertThat(client.send(request("POST"), new Trace("a/b/d/json")).status())
                .isEqualTo(502);
    }

    /** A server that breaks on this one request, and answers all others. */
    @Test
    void oneShowerExcusesNoPostThatFailsInThreeAttempts() {
        SteadyClient client = client(new WeatherLog(19));
        answering("/x", 503);
        client.send(request("GET"), new Trace("other/check/x/json"));
        answering("/x", 502, 502, 502);

        for (int attempt = 1; attempt < 3; attempt++) {
            assertThatThrownBy(() -> client.send(request("POST"), new Trace(CHECK)))
                    .isInstanceOf(WeatherStruck.class);
        }
        assertThat(client.send(request("POST"), new Trace(CHECK)).status()).isEqualTo(502);
    }

    @Test
    void inBadWeatherTheServerIsBlamedOnlyForWhatComesBack() {
        SteadyClient client = client(new WeatherLog(9));
        answering("/x", 503);
        client.send(request("GET"), new Trace("other/check/x/json"));
        answering("/x", 503, 503, 503, 503, 503, 503);

        assertThatThrownBy(() -> client.send(request("GET"), new Trace(CHECK)))
                .isInstanceOf(WeatherStruck.class)
                .hasMessageContaining("the check has to run again");
        assertThat(client.send(request("GET"), new Trace(CHECK)).status()).isEqualTo(503);
    }

    /** The same request of a channel goes out hundreds of times in a run. */
    @Test
    void requestThatWasAnsweredAtOnceInBetweenIsDoubtedAnew() {
        SteadyClient client = client(new WeatherLog(19));
        Trace channel = new Trace("session-json-events");
        answering("/x", 504, 200, 504, 504, 504, 200, 504, 504, 504);
        client.send(request("GET"), channel);

        assertThatThrownBy(() -> client.send(request("GET"), channel)).isInstanceOf(WeatherStruck.class);
        assertThat(client.send(request("GET"), channel).status()).isEqualTo(200);

        assertThatThrownBy(() -> client.send(request("GET"), channel)).isInstanceOf(WeatherStruck.class);
    }

    @Test
    void serverThatAlwaysAsksToComeLessOftenLimitsTheOperation() {
        answering("/x", 429, 429, 429, 429);
        SteadyClient client = client(new WeatherLog(9));

        assertThatThrownBy(() -> client.send(request("POST"), new Trace(CHECK)))
                .isInstanceOf(ServerLimits.class)
                .hasMessageStartingWith("the server limits this operation: POST " + base + "/x → HTTP 429, 3 times");
        assertThatThrownBy(() -> client.send(request("POST"), new Trace(CHECK + "2")))
                .isInstanceOf(ServerLimits.class)
                .hasMessageContaining("1 times");
    }

    @Test
    void constant503IsALimitOnlyWithRetryAfter() {
        headers.put("Retry-After", "2");
        answering("/x", 503, 503, 503);

        assertThatThrownBy(() -> client(new WeatherLog(9)).send(request("GET"), new Trace(CHECK)))
                .isInstanceOf(ServerLimits.class);
        assertThat(pauses).containsExactly(Duration.ofSeconds(2), Duration.ofSeconds(2));
    }

    @ParameterizedTest
    @ValueSource(ints = {404, 410})
    void deletionThatFindsNothingAnyMoreTookEffectBefore(int second) {
        WeatherLog weather = new WeatherLog(9);
        answering("/x", LOST, second);

        Exchange exchange = client(weather).send(request("DELETE"), new Trace(CHECK));

        assertThat(weather.tookEffectBefore(exchange)).isTrue();
    }

    @Test
    void deletionThatWasNotCarriedOutBeforeIsWhatItSays() {
        WeatherLog weather = new WeatherLog(9);
        answering("/x", 503, 404);

        Exchange exchange = client(weather).send(request("DELETE"), new Trace(CHECK));

        assertThat(weather.tookEffectBefore(exchange)).isFalse();
    }

    @Test
    void conflictOfAPostThatWasSentTwiceBeginsTheCheckAnew() {
        answering("/x", 503, 409);
        SteadyClient client = client(new WeatherLog(9));

        assertThatThrownBy(() -> client.send(request("POST"), new Trace(CHECK)))
                .isInstanceOf(WeatherStruck.class)
                .hasMessageContaining("may have been carried out after all");
    }

    @Test
    void noMoreIsSentAgainThanTheTargetFileAllows() {
        answering("/x", 503, 503);

        assertThatThrownBy(() -> client(new WeatherLog(1)).send(request("GET"), new Trace(CHECK)))
                .hasMessageEndingWith("limits.weather of the target file, 1, is used up");
        assertThat(heard).filteredOn("GET /x"::equals).hasSize(2);
    }

    @Test
    void applicationIsTheControlOnceThereIsOne() {
        SteadyClient client = client(new WeatherLog(9));
        client.control(UcwaRequest.get(base + "/application").about("application"));
        answering("/x", 503);

        client.send(request("GET"), new Trace(CHECK));

        assertThat(heard).containsExactly("GET /x", "GET /application", "GET /x");
    }

    @Test
    void nobodyWaitsForWhatIsAbandoned() {
        Trace trace = new Trace(CHECK);
        trace.abandon();
        answering("/x", LOST);

        assertThat(client(new WeatherLog(9)).send(request("GET"), trace).answered())
                .isFalse();
        assertThat(heard).containsExactly("GET /x");
    }
}
