package org.ucwatck.harness.transport;

import java.io.IOException;
import java.net.Socket;
import org.apache.http.impl.io.SocketInputBuffer;
import org.apache.http.params.HttpParams;
import org.apache.http.util.CharArrayBuffer;
import org.ucwatck.harness.config.Bounds;
import org.ucwatck.harness.config.Excess;
import org.ucwatck.harness.exchange.LimitExceeded;

/**
 * What comes in on a connection. Counts the head of each answer: all lines before the body and, within a chunked body, all
 * that is no bare size of a chunk, such as extensions and trailers.
 */
@SuppressWarnings("deprecation") // belongs to the kind of client that REST Assured takes
final class HeadBuffer extends SocketInputBuffer {
    /** Hexadecimal digits of the longest size of a chunk that Java can count. */
    private static final int SIZE_DIGITS = 16;

    private final Bounds bounds;
    private boolean inBody;
    private boolean inLine;
    private long lineBytes;
    private long bytes;
    private int fields;

    HeadBuffer(Socket socket, int size, HttpParams params, Bounds bounds) throws IOException {
        super(socket, size, params);
        this.bounds = bounds;
    }

    /** A request goes out: what comes in from now on belongs to its answer. */
    void beginAnswer() {
        inBody = false;
        bytes = 0;
        fields = 0;
    }

    void beginHead() {
        inBody = false;
    }

    void beginBody() {
        inBody = true;
    }

    @Override
    public int readLine(CharArrayBuffer line) throws IOException {
        int before = line.length();
        inLine = true;
        lineBytes = 0;
        int read = super.readLine(line);
        inLine = false;
        count(line, before);
        return read;
    }

    /** A line that does not end is not read to its end either. */
    @Override
    protected int fillBuffer() throws IOException {
        requireHead(inLine ? lineBytes : 0);
        int read = super.fillBuffer();
        lineBytes += Math.max(0, read);
        return read;
    }

    private void count(CharArrayBuffer line, int from) throws IOException {
        int length = line.length() - from;
        boolean field = line.indexOf(':', from, line.length()) >= 0;
        if (inBody && !field && length <= SIZE_DIGITS) {
            return;
        }
        bytes += length;
        fields += field ? 1 : 0;
        requireHead(0);
        if (fields > bounds.headers()) {
            throw new LimitExceeded(Excess.count("headers", bounds.headers()));
        }
    }

    private void requireHead(long unfinished) throws LimitExceeded {
        if (bytes + unfinished > bounds.head()) {
            throw new LimitExceeded(Excess.bytes("head", bounds.head()));
        }
    }
}
