package org.ucwatck.report.text;

/**
 * What is counted, in words.
 *
 * @param one one of it, such as {@code check}
 * @param many several, such as {@code checks}
 */
record Counted(String one, String many) {
    static final Counted CHECKS = new Counted("check", "checks");

    /** The rules that count. */
    static Counted rules(boolean strict) {
        return strict ? new Counted("MUST or SHOULD", "MUSTs and SHOULDs") : new Counted("MUST", "MUSTs");
    }

    /** The number, what it counts, and what is said of one or of several; empty for none. */
    String of(int number, String ofOne, String ofMany) {
        return switch (number) {
            case 0 -> "";
            case 1 -> "1 " + one + ofOne;
            default -> number + " " + many + ofMany;
        };
    }
}
