package org.ucwatck.report.page;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Objects;

/**
 * The script of the page.
 *
 * @param text as it stands in the page
 * @param policy what the page lets a browser do: run this script alone and load nothing
 */
record PageScript(String text, String policy) {
    private static final String FILE = "page.js";

    static PageScript read() throws IOException {
        try (InputStream in = Objects.requireNonNull(PageScript.class.getResourceAsStream(FILE), FILE)) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
            return new PageScript(text, policy(text));
        }
    }

    private static String policy(String text) {
        return "default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-" + digest(text)
                + "'; base-uri 'none'; form-action 'none'";
    }

    private static String digest(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
