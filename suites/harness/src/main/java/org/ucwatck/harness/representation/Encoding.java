package org.ucwatck.harness.representation;

import java.nio.charset.Charset;
import java.util.Optional;
import org.ucwatck.harness.exchange.Payload;

/** Tells UTF-16 from encodings of single bytes by how a body begins, since every JSON and XML body begins with ASCII. */
final class Encoding {
    private static final int FEFF = 0xFEFF;
    private static final int FFFE = 0xFFFE;

    private Encoding() {}

    /** Throws {@link Unreadable} when the body is UTF-16 under another declaration, or the other way round. */
    static void requireDeclared(Payload body, Charset declared) {
        Optional<String> found = utf16(body.bytes());
        boolean wide = declared.name().startsWith("UTF-16");
        if (found.isPresent() != wide && body.size() > 1) {
            throw new Unreadable("the body is " + found.orElse("no UTF-16") + " text, declared as " + declared);
        }
    }

    private static Optional<String> utf16(byte[] bytes) {
        if (bytes.length < 2) {
            return Optional.empty();
        }
        int first = (bytes[0] & 0xFF) << 8 | bytes[1] & 0xFF;
        if (first == FEFF || (bytes[0] == 0 && bytes[1] != 0)) {
            return Optional.of("UTF-16BE");
        }
        return first == FFFE || (bytes[0] != 0 && bytes[1] == 0) ? Optional.of("UTF-16LE") : Optional.empty();
    }
}
