package org.ucwatck.selftest.trial;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.concurrent.CountDownLatch;

/** Passes requests on until it freezes: from then on connections are taken, and nothing is ever answered. */
public final class FrozenRoad implements AutoCloseable {
    private static final int PIECE = 64 * 1024;

    private final ServerSocket entrance;
    private final URI server;
    private final CountDownLatch closed = new CountDownLatch(1);
    private volatile boolean frozen;

    private FrozenRoad(ServerSocket entrance, URI server) {
        this.entrance = entrance;
        this.server = server;
    }

    public static FrozenRoad to(URI server) {
        try {
            FrozenRoad road = new FrozenRoad(new ServerSocket(0, 200, InetAddress.getLoopbackAddress()), server);
            start(road::accept);
            return road;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public int port() {
        return entrance.getLocalPort();
    }

    public void freeze() {
        frozen = true;
    }

    private void accept() {
        try {
            while (!entrance.isClosed()) {
                Socket client = entrance.accept();
                Socket behind = new Socket(server.getHost(), server.getPort());
                client.setTcpNoDelay(true);
                behind.setTcpNoDelay(true);
                start(() -> pass(client, behind));
                start(() -> pass(behind, client));
            }
        } catch (IOException e) {
            // closed
        }
    }

    private void pass(Socket from, Socket to) {
        byte[] piece = new byte[PIECE];
        try (from;
                to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            for (int length = in.read(piece); length >= 0; length = in.read(piece)) {
                if (frozen) {
                    closed.await();
                }
                out.write(piece, 0, length);
                out.flush();
            }
        } catch (IOException | InterruptedException e) {
            // One side has closed the connection, and so is the other now.
        }
    }

    private static void start(Runnable work) {
        Thread thread = new Thread(work, "frozen-road");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() {
        closed.countDown();
        try {
            entrance.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
