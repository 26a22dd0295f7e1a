package org.ucwatck.selftest.hostile.server;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One connection, as bytes. */
final class Wire implements AutoCloseable {
    private static final Pattern LENGTH = Pattern.compile("(?im)^Content-Length: *([0-9]{1,9}) *$");
    private static final int LONGEST_HEAD = 1 << 20;

    private final Socket socket;
    private final InputStream in;
    private final OutputStream out;

    Wire(Socket socket) throws IOException {
        this.socket = socket;
        socket.setTcpNoDelay(true);
        this.in = new BufferedInputStream(socket.getInputStream());
        this.out = socket.getOutputStream();
    }

    /** The next request; empty when the client has gone. */
    Optional<Asked> read() throws IOException {
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n", Math.max(0, head.length() - 4)) < 0) {
            int next = in.read();
            if (next < 0 || head.length() > LONGEST_HEAD) {
                return Optional.empty();
            }
            head.append((char) next);
        }
        head.setLength(head.length() - 2);
        Matcher length = LENGTH.matcher(head);
        byte[] body = in.readNBytes(length.find() ? Integer.parseInt(length.group(1)) : 0);
        return Optional.of(new Asked(head.toString(), Reply.raw(body)));
    }

    /** All that comes until the other side closes. */
    String readAll() throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        in.transferTo(all);
        return Reply.raw(all.toByteArray());
    }

    void write(String raw) throws IOException {
        out.write(Reply.bytes(raw));
        out.flush();
    }

    /** Waits until the client gives up. */
    void awaitEnd() throws IOException {
        while (in.read() >= 0) {
            // What it still says does not matter.
        }
    }

    /** Ends the connection with a reset instead of in order. */
    void reset() throws IOException {
        socket.setSoLinger(true, 0);
        socket.close();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
