package org.ucwatck.report.certificate;

/** A key, a certificate or a run that cannot be used; the message says which, why, and what to do. */
public final class CertificateTrouble extends RuntimeException {
    private static final long serialVersionUID = 1L;

    CertificateTrouble(String message) {
        super(message);
    }

    CertificateTrouble(String message, Throwable cause) {
        super(message, cause);
    }
}
