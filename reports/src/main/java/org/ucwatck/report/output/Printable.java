package org.ucwatck.report.output;

/** Text that a terminal, a page and an XML document can all carry: what cannot be seen becomes visible. */
public final class Printable {
    private static final int REPLACEMENT = 0xFFFD;

    private Printable() {}

    /** The text with line ends as LF, control characters as their pictures and what no encoding allows replaced. */
    public static String of(String text) {
        StringBuilder out = new StringBuilder(text.length() + 16);
        text.replace("\r\n", "\n").codePoints().forEach(point -> append(out, point));
        return out.toString();
    }

    /** The same on one line. */
    public static String line(String text) {
        return of(text).replace('\n', '␊').replace('\t', ' ');
    }

    private static void append(StringBuilder out, int point) {
        if (point == '\n' || point == '\t') {
            out.append((char) point);
        } else if (point < 0x20) {
            out.append((char) (0x2400 + point));
        } else if (point == 0x7F) {
            out.append('␡');
        } else if (isInvisible(point)) {
            out.append("\\u%04X".formatted(point));
        } else {
            out.appendCodePoint(isNoCharacter(point) ? REPLACEMENT : point);
        }
    }

    /** C1 controls, and what has no look of its own: it would make a page lie, such as marks that turn the direction. */
    private static boolean isInvisible(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL, Character.FORMAT, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> true;
            default -> false;
        };
    }

    private static boolean isNoCharacter(int point) {
        return (point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE) || (point & 0xFFFE) == 0xFFFE;
    }
}
