package org.ucwatck.report.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeysTest {
    /** The key pair that RFC 8410 gives as an example. */
    private static final String PRIVATE = """
            -----BEGIN PRIVATE KEY-----
            MC4CAQAwBQYDK2VwBCIEINTuctv5E1hK1bbY8fdp+K06/nwoy/HU++CXqI9EdVhC
            -----END PRIVATE KEY-----
            """;

    private static final String PUBLIC = """
            -----BEGIN PUBLIC KEY-----
            MCowBQYDK2VwAyEAGb9ECWmEzf6FQbrBZ9w7lshQhqowtrbLDFw4rXAxZuE=
            -----END PUBLIC KEY-----
            """;

    private final Path folder;

    KeysTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void publicHalfOfAForeignKeyIsFound() throws IOException {
        SigningKey key = SigningKey.read(file("a.key", PRIVATE));

        assertThat(key.counterpart().pem()).isEqualTo(PUBLIC);
        assertThat(key.keyId())
                .isEqualTo(VerifyingKey.read(file("a.pub", PUBLIC)).id());
    }

    @Test
    void newKeyIsReadableOnlyByItsOwnerAndSigns() throws IOException {
        Path file = folder.resolve("new.key");
        SigningKey made = SigningKey.create(file);
        byte[] message = "hello".getBytes(StandardCharsets.UTF_8);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        VerifyingKey half = VerifyingKey.read(folder.resolve("new.key.pub"));
        assertThat(half.verifies(message, SigningKey.read(file).sign(message))).isTrue();
        assertThat(half.id()).isEqualTo(made.keyId());
        assertThat(half.verifies("hallo".getBytes(StandardCharsets.UTF_8), made.sign(message)))
                .isFalse();
    }

    @Test
    void newKeyReplacesNothing() throws IOException {
        Path file = file("taken.key", "precious");

        assertThatExceptionOfType(CertificateTrouble.class)
                .isThrownBy(() -> SigningKey.create(file))
                .withMessageContaining("choose a name that is not taken");
        assertThat(file).content().isEqualTo("precious");
    }

    @Test
    void wrongFilesAreRefusedWithTheWayOut() throws IOException {
        Path none = file("none.key", "no key");
        Path half = file("half.pub", PUBLIC);
        Path odd = file("odd.key", PRIVATE.replace("MC4CAQAwBQYDK2Vw", "MC4CAQAwBQYDK2Vu"));

        assertThatExceptionOfType(CertificateTrouble.class)
                .isThrownBy(() -> SigningKey.read(none))
                .withMessageContaining("none.key is no private key in PKCS#8 PEM; make one with")
                .withMessageContaining("openssl genpkey -algorithm ed25519");
        assertThatExceptionOfType(CertificateTrouble.class)
                .isThrownBy(() -> SigningKey.read(half))
                .withMessageContaining("is no private key");
        assertThatExceptionOfType(CertificateTrouble.class)
                .isThrownBy(() -> SigningKey.read(odd))
                .withMessageContaining("not one of Ed25519");
        assertThatExceptionOfType(CertificateTrouble.class)
                .isThrownBy(() -> VerifyingKey.read(none))
                .withMessageContaining("is no public key in PEM");
        assertThatExceptionOfType(CertificateTrouble.class)
                .isThrownBy(() -> SigningKey.read(folder.resolve("missing")))
                .withMessageContaining("cannot read");
    }

    @Test
    void signedBytesAreThoseOfThePublishedExample() {
        byte[] body = "hello world".getBytes(StandardCharsets.UTF_8);

        assertThat(new String(Envelope.encoded("http://example.com/HelloWorld", body), StandardCharsets.UTF_8))
                .isEqualTo("DSSEv1 29 http://example.com/HelloWorld 11 hello world");
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }
}
