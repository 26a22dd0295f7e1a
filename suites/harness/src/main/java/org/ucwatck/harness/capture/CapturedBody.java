package org.ucwatck.harness.capture;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ucwatck.harness.config.Bounds;
import org.ucwatck.harness.exchange.MediaType;
import org.ucwatck.harness.transport.ContentCoding;
import org.ucwatck.verdict.exchange.Header;

/** The bytes of a body as a recorder kept them, and whether these are all, and as they were sent. */
final class CapturedBody {
    private static final byte[] NONE = {};
    private static final Pattern XML_ENCODING =
            Pattern.compile("\\s*<\\?xml[^>]*?encoding\\s*=\\s*[\"']([A-Za-z0-9._-]+)[\"'][^>]*\\?>");

    /** How sure it is that a body is the one that was sent. */
    enum State {
        WHOLE,
        /** As it was sent, but nobody says how long it was, so that its end may be missing. */
        OPEN,
        /** The recorder may have cut, decoded or laid it out anew. */
        UNSURE,
        /** There was one, but the recorder did not keep it, or not in a form that can be read. */
        MISSING
    }

    static final CapturedBody EMPTY = new CapturedBody(NONE, State.WHOLE);
    static final CapturedBody LOST = new CapturedBody(NONE, State.MISSING);

    private final byte[] bytes;
    private final State state;

    /** Takes the array for its own. */
    CapturedBody(byte[] bytes, State state) {
        this.bytes = bytes;
        this.state = state;
    }

    byte[] bytes() {
        return bytes.clone();
    }

    State state() {
        return state;
    }

    /** A body of which a recorder says how long it was. */
    CapturedBody ofLength(long told) {
        return state == State.WHOLE && told >= 0 && told != bytes.length ? new CapturedBody(bytes, State.UNSURE) : this;
    }

    /** A body that may go on, unless something else is known of it. */
    CapturedBody as(State other) {
        return state == State.WHOLE && bytes.length > 0 ? new CapturedBody(bytes, other) : this;
    }

    /** The bytes of a text as its declaration says they were sent. */
    static CapturedBody ofText(String text, List<Header> headers) {
        byte[] bytes = text.getBytes(charset(text, headers));
        boolean lossy = text.indexOf('\uFFFD') >= 0;
        return new CapturedBody(bytes, lossy ? State.UNSURE : State.WHOLE);
    }

    static CapturedBody ofBase64(String text) {
        try {
            return new CapturedBody(Base64.getMimeDecoder().decode(text), State.WHOLE);
        } catch (IllegalArgumentException e) {
            return LOST;
        }
    }

    /** Without chunks, which some recorders leave and others take off without a word. */
    CapturedBody unchunked(List<Header> headers) {
        boolean chunked = values(headers, "Transfer-Encoding").stream()
                .anyMatch(value -> value.toLowerCase(Locale.ROOT).contains("chunked"));
        return chunked ? Chunks.takenOff(bytes).orElse(this) : this;
    }

    /** Without its content coding, if it still has one. */
    CapturedBody decoded(List<Header> headers) {
        List<String> codings = values(headers, "Content-Encoding");
        if (bytes.length == 0 || codings.isEmpty() || isPlain()) {
            return this;
        }
        try {
            byte[] plain = ContentCoding.decoded(codings, bytes, Bounds.LONGEST_BODY);
            return Arrays.equals(plain, bytes) ? LOST : new CapturedBody(plain, state);
        } catch (IOException e) {
            return LOST;
        }
    }

    /** What begins with a character of ASCII text, as each JSON or XML body does, was decoded by the recorder. */
    private boolean isPlain() {
        int first = bytes[0] & 0xFF;
        boolean zlib = first == 'x' && bytes.length > 1 && ((first << 8) + (bytes[1] & 0xFF)) % 31 == 0;
        return !zlib
                && (first >= ' ' && first < 0x7F || first == '\t' || first == '\r' || first == '\n' || first == 0xEF);
    }

    /** All values of the header field, in order. */
    static List<String> values(List<Header> headers, String name) {
        return headers.stream()
                .filter(header -> header.name().equalsIgnoreCase(name))
                .map(Header::value)
                .toList();
    }

    private static Charset charset(String text, List<Header> headers) {
        Optional<String> type = values(headers, "Content-Type").stream().findFirst();
        Optional<MediaType> declared =
                type.map(MediaType::parse).filter(it -> !it.charset().isEmpty());
        Matcher xml = XML_ENCODING.matcher(text);
        Optional<Charset> named = declared.isPresent()
                ? declared.flatMap(MediaType::encoding)
                : Optional.of(xml).filter(Matcher::lookingAt).flatMap(it -> new MediaType("", it.group(1)).encoding());
        return named.filter(Charset::canEncode)
                .filter(it -> it.newEncoder().canEncode(text))
                .orElse(StandardCharsets.UTF_8);
    }

    /** Whether this is a media type of people's pages. */
    static boolean isPage(String mediaType) {
        return Set.of("text/html", "application/xhtml+xml").contains(mediaType);
    }
}
