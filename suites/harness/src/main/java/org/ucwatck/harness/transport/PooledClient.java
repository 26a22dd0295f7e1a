package org.ucwatck.harness.transport;

import static io.restassured.RestAssured.given;

import io.restassured.config.DecoderConfig;
import io.restassured.config.EncoderConfig;
import io.restassured.config.HttpClientConfig;
import io.restassured.config.RedirectConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.http.Header;
import io.restassured.http.Headers;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.http.HttpClientConnection;
import org.apache.http.HttpEntity;
import org.apache.http.HttpException;
import org.apache.http.HttpResponse;
import org.apache.http.conn.scheme.PlainSocketFactory;
import org.apache.http.conn.scheme.Scheme;
import org.apache.http.conn.scheme.SchemeRegistry;
import org.apache.http.entity.ByteArrayEntity;
import org.apache.http.impl.client.AbstractHttpClient;
import org.apache.http.impl.client.DefaultHttpClient;
import org.apache.http.impl.client.DefaultHttpRequestRetryHandler;
import org.apache.http.protocol.HttpContext;
import org.apache.http.protocol.HttpCoreContext;
import org.ucwatck.harness.config.Bounds;
import org.ucwatck.harness.config.Excess;
import org.ucwatck.harness.exchange.UcwaRequest;

/**
 * One REST Assured client with one connection, used by one thread at a time: the client behind REST Assured keeps
 * state between requests, so that sharing it among threads would mix them up.
 */
@SuppressWarnings("deprecation") // REST Assured takes no other kind of client
final class PooledClient {
    private final AbstractHttpClient http;
    private final PooledConnection connection;
    private final RestAssuredConfig config;
    private volatile boolean aborted;
    private volatile String surplus = "";
    private final Bounds bounds;
    private long used = System.nanoTime();

    PooledClient(Duration connect, TlsSockets tls, Bounds bounds) {
        this.bounds = bounds;
        this.connection = new PooledConnection(schemes(tls), bounds);
        DefaultHttpClient client = new DefaultHttpClient(connection);
        client.setHttpRequestRetryHandler(new DefaultHttpRequestRetryHandler(0, false));
        client.addResponseInterceptor(this::readWhole);
        this.http = client;
        HttpClientConfig httpConfig = HttpClientConfig.httpClientConfig()
                .httpClientFactory(() -> http)
                .setParam("http.connection.timeout", (int) connect.toMillis())
                .setParam("http.protocol.cookie-policy", "ignoreCookies")
                .reuseHttpClientInstance();
        this.config = RestAssuredConfig.config()
                .httpClient(httpConfig)
                .redirect(RedirectConfig.redirectConfig().followRedirects(false))
                .decoderConfig(DecoderConfig.decoderConfig().noContentDecoders().defaultContentCharset("UTF-8"))
                .encoderConfig(EncoderConfig.encoderConfig()
                        .encodeContentTypeAs("application/x-www-form-urlencoded", ContentType.BINARY)
                        .appendDefaultContentCharsetToContentTypeIfUndefined(false));
    }

    private static SchemeRegistry schemes(TlsSockets tls) {
        SchemeRegistry schemes = new SchemeRegistry();
        schemes.register(new Scheme("http", 80, PlainSocketFactory.getSocketFactory()));
        schemes.register(new Scheme("https", 443, tls));
        return schemes;
    }

    /** Sends the request as it is; whatever the connection throws comes through. */
    Response send(UcwaRequest request) {
        surplus = "";
        connection.begin();
        RequestSpecification spec =
                given().config(config).urlEncodingEnabled(false).headers(new Headers(headers(request)));
        if (!request.payload().isEmpty()) {
            spec.body(request.payload().bytes());
        }
        Response response = spec.request(request.method(), request.url());
        used = System.nanoTime();
        return response;
    }

    private static List<Header> headers(UcwaRequest request) {
        List<Header> headers = new ArrayList<>();
        request.headers().forEach(header -> headers.add(new Header(header.name(), header.value())));
        request.token().ifPresent(token -> headers.add(new Header("Authorization", "Bearer " + token.reveal())));
        if (request.headerValue("User-Agent").isEmpty()) {
            headers.add(new Header("User-Agent", "ucwa-tck"));
        }
        if (request.headerValue("Accept-Encoding").isEmpty()) {
            headers.add(new Header("Accept-Encoding", ContentCoding.ACCEPTED));
        }
        return headers;
    }

    /** Whether its connection was last used less than so long ago. */
    boolean restedLess(Duration time) {
        return System.nanoTime() - used < time.toNanos();
    }

    /** Ends whatever is under way on this pooled, from another thread; the pooled is of no use afterwards. */
    void abort() {
        aborted = true;
        connection.shutdown();
    }

    /** Whether the last request got as far as a connection, with TLS where its URL says so. */
    boolean connected() {
        return connection.isSending();
    }

    boolean aborted() {
        return aborted;
    }

    /** A body that nobody reads would keep the connection, and REST Assured reads none that is empty. */
    private void readWhole(HttpResponse response, HttpContext context) throws IOException {
        readBody(response);
        if (context.getAttribute(HttpCoreContext.HTTP_CONNECTION) instanceof HttpClientConnection connection) {
            surplus = surplus(connection);
        }
    }

    private void readBody(HttpResponse response) throws IOException {
        HttpEntity entity = response.getEntity();
        if (entity == null) {
            return;
        }
        byte[] sent = entity.getContent().readNBytes(bounds.body() + 1);
        if (sent.length > bounds.body()) {
            throw new LongAnswer(response, Arrays.copyOf(sent, bounds.body()), Excess.bytes("body", bounds.body()));
        }
        byte[] body = ContentCoding.decoded(response, sent, bounds.inflated());
        if (body != sent && body.length > bounds.inflated()) {
            throw new LongAnswer(
                    response, Arrays.copyOf(body, bounds.inflated()), Excess.bytes("inflated", bounds.inflated()));
        }
        ByteArrayEntity whole = new ByteArrayEntity(body);
        whole.setContentType(entity.getContentType());
        response.setEntity(whole);
    }

    /** What came after the end of the answer, in words; empty text for nothing, as it should be. */
    private static String surplus(HttpClientConnection connection) throws IOException {
        if (!connection.isOpen() || !connection.isResponseAvailable(1)) {
            return "";
        }
        try {
            connection.receiveResponseHeader();
            return "two answers to one request";
        } catch (HttpException | IOException e) {
            return "more bytes than the framing of the answer tells";
        }
    }

    /** What came after the end of the last answer, in words; empty text for nothing. */
    String surplus() {
        return surplus;
    }
}
