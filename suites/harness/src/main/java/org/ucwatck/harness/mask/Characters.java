package org.ucwatck.harness.mask;

/** How single characters are compared. */
final class Characters {
    /** Stands for a byte that is no character: these code units are for private use, so that texts do without them. */
    private static final char BYTES = '\uF700';

    private static final int ASCII = 0x80;
    private static final int BYTE = 0x100;
    private static final char NO_BREAK = '\u00A0';

    private Characters() {}

    /** The character without regard to its case; a byte that belongs to no other is one of Latin-1. */
    static char folded(char it) {
        if (it < ASCII) {
            return it >= 'A' && it <= 'Z' ? (char) (it + ('a' - 'A')) : it;
        }
        int value = byteOf(it);
        char character = value < 0 ? it : (char) value;
        return character == NO_BREAK ? ' ' : Character.toLowerCase(Character.toUpperCase(character));
    }

    static String folded(String text) {
        char[] all = text.toCharArray();
        for (int i = 0; i < all.length; i++) {
            all[i] = folded(all[i]);
        }
        return new String(all);
    }

    /** What a byte stands for until it is known to belong to a character; ASCII as it is. */
    static char ofByte(int value) {
        return value < ASCII ? (char) value : (char) (BYTES + value);
    }

    /**
     * The byte that the character stands for, or -1; one of Latin-1 may come of somebody who took UTF-8 for Latin-1, as the
     * readers of headers do.
     */
    static int byteOf(char it) {
        int value = it < BYTE ? it : it - BYTES;
        return value >= ASCII && value < BYTE ? value : -1;
    }

    /** The value of a hexadecimal digit, or -1. */
    static int hex(char it) {
        if (it >= '0' && it <= '9') {
            return it - '0';
        }
        char small = (char) (it | ('a' - 'A'));
        return it < ASCII && small >= 'a' && small <= 'f' ? small - 'a' + 10 : -1;
    }

    static boolean isWord(char it) {
        return Character.isLetterOrDigit(it);
    }
}
