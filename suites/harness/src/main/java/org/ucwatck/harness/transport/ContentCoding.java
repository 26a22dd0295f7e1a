package org.ucwatck.harness.transport;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.apache.http.HttpResponse;

/** Takes off the content codings that a body has: gzip and deflate, each as its name or as servers write it. */
public final class ContentCoding {
    /** What a client can say that it takes. */
    static final String ACCEPTED = "gzip,deflate";

    private static final Set<String> KNOWN = Set.of("gzip", "x-gzip", "deflate");
    private static final int ZLIB = 8;
    private static final int ZLIB_CHECK = 31;

    private ContentCoding() {}

    /** The body without its codings, and of that at most one byte more than the limit; one of unknown coding as it is. */
    static byte[] decoded(HttpResponse response, byte[] body, int most) throws IOException {
        List<String> headers = Stream.of(response.getHeaders("Content-Encoding"))
                .map(header -> String.valueOf(header.getValue()))
                .toList();
        return decoded(headers, body, most);
    }

    /**
     * The same for the values of Content-Encoding.
     *
     * @throws IOException when the body is not coded as they say
     */
    public static byte[] decoded(List<String> headers, byte[] body, int most) throws IOException {
        Deque<String> codings = new ArrayDeque<>();
        headers.stream()
                .flatMap(header -> Stream.of(header.split(",")))
                .map(coding -> coding.strip().toLowerCase(Locale.ROOT))
                .forEach(codings::push);
        boolean coded = body.length > 0 && !codings.isEmpty() && KNOWN.containsAll(codings);
        return coded ? undone(codings, body, most) : body;
    }

    private static byte[] undone(Iterable<String> codings, byte[] body, int most) throws IOException {
        try {
            InputStream in = new ByteArrayInputStream(body);
            for (String coding : codings) {
                in = coding.equals("deflate")
                        ? new InflaterInputStream(in, new Inflater(!isZlib(body)))
                        : new GZIPInputStream(in);
            }
            return in.readNBytes(most + 1);
        } catch (IOException e) {
            String names = String.join(" and ", codings);
            throw new UndecodableBody("the body is not of the Content-Encoding " + names + ": " + e.getMessage(), e);
        }
    }

    /** Deflate is in the format zlib (RFC 9110, section 8.4.1.2), which some servers leave out. */
    private static boolean isZlib(byte[] body) {
        int head = body.length < 2 ? 0 : (body[0] & 0xFF) << 8 | body[1] & 0xFF;
        return (head >> 8 & 0xF) == ZLIB && head % ZLIB_CHECK == 0;
    }

    /** The body is not coded as its header says. */
    static final class UndecodableBody extends IOException {
        private static final long serialVersionUID = 1L;

        UndecodableBody(String message, IOException cause) {
            super(message, cause);
        }
    }
}
