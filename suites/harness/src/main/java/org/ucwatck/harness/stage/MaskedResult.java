package org.ucwatck.harness.stage;

import java.util.function.UnaryOperator;
import org.ucwatck.verdict.result.CheckResult;
import org.ucwatck.verdict.result.Finding;

/**
 * A result as the run log keeps it: every text that a server may have had a hand in is masked, and then cut, since what keeps
 * one check from judging, such as a URL of a megabyte, may keep all of them from it.
 */
public final class MaskedResult {
    private static final int LONGEST = 4_000;

    private MaskedResult() {}

    /** The same; where masking fails, only that, since nothing else is known to be free of secrets. */
    public static CheckResult orFault(CheckResult result, UnaryOperator<String> mask) {
        try {
            return of(result, mask);
        } catch (Throwable e) {
            return result.lost("what the check said could not be masked, " + SuiteFault.words(e));
        }
    }

    static CheckResult of(CheckResult result, UnaryOperator<String> mask) {
        return result.reworded(text -> shown(text, mask));
    }

    static Finding finding(Finding finding, UnaryOperator<String> mask) {
        return finding.reworded(text -> shown(text, mask));
    }

    private static String shown(String text, UnaryOperator<String> mask) {
        String masked = mask.apply(text);
        if (masked.length() <= LONGEST) {
            return masked;
        }
        int end = Character.isHighSurrogate(masked.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
        return masked.substring(0, end) + "… (" + masked.length() + " characters)";
    }
}
