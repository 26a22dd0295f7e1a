package org.ucwatck.harness.capture;

import java.io.ByteArrayOutputStream;
import java.util.Optional;
import org.ucwatck.harness.capture.CapturedBody.State;

/** Takes chunks off a body (RFC 9112, section 7.1). */
final class Chunks {
    private static final int HEX = 16;
    private static final int MOST_DIGITS = 7;

    private final byte[] bytes;
    private final ByteArrayOutputStream plain = new ByteArrayOutputStream();
    private int at;

    private Chunks(byte[] bytes) {
        this.bytes = bytes;
    }

    /** The body without chunks, unsure when its end is missing; empty when it has no chunks. */
    static Optional<CapturedBody> takenOff(byte[] bytes) {
        Chunks chunks = new Chunks(bytes);
        int size = chunks.size();
        if (size < 0) {
            return Optional.empty();
        }
        while (size > 0) {
            int there = Math.min(size, bytes.length - chunks.at);
            chunks.plain.write(bytes, chunks.at, there);
            chunks.at += there;
            boolean ended = there == size && chunks.lineEnd();
            size = ended ? chunks.size() : -1;
        }
        State state = size == 0 ? State.WHOLE : State.UNSURE;
        return Optional.of(new CapturedBody(chunks.plain.toByteArray(), state));
    }

    private boolean lineEnd() {
        if (at < bytes.length && bytes[at] == '\r') {
            at++;
        }
        return at < bytes.length && bytes[at++] == '\n';
    }

    /** The size of the chunk that begins here; -1 when none does. */
    private int size() {
        int size = 0;
        int digits = 0;
        while (at < bytes.length && Character.digit(bytes[at], HEX) >= 0 && digits <= MOST_DIGITS) {
            size = size * HEX + Character.digit(bytes[at++], HEX);
            digits++;
        }
        if (digits == 0 || digits > MOST_DIGITS || at < bytes.length && "; \t\r\n".indexOf(bytes[at]) < 0) {
            return -1;
        }
        while (at < bytes.length && bytes[at] != '\n') {
            at++;
        }
        return at++ < bytes.length ? size : -1;
    }
}
