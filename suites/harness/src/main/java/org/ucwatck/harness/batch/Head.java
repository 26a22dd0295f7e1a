package org.ucwatck.harness.batch;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ucwatck.harness.exchange.Payload;
import org.ucwatck.verdict.exchange.Header;

/**
 * Lines before an empty line, and what comes behind it: a part of a multipart body, or a message of HTTP.
 *
 * @param first the line before the header fields; empty text where there is none
 * @param headers in order, unfolded
 * @param rest what comes behind the empty line
 * @param objections what is wrong with it, each in words
 */
record Head(String first, List<Header> headers, Payload rest, List<String> objections) {
    private static final Pattern END = Pattern.compile("\r?\n\r?\n");
    private static final Pattern FOLD = Pattern.compile("\r?\n[ \t]+");

    /** The head of a part, which may have no header field at all. */
    static Head ofPart(byte[] bytes) {
        return read(new byte[0], bytes);
    }

    /** A message of HTTP; where nothing follows the header fields, the empty line may be that before the next boundary. */
    static Head ofMessage(Payload message) {
        String text = text(message.bytes());
        int start = text.length() - text.stripLeading().length();
        int line = text.indexOf('\n', start);
        int end = line < 0 ? text.length() : line + 1;
        byte[] bytes = message.bytes();
        return read(Arrays.copyOfRange(bytes, start, end), Arrays.copyOfRange(bytes, end, bytes.length));
    }

    private static Head read(byte[] first, byte[] bytes) {
        String text = text(bytes);
        List<String> objections = new ArrayList<>();
        if (text.startsWith("\r\n") || text.startsWith("\n")) {
            int end = text.indexOf('\n') + 1;
            return new Head(text(first).strip(), List.of(), rest(bytes, end), objections);
        }
        Matcher end = END.matcher(text);
        boolean ended = end.find();
        String lines = text.substring(0, ended ? end.start() : text.length());
        List<Header> headers = headers(FOLD.matcher(lines).replaceAll(" "), objections);
        return new Head(text(first).strip(), headers, rest(bytes, ended ? end.end() : bytes.length), objections);
    }

    private static List<Header> headers(String lines, List<String> objections) {
        List<Header> headers = new ArrayList<>();
        for (String line : lines.isBlank() ? new String[0] : lines.strip().split("\r?\n", -1)) {
            int colon = line.indexOf(':');
            if (colon > 0) {
                headers.add(new Header(
                        line.substring(0, colon).strip(),
                        line.substring(colon + 1).strip()));
            } else {
                objections.add("the header line '" + line + "' has no name and colon");
            }
        }
        return headers;
    }

    /** The first value of the header field. */
    Optional<String> header(String name) {
        return headers.stream()
                .filter(header -> header.name().equalsIgnoreCase(name))
                .map(Header::value)
                .findFirst();
    }

    /** Bytes as characters, one for one. */
    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    private static Payload rest(byte[] bytes, int from) {
        return Payload.of(Arrays.copyOfRange(bytes, from, bytes.length));
    }
}
