package org.ucwatck.report.certificate;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One block of PEM text. */
final class Pem {
    static final String PRIVATE = "PRIVATE KEY";
    static final String PUBLIC = "PUBLIC KEY";
    private static final Pattern BLOCK =
            Pattern.compile("-----BEGIN ([A-Z0-9 ]+)-----\\s+([A-Za-z0-9+/=\\s]+?)\\s*-----END \\1-----");
    private static final int LINE = 64;

    private Pem() {}

    static String text(String kind, byte[] content) {
        String lines = Base64.getMimeEncoder(LINE, "\n".getBytes(StandardCharsets.US_ASCII))
                .encodeToString(content);
        return "-----BEGIN %s-----\n%s\n-----END %s-----\n".formatted(kind, lines, kind);
    }

    /** The content of the block, if the text has one of that kind. */
    static Optional<byte[]> content(String kind, String text) {
        Matcher block = BLOCK.matcher(text);
        if (!block.find() || !block.group(1).equals(kind)) {
            return Optional.empty();
        }
        try {
            return Optional.of(Base64.getMimeDecoder().decode(block.group(2)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
