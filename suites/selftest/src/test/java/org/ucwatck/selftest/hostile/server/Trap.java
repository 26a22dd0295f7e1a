package org.ucwatck.selftest.hostile.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A server that nobody may speak to: another host, or another port of the same. */
public final class Trap implements AutoCloseable {
    private static final int LISTEN_MILLIS = 500;

    private final ServerSocket entrance;
    private final List<String> heard = new CopyOnWriteArrayList<>();

    private Trap(ServerSocket entrance) {
        this.entrance = entrance;
    }

    static Trap open() {
        try {
            Trap trap = new Trap(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()));
            Front.start(trap::listen);
            return trap;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Host and port under a name that no target file gives. */
    String foreign() {
        return "localhost:" + entrance.getLocalPort();
    }

    /** The host of the target with another port. */
    String otherPort() {
        return "127.0.0.1:" + entrance.getLocalPort();
    }

    /** The first line of whatever came. */
    public List<String> heard() {
        return List.copyOf(heard);
    }

    private void listen() {
        while (!entrance.isClosed()) {
            try (Socket client = entrance.accept()) {
                client.setSoTimeout(LISTEN_MILLIS);
                heard.add(new Wire(client).read().map(Asked::head).orElse("a connection"));
            } catch (IOException e) {
                heard.addAll(entrance.isClosed() ? List.of() : List.of("a connection: " + e.getMessage()));
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
