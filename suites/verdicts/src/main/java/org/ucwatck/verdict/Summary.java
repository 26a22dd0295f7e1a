package org.ucwatck.verdict;

/**
 * How many checks came to what; the six numbers add up to the number of checks.
 *
 * @param passed judged without a finding
 * @param failed with a finding that counts: of a MUST, or of a SHOULD when strict
 * @param cannotTell the arrangement broke
 * @param inapplicable a capability is not declared
 * @param untested not provoked or not selected
 * @param warnings with findings, none of which counts
 */
public record Summary(int passed, int failed, int cannotTell, int inapplicable, int untested, int warnings) {
    public int total() {
        return passed + failed + cannotTell + inapplicable + untested + warnings;
    }
}
