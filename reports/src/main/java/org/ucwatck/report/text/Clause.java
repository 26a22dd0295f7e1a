package org.ucwatck.report.text;

/** What was expected, as it stands within a sentence. */
public final class Clause {
    private Clause() {}

    /** The words without the full stop at their end, behind which a comma follows. */
    public static String of(String words) {
        return words.strip().replaceFirst("(?<!\\.)\\.$", "");
    }
}
