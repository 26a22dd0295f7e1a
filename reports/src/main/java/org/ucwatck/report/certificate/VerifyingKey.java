package org.ucwatck.report.certificate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import org.ucwatck.report.output.Sha256;
import org.ucwatck.spec.files.FileTrouble;

/** A public Ed25519 key, which verifies. */
public final class VerifyingKey {
    static final String ALGORITHM = "Ed25519";

    private final PublicKey key;

    VerifyingKey(PublicKey key) {
        this.key = key;
    }

    /** Reads a PEM file; throws CertificateTrouble when it holds no public Ed25519 key. */
    public static VerifyingKey read(Path file) {
        byte[] content = Pem.content(Pem.PUBLIC, text(file))
                .orElseThrow(
                        () -> new CertificateTrouble(file + " is no public key in PEM; './ucwa-tck certify --new-key"
                                + " FILE' writes one to FILE.pub, and so does 'openssl pkey -in FILE -pubout'"));
        try {
            return new VerifyingKey(KeyFactory.getInstance(ALGORITHM).generatePublic(new X509EncodedKeySpec(content)));
        } catch (GeneralSecurityException e) {
            throw new CertificateTrouble(file + " holds a public key, but not one of Ed25519", e);
        }
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new CertificateTrouble("cannot read " + file + ": " + FileTrouble.of(e), e);
        }
    }

    /** SHA-256 over the encoded key, in hex. */
    public String id() {
        return Sha256.of(key.getEncoded());
    }

    String pem() {
        return Pem.text(Pem.PUBLIC, key.getEncoded());
    }

    boolean verifies(byte[] message, byte[] signature) {
        try {
            Signature ed25519 = Signature.getInstance(ALGORITHM);
            ed25519.initVerify(key);
            ed25519.update(message);
            return ed25519.verify(signature);
        } catch (GeneralSecurityException e) {
            return false;
        }
    }
}
