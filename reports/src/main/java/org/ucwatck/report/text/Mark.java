package org.ucwatck.report.text;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.ucwatck.verdict.result.Outcome;

/** An outcome as the page shows it: a sign and a word beside the colour, so that nothing hangs on colour alone. */
public enum Mark {
    PASSED("✓", "passed"),
    FAILED("✗", "failed"),
    WARNING("!", "warning"),
    CANNOT_TELL("?", "inconclusive"),
    INAPPLICABLE("–", "inapplicable"),
    UNTESTED("○", "untested");

    /** In the order in which a reader wants to know of them. */
    public static final List<Mark> GRAVEST_FIRST =
            List.of(FAILED, CANNOT_TELL, WARNING, PASSED, UNTESTED, INAPPLICABLE);

    private final String sign;
    private final String word;

    Mark(String sign, String word) {
        this.sign = sign;
        this.word = word;
    }

    /** That of an outcome; a warning is none by itself. */
    public static Mark of(Outcome outcome) {
        return valueOf(outcome.name());
    }

    /** One character. */
    public String sign() {
        return sign;
    }

    /** One word. */
    public String word() {
        return word;
    }

    /** Name of its class in the style sheet. */
    public String style() {
        return word.replace(' ', '-');
    }

    /** The gravest of them, where what was not tested hides behind nothing that passed; UNTESTED when there is none. */
    public static Mark gravest(Collection<Mark> marks) {
        return Stream.of(FAILED, CANNOT_TELL, WARNING, UNTESTED, PASSED, INAPPLICABLE)
                .filter(marks::contains)
                .findFirst()
                .orElse(UNTESTED);
    }
}
