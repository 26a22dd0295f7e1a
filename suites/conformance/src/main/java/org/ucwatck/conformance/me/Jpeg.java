package org.ucwatck.conformance.me;

import java.util.Optional;
import org.ucwatck.harness.exchange.Payload;

/**
 * What the head of a JPEG says (ITU T.81).
 *
 * @param width in pixels
 * @param height in pixels
 */
record Jpeg(int width, int height) {
    private static final int MARKER = 0xff;
    private static final int START = 0xd8;
    private static final int FIRST_FRAME = 0xc0;
    private static final int LAST_FRAME = 0xcf;

    /** Empty for what is no JPEG. */
    static Optional<Jpeg> of(Payload payload) {
        byte[] bytes = payload.bytes();
        if (at(bytes, 0) != MARKER || at(bytes, 1) != START) {
            return Optional.empty();
        }
        for (int place = 2; at(bytes, place) == MARKER; place += 2 + pair(bytes, place + 2)) {
            if (isFrame(at(bytes, place + 1)) && place + 9 <= bytes.length) {
                return Optional.of(new Jpeg(pair(bytes, place + 7), pair(bytes, place + 5)));
            }
        }
        return Optional.empty();
    }

    boolean fits(int mostWidth, int mostHeight) {
        return width <= mostWidth && height <= mostHeight;
    }

    /** Codes of this range are frames, but for tables and reserved ones. */
    private static boolean isFrame(int code) {
        return code >= FIRST_FRAME && code <= LAST_FRAME && code != 0xc4 && code != 0xc8 && code != 0xcc;
    }

    private static int pair(byte[] bytes, int place) {
        return (at(bytes, place) << 8) + at(bytes, place + 1);
    }

    private static int at(byte[] bytes, int place) {
        return place < bytes.length ? bytes[place] & 0xff : 0;
    }
}
