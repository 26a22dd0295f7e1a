package org.ucwatck.reference.batch;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ucwatck.reference.fault.BatchFault;
import org.ucwatck.reference.fault.Deviations;
import org.ucwatck.reference.wire.Bytes;

/** Reads the message of a part of the type application/http (RFC 2616, section 19.1). */
final class HttpMessages {
    private static final Pattern REQUEST_LINE = Pattern.compile("([A-Z]+) +(\\S+)( +HTTP/1\\.[01] *)?");
    private static final Pattern HEAD_END = Pattern.compile("\r?\n\r?\n");
    private static final Pattern DIGITS = Pattern.compile("\\d{1,9}");

    private final boolean lenient;

    HttpMessages(Deviations deviations) {
        this.lenient = deviations.has(BatchFault.CUT_PART_CARRIED_OUT);
    }

    /** The request; the samples of the pages leave out the empty line behind the headers where there is no body. */
    BatchPart request(byte[] content) {
        String text = new String(content, StandardCharsets.ISO_8859_1);
        int start = text.length() - text.stripLeading().length();
        Matcher end = HEAD_END.matcher(text);
        boolean ended = end.find(start);
        String head = text.substring(start, ended ? end.start() : text.length()).stripTrailing();
        Bytes rest = ended ? Bytes.of(Arrays.copyOfRange(content, end.end(), content.length)) : Bytes.NONE;
        String[] lines = head.split("\r?\n", -1);
        Matcher first = REQUEST_LINE.matcher(lines[0]);
        if (!first.matches() || (first.group(3) == null && !lenient)) {
            return BatchPart.refused("A part begins with no request line.");
        }
        List<String> fields = Arrays.asList(lines).subList(1, lines.length);
        if (!lenient && fields.stream().anyMatch(line -> line.indexOf(':') < 1)) {
            return BatchPart.refused("A part has a header without a colon.");
        }
        Map<String, String> headers = headers(fields);
        return declared(headers) > rest.length() && !lenient
                ? BatchPart.refused("A part is shorter than its Content-Length.")
                : new BatchPart(first.group(1), first.group(2), headers, body(rest, declared(headers)), "");
    }

    private static Map<String, String> headers(List<String> fields) {
        Map<String, String> headers = new LinkedHashMap<>();
        fields.stream().filter(line -> line.indexOf(':') > 0).forEach(line -> {
            int colon = line.indexOf(':');
            String name = line.substring(0, colon).strip().toLowerCase(Locale.ROOT);
            headers.merge(name, line.substring(colon + 1).strip(), (one, other) -> one + ", " + other);
        });
        return headers;
    }

    /** The length that the request itself declares; -1 when it declares none. */
    private static int declared(Map<String, String> headers) {
        String length = headers.getOrDefault("content-length", "");
        return DIGITS.matcher(length).matches() ? Integer.parseInt(length) : -1;
    }

    private static Bytes body(Bytes rest, int declared) {
        if (declared >= 0 && declared < rest.length()) {
            return Bytes.of(Arrays.copyOf(rest.toArray(), declared));
        }
        return rest.text().isBlank() ? Bytes.NONE : rest;
    }
}
