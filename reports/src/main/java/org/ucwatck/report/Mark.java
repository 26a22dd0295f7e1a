package org.ucwatck.report;

import org.ucwatck.verdict.Outcome;

/** An outcome as the page shows it: a sign and a word beside the colour, so that nothing hangs on colour alone. */
enum Mark {
    PASSED("✓", "passed"),
    FAILED("✗", "failed"),
    WARNING("!", "warning"),
    CANNOT_TELL("?", "could not tell"),
    INAPPLICABLE("–", "inapplicable"),
    UNTESTED("○", "untested");

    private final String sign;
    private final String word;

    Mark(String sign, String word) {
        this.sign = sign;
        this.word = word;
    }

    static Mark of(Outcome outcome) {
        return valueOf(outcome.name());
    }

    String sign() {
        return sign;
    }

    String word() {
        return word;
    }

    /** Name of its class in the style sheet. */
    String style() {
        return word.replace(' ', '-');
    }
}
