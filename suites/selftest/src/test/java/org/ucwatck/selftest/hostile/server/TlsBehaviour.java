package org.ucwatck.selftest.hostile.server;

import java.io.IOException;
import java.util.Optional;
import org.ucwatck.selftest.hostile.certificates.Certificate;

/** Takes connections in a way that no request can get through; from its moment on, which itself passes. */
public enum TlsBehaviour implements Behaviour {
    /** Legal: the target file names the certificate. */
    CERTIFICATE_THAT_IS_TRUSTED(Reception.tls()),
    CERTIFICATE_OF_NOBODY(Reception.tls(Certificate.GOOD, Optional.empty())),
    CERTIFICATE_OF_ANOTHER_NAME(Reception.tls(Certificate.WRONG_NAME, Optional.of(Certificate.WRONG_NAME))),
    CERTIFICATE_EXPIRED(Reception.tls(Certificate.EXPIRED, Optional.of(Certificate.AUTHORITY))),
    TLS_SILENT(Reception.tls().with(Wire::awaitEnd)),
    TLS_GARBAGE(Reception.tls().with(wire -> wire.write("SSH-2.0-OpenSSH_9.2p1 Debian-2\r\n"))),
    TLS_CLOSED(Reception.tls().with(wire -> {})),
    TLS_RESET(Reception.tls().with(Wire::reset)),
    TLS_HALF_A_RECORD(Reception.tls().with(wire -> {
        wire.write("\u0016\u0003\u0003@\u0000\u0002\u0000");
        wire.awaitEnd();
    })),
    HTTP_ON_THE_PORT_OF_HTTPS(Reception.PLAIN
            .enteredBy("https")
            .with(wire -> wire.write("HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"))),
    HTTPS_ON_THE_PORT_OF_HTTP(Reception.tls().enteredBy("http")),
    SILENT(Reception.PLAIN.with(Wire::awaitEnd)),
    BANNER(Reception.PLAIN.with(wire -> {
        wire.write("220 mail.contoso.example ESMTP\r\n");
        wire.awaitEnd();
    })),
    CLOSED(Reception.PLAIN.with(wire -> {}));

    private final Reception reception;

    TlsBehaviour(Reception reception) {
        this.reception = reception;
    }

    @Override
    public Reception reception() {
        return reception;
    }

    @Override
    public void meet(Visit visit) throws IOException {
        visit.send(visit.reply());
    }
}
