package org.ucwatck.harness.exchange;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.UnaryOperator;

/** The bytes of a body; immutable. */
public final class Payload {
    public static final Payload EMPTY = new Payload(new byte[0]);

    /** What is kept of a body at most; a longer one is not whole. */
    public static final int MOST_BYTES = 16 * 1024 * 1024;

    private final byte[] bytes;
    private final boolean whole;

    private Payload(byte[] bytes) {
        this(bytes, true);
    }

    private Payload(byte[] bytes, boolean whole) {
        this.bytes = bytes;
        this.whole = whole;
    }

    /** The beginning of a body that is, or was, longer than {@link #MOST_BYTES}. */
    static Payload beginningOf(byte[] bytes) {
        return new Payload(Arrays.copyOf(bytes, Math.min(bytes.length, MOST_BYTES)), false);
    }

    public static Payload of(byte[] bytes) {
        return bytes.length > MOST_BYTES ? beginningOf(bytes) : new Payload(bytes.clone());
    }

    /** The text in UTF-8, without a byte-order mark. */
    public static Payload of(String text) {
        return of(text.getBytes(StandardCharsets.UTF_8));
    }

    public byte[] bytes() {
        return bytes.clone();
    }

    public int size() {
        return bytes.length;
    }

    /** Whether nothing of the body was left out because of its length. */
    public boolean isWhole() {
        return whole;
    }

    public boolean isEmpty() {
        return bytes.length == 0;
    }

    /** The text in that charset, without a byte-order mark; throws when the bytes are no such text. */
    public String text(Charset charset) throws CharacterCodingException {
        String text = charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    /** UTF-8 text, or Base64 with the prefix {@code base64:} when the bytes are none. */
    public String forLog() {
        return LoggedBody.of(this, UnaryOperator.identity()).text();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Payload payload && Arrays.equals(bytes, payload.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return bytes.length + " bytes";
    }
}
