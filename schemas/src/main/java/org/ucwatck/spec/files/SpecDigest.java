package org.ucwatck.spec.files;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** A digest over the names and contents of all data files that say what a server must do. */
public final class SpecDigest {
    private static final List<String> FOLDERS = List.of("catalogue", "json", "vectors", "xsd");

    private static final String DIGEST = compute();

    private SpecDigest() {}

    /** The digest in hex, computed once in the life of the process. */
    public static String digest() {
        return DIGEST;
    }

    private static String compute() {
        StringBuilder lines = new StringBuilder();
        for (String folder : FOLDERS) {
            for (String name : SpecFiles.list(folder)) {
                lines.append(sha256(SpecFiles.text(name)))
                        .append("  ")
                        .append(name)
                        .append('\n');
            }
        }
        return sha256(lines.toString());
    }

    private static String sha256(String text) {
        try {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }
}
