package org.ucwatck.selftest.trial;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Stands before a server and makes each of its bodies as long as this, in a way that is legal: with a property that no page knows. */
public final class LongRoad implements AutoCloseable {
    private static final Set<String> OWN =
            Set.of("connection", "content-length", "transfer-encoding", "accept-encoding", "date");
    private static final int BACKLOG = 200;

    private final HttpServer front;
    private final ExecutorService threads = Executors.newCachedThreadPool(task -> {
        Thread thread = new Thread(task, "long-road");
        thread.setDaemon(true);
        return thread;
    });
    private final URI server;
    private final String padding;

    private LongRoad(HttpServer front, URI server, int bytes) {
        this.front = front;
        this.server = server;
        this.padding = "x".repeat(bytes);
    }

    public static LongRoad to(URI server, int bytes) {
        try {
            HttpServer front = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), BACKLOG);
            LongRoad road = new LongRoad(front, server, bytes);
            front.setExecutor(road.threads);
            front.createContext("/", road::pass);
            front.start();
            return road;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The root URL of the server by this road. */
    public URI root() {
        return URI.create("http://127.0.0.1:" + front.getAddress().getPort() + server.getPath());
    }

    private void pass(HttpExchange exchange) throws IOException {
        try (Socket behind = new Socket(server.getHost(), server.getPort());
                exchange) {
            behind.getOutputStream().write(request(exchange));
            answer(exchange, behind.getInputStream());
        }
    }

    private static byte[] request(HttpExchange exchange) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] body = exchange.getRequestBody().readAllBytes();
        StringBuilder head = new StringBuilder(
                exchange.getRequestMethod() + " " + exchange.getRequestURI() + " HTTP/1.1\r\nConnection: close\r\n");
        exchange.getRequestHeaders().forEach((name, values) -> values.stream()
                .filter(value -> !OWN.contains(name.toLowerCase(Locale.ROOT)))
                .forEach(value -> head.append(name + ": " + value + "\r\n")));
        if (body.length > 0 || exchange.getRequestMethod().equals("POST")) {
            head.append("Content-Length: " + body.length + "\r\n");
        }
        out.write(head.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1));
        out.write(body);
        return out.toByteArray();
    }

    private void answer(HttpExchange exchange, InputStream in) throws IOException {
        String all = new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
        int end = all.indexOf("\r\n\r\n");
        List<String> lines = all.substring(0, end).lines().toList();
        int status = Integer.parseInt(lines.get(0).split(" ")[1]);
        Headers headers = exchange.getResponseHeaders();
        lines.stream().skip(1).forEach(line -> {
            String name = line.substring(0, line.indexOf(':'));
            if (!OWN.contains(name.toLowerCase(Locale.ROOT))) {
                headers.add(name, line.substring(line.indexOf(':') + 1).strip());
            }
        });
        byte[] body = padded(all.substring(end + 4)).getBytes(StandardCharsets.ISO_8859_1);
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
    }

    private String padded(String body) {
        if (body.startsWith("{\"")) {
            return "{\"x-padding\":\"" + padding + "\"," + body.substring(1);
        }
        return body.startsWith("<") ? body + "<!--" + padding + "-->" : body;
    }

    @Override
    public void close() {
        front.stop(0);
        threads.shutdownNow();
    }
}
