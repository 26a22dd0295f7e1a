package org.ucwatck.harness.capture;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.ucwatck.verdict.exchange.Header;

/** A message of HTTP/1.1 as it went over the wire, or nearly so. */
final class RawMessage {
    private static final Pattern FOLD = Pattern.compile("\r?\n[ \t]+");
    private static final Pattern INTERIM = Pattern.compile("HTTP/\\S+ 1[0-9][0-9](?: .*)?");

    /** What stands there when nothing came. */
    static final RawMessage NONE = new RawMessage("", List.of(), new byte[0]);

    private final String first;
    private final List<Header> headers;
    private final byte[] bytes;

    private RawMessage(String first, List<Header> headers, byte[] bytes) {
        this.first = first;
        this.headers = List.copyOf(headers);
        this.bytes = bytes;
    }

    /** Request line or status line. */
    String first() {
        return first;
    }

    /** In order, unfolded. */
    List<Header> headers() {
        return headers;
    }

    /** Reads a message; interim answers before the real one are passed over. */
    static RawMessage read(byte[] bytes) throws CaptureUnreadable {
        byte[] rest = bytes;
        RawMessage message = one(rest);
        while (INTERIM.matcher(message.first).matches() && message.bytes.length > 0) {
            rest = message.bytes;
            message = one(rest);
        }
        return message;
    }

    private static RawMessage one(byte[] bytes) throws CaptureUnreadable {
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        int start = text.startsWith("\u00EF\u00BB\u00BF") ? 3 : 0;
        int end = text.indexOf("\r\n\r\n", start);
        int size = 4;
        if (end < 0) {
            end = text.indexOf("\n\n", start);
            size = 2;
        }
        String head = end < 0 ? text.substring(start) : text.substring(start, end);
        String[] lines = FOLD.matcher(head).replaceAll(" ").split("\r?\n", -1);
        if (lines[0].isBlank()) {
            throw new CaptureUnreadable("has no first line of HTTP; the exchange is left out");
        }
        byte[] body = end < 0 ? new byte[0] : Arrays.copyOfRange(bytes, end + size, bytes.length);
        return new RawMessage(lines[0].strip(), headers(lines), body);
    }

    private static List<Header> headers(String[] lines) {
        List<Header> headers = new ArrayList<>();
        for (String line : Arrays.asList(lines).subList(1, lines.length)) {
            int colon = line.indexOf(':');
            if (colon > 0) {
                headers.add(new Header(
                        line.substring(0, colon).strip(),
                        line.substring(colon + 1).strip()));
            }
        }
        return headers;
    }

    /** The body without chunks and content coding. */
    CapturedBody body() {
        long length = Urls.length(headers);
        CapturedBody raw = new CapturedBody(bytes, CapturedBody.State.WHOLE);
        CapturedBody plain = raw.unchunked(headers);
        if (plain != raw) {
            return plain.decoded(headers);
        }
        return (length < 0 ? raw.as(CapturedBody.State.OPEN) : raw.ofLength(length)).decoded(headers);
    }
}
