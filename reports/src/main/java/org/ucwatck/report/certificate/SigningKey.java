package org.ucwatck.report.certificate;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.EdECPrivateKey;
import java.security.spec.NamedParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Set;

/** A private Ed25519 key, which signs. */
public final class SigningKey {
    private final PrivateKey key;
    private final VerifyingKey counterpart;

    private SigningKey(PrivateKey key, VerifyingKey counterpart) {
        this.key = key;
        this.counterpart = counterpart;
    }

    /** Reads a PEM file in PKCS#8; throws CertificateTrouble when it holds no private Ed25519 key. */
    public static SigningKey read(Path file) {
        byte[] content = Pem.content(Pem.PRIVATE, VerifyingKey.text(file))
                .orElseThrow(() -> new CertificateTrouble(file + " is no private key in PKCS#8 PEM; make one with"
                        + " './ucwa-tck certify --new-key FILE' or 'openssl genpkey -algorithm ed25519 -out FILE'"));
        try {
            PrivateKey key =
                    KeyFactory.getInstance(VerifyingKey.ALGORITHM).generatePrivate(new PKCS8EncodedKeySpec(content));
            return new SigningKey(key, counterpart((EdECPrivateKey) key));
        } catch (GeneralSecurityException e) {
            throw new CertificateTrouble(file + " holds a private key, but not one of Ed25519", e);
        }
    }

    /**
     * Makes a new key: the private half in the file, which only its owner may read, the public half in a file of that
     * name with {@code .pub} behind it.
     *
     * @throws CertificateTrouble when a file is there already or cannot be written
     */
    public static SigningKey create(Path file) {
        try {
            KeyPair pair = KeyPairGenerator.getInstance(VerifyingKey.ALGORITHM).generateKeyPair();
            VerifyingKey counterpart = new VerifyingKey(pair.getPublic());
            write(publicFile(file), counterpart.pem());
            Files.createFile(file, forTheOwnerOnly());
            Files.writeString(file, Pem.text(Pem.PRIVATE, pair.getPrivate().getEncoded()));
            return new SigningKey(pair.getPrivate(), counterpart);
        } catch (IOException e) {
            throw new CertificateTrouble(
                    "cannot write a new key to " + file + " and " + publicFile(file)
                            + "; choose a name that is not taken: " + e,
                    e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java runtime since 15 has Ed25519", e);
        }
    }

    /** Where the public half of a new key stands. */
    public static Path publicFile(Path file) {
        return file.resolveSibling(file.getFileName() + ".pub");
    }

    /** SHA-256 over the encoded public half, in hex. */
    public String keyId() {
        return counterpart.id();
    }

    VerifyingKey counterpart() {
        return counterpart;
    }

    byte[] sign(byte[] message) {
        try {
            Signature ed25519 = Signature.getInstance(VerifyingKey.ALGORITHM);
            ed25519.initSign(key);
            ed25519.update(message);
            return ed25519.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot sign with Ed25519", e);
        }
    }

    private static void write(Path file, String text) throws IOException {
        Files.writeString(file, text, StandardCharsets.US_ASCII, StandardOpenOption.CREATE_NEW);
    }

    private static FileAttribute<?>[] forTheOwnerOnly() {
        Set<String> views = FileSystems.getDefault().supportedFileAttributeViews();
        return views.contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }

    /** A PKCS#8 file lacks the public half; Java computes it only when it makes a key, so it is handed this one. */
    private static VerifyingKey counterpart(EdECPrivateKey key) throws GeneralSecurityException {
        byte[] secret = key.getBytes().orElseThrow(() -> new GeneralSecurityException("the key keeps its bytes back"));
        KeyPairGenerator generator = KeyPairGenerator.getInstance(VerifyingKey.ALGORITHM);
        generator.initialize(NamedParameterSpec.ED25519, new Fixed(secret));
        return new VerifyingKey(generator.generateKeyPair().getPublic());
    }

    private static final class Fixed extends SecureRandom {
        private static final long serialVersionUID = 1L;

        private final byte[] bytes;

        Fixed(byte[] bytes) {
            this.bytes = bytes.clone();
        }

        @Override
        public void nextBytes(byte[] target) {
            System.arraycopy(bytes, 0, target, 0, target.length);
        }
    }
}
