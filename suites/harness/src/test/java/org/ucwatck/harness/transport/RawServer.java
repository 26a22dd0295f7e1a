package org.ucwatck.harness.transport;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Takes connections and says on each whatever a test wants, be it HTTP or not. */
public final class RawServer implements AutoCloseable {
    /** What is said on one connection. */
    public interface Talk {
        void on(Socket socket) throws IOException;
    }

    private final ServerSocket server;
    private final ConcurrentLinkedQueue<Socket> open = new ConcurrentLinkedQueue<>();

    public RawServer(Talk talk) throws IOException {
        server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        start(() -> accept(talk));
    }

    /** Reads the head of a request, and says the same text for ever, after a beginning. */
    public static Talk endlessly(String beginning, String again) {
        return socket -> {
            readHead(socket.getInputStream());
            OutputStream out = socket.getOutputStream();
            out.write(bytes(beginning));
            byte[] many = bytes(again.repeat(Math.max(1, 8192 / again.length())));
            while (!socket.isClosed()) {
                out.write(many);
            }
        };
    }

    /** Reads the head of a request and says this. */
    public static Talk once(byte[] answer) {
        return socket -> {
            readHead(socket.getInputStream());
            socket.getOutputStream().write(answer);
        };
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    /** Up to the empty line. */
    public static String readHead(InputStream in) throws IOException {
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            int next = in.read();
            if (next < 0) {
                throw new IOException("no request");
            }
            head.append((char) next);
        }
        return head.toString();
    }

    public int port() {
        return server.getLocalPort();
    }

    private void accept(Talk talk) {
        try {
            while (!server.isClosed()) {
                Socket socket = server.accept();
                open.add(socket);
                start(() -> talk(talk, socket));
            }
        } catch (IOException e) {
            close();
        }
    }

    private static void talk(Talk talk, Socket socket) {
        try {
            talk.on(socket);
            socket.shutdownOutput();
        } catch (IOException e) {
            // the client has heard enough
        }
    }

    private static void start(Runnable task) {
        Thread thread = new Thread(task, "raw-server");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() {
        try {
            server.close();
            for (Socket socket : open) {
                socket.close();
            }
        } catch (IOException e) {
            // it is over
        }
    }
}
