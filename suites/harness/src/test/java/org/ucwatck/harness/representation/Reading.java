package org.ucwatck.harness.representation;

import java.nio.charset.Charset;
import org.ucwatck.harness.exchange.Payload;
import org.ucwatck.harness.transport.Told;

/** Bodies read, and shown as JSON with apostrophes in place of quotation marks. */
final class Reading {
    private Reading() {}

    static String json(String text) {
        return shown(Representation.of(Told.get("").json(text).once(), ""));
    }

    /** An XML body of an unnamed resource, in which {@code NS} stands for the namespace declaration. */
    static String xml(String text) {
        return xml("", text);
    }

    static String xml(String rel, String text) {
        return shown(Representation.of(Told.get(rel).xml(text).once(), rel));
    }

    static Representation bytes(String contentType, String text, Charset charset) {
        return Representation.of(
                Told.get("")
                        .body(contentType, Payload.of(text.getBytes(charset)))
                        .once(),
                "");
    }

    private static String shown(Representation read) {
        return read.json().toString().replace('"', '\'');
    }
}
