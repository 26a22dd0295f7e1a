package org.ucwatck.spec.rules;

import java.util.Locale;

/** What a server may do with an input vector. */
public enum Expectation {
    /** The server has to take it. */
    VALID,
    /** The server has to refuse it. */
    INVALID,
    /** The pages leave it open: taking and refusing are both legal, the choice is recorded. */
    ACCEPTABLE;

    /** The name used in data files and reports: {@code valid}, {@code invalid} or {@code acceptable}. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }
}
