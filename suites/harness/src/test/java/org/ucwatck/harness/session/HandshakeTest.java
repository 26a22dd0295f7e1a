package org.ucwatck.harness.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ucwatck.harness.exchange.Unreachable;
import org.ucwatck.harness.transport.Handshake;

/** The connection of a run is tried before any request, with the trust that the run will have. */
final class HandshakeTest {
    private static final Duration LONGEST = Duration.ofSeconds(10);
    private static final Duration SHORT = Duration.ofMillis(300);

    private final Path folder;
    private final AtomicInteger requests = new AtomicInteger();
    private TlsServer tls;

    HandshakeTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @BeforeEach
    void start() throws IOException, GeneralSecurityException {
        tls = TlsServer.start(folder, exchange -> requests.incrementAndGet());
    }

    @AfterEach
    void stop() {
        tls.close();
    }

    @Test
    void trustedCertificateIsToldWithoutARequest() {
        Handshake made = Handshake.with(tls.base() + "/", LONGEST, Optional.of(tls.authority()));

        assertThat(made.protocol()).startsWith("TLSv1.");
        assertThat(made.ends()).hasValueSatisfying(end -> assertThat(end).isAfter(Instant.now()));
        assertThat(requests).hasValue(0);
    }

    /** What {@code check} reads, the run has to read, too. */
    @Test
    void authorityBehindAByteOrderMarkIsTrusted() throws IOException {
        Path marked = Files.writeString(folder.resolve("marked.pem"), "\uFEFF" + Files.readString(tls.authority()));

        assertThat(Handshake.with(tls.base() + "/", LONGEST, Optional.of(marked))
                        .protocol())
                .startsWith("TLSv1.");
    }

    @Test
    void unknownAuthorityAndOtherNameAreToldWithWhatToDo() {
        String otherName = tls.base().replace("127.0.0.1", "localhost");

        assertThatThrownBy(() -> Handshake.with(tls.base(), LONGEST, Optional.empty()))
                .isInstanceOf(Unreachable.class)
                .hasMessageContaining("under tls.trust in the target file");
        assertThatThrownBy(() -> Handshake.with(otherName, LONGEST, Optional.of(tls.authority())))
                .isInstanceOf(Unreachable.class)
                .hasMessageContaining("the certificate of localhost is one for other names");
    }

    @Test
    void silentServerIsGivenUpInTime() throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String url = "https://127.0.0.1:" + silent.getLocalPort();

            assertThatThrownBy(() -> Handshake.with(url, SHORT, Optional.empty()))
                    .isInstanceOf(Unreachable.class)
                    .hasMessageContaining("within 300 ms (limits.answer of the target file)");
        }
    }

    @Test
    void plainConnectionIsOneWithoutCertificate() throws IOException {
        try (ServerSocket plain = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String url = "http://127.0.0.1:" + plain.getLocalPort();

            assertThat(Handshake.with(url, LONGEST, Optional.empty())).isEqualTo(new Handshake("", Optional.empty()));
        }
    }

    @Test
    void addressesOfAHostAreLookedUp() {
        assertThat(Handshake.addresses("http://127.0.0.1:9/")).containsExactly("127.0.0.1");
        assertThatThrownBy(() -> Handshake.addresses("https://no-such-host.invalid/"))
                .isInstanceOf(Unreachable.class)
                .hasMessageContaining("no name server knows the host no-such-host.invalid");
    }
}
