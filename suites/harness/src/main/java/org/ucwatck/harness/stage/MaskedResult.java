package org.ucwatck.harness.stage;

import java.util.function.UnaryOperator;
import org.ucwatck.verdict.result.CheckResult;
import org.ucwatck.verdict.result.Choice;
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
        return new CheckResult(
                result.id(),
                result.rules(),
                result.outcome(),
                shown(result.reason(), mask),
                result.findings().stream()
                        .map(finding -> finding(finding, mask))
                        .toList(),
                result.choices().stream().map(choice -> choice(choice, mask)).toList(),
                result.exchanges(),
                result.elements(),
                result.expected(),
                result.started(),
                result.duration());
    }

    static Finding finding(Finding finding, UnaryOperator<String> mask) {
        return new Finding(
                finding.rule(),
                shown(finding.expected(), mask),
                shown(finding.actual(), mask),
                finding.exchanges(),
                finding.elements());
    }

    private static Choice choice(Choice choice, UnaryOperator<String> mask) {
        return new Choice(shown(choice.topic(), mask), shown(choice.chosen(), mask), choice.exchanges());
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
