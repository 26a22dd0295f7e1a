package org.ucwatck.harness.exchange;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;

/** The bytes of a body; immutable. */
public final class Payload {
    public static final Payload EMPTY = new Payload(new byte[0]);

    private static final int MOST_IN_LOG = 64 * 1024;

    private final byte[] bytes;

    private Payload(byte[] bytes) {
        this.bytes = bytes;
    }

    public static Payload of(byte[] bytes) {
        return new Payload(bytes.clone());
    }

    /** The text in UTF-8, without a byte-order mark. */
    public static Payload of(String text) {
        return new Payload(text.getBytes(StandardCharsets.UTF_8));
    }

    public byte[] bytes() {
        return bytes.clone();
    }

    public int size() {
        return bytes.length;
    }

    public boolean isEmpty() {
        return bytes.length == 0;
    }

    /** The text in that charset, without a byte-order mark; throws when the bytes are no such text. */
    public String text(Charset charset) throws CharacterCodingException {
        String text = charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    /** UTF-8 text, or Base64 with the prefix {@code base64:} when the bytes are none; a very long body is cut. */
    public String forLog() {
        byte[] kept = bytes.length > MOST_IN_LOG ? Arrays.copyOf(bytes, MOST_IN_LOG) : bytes;
        String cut = bytes.length > MOST_IN_LOG ? "… (cut; " + bytes.length + " bytes in all)" : "";
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(kept)) + cut;
        } catch (CharacterCodingException e) {
            return "base64:" + Base64.getEncoder().encodeToString(kept) + cut;
        }
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
