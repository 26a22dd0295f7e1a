package org.ucwatck.selftest;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

/** A server that lets anybody in and then answers every request with an error that repeats all secrets in one form. */
final class EchoingServer implements AutoCloseable {
    private final HttpServer server;
    private final ExecutorService workers = Executors.newFixedThreadPool(4);
    private final SecretForm form;
    private final List<String> secrets;
    private final String granted;
    private final AtomicInteger grants = new AtomicInteger();
    private final Set<String> used = ConcurrentHashMap.newKeySet();

    private EchoingServer(HttpServer server, SecretForm form, List<String> secrets, String granted) {
        this.server = server;
        this.form = form;
        this.secrets = secrets;
        this.granted = granted;
    }

    /**
     * Starts it on a free port.
     *
     * @param form how the secrets are written
     * @param secrets what is repeated; a granted token too, once it is used
     * @param granted how the tokens begin that its token service grants, each another one
     */
    static EchoingServer start(SecretForm form, List<String> secrets, String granted) {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            EchoingServer echoing = new EchoingServer(server, form, secrets, granted);
            server.setExecutor(echoing.workers);
            server.createContext("/", echoing::answer);
            server.start();
            return echoing;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    URI root() {
        return URI.create(base() + "/root");
    }

    @Override
    public void close() {
        server.stop(0);
        workers.shutdownNow();
    }

    private String base() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private void answer(HttpExchange exchange) throws IOException {
        exchange.getRequestBody().readAllBytes();
        List<String> authorization = exchange.getRequestHeaders().getOrDefault("Authorization", List.of());
        boolean known = !authorization.isEmpty();
        authorization.forEach(value -> used.add(value.replace("Bearer ", "")));
        switch (exchange.getRequestURI().getPath()) {
            case "/root" -> send(exchange, 200, resource("root", "user", "xframe"));
            case "/user" -> send(exchange, known ? 200 : 401, known ? resource("user", "applications") : error());
            case "/token" -> send(exchange, 200, token());
            default -> send(exchange, 400, error());
        }
    }

    private void send(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", form.mediaTypeOf(body));
        exchange.getResponseHeaders()
                .set("WWW-Authenticate", "MsRtcOAuth href=\"" + base() + "/token\", grant_type=\"password\"");
        exchange.getResponseHeaders().set("X-Echo", SecretForm.PERCENT.written(echo()));
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private String resource(String rel, String... links) {
        String each = List.of(links).stream()
                .map(link -> "\"" + link + "\":{\"href\":\"" + base() + "/" + link + "\"}")
                .collect(Collectors.joining(","));
        return "{\"rel\":\"" + rel + "\",\"_links\":{\"self\":{\"href\":\"/" + rel + "\"}," + each + "}}";
    }

    private String token() {
        return "{\"access_token\":\"" + SecretForm.JSON_SHORT.written(granted + grants.incrementAndGet())
                + "\",\"token_type\":\"Bearer\",\"expires_in\":28000}";
    }

    /** The secrets stand where findings quote them: in code, subcode and message. */
    private String error() {
        String text = form.written(echo());
        return form.isXml()
                ? "<reason xmlns=\"http://schemas.microsoft.com/rtc/2012/03/ucwa\"><code>" + text + "</code><subcode>"
                        + text + "</subcode><message>" + text + "</message></reason>"
                : "{\"code\":\"" + text + "\",\"subcode\":\"" + text + "\",\"message\":\"" + text + "\"}";
    }

    private String echo() {
        return String.join(" ", secrets) + " " + String.join(" ", used);
    }
}
