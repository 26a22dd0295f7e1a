package org.ucwatck.selftest.hostile.certificates;

import java.util.List;

/** The certificates that servers show; all are made when first needed. */
public enum Certificate {
    /** Signs {@link #EXPIRED}. */
    AUTHORITY("-dname", "CN=Authority", "-ext", "bc:c", "-validity", "30"),
    /** Signed by itself, for the loopback address. */
    GOOD("-dname", "CN=127.0.0.1", "-ext", "san=ip:127.0.0.1,dns:localhost", "-validity", "30"),
    WRONG_NAME("-dname", "CN=elsewhere.example", "-ext", "san=dns:elsewhere.example", "-validity", "30"),
    EXPIRED(
            "-dname",
            "CN=127.0.0.1",
            "-ext",
            "san=ip:127.0.0.1",
            "-startdate",
            "-60d",
            "-validity",
            "30",
            "-signer",
            "AUTHORITY");

    private final List<String> options;

    Certificate(String... options) {
        this.options = List.of(options);
    }

    /** How keytool makes it. */
    List<String> options() {
        return options;
    }
}
