package org.ucwatck.harness.transport;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Somebody on this machine whom no target file names: nobody may even connect to it. */
public final class Stranger implements AutoCloseable {
    private static final int PATIENCE_MILLIS = 500;

    private final ServerSocket entrance;
    private final List<String> heard = new CopyOnWriteArrayList<>();

    private Stranger(ServerSocket entrance) {
        this.entrance = entrance;
    }

    public static Stranger start() {
        try {
            Stranger stranger = new Stranger(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()));
            Thread thread = new Thread(stranger::listen, "stranger");
            thread.setDaemon(true);
            thread.start();
            return stranger;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public int port() {
        return entrance.getLocalPort();
    }

    /** What came, and an empty text for a connection by which nothing came. */
    public List<String> heard() {
        return List.copyOf(heard);
    }

    private void listen() {
        while (!entrance.isClosed()) {
            try (Socket client = entrance.accept()) {
                heard.add("");
                client.setSoTimeout(PATIENCE_MILLIS);
                byte[] bytes = new byte[4096];
                int length = client.getInputStream().read(bytes);
                heard.add(new String(bytes, 0, Math.max(0, length), StandardCharsets.UTF_8));
            } catch (IOException e) {
                // The connection was heard of already.
            }
        }
    }

    @Override
    public void close() {
        try {
            entrance.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
