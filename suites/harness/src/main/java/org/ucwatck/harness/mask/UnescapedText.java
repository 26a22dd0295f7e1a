package org.ucwatck.harness.mask;

import java.util.Arrays;

/**
 * A text without its escapes: those of JSON, of URLs, of XML and HTML, one in another as deep as may be. Backslashes, line
 * ends and NUL are left out, and a plus sign is a blank, so that every way to write a text comes to the same. Whatever an
 * escape gives is looked at again together with what stands before it, which takes a single pass.
 */
final class UnescapedText extends TextView {
    private static final int LONGEST_REFERENCE = 40;
    private static final int NONE = -1;

    private final char[] chars;
    private final int[] starts;
    private final int[] ends;
    private final boolean[] escaped;
    private int size;
    private int backslash = NONE;

    private UnescapedText(int most) {
        chars = new char[most];
        starts = new int[most];
        ends = new int[most];
        escaped = new boolean[most];
    }

    /** What the stretch of the text means. */
    static UnescapedText of(String text, int from, int to) {
        UnescapedText out = new UnescapedText(to - from + 1);
        char[] all = characters(text, from, to);
        for (int i = 0; i < all.length; i++) {
            out.take(all[i], from + i, from + i + 1);
            while (out.reduce()) {
                // what came of one escape may be the end of another
            }
        }
        return out;
    }

    static String of(String text) {
        UnescapedText out = of(text, 0, text.length());
        return new String(out.chars, 0, out.size);
    }

    /** Whether anything in the stretch is not what it seems. */
    static boolean changes(String text, int from, int to) {
        for (char it : characters(text, from, to)) {
            if (it == '\\' || it == '%' || it == '&' || it == '+' || it < ' ' || Characters.byteOf(it) >= 0) {
                return true;
            }
        }
        return false;
    }

    @Override
    int size() {
        return size;
    }

    @Override
    char at(int index) {
        return chars[index];
    }

    @Override
    char[] characters() {
        return Arrays.copyOf(chars, size);
    }

    @Override
    int start(int index) {
        return starts[index];
    }

    @Override
    int end(int index) {
        return ends[index];
    }

    @Override
    boolean endsWord(int index) {
        return super.endsWord(index) || (escaped[index] && "bfnrt".indexOf(chars[index]) >= 0);
    }

    private void take(char it, int start, int end) {
        if (it == '\\') {
            backslash = backslash == NONE ? start : backslash;
        } else if (it != '\r' && it != '\n' && it != '\0') {
            chars[size] = it == '+' ? ' ' : it;
            starts[size] = backslash == NONE ? start : backslash;
            ends[size] = end;
            escaped[size] = backslash != NONE;
            backslash = NONE;
            size++;
        }
    }

    /** Replaces an escape at the end by what it stands for; false when there is none. */
    private boolean reduce() {
        if (size < 2 || backslash != NONE) {
            return false;
        }
        char last = chars[size - 1];
        if (last == ';') {
            return reference();
        }
        if (Characters.hex(last) >= 0) {
            return percent() || codeUnit();
        }
        return Characters.byteOf(last) >= 0 && utf8();
    }

    /** A byte: %41, or \x41. */
    private boolean percent() {
        int at = size - 3;
        if (at < 0 || !(chars[at] == '%' || (chars[at] == 'x' && escaped[at]))) {
            return false;
        }
        int value = number(at + 1, size);
        if (value < 0) {
            return false;
        }
        replace(at, Characters.ofByte(value));
        return true;
    }

    /** A unit of UTF-16 in four hex digits, after a backslash or a per cent sign and the letter u. */
    private boolean codeUnit() {
        int at = size - 5;
        if (at < 0 || chars[at] != 'u') {
            return false;
        }
        boolean percent = at > 0 && !escaped[at] && chars[at - 1] == '%';
        int value = percent || escaped[at] ? number(at + 1, size) : -1;
        if (value < 0) {
            return false;
        }
        replace(percent ? at - 1 : at, (char) value);
        return true;
    }

    private int number(int from, int to) {
        int value = 0;
        for (int i = from; i < to; i++) {
            int digit = Characters.hex(chars[i]);
            if (digit < 0) {
                return -1;
            }
            value = value * 16 + digit;
        }
        return value;
    }

    private boolean reference() {
        for (int at = size - 2; at >= Math.max(0, size - LONGEST_REFERENCE); at--) {
            if (chars[at] == '&') {
                int point = References.point(new String(chars, at + 1, size - at - 2));
                if (point > 0) {
                    replace(at, Character.toChars(point));
                }
                return point > 0;
            }
            if (chars[at] != '#' && !Characters.isWord(chars[at])) {
                return false;
            }
        }
        return false;
    }

    private boolean utf8() {
        int length = Utf8.lengthAtEnd(chars, size);
        if (length > 0) {
            int point = Utf8.point(chars, size - length, length);
            replace(size - length, Character.toChars(point));
        }
        return length > 0;
    }

    private void replace(int at, char... by) {
        int start = starts[at];
        int end = ends[size - 1];
        size = at;
        for (char each : by) {
            take(each, start, end);
        }
    }
}
