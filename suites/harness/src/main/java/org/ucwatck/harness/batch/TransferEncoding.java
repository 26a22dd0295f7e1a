package org.ucwatck.harness.batch;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import org.ucwatck.harness.exchange.Payload;

/** Undoes the encoding that a part declares (RFC 2045, section 6). */
final class TransferEncoding {
    private static final int HEXADECIMAL = 16;

    private TransferEncoding() {}

    /** The content as it was; throws IllegalArgumentException where it is not so encoded, or the encoding is unknown. */
    static Payload decoded(Payload content, String encoding) {
        return switch (encoding.toLowerCase(Locale.ROOT)) {
            case "", "7bit", "8bit", "binary" -> content;
            case "base64" -> Payload.of(Base64.getMimeDecoder().decode(content.bytes()));
            case "quoted-printable" -> Payload.of(unquoted(new String(content.bytes(), StandardCharsets.ISO_8859_1)));
            default -> throw new IllegalArgumentException("unknown Content-Transfer-Encoding " + encoding);
        };
    }

    private static byte[] unquoted(String text) {
        String joined = text.replaceAll("=[ \t]*\r?\n", "");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (int i = 0; i < joined.length(); i++) {
            boolean quoted = joined.charAt(i) == '=' && i + 2 < joined.length();
            out.write(quoted ? Integer.parseInt(joined.substring(i + 1, i + 3), HEXADECIMAL) : joined.charAt(i));
            i += quoted ? 2 : 0;
        }
        return out.toByteArray();
    }
}
