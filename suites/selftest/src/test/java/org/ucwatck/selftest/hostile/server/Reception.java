package org.ucwatck.selftest.hostile.server;

import java.io.IOException;
import java.net.Socket;
import java.util.Optional;
import org.ucwatck.selftest.hostile.certificates.Certificate;
import org.ucwatck.selftest.hostile.certificates.Certificates;

/**
 * How connections are taken.
 *
 * @param scheme how the target file says that the target is entered
 * @param certificate what the server shows; empty where it speaks without TLS
 * @param trust whose certificates the target file says to trust
 * @param greeting what happens to a connection instead of HTTP
 */
public record Reception(
        String scheme, Optional<Certificate> certificate, Optional<Certificate> trust, Optional<Greeting> greeting) {
    static final Reception PLAIN = new Reception("http", Optional.empty(), Optional.empty(), Optional.empty());

    /** What happens to a connection that has just been made. */
    interface Greeting {
        void meet(Wire wire) throws IOException;
    }

    /** By https, with a certificate that the target file trusts. */
    static Reception tls() {
        return tls(Certificate.GOOD, Optional.of(Certificate.GOOD));
    }

    static Reception tls(Certificate certificate, Optional<Certificate> trust) {
        return new Reception("https", Optional.of(certificate), trust, Optional.empty());
    }

    Reception with(Greeting other) {
        return new Reception(scheme, certificate, trust, Optional.of(other));
    }

    Reception enteredBy(String other) {
        return new Reception(other, certificate, trust, greeting);
    }

    /** The connection after its handshake, if there is to be one. */
    Socket secured(Socket client) throws IOException {
        return certificate.isPresent() ? Certificates.secured(client, certificate.get()) : client;
    }
}
