package org.ucwatck.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A server of one port that sends to each connection whatever a test wants, and hangs up or not. */
final class RawServer implements AutoCloseable {
    /** What happens on a connection after the head of a request came. */
    interface Manners {
        void answer(String head, Socket caller) throws IOException;
    }

    private final ServerSocket socket;
    private final Manners manners;
    private final List<String> heads = new CopyOnWriteArrayList<>();
    private final List<Socket> callers = new CopyOnWriteArrayList<>();

    private RawServer(ServerSocket socket, Manners manners) {
        this.socket = socket;
        this.manners = manners;
    }

    static RawServer with(Manners manners) {
        try {
            RawServer server = new RawServer(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()), manners);
            background(server::accept);
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Sends these bytes to everybody and hangs up. */
    static RawServer saying(String text) {
        return with((head, caller) -> {
            caller.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
            caller.close();
        });
    }

    /** Answers every request so. */
    static RawServer http(String statusAndType, String body) {
        return saying("HTTP/1.1 " + statusAndType + "\r\nContent-Length: " + body.length() + "\r\n\r\n" + body);
    }

    int port() {
        return socket.getLocalPort();
    }

    /** First lines of the requests so far. */
    List<String> requests() {
        return heads.stream().map(head -> head.lines().findFirst().orElse("")).toList();
    }

    private void accept() {
        try {
            while (true) {
                Socket caller = socket.accept();
                callers.add(caller);
                background(() -> serve(caller));
            }
        } catch (IOException e) {
            // closed
        }
    }

    private void serve(Socket caller) {
        try {
            String head = head(caller.getInputStream());
            heads.add(head);
            manners.answer(head, caller);
        } catch (IOException e) {
            // the caller went away
        }
    }

    private static String head(InputStream in) throws IOException {
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        for (int next = in.read(); next >= 0; next = in.read()) {
            head.write(next);
            String text = head.toString(StandardCharsets.ISO_8859_1);
            if (text.endsWith("\r\n\r\n") || next == 0x16) {
                return text;
            }
        }
        return head.toString(StandardCharsets.ISO_8859_1);
    }

    private static void background(Runnable work) {
        Thread thread = new Thread(work, "raw-server");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() {
        try {
            socket.close();
            for (Socket caller : callers) {
                caller.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
