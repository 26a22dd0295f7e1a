package org.ucwatck.verdict;

import java.util.Locale;

/** The verdict on a target in one token; badges, gates and certificates read nothing else. */
public enum OverallVerdict {
    /** The whole suite ran, and every MUST that applies to the target was judged and held. */
    CONFORMANT,
    /** A MUST is violated. */
    NOT_CONFORMANT,
    /** No MUST is violated, but the run does not show that all of them are fulfilled. */
    NOT_FULLY_VERIFIED;

    /** {@code conformant}, {@code not-conformant} or {@code not-fully-verified}: the token in report.json. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The same for people: {@code not fully verified}. */
    public String words() {
        return slug().replace('-', ' ');
    }
}
