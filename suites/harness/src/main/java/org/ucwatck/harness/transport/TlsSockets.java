package org.ucwatck.harness.transport;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Optional;
import org.apache.http.HttpHost;
import org.apache.http.conn.HttpInetSocketAddress;
import org.apache.http.conn.scheme.SchemeLayeredSocketFactory;
import org.apache.http.conn.ssl.SSLSocketFactory;
import org.apache.http.params.HttpConnectionParams;
import org.apache.http.params.HttpParams;
import org.jspecify.annotations.Nullable;

/**
 * Connects with TLS over a plain socket of its own, which can be closed at any moment: a socket of TLS waits for its peer
 * while its handshake is under way.
 */
@SuppressWarnings("deprecation") // belongs to the kind of client that REST Assured takes
final class TlsSockets implements SchemeLayeredSocketFactory {
    private final SSLSocketFactory tls;

    private TlsSockets(SSLSocketFactory tls) {
        this.tls = tls;
    }

    /** Trusts the authorities of a PEM file, or without one those of the Java runtime. */
    static TlsSockets trusting(Optional<Path> pem) {
        return new TlsSockets(pem.map(TlsSockets::of).orElseGet(SSLSocketFactory::getSocketFactory));
    }

    private static SSLSocketFactory of(Path pem) {
        try {
            SSLSocketFactory factory = new SSLSocketFactory(PemTrust.keyStore(pem));
            factory.setHostnameVerifier(SSLSocketFactory.STRICT_HOSTNAME_VERIFIER);
            return factory;
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("tls.trust: cannot use the certificates of " + pem + ": " + e, e);
        }
    }

    @Override
    public Socket createSocket(@Nullable HttpParams params) {
        return new Socket();
    }

    @Override
    public Socket connectSocket(
            @Nullable Socket given, InetSocketAddress remote, @Nullable InetSocketAddress local, HttpParams params)
            throws IOException {
        Socket plain = given == null ? createSocket(params) : given;
        int connect = HttpConnectionParams.getConnectionTimeout(params);
        plain.setSoTimeout(connect);
        plain.connect(remote, connect);
        HttpHost host = ((HttpInetSocketAddress) remote).getHttpHost();
        Socket secure = createLayeredSocket(plain, host.getHostName(), remote.getPort(), params);
        secure.setSoTimeout(HttpConnectionParams.getSoTimeout(params));
        return secure;
    }

    /** The client takes no other kind of factory for one of TLS. */
    @Override
    public Socket createLayeredSocket(Socket plain, String host, int port, HttpParams params) throws IOException {
        return tls.createLayeredSocket(plain, host, port, params);
    }

    @Override
    public boolean isSecure(Socket socket) {
        return true;
    }
}
