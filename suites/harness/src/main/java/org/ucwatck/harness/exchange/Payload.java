package org.ucwatck.harness.exchange;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.ucwatck.harness.config.Bounds;
import org.ucwatck.harness.config.Excess;

/** The bytes of a body, a long one on disk; immutable. */
public final class Payload {
    /** What is kept of a body at most; a longer one is not whole. */
    public static final int MOST_BYTES = Bounds.LONGEST_BODY;

    /** Longer ones go to the spool. */
    private static final int SHORT = 4 * 1024;

    private static final Excess LONGEST = Excess.bytes("body", MOST_BYTES);

    private static final byte[] NOTHING = {};

    public static final Payload EMPTY = inMemory(NOTHING, "");

    private final byte[] bytes;
    private final Optional<Spool.Place> place;
    private final int size;
    private final String excess;
    private final Bounds bounds;

    private Payload(byte[] bytes, Optional<Spool.Place> place, String excess, Bounds bounds) {
        this.bytes = bytes;
        this.place = place;
        this.size = place.map(Spool.Place::length).orElse(bytes.length);
        this.excess = excess;
        this.bounds = bounds;
    }

    private static Payload inMemory(byte[] bytes, String excess) {
        return new Payload(bytes, Optional.empty(), excess, Bounds.DEFAULT);
    }

    /** The beginning of a body that is, or was, longer than is kept. */
    static Payload beginningOf(byte[] bytes) {
        return beginningOf(bytes, LONGEST);
    }

    /** The beginning of a body that goes beyond this limit. */
    public static Payload beginningOf(byte[] bytes, Excess excess) {
        return inMemory(Arrays.copyOf(bytes, Math.min(bytes.length, MOST_BYTES)), excess.words());
    }

    public static Payload of(byte[] bytes) {
        return bytes.length > MOST_BYTES ? beginningOf(bytes) : inMemory(bytes.clone(), "");
    }

    /** The text in UTF-8, without a byte-order mark. */
    public static Payload of(String text) {
        return of(text.getBytes(StandardCharsets.UTF_8));
    }

    /** The same for a reader with these bounds. */
    public Payload within(Bounds others) {
        return new Payload(bytes, place, excess, others);
    }

    /** The same in the spool, if it is long. */
    public Payload in(Spool spool) {
        if (size <= SHORT || place.isPresent()) {
            return this;
        }
        return spool.keep(bytes)
                .map(kept -> new Payload(NOTHING, Optional.of(kept), excess, bounds))
                .orElse(this);
    }

    public byte[] bytes() {
        return place.map(Spool.Place::read).orElseGet(bytes::clone);
    }

    public int size() {
        return size;
    }

    /** Whether nothing of the body was left out because of its length. */
    public boolean isWhole() {
        return excess.isEmpty();
    }

    /** Which limit the body exceeds, so that it is not whole, in words; empty text for one that is. */
    public String excess() {
        return excess;
    }

    /** What may be read of it. */
    public Bounds bounds() {
        return bounds;
    }

    public boolean isEmpty() {
        return size == 0;
    }

    /** The text in that charset, without a byte-order mark; throws when the bytes are no such text. */
    public String text(Charset charset) throws CharacterCodingException {
        String text = charset.newDecoder().decode(ByteBuffer.wrap(bytes())).toString();
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    /** UTF-8 text, or Base64 with the prefix {@code base64:} when the bytes are none. */
    public String forLog() {
        return LoggedBody.of(this, UnaryOperator.identity()).text();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Payload payload && size == payload.size && Arrays.equals(bytes(), payload.bytes());
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes());
    }

    @Override
    public String toString() {
        return size + " bytes";
    }
}
