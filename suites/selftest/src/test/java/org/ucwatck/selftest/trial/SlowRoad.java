package org.ucwatck.selftest.trial;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Passes every request on late, each by another time: to the server, a suite on a machine that is busy. */
public final class SlowRoad implements AutoCloseable {
    private static final int PIECE = 64 * 1024;

    private final ServerSocket entrance;
    private final URI server;
    private final int longestMillis;
    private final Random random;

    private SlowRoad(ServerSocket entrance, URI server, int longestMillis, long seed) {
        this.entrance = entrance;
        this.server = server;
        this.longestMillis = longestMillis;
        this.random = new Random(seed);
    }

    /** A road to the server on which each request is held up for at most so long, and a third of it at least. */
    public static SlowRoad to(URI server, int longestMillis, long seed) {
        try {
            ServerSocket entrance = new ServerSocket(0, 200, InetAddress.getLoopbackAddress());
            SlowRoad road = new SlowRoad(entrance, server, longestMillis, seed);
            start(road::accept);
            return road;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The root URL of the server by this road. */
    public URI root() {
        return URI.create("http://127.0.0.1:" + entrance.getLocalPort() + server.getPath());
    }

    private void accept() {
        while (!entrance.isClosed()) {
            try {
                Socket client = entrance.accept();
                Socket behind = new Socket(server.getHost(), server.getPort());
                client.setTcpNoDelay(true);
                behind.setTcpNoDelay(true);
                start(() -> pass(client, behind, longestMillis));
                start(() -> pass(behind, client, 0));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void pass(Socket from, Socket to, int heldUp) {
        byte[] piece = new byte[PIECE];
        try (from;
                to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            for (int length = in.read(piece); length >= 0; length = in.read(piece)) {
                holdUp(heldUp);
                out.write(piece, 0, length);
                out.flush();
            }
        } catch (IOException e) {
            // One side has closed the connection, and so is the other now.
        }
    }

    private void holdUp(int longest) {
        if (longest > 0) {
            int least = longest / 3;
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(least + random.nextInt(longest - least)));
        }
    }

    private static void start(Runnable work) {
        Thread thread = new Thread(work, "slow-road");
        thread.setDaemon(true);
        thread.start();
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
