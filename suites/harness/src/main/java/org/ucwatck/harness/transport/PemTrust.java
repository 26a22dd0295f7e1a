package org.ucwatck.harness.transport;

import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.util.Arrays;

/** The authorities of a PEM file as a trust store. */
final class PemTrust {
    private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private PemTrust() {}

    static KeyStore keyStore(Path pem) {
        try (InputStream in = withoutMark(Files.newInputStream(pem))) {
            KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
            store.load(null, null);
            int number = 0;
            for (Certificate certificate :
                    CertificateFactory.getInstance("X.509").generateCertificates(in)) {
                number++;
                store.setCertificateEntry("authority-" + number, certificate);
            }
            return store;
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalArgumentException("tls.trust: cannot read certificates from " + pem + ": " + e, e);
        }
    }

    /** Some editors put a byte-order mark first, which is no part of any certificate. */
    private static InputStream withoutMark(InputStream file) throws IOException {
        PushbackInputStream in = new PushbackInputStream(file, MARK.length);
        byte[] first = in.readNBytes(MARK.length);
        if (!Arrays.equals(first, MARK)) {
            in.unread(first);
        }
        return in;
    }
}
