package org.ucwatck.harness.batch;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.ucwatck.harness.exchange.Payload;

/**
 * A multipart body taken apart (RFC 2046, section 5.1): text before the first and behind the closing delimiter is left out.
 *
 * @param parts in order, each with its header fields
 * @param objections what is wrong with the delimiters, each in words
 */
record Multipart(List<Head> parts, List<String> objections) {

    /** A body with delimiters of this boundary. */
    static Multipart of(Payload body, String boundary) {
        return new Cutter(body.bytes(), "--" + boundary).cut();
    }

    /** Goes through the lines of a body once. */
    private static final class Cutter {
        private static final int NOWHERE = -1;

        private final byte[] bytes;
        private final String text;
        private final String delimiter;
        private final List<Head> parts = new ArrayList<>();
        private final List<String> objections = new ArrayList<>();
        private int begin = NOWHERE;

        Cutter(byte[] bytes, String delimiter) {
            this.bytes = bytes;
            this.text = new String(bytes, StandardCharsets.ISO_8859_1);
            this.delimiter = delimiter;
        }

        Multipart cut() {
            boolean closed = false;
            for (int start = 0; start < text.length() && !closed; start = endOfLine(start)) {
                if (text.startsWith(delimiter, start)) {
                    closed = isClosedBy(start);
                }
            }
            if (!closed) {
                objections.add("the closing delimiter " + delimiter + "-- is missing");
                end(text.length());
            }
            return new Multipart(parts, objections.stream().distinct().toList());
        }

        private boolean isClosedBy(int start) {
            String rest = text.substring(start + delimiter.length(), endOfLine(start));
            boolean closing = rest.startsWith("--") && rest.substring(2).isBlank();
            if (!closing && !rest.isBlank()) {
                return false;
            }
            boolean lineEnd = rest.isBlank() ? rest.endsWith("\r\n") : !rest.endsWith("\n") || rest.endsWith("\r\n");
            int before = start >= 2 && text.startsWith("\r\n", start - 2) ? 2 : Math.min(start, 1);
            if (!lineEnd || before == 1) {
                objections.add("a line before or of a delimiter ends with LF alone, not with CRLF");
            }
            end(start - before);
            begin = closing ? NOWHERE : endOfLine(start);
            return closing;
        }

        private void end(int to) {
            if (begin != NOWHERE) {
                parts.add(Head.ofPart(Arrays.copyOfRange(bytes, begin, Math.max(begin, to))));
            }
        }

        private int endOfLine(int start) {
            int end = text.indexOf('\n', start);
            return end < 0 ? text.length() : end + 1;
        }
    }
}
