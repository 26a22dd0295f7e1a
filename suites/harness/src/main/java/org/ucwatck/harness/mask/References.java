package org.ucwatck.harness.mask;

/** References of XML and HTML. */
final class References {
    private static final int DECIMAL = 10;
    private static final int HEXADECIMAL = 16;

    private References() {}

    /** The code point behind {@code amp}, {@code #38} or {@code #x26}; 0 when it is none. */
    static int point(String name) {
        if (!name.startsWith("#")) {
            return HtmlNames.of(name);
        }
        return name.startsWith("x", 1) || name.startsWith("X", 1)
                ? number(name.substring(2), HEXADECIMAL)
                : number(name.substring(1), DECIMAL);
    }

    private static int number(String digits, int radix) {
        int value = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = Character.digit(digits.charAt(i), radix);
            value = value * radix + digit;
            if (digit < 0 || value > Character.MAX_CODE_POINT) {
                return 0;
            }
        }
        return value;
    }
}
