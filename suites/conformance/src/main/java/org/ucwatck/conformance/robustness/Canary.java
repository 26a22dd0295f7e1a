package org.ucwatck.conformance.robustness;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.ucwatck.harness.ArrangementFailed;
import org.ucwatck.harness.config.TargetConfig;
import org.ucwatck.harness.stage.CheckContext;
import org.ucwatck.harness.stage.Scene;

/**
 * A listener of the suite for requests that a target must not send: each address that it gives holds a word that nobody can
 * guess, so that no other visitor counts. It listens while an attempt at a check lasts.
 */
public final class Canary implements Scene {
    private static final int MOST_HEARD = 1_000;
    private static final int HTTP_PORT = 80;
    private static final byte[] SONG = "canary".getBytes(StandardCharsets.US_ASCII);

    private final HttpServer server;
    private final String base;
    private final long patience;
    private final BlockingQueue<String> heard = new LinkedBlockingQueue<>(MOST_HEARD);

    private Canary(HttpServer server, String base, long patience) {
        this.server = server;
        this.base = base;
        this.patience = patience;
        server.createContext("/", this::sing);
        server.start();
    }

    /** The one of this attempt at the check; throws ArrangementFailed when nothing can be listened to. */
    static Canary of(CheckContext context) {
        return context.scenes().of(Canary.class, () -> listen(context));
    }

    private static Canary listen(CheckContext context) {
        URI url = context.config()
                .listensFor()
                .orElseThrow(() -> new ArrangementFailed("the target file names no canary"));
        int port = url.getPort() < 0 ? HTTP_PORT : url.getPort();
        try {
            HttpServer server = HttpServer.create(address(url, port), 0);
            String base = "http://" + url.getHost() + ":"
                    + (port == 0 ? server.getAddress().getPort() : port) + "/";
            return new Canary(server, base, context.config().limits().silence().toMillis());
        } catch (IOException e) {
            throw new ArrangementFailed("the suite cannot listen on port " + port + " for canary " + url + ": "
                    + e.getMessage() + "; free the port, or name another in the target file");
        }
    }

    /** Only the loopback interface where the address is on it, else all of them. */
    private static InetSocketAddress address(URI url, int port) throws IOException {
        InetAddress named = TargetConfig.isLoopback(url)
                ? InetAddress.getByName(url.getHost())
                : new InetSocketAddress(0).getAddress();
        return new InetSocketAddress(named, port);
    }

    private void sing(HttpExchange exchange) throws IOException {
        try (exchange) {
            boolean kept = heard.offer(String.valueOf(exchange.getRequestURI().getPath()));
            exchange.getResponseHeaders().set("Content-Type", "text/plain");
            exchange.sendResponseHeaders(kept ? 200 : 503, SONG.length);
            exchange.getResponseBody().write(SONG);
        }
    }

    /** An address that nobody knows but whom it is given to. */
    String address() {
        return base + UUID.randomUUID();
    }

    /** Whether anybody asks for the address, as long as the target file says that nothing must come. */
    boolean hears(String address) {
        String path = "/" + address.substring(base.length());
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(patience);
        try {
            for (long left = end - System.nanoTime(); left > 0; left = end - System.nanoTime()) {
                if (path.equals(heard.poll(left, TimeUnit.NANOSECONDS))) {
                    return true;
                }
            }
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ArrangementFailed("interrupted while listening");
        }
    }

    @Override
    public List<String> exchanges() {
        return List.of();
    }

    @Override
    public void end(boolean changed) {
        server.stop(0);
    }
}
