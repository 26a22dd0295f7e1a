package org.ucwatck.spec.rules;

import java.util.Locale;

/** Where a rule stands in the pages: said in words, following from what is said, or only shown by a sample. */
public enum Basis {
    STATED,
    DERIVED,
    SAMPLE;

    /** The name used in data files and reports: {@code stated}, {@code derived} or {@code sample}. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }
}
