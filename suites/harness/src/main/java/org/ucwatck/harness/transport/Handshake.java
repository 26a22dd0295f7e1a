package org.ucwatck.harness.transport;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import javax.net.ssl.SSLPeerUnverifiedException;
import javax.net.ssl.SSLSession;
import javax.net.ssl.SSLSocket;
import org.apache.http.params.BasicHttpParams;
import org.ucwatck.harness.exchange.Unreachable;

/**
 * What a connection is like that a run would make, before any request goes over it.
 *
 * @param protocol version of TLS; empty text for plain http
 * @param ends when the certificate of the server ends; empty for plain http
 */
public record Handshake(String protocol, Optional<Instant> ends) {
    /** The addresses of the host of a URL; throws Unreachable when no name server knows it. */
    public static List<String> addresses(String url) {
        try {
            return Stream.of(InetAddress.getAllByName(origin(url).host()))
                    .map(InetAddress::getHostAddress)
                    .toList();
        } catch (UnknownHostException e) {
            throw new Unreachable(url, e);
        }
    }

    /**
     * Connects to the host and port of a URL, with TLS for https, and closes the connection again; sends no request.
     *
     * @param longest longest wait for the connection and its handshake
     * @param trust PEM file of the authorities to trust; empty trusts those of the Java runtime
     * @throws Unreachable when there is no connection, or a certificate that is not trusted
     */
    public static Handshake with(String url, Duration longest, Optional<Path> trust) {
        Origin origin = origin(url);
        int millis = Math.toIntExact(longest.toMillis());
        AtomicBoolean late = new AtomicBoolean();
        ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread thread = new Thread(task, "handshake-watch");
            thread.setDaemon(true);
            return thread;
        });
        try (Socket plain = new Socket()) {
            ScheduledFuture<?> unused = watch.schedule(() -> giveUp(plain, late), millis, TimeUnit.MILLISECONDS);
            plain.connect(new InetSocketAddress(origin.host(), origin.port()), millis);
            return origin.isPlain() ? new Handshake("", Optional.empty()) : secure(plain, origin, trust);
        } catch (IOException e) {
            throw new Unreachable(url, late.get() ? new IOException(UcwaClient.tooLong(longest)) : e);
        } finally {
            watch.shutdownNow();
        }
    }

    @SuppressWarnings("deprecation") // belongs to the kind of client that REST Assured takes
    private static Handshake secure(Socket plain, Origin origin, Optional<Path> trust) throws IOException {
        try (SSLSocket secure = (SSLSocket) TlsSockets.trusting(trust)
                .createLayeredSocket(plain, origin.host(), origin.port(), new BasicHttpParams())) {
            SSLSession session = secure.getSession();
            return new Handshake(session.getProtocol(), end(session));
        }
    }

    private static Optional<Instant> end(SSLSession session) throws SSLPeerUnverifiedException {
        return Stream.of(session.getPeerCertificates())
                .limit(1)
                .filter(X509Certificate.class::isInstance)
                .map(X509Certificate.class::cast)
                .map(own -> own.getNotAfter().toInstant())
                .findFirst();
    }

    private static Origin origin(String url) {
        return Origin.of(url).orElseThrow(() -> new IllegalArgumentException(Origin.objection(url)));
    }

    private static void giveUp(Socket socket, AtomicBoolean late) {
        late.set(true);
        try {
            socket.close();
        } catch (IOException e) {
            // Whoever reads from it hears of it.
        }
    }
}
