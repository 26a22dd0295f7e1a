package org.ucwatck.spec.rules;

import java.util.Locale;

/** How strongly the pages bind a server to a rule, in the sense of RFC 2119. */
public enum Level {
    MUST,
    SHOULD,
    MAY;

    /** The name used in data files and reports: {@code must}, {@code should} or {@code may}. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }
}
