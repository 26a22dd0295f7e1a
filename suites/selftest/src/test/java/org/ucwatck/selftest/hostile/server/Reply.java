package org.ucwatck.selftest.hostile.server;

import java.nio.charset.StandardCharsets;
import java.util.function.UnaryOperator;

/**
 * An answer as it goes over the wire; each character is one byte.
 *
 * @param head status line and header fields, with the line break after each
 * @param body all that follows the empty line
 */
public record Reply(String head, String body) {
    private static final String VERSION = "\r\nX-MS-UcwaVersion: 2.0\r\nConnection: close\r\n";
    private static final String END = "\r\n\r\n";

    static Reply of(String raw) {
        int end = raw.indexOf(END);
        return end < 0 ? new Reply(raw, "") : new Reply(raw.substring(0, end + 2), raw.substring(end + END.length()));
    }

    /** An answer with a body in UTF-8. */
    static Reply of(String status, String type, String text) {
        String head = "HTTP/1.1 " + status + "\r\nContent-Type: " + type + VERSION;
        return new Reply(head, "").withBody(it -> text);
    }

    /** The same with another text in its body. */
    Reply withBody(UnaryOperator<String> change) {
        String text = change.apply(new String(bytes(body), StandardCharsets.UTF_8));
        String changed = raw(text.getBytes(StandardCharsets.UTF_8));
        String kept = head.replaceAll("(?im)^Content-Length:.*\r\n", "");
        return new Reply(kept + "Content-Length: " + changed.length() + "\r\n", changed);
    }

    /** The same with other header fields. */
    Reply withHead(UnaryOperator<String> change) {
        return new Reply(change.apply(head), body);
    }

    String raw() {
        return head + "\r\n" + body;
    }

    public static byte[] bytes(String raw) {
        return raw.getBytes(StandardCharsets.ISO_8859_1);
    }

    public static String raw(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
