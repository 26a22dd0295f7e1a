package org.ucwatck.harness.transport;

import static io.restassured.RestAssured.given;

import io.restassured.builder.ResponseBuilder;
import io.restassured.http.Header;
import io.restassured.http.Headers;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.http.HttpClientConnection;
import org.apache.http.HttpEntity;
import org.apache.http.HttpException;
import org.apache.http.HttpResponse;
import org.apache.http.client.methods.RequestBuilder;
import org.apache.http.client.params.ClientPNames;
import org.apache.http.client.params.CookiePolicy;
import org.apache.http.conn.scheme.PlainSocketFactory;
import org.apache.http.conn.scheme.Scheme;
import org.apache.http.conn.scheme.SchemeRegistry;
import org.apache.http.entity.ByteArrayEntity;
import org.apache.http.impl.client.AbstractHttpClient;
import org.apache.http.impl.client.DefaultHttpClient;
import org.apache.http.impl.client.DefaultHttpRequestRetryHandler;
import org.apache.http.params.CoreConnectionPNames;
import org.apache.http.protocol.HttpContext;
import org.apache.http.protocol.HttpCoreContext;
import org.apache.http.util.EntityUtils;
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
    private volatile boolean aborted;
    private volatile String surplus = "";
    private final Bounds bounds;
    private final String userAgent;
    private long used = System.nanoTime();

    PooledClient(Duration connect, TlsSockets tls, Bounds bounds, String userAgent) {
        this.bounds = bounds;
        this.userAgent = userAgent;
        this.connection = new PooledConnection(schemes(tls), bounds);
        DefaultHttpClient client = new DefaultHttpClient(connection);
        client.getParams()
                .setIntParameter(CoreConnectionPNames.CONNECTION_TIMEOUT, (int) connect.toMillis())
                .setBooleanParameter(ClientPNames.HANDLE_REDIRECTS, false)
                .setBooleanParameter(ClientPNames.HANDLE_AUTHENTICATION, false)
                .setParameter(ClientPNames.COOKIE_POLICY, CookiePolicy.IGNORE_COOKIES);
        client.setHttpRequestRetryHandler(new DefaultHttpRequestRetryHandler(0, false));
        client.addResponseInterceptor(this::readWhole);
        this.http = client;
    }

    private static SchemeRegistry schemes(TlsSockets tls) {
        SchemeRegistry schemes = new SchemeRegistry();
        schemes.register(new Scheme("http", 80, PlainSocketFactory.getSocketFactory()));
        schemes.register(new Scheme("https", 443, tls));
        return schemes;
    }

    /** Sends the request as it is. */
    Response send(UcwaRequest request) throws IOException {
        surplus = "";
        connection.begin();
        Headers headers = new Headers(headers(request));
        RequestSpecification spec = given().urlEncodingEnabled(false)
                .headers(headers)
                .filter((asked, expected, chain) -> onTheWire(request, headers));
        try {
            return spec.request(request.method(), request.url());
        } catch (UncheckedIOException e) {
            throw e.getCause();
        } finally {
            used = System.nanoTime();
        }
    }

    /**
     * The last filter of each request: what REST Assured does itself on its way to the wire is a quarter of the CPU of a run, and
     * completes what a check left out on purpose, such as the type of a body.
     */
    private Response onTheWire(UcwaRequest request, Headers headers) {
        RequestBuilder sent = RequestBuilder.create(request.method()).setUri(request.url());
        headers.forEach(header -> sent.addHeader(header.getName(), header.getValue()));
        if (!request.payload().isEmpty()) {
            sent.setEntity(new ByteArrayEntity(request.payload().bytes()));
        }
        try {
            return response(http.execute(sent.build()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Response response(HttpResponse answer) throws IOException {
        List<Header> headers = Arrays.stream(answer.getAllHeaders())
                .map(header -> new Header(header.getName(), header.getValue()))
                .toList();
        HttpEntity entity = answer.getEntity();
        return new ResponseBuilder()
                .setStatusCode(answer.getStatusLine().getStatusCode())
                .setStatusLine(answer.getStatusLine().toString())
                .setHeaders(new Headers(headers))
                .setBody(entity == null ? new byte[0] : EntityUtils.toByteArray(entity))
                .build();
    }

    private List<Header> headers(UcwaRequest request) {
        List<Header> headers = new ArrayList<>();
        request.headers().forEach(header -> headers.add(new Header(header.name(), header.value())));
        request.token().ifPresent(token -> headers.add(new Header("Authorization", "Bearer " + token.reveal())));
        if (request.headerValue("User-Agent").isEmpty()) {
            headers.add(new Header("User-Agent", userAgent));
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
