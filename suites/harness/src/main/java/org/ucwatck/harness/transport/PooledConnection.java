package org.ucwatck.harness.transport;

import java.io.IOException;
import java.net.Socket;
import org.apache.http.HttpException;
import org.apache.http.HttpRequest;
import org.apache.http.HttpResponse;
import org.apache.http.conn.ClientConnectionOperator;
import org.apache.http.conn.OperatedClientConnection;
import org.apache.http.conn.scheme.SchemeRegistry;
import org.apache.http.impl.conn.BasicClientConnectionManager;
import org.apache.http.impl.conn.DefaultClientConnection;
import org.apache.http.impl.conn.DefaultClientConnectionOperator;
import org.apache.http.io.SessionInputBuffer;
import org.apache.http.params.HttpParams;
import org.jspecify.annotations.Nullable;
import org.ucwatck.harness.config.Bounds;

/** The one connection of a pooled: gives up an answer whose head is too long, and can be broken at any moment. */
@SuppressWarnings("deprecation") // belongs to the kind of client that REST Assured takes
final class PooledConnection extends BasicClientConnectionManager {
    private final Bounds bounds;
    private volatile @Nullable Limited current;
    private volatile boolean sending;

    PooledConnection(SchemeRegistry schemes, Bounds bounds) {
        super(schemes);
        this.bounds = bounds;
    }

    @Override
    protected ClientConnectionOperator createConnectionOperator(SchemeRegistry schemes) {
        return new DefaultClientConnectionOperator(schemes) {
            @Override
            public OperatedClientConnection createConnection() {
                Limited connection = new Limited();
                current = connection;
                return connection;
            }
        };
    }

    /** A request begins its way: to be connected, and then to be sent. */
    void begin() {
        sending = false;
    }

    /** Whether the request that began was sent, or its sending begun. */
    boolean isSending() {
        return sending;
    }

    /** Closes the socket, also one that is being connected or is in the handshake of TLS, which the manager spares. */
    @Override
    public void shutdown() {
        Limited open = current;
        if (open != null) {
            try {
                open.shutdown();
            } catch (IOException e) {
                // it is of no use any more, whatever its end was like
            }
        }
        super.shutdown();
    }

    private final class Limited extends DefaultClientConnection {
        private @Nullable HeadBuffer in;

        @Override
        protected SessionInputBuffer createSessionInputBuffer(Socket socket, int size, HttpParams params)
                throws IOException {
            HeadBuffer buffer = new HeadBuffer(socket, size > 0 ? size : 8192, params, bounds);
            in = buffer;
            return buffer;
        }

        @Override
        public void sendRequestHeader(HttpRequest request) throws HttpException, IOException {
            if (in != null) {
                in.beginAnswer();
            }
            sending = true;
            super.sendRequestHeader(request);
        }

        @Override
        public HttpResponse receiveResponseHeader() throws HttpException, IOException {
            if (in != null) {
                in.beginHead();
            }
            HttpResponse response = super.receiveResponseHeader();
            if (in != null) {
                in.beginBody();
            }
            return response;
        }
    }
}
