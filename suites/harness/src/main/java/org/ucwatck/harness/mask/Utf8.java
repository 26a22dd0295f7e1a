package org.ucwatck.harness.mask;

/** Characters that came byte by byte. */
final class Utf8 {
    private static final int LONGEST = 4;
    private static final int CONTINUATION = 0x80;
    private static final int LEAD = 0xC0;

    private Utf8() {}

    /** How many bytes at the end make one character; 0 when they do not. */
    static int lengthAtEnd(char[] chars, int size) {
        for (int length = 1; length <= Math.min(LONGEST, size); length++) {
            int value = Characters.byteOf(chars[size - length]);
            if (value < CONTINUATION) {
                return 0;
            }
            if (value >= LEAD) {
                return lengthOf(value) == length && point(chars, size - length, length) > 0 ? length : 0;
            }
        }
        return 0;
    }

    /** The code point; 0 when there is none. */
    static int point(char[] chars, int at, int length) {
        int point = Characters.byteOf(chars[at]) & (0x7F >> length);
        for (int i = 1; i < length; i++) {
            point = (point << 6) | (Characters.byteOf(chars[at + i]) & 0x3F);
        }
        return Character.isValidCodePoint(point) ? point : 0;
    }

    private static int lengthOf(int lead) {
        return lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
    }
}
