package org.ucwatck.harness.transport;

import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.ucwatck.harness.record.ExchangeLog;

/** A server that lives as long as a test, and a client that talks to it. */
public final class Loopback implements AutoCloseable {
    private final HttpServer server;
    private final UcwaClient client;

    private Loopback(HttpServer server, ExchangeLog log) {
        this.server = server;
        this.client = new UcwaClient(
                log,
                new TrustedOrigins(URI.create(base()), List.of()),
                Duration.ofMinutes(1),
                Optional.empty(),
                new CallBudget(9, 0, ""));
    }

    /** Begins to answer, at every path; the log gets what the client exchanges with it. */
    public static Loopback answering(HttpHandler handler, ExchangeLog log) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", handler);
        server.start();
        return new Loopback(server, log);
    }

    /** The origin of the server. */
    public String base() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    public UcwaClient client() {
        return client;
    }

    @Override
    public void close() {
        client.close();
        server.stop(0);
    }
}
