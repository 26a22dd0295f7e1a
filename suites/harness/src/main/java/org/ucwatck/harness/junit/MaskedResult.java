package org.ucwatck.harness.junit;

import java.util.function.UnaryOperator;
import org.ucwatck.verdict.CheckResult;
import org.ucwatck.verdict.Choice;
import org.ucwatck.verdict.Finding;

/** A result as the run log keeps it: every text that a server may have had a hand in is masked. */
final class MaskedResult {
    private MaskedResult() {}

    /** The same; where masking fails, only that, since nothing else is known to be free of secrets. */
    static CheckResult orFault(CheckResult result, UnaryOperator<String> mask) {
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
                mask.apply(result.reason()),
                result.findings().stream()
                        .map(finding -> finding(finding, mask))
                        .toList(),
                result.choices().stream().map(choice -> choice(choice, mask)).toList(),
                result.exchanges(),
                result.started(),
                result.duration());
    }

    static Finding finding(Finding finding, UnaryOperator<String> mask) {
        return new Finding(
                finding.rule(), mask.apply(finding.expected()), mask.apply(finding.actual()), finding.exchanges());
    }

    private static Choice choice(Choice choice, UnaryOperator<String> mask) {
        return new Choice(mask.apply(choice.topic()), mask.apply(choice.chosen()), choice.exchanges());
    }
}
