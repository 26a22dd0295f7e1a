package org.ucwatck.harness.needs;

import org.ucwatck.verdict.result.Outcome;

/**
 * A need that a target does not meet.
 *
 * @param need the word for it
 * @param outcome what a check that needs it comes to: INAPPLICABLE where the target claims no such capability, else
 *     UNTESTED
 * @param why why it is not met
 * @param remedy what to add
 */
public record Lack(String need, Outcome outcome, String why, Remedy remedy) {
    /** Why a check did not run, and what to do about it where that is to be done. */
    public String reason() {
        return outcome == Outcome.INAPPLICABLE ? why : why + "; " + remedy.words();
    }
}
